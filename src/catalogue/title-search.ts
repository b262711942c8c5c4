import type { Catalogue } from './catalogue.ts';
import { sortByRatings } from './list-names.ts';
import type { Movie } from './movie.ts';
import { createRanking, type RankedMovie } from './rank-movies.ts';
import { readTitleTables, type TitleNames } from './title-tables.ts';

/** How sure we are that the first match is the movie that was meant. */
export type Verdict = 'confident' | 'ambiguous' | 'none';

export interface TitleMatch {
	readonly movie: Movie;
	/** 0 to 1, higher is closer. */
	readonly score: number;
}

export interface Resolution {
	readonly verdict: Verdict;
	/** Best first. With `none`: the nearest we have, at most three, for "did you mean". */
	readonly matches: readonly TitleMatch[];
}

export interface TitleSearch {
	/** The movies a person may mean by this text, however messy. Never throws; any string will do. */
	resolve(text: string): Resolution;
	/** The movies to offer while somebody types: most rated first for an empty text, at most `limit`. */
	complete(text: string, limit: number): Movie[];
}

const MAX_MATCHES = 10;
const MAX_NEAREST = 3;

/**
 * The evidence at which a text is as likely to be a title as not, and how fast that changes: a logistic curve fitted to titles with and without
 * slips and to texts that are no titles. docs/title-search.md says how, with the error rates; test/catalogue/verdict.test.ts measures them.
 */
const EVEN_EVIDENCE = 0.65;
const STEEPNESS = 14;
/** What rating a movie three times as often adds to its evidence: closer movies are too close to choose. */
const CLEAR_LEAD = 0.048;

/**
 * Indexes every name of the catalogue's movies: see docs/title-search.md. Costs about half a second for 87,861 movies.
 *
 * @param tables what people call movies beside their titles; the ones in data/ unless given
 */
export function createTitleSearch(catalogue: Catalogue, tables: TitleNames = readTitleTables()): TitleSearch {
	const movies = sortByRatings(catalogue.movies);
	const rank = createRanking(movies, tables);
	const toMatch = ({ movie, evidence }: RankedMovie): TitleMatch => ({
		movie: movies[movie],
		score: scoreEvidence(evidence),
	});
	for (const text of ['lion king', 'godfahter 2', 'l', 'the empire', 'starwars 1977']) rank(text); // the first person should not wait for the compiler

	return {
		resolve(text) {
			const ranked = rank(text);
			const verdict = decide(ranked);
			return { verdict, matches: ranked.slice(0, verdict === 'none' ? MAX_NEAREST : MAX_MATCHES).map(toMatch) };
		},
		complete(text, limit) {
			if (text.trim() === '') return movies.slice(0, limit);
			// half a title is not yet the obscure movie called just that: fame counts twice, and the offer stays as one goes on typing
			return rank(text)
				.sort((a, b) => b.evidence + b.fame - (a.evidence + a.fame) || a.movie - b.movie)
				.slice(0, limit)
				.map(({ movie }) => movies[movie]);
		},
	};
}

function decide([first, second]: readonly RankedMovie[]): Verdict {
	if (first === undefined || first.evidence < EVEN_EVIDENCE) return 'none';
	return second === undefined || first.evidence - second.evidence >= CLEAR_LEAD ? 'confident' : 'ambiguous';
}

/** The chance that this is what was meant, as far as the text tells. */
function scoreEvidence(evidence: number): number {
	return 1 / (1 + Math.exp(-STEEPNESS * (evidence - EVEN_EVIDENCE)));
}
