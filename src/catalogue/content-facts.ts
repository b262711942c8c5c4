import type { Catalogue } from './catalogue.ts';
import { openMovieDetails } from './details-table.ts';
import type { Movie } from './movie.ts';
import type { MovieDetails } from './movie-details.ts';
import { type MovieTerm, readMovieTerms } from './terms-table.ts';

/** Terms of these kinds say how a movie was received and not what it is about. */
const RECEPTION = 'Standing';

/** Keywords of our own for what people do not want recommended unasked. */
const MADE_FOR = { movie: undefined, tv: 'made for television', short: 'short' };

/** What is known about a movie that may be like another one: see `buildMovieContent` of the model. */
export interface ContentFacts {
	readonly movieId: number;
	readonly year: number | undefined;
	readonly genres: readonly string[];
	readonly directors: readonly string[];
	readonly country: string | undefined;
	readonly language: string | undefined;
	readonly keywords: readonly string[];
	readonly minutes: number | undefined;
}

/**
 * Lists the facts of every movie of a catalogue, from its rows and from the tables beside it. Takes about 0.2 s.
 *
 * @throws {CatalogueError} when a table is damaged.
 */
export function listContentFacts(cataloguePath: string, { movies }: Pick<Catalogue, 'movies'>): ContentFacts[] {
	const details = openMovieDetails(cataloguePath);
	const terms = readMovieTerms(cataloguePath);
	return movies.map((movie) => collectFacts(movie, details.get(movie.id), terms));
}

function collectFacts(
	{ id, year, genres }: Movie,
	details: MovieDetails | undefined,
	terms: ReadonlyMap<string, MovieTerm>,
): ContentFacts {
	const keywords = (details?.termIds ?? []).flatMap((term) => {
		const found = terms.get(term);
		return found === undefined || found.kind === RECEPTION ? [] : [found.en];
	});
	const madeFor = MADE_FOR[details?.kind ?? 'movie'];
	if (madeFor !== undefined) keywords.push(madeFor);
	const { directors = [], country, language, minutes } = details ?? {};
	return { movieId: id, year, genres, directors, country, language, keywords, minutes };
}
