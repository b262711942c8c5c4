import type { Query } from './read-query.ts';

/** Which of a movie's names answers which reading of the text best. */
export interface FoundMovie {
	readonly movie: number;
	readonly name: number;
	readonly query: Query;
	evidence: number;
	/** Decided already; else the words of the name and the query tell. */
	isDoubtful?: boolean;
}

/** The best that was found for each movie so far, by movie. */
export type FoundMovies = Map<number, FoundMovie>;

/** Keeps what was found for a movie if more speaks for it than for what is known. */
export function keepBetter(found: FoundMovie, best: FoundMovies): void {
	if (found.evidence > (best.get(found.movie)?.evidence ?? 0)) best.set(found.movie, found);
}
