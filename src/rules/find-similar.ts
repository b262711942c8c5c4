import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import { createFilter, type MovieFilter, NO_FILTER } from './movie-filter.ts';
import { LONGEST_LIST } from './query.ts';

/** How many features, genres, and movies with the same fans, say what two movies share. */
const SHARED_FEATURES = 4;
const SHARED_GENRES = 3;
const SHARED_FANS = 2;

/** The movies nearest to one. */
export interface SimilarMovies {
	readonly movie: Movie;
	readonly filter: MovieFilter;
	/** Whether the model knows the movie. */
	readonly isKnown: boolean;
	/** Nearest first; empty when the model does not know the movie, or no movie near it fits the filter. */
	readonly nearest: readonly SimilarMovie[];
}

/** A similar movie and what the two share. */
export interface SimilarMovie {
	readonly movie: Movie;
	/** 0 to 1. */
	readonly similarity: number;
	/** Directors, country and language that both have, as far as they tell more than most of what both have. */
	readonly origins: readonly { readonly kind: 'director' | 'country' | 'language'; readonly name: string }[];
	readonly genres: readonly string[];
	/** 1990 for 1990 to 1999; `undefined` where the two are of different decades. */
	readonly decade: number | undefined;
	/** Whether the model has ratings of both. Otherwise the two are alike in kind alone. */
	readonly haveFans: boolean;
	/** Movies that are liked by the people who like these two. */
	readonly likedWith: readonly Movie[];
}

/** Finds the movies that appeal to the people who like `movie`. */
export function findSimilar(movie: Movie, services: Services, filter: MovieFilter = NO_FILTER): SimilarMovies {
	const { recommender, catalogue } = services;
	const near = recommender.similar(movie.id, LONGEST_LIST, createFilter(filter, services));
	const nearest = near.map(({ movieId, similarity }): SimilarMovie => {
		const other = catalogue.get(movieId)!;
		const shared = recommender.sharedFeatures(movie.id, movieId, SHARED_FEATURES);
		const fans = recommender.commonGround(movie.id, movieId, SHARED_FANS);
		return {
			movie: other,
			similarity,
			origins: shared.flatMap(({ kind, name }) =>
				kind === 'director' || kind === 'country' || kind === 'language' ? [{ kind, name }] : [],
			),
			genres: movie.genres.filter((genre) => other.genres.includes(genre)).slice(0, SHARED_GENRES),
			decade: decadeOf(movie) === decadeOf(other) ? decadeOf(movie) : undefined,
			haveFans: [movie.id, movieId].every((id) => recommender.ratingCount(id) > 0),
			likedWith: fans.map((id) => catalogue.get(id)!),
		};
	});
	return { movie, filter, isKnown: recommender.knows(movie.id), nearest };
}

function decadeOf({ year }: Movie): number | undefined {
	return year === undefined ? undefined : Math.floor(year / 10) * 10;
}
