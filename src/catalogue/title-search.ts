import { finish, type Pieces } from '../pieces.ts';
import { rememberTexts } from '../remember-texts.ts';
import type { CatalogueIndex } from './index/catalogue-index.ts';
import type { Lookup } from './index/lookup.ts';
import { openMovies } from './index/open-movies.ts';
import { splitWords } from './index/split-words.ts';
import type { Movie } from './movie.ts';
import { decideVerdict, scoreEvidence, type Verdict } from './search/decide-verdict.ts';
import { findLonger, findNamed, type NamedMovie } from './search/find-named.ts';
import { findReferred } from './search/find-referred.ts';
import { completeTitle, rankMovies } from './search/rank-movies.ts';
import { readReference } from './search/read-reference.ts';
import { createSearcher, type Searcher } from './search/searcher.ts';

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
	/** Finds the movie of an id of IMDb or TMDB, the more rated one where two have it. Costs some 20 µs. */
	findByOutsideId(ids: { readonly imdbId?: string; readonly tmdbId?: number }): Movie | undefined;
	/** Finds movies with a name that begins or ends with this title; in no order. */
	findLonger(title: string): Movie[];
}

const MAX_MATCHES = 10;
const MAX_NEAREST = 3;
/** Movies with less evidence resemble nothing that was typed. */
const LEAST_NEAR = 0.1;

/** Opens the title search of a compiled catalogue: see docs/title-search.md. */
export function createTitleSearch(index: CatalogueIndex): TitleSearch {
	return finish(createTitleSearchInPieces(index, openMovies(index)));
}

/** @param movies of the same catalogue */
export function* createTitleSearchInPieces(index: CatalogueIndex, movies: Lookup<Movie>): Pieces<TitleSearch> {
	const searcher = yield* createSearcher(index, movies);
	const [completed, resolved] = [rememberTexts<number[]>(), rememberTexts<ReturnType<typeof resolveTitle>>()];

	/** Reads which movie a text names beyond doubt, or which title to look for; neither for a link that means none. */
	const read = (text: string): { readonly movie?: Movie; readonly title?: string } => {
		const reference = readReference(text);
		const movie = reference && findReferred(reference, index, movies);
		if (movie) return { movie };
		return { title: reference?.isAlone ? reference.title : (reference?.title ?? text) };
	};

	return {
		resolve(text) {
			const { movie: named, title } = read(text);
			if (named) return { verdict: 'confident', matches: [{ movie: named, score: 1 }] };
			if (title === undefined) return { verdict: 'none', matches: [] };
			const { verdict, matches } = resolved(title, () => resolveTitle(title, searcher));
			return { verdict, matches: matches.map(({ movie, score }) => ({ movie: movies.at(movie), score })) };
		},
		complete(text, limit) {
			if (text.trim() === '') return listFirst(movies, limit);
			const { movie: named, title } = read(text);
			if (named) return [named];
			if (title === undefined) return [];
			const begun = title.trim();
			return completed(begun, () => completeTitle(begun, searcher))
				.slice(0, limit)
				.map((movie) => movies.at(movie));
		},
		hasWord: (word) => searcher.index.wordIds.has(word),
		hasWords: (title) => splitWords(title).every((word) => searcher.index.wordIds.has(word)),
		findNamed: (title) => findNamed(title, searcher),
		findLonger: (title) => findLonger(title, searcher),
		findByOutsideId: (ids) => findReferred(ids, index, movies),
	};
}

/** What a text means, with the places of the movies. */
function resolveTitle(text: string, searcher: Searcher) {
	const ranked = rankMovies(text, searcher);
	const verdict = decideVerdict(ranked);
	const near = ranked.filter(({ evidence }) => evidence >= LEAST_NEAR);
	const matches = near.slice(0, verdict === 'none' ? MAX_NEAREST : MAX_MATCHES);
	return { verdict, matches: matches.map(({ movie, evidence }) => ({ movie, score: scoreEvidence(evidence) })) };
}

function listFirst(movies: Lookup<Movie>, limit: number): Movie[] {
	return Array.from({ length: Math.min(limit, movies.length) }, (_, place) => movies.at(place));
}
