import type { Caller } from '../bot/request.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { MovieDetails } from '../catalogue/movie-details.ts';
import type { Services } from '../services.ts';
import type { MovieSheet } from '../tmdb/tmdb.ts';
import { findCountry } from './choose-country.ts';
import { type ExplainedMovie, explainMovie } from './explain-movie.ts';
import { readTaste } from './taste.ts';

/** What we can say about a movie to one person. */
export interface MovieFacts {
	readonly movie: Movie;
	/** The title in the movie's own language, if it is another than the catalogue's. */
	readonly original: string | undefined;
	readonly details: MovieDetails | undefined;
	/** What TMDB adds; `undefined` where it is off, knows nothing or is slow. */
	readonly sheet: MovieSheet | undefined;
	/** ISO 3166-1: where `sheet` says the movie can be watched. */
	readonly country: string;
	readonly stars: number | undefined;
	/** Whether the model knows the movie. */
	readonly isKnown: boolean;
	/** How many rated movies the model knows. */
	readonly known: number;
	/** How well it suits the person; `undefined` for a rated movie, and when their ratings do not say what they like. */
	readonly explained: ExplainedMovie | undefined;
}

/** Collects what a movie's card shows one person. */
export async function readMovieFacts(caller: Caller, movie: Movie, services: Services): Promise<MovieFacts> {
	const { catalogue, details, localTitles, recommender, tmdb } = services;
	const country = await findCountry(caller, services);
	const [taste, sheet] = await Promise.all([
		readTaste(caller.userId, services),
		tmdb.findSheet(movie, caller.locale, country),
	]);
	const stars = taste.own.find(({ movieId }) => movieId === movie.id)?.stars;
	const prediction = stars === undefined ? recommender.predict(taste.ratings, movie.id) : undefined;
	return {
		movie,
		original: sheet?.facts?.originalTitle ?? localTitles.findOriginal(movie),
		details: details.get(movie.id),
		sheet,
		country,
		stars,
		isKnown: recommender.knows(movie.id),
		known: taste.known,
		explained: prediction && explainMovie(prediction, taste, catalogue),
	};
}
