import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import { type ExplainedMovie, explainMovie } from './explain-movie.ts';
import { readTaste } from './taste.ts';

/** What we can say about a movie to one person. */
export interface MovieFacts {
	readonly movie: Movie;
	readonly stars: number | undefined;
	/** Whether the model knows the movie. */
	readonly isKnown: boolean;
	/** How many rated movies the model knows. */
	readonly known: number;
	/** How well it suits the person; `undefined` for a rated movie, and when their ratings do not say what they like. */
	readonly explained: ExplainedMovie | undefined;
}

/** Collects what a movie's card shows one person. */
export async function readMovieFacts(userId: string, movie: Movie, services: Services): Promise<MovieFacts> {
	const { catalogue, recommender } = services;
	const taste = await readTaste(userId, services);
	const stars = taste.own.find(({ movieId }) => movieId === movie.id)?.stars;
	const prediction = stars === undefined ? recommender.predict(taste.ratings, movie.id) : undefined;
	const explained = prediction && explainMovie(prediction, taste, catalogue);
	return { movie, stars, isKnown: recommender.knows(movie.id), known: taste.known, explained };
}
