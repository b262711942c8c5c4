import type { Movie } from './movie.ts';

/** How sure we are that the first match is the film that was meant. */
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
	/** The films a person may mean by this text, however messy. Never throws; any string will do. */
	resolve(text: string): Resolution;
	/** The films to offer while somebody types: most rated first for an empty text, at most `limit`. */
	complete(text: string, limit: number): Movie[];
}
