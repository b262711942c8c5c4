import { type DetailsTable, openMovieDetails } from './details-table.ts';
import { type MovieTitles, readMovieTitles } from './titles-table.ts';

/** What else is known about movies that helps to tell which one a text means. Either may be empty. */
export interface TitleFacts {
	/** Titles in other languages and scripts. */
	readonly titles: MovieTitles;
	/** Directors, languages and series. */
	readonly details: DetailsTable;
}

export const NO_FACTS: TitleFacts = {
	titles: new Map(),
	details: { get: () => undefined, movieIds: () => [] },
};

/**
 * Reads the tables beside a catalogue that a title search uses; both may be missing.
 *
 * @throws {CatalogueError} when a file is damaged.
 */
export function readTitleFacts(cataloguePath: string): TitleFacts {
	return { titles: readMovieTitles(cataloguePath), details: openMovieDetails(cataloguePath) };
}
