import type { Catalogue } from './catalogue.ts';
import { decideVerdict, scoreEvidence, type Verdict } from './decide-verdict.ts';
import { findLonger, findNamed, type NamedMovie } from './find-named.ts';
import { findReferred } from './find-referred.ts';
import { listNames, sortByRatings } from './list-names.ts';
import type { Movie } from './movie.ts';
import { createRanking, type RankedMovie } from './rank-movies.ts';
import { readReference } from './read-reference.ts';
import { splitWords } from './split-words.ts';
import { NO_FACTS, type TitleFacts } from './title-facts.ts';
import { indexNames } from './title-index.ts';
import { readTitleTables, type TitleNames } from './title-tables.ts';
import { OFFERED_FAME } from './weigh-evidence.ts';

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
	/** Says whether each word of a title is in a name of some movie: if not, no movie has that title. */
	hasWords(title: string): boolean;
	/** Finds the movies whose name is this title, case, accents and punctuation aside; in no order. */
	findNamed(title: string): NamedMovie[];
	/** Finds the movies of which a name begins or ends with this title; in no order. */
	findLonger(title: string): Movie[];
}

const MAX_MATCHES = 10;
const MAX_NEAREST = 3;
/** Movies with less evidence resemble nothing that was typed. */
const LEAST_NEAR = 0.1;

/** Texts that take every way through the search, so that the engine compiles it before the first person asks. */
const WARM_UP = ['lion king', 'godfahter 2', 'l', 'the empire', 'starwars 1977'];

/**
 * Indexes every name of the catalogue's movies: see docs/title-search.md. Costs about a second for 94,635 movies.
 *
 * @param tables what people call movies beside their titles; the ones in data/ unless given
 */
export function createTitleSearch(
	catalogue: Catalogue,
	tables: TitleNames = readTitleTables(),
	facts: TitleFacts = NO_FACTS,
): TitleSearch {
	const movies = sortByRatings(catalogue.movies);
	const names = listNames(movies, tables, facts.titles);
	const index = indexNames(names);
	const { abbreviations, extraWords } = tables;
	const rank = createRanking({ movies, names, index, abbreviations, extraWords, details: facts.details });
	for (const text of WARM_UP) rank(text);

	return {
		resolve(text) {
			const reference = readReference(text);
			const referred = reference && findReferred(reference, movies);
			if (referred) return { verdict: 'confident', matches: [{ movie: referred, score: 1 }] };
			if (reference?.isLink && reference.title === undefined) return { verdict: 'none', matches: [] };
			const ranked = rank(reference?.title ?? text);
			const verdict = decideVerdict(ranked);
			const near = ranked.filter(({ evidence }) => evidence >= LEAST_NEAR);
			const matches = near.slice(0, verdict === 'none' ? MAX_NEAREST : MAX_MATCHES);
			return {
				verdict,
				matches: matches.map(({ movie, evidence }) => ({ movie: movies[movie], score: scoreEvidence(evidence) })),
			};
		},
		complete(text, limit) {
			if (text.trim() === '') return movies.slice(0, limit);
			const reference = readReference(text);
			const referred = reference && findReferred(reference, movies);
			if (referred) return [referred];
			return rank(reference?.title ?? text, true)
				.sort(compareOffers)
				.slice(0, limit)
				.map(({ movie }) => movies[movie]);
		},
		hasWord: (word) => index.wordIds.has(word),
		hasWords: (title) => splitWords(title).every((word) => index.wordIds.has(word)),
		findNamed: (title) => findNamed(title, { movies, names, index }),
		findLonger: (title) => findLonger(title, { movies, names, index }),
	};
}

/**
 * Counts fame for more: half a title is not yet the obscure movie called just that. It also keeps the first offer in
 * place as the title grows.
 */
function compareOffers(a: RankedMovie, b: RankedMovie): number {
	const offer = ({ evidence, fame }: RankedMovie): number => evidence + OFFERED_FAME * fame;
	return offer(b) - offer(a) || a.movie - b.movie;
}
