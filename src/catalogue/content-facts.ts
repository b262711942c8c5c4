import type { Catalogue } from './catalogue.ts';
import { openMovieDetails } from './details-table.ts';
import { nameCountryInEnglish } from './name-country-in-english.ts';
import { nameThemes } from './name-themes.ts';
import { readMovieTerms } from './terms-table.ts';
import { weighThemes } from './weigh-themes.ts';

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
	/** How much of each theme it has: see `weighThemes`. */
	readonly keywords: ReadonlyMap<string, number>;
	readonly minutes: number | undefined;
}

/**
 * Lists the facts of every movie of a catalogue, from its rows and from the tables beside it. Takes about 0.2 s.
 *
 * @throws {CatalogueError} when a table is damaged.
 */
export function listContentFacts(cataloguePath: string, { movies }: Pick<Catalogue, 'movies'>): ContentFacts[] {
	const details = openMovieDetails(cataloguePath);
	const terms = new Map(
		[...readMovieTerms(cataloguePath)].map(([id, term]) => [id, { kind: term.kind, names: nameThemes(term) }]),
	);
	return movies.map(({ id, year, genres }) => {
		const { directors = [], country, language, minutes, termIds = [], kind = 'movie' } = details.get(id) ?? {};
		const keywords = weighThemes(termIds.flatMap((term) => terms.get(term) ?? []));
		const madeFor = MADE_FOR[kind];
		if (madeFor !== undefined) keywords.set(madeFor, 1);
		// Such a theme only repeats when or where a movie is from: the 1950s in a movie of the 1950s.
		for (const told of [nameDecade(year), country && nameCountryInEnglish(country)]) keywords.delete(told ?? '');
		return { movieId: id, year, genres, directors, country, language, keywords, minutes };
	});
}

function nameDecade(year: number | undefined): string | undefined {
	return year === undefined ? undefined : `${year - (year % 10)}s`;
}
