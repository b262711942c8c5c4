import type { Catalogue } from './catalogue.ts';
import { listNames, sortByRatings } from './list-names.ts';
import type { Movie } from './movie.ts';
import { createRanking, type RankedMovie } from './rank-movies.ts';
import { indexNames } from './title-index.ts';
import { readTitleTables, type TitleNames } from './title-tables.ts';

/** How sure we are that the first match is the movie that was meant. */
type Verdict = 'confident' | 'ambiguous' | 'none';

interface TitleMatch {
	readonly movie: Movie;
	/** 0 to 1, higher is closer. */
	readonly score: number;
}

interface Resolution {
	readonly verdict: Verdict;
	/** Best first. With `none`: the nearest we have, at most three, for "did you mean". */
	readonly matches: readonly TitleMatch[];
}

export interface TitleSearch {
	/** Finds the movies a person may mean by this text, however messy. Never throws; any string will do. */
	resolve(text: string): Resolution;
	/** Lists the movies to offer while a title is typed, at most `limit`; the most rated first for an empty text. */
	complete(text: string, limit: number): Movie[];
	/** Says whether a name of any movie holds this word. Numbers are compared in digits: "Seven" holds "7". */
	hasWord(word: string): boolean;
}

const MAX_MATCHES = 10;
const MAX_NEAREST = 3;

/**
 * The evidence at which a text is as likely to be a title as not, and how fast that changes: a logistic curve fitted to
 * titles with and without typos and to texts that are no titles. docs/title-search.md explains how and has the error
 * rates; test/catalogue/verdict.test.ts measures them.
 */
const EVEN_EVIDENCE = 0.65;
const STEEPNESS = 14;
/** What a movie gains by being rated three times as often. Two movies that differ by less are too close to choose. */
const CLEAR_LEAD = 0.048;

/** Texts that take every way through the search, so that the engine compiles it before the first person asks. */
const WARM_UP = ['lion king', 'godfahter 2', 'l', 'the empire', 'starwars 1977'];

/**
 * Indexes every name of the catalogue's movies: see docs/title-search.md. Costs about half a second for 87,861 movies.
 *
 * @param tables what people call movies beside their titles; the ones in data/ unless given
 */
export function createTitleSearch(catalogue: Catalogue, tables: TitleNames = readTitleTables()): TitleSearch {
	const movies = sortByRatings(catalogue.movies);
	const names = listNames(movies, tables);
	const index = indexNames(names);
	const rank = createRanking({ movies, names, index, abbreviations: tables.abbreviations });
	for (const text of WARM_UP) rank(text);

	return {
		resolve(text) {
			const ranked = rank(text);
			const verdict = decide(ranked);
			const matches = ranked.slice(0, verdict === 'none' ? MAX_NEAREST : MAX_MATCHES);
			return {
				verdict,
				matches: matches.map(({ movie, evidence }) => ({ movie: movies[movie], score: scoreEvidence(evidence) })),
			};
		},
		complete(text, limit) {
			if (text.trim() === '') return movies.slice(0, limit);
			return rank(text)
				.sort(compareOffers)
				.slice(0, limit)
				.map(({ movie }) => movies[movie]);
		},
		hasWord: (word) => index.wordIds.has(word),
	};
}

/**
 * Counts fame twice: half a title is not yet the obscure movie called just that. It also keeps the first offer in place
 * as the title grows.
 */
function compareOffers(a: RankedMovie, b: RankedMovie): number {
	return b.evidence + b.fame - (a.evidence + a.fame) || a.movie - b.movie;
}

function decide([first, second]: readonly RankedMovie[]): Verdict {
	if (first === undefined || first.evidence < EVEN_EVIDENCE) return 'none';
	return second === undefined || first.evidence - second.evidence >= CLEAR_LEAD ? 'confident' : 'ambiguous';
}

/** The chance that this movie was meant, as far as the text tells. */
function scoreEvidence(evidence: number): number {
	return 1 / (1 + Math.exp(-STEEPNESS * (evidence - EVEN_EVIDENCE)));
}
