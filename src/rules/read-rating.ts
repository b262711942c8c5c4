import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';

/** A movie and what a person gave it. */
export interface RatedMovie {
	readonly movie: Movie;
	/** `undefined` where there is no rating. */
	readonly stars: number | undefined;
}

/** Reads a person's stars for one movie. */
export async function readRating(userId: string, movie: Movie, { store }: Services): Promise<RatedMovie> {
	const rating = await store.ratingOf(userId, movie.id);
	return { movie, stars: rating?.stars };
}
