import { createRandom, type Random } from '../src/numerics/random.ts';
import type { RatingTable } from '../src/training/rating-table.ts';

/** The size of ml-32m. */
export const ML_32M = { ratings: 32_000_204, users: 200_948, movies: 87_585 } as const;

/** With fewer ratings there would be hardly any people. */
export const MIN_RATINGS = 1000;
/**
 * People of a small set are as busy as those of a large one, and need as many movies to choose from. From 183,000
 * ratings on there are.
 */
const MIN_MOVIES = 500;
/** The fewest ratings of a person in ml-32m. */
const MIN_ACTIVITY = 20;
/** Spread of the logarithm of the ratings beyond that: a median of 70 with the mean of 159. */
const ACTIVITY_SPREAD = 1.43;
/** No person rates more than this share of the movies. */
const MAX_ACTIVITY_SHARE = 0.4;
/**
 * The share of movie x is proportional to (x + offset)^-exponent. At full size 43 % of people rate the first movie, 18
 * people the median one.
 */
const POPULARITY = { exponent: 1.7, offset: 120 };
const GENRES = 20;
const LIKED_GENRES = 5;
/** How often a person watches a movie of another genre all the same. */
const OPENNESS = 0.35;

/**
 * Makes up ratings of ml-32m's shape, scaled to a number of ratings: people and movies in proportion, log-normal
 * activity, popularity after Zipf and Mandelbrot, tastes by genre, every movie rated. Same number and seed, same
 * ratings. O(ratings).
 *
 * @param ratings - `MIN_RATINGS` or more.
 * @param seed - 0 to 2^32 - 1.
 * @throws {RangeError} for fewer ratings.
 */
export function createSyntheticRatings(ratings: number, seed = 0): RatingTable {
	if (!(ratings >= MIN_RATINGS)) throw new RangeError(`${ratings} ratings are too few: from ${MIN_RATINGS} on`);
	const random = createRandom(seed);
	const users = Math.round((ML_32M.users * ratings) / ML_32M.ratings);
	const movies = Math.max(MIN_MOVIES, Math.round((ML_32M.movies * ratings) / ML_32M.ratings));
	const activity = drawActivity(ratings, users, Math.floor(movies * MAX_ACTIVITY_SHARE), random);
	const quality = Float64Array.from({ length: movies }, () => 0.5 * random.normal());
	const drawMovie = createPopularityDraw(movies, random);

	const table = createTable(ratings, users);
	const lastRatedBy = new Int32Array(movies).fill(-1);
	let [at, given] = [0, 0];
	for (let user = 0; user < users; user++) {
		const taste = drawTaste(movies, random);
		const end = at + activity[user];
		while (at < end) {
			// Hands each movie in turn to a person, the rest at the latest when only as many ratings are left, so that every
			// movie has one.
			const isGiven = Math.floor((given * users) / movies) <= user || ratings - at <= movies - given;
			const movie = isGiven ? given++ : drawMovie();
			if (lastRatedBy[movie] === user) continue;
			if (!isGiven && !taste.likes(movie) && random.uniform() > OPENNESS) continue;
			lastRatedBy[movie] = user;
			const opinion = taste.mildness + quality[movie] + (taste.likes(movie) ? 0.5 : 0) + 0.8 * random.normal();
			table.userOf[at] = user;
			table.movieIdOf[at] = movie + 1;
			table.starsOf[at++] = Math.min(5, Math.max(0.5, Math.round(2 * opinion) / 2));
		}
	}
	return table;
}

function createTable(ratings: number, users: number): RatingTable {
	return {
		users,
		userOf: new Int32Array(ratings),
		movieIdOf: new Int32Array(ratings),
		starsOf: new Float32Array(ratings),
	};
}

interface Taste {
	likes(movie: number): boolean;
	/** Mean stars of the person for an average movie of another genre. */
	readonly mildness: number;
}

/** Draws which genres a person likes, and how mildly they judge. */
function drawTaste(movies: number, random: Random): Taste {
	const firstGenre = Math.floor(random.uniform() * GENRES);
	return {
		likes: (movie) => (movie - firstGenre + movies * GENRES) % GENRES < LIKED_GENRES,
		mildness: 3.3 + 0.4 * random.normal(),
	};
}

/** Draws how many ratings each person gives; the sum is exact. */
function drawActivity(ratings: number, users: number, most: number, random: Random): Int32Array {
	const drawn = Float64Array.from({ length: users }, () => Math.exp(ACTIVITY_SPREAD * random.normal()));
	const excess = ratings - users * MIN_ACTIVITY;
	let scale = excess / sum(drawn);
	// Spreads what exceeds the limit of the most active over all others, in proportion.
	for (let round = 0; round < 20; round++) {
		scale *= excess / sum(drawn.map((value) => Math.min(most - MIN_ACTIVITY, scale * value)));
	}
	const activity = Int32Array.from(drawn, (value) => Math.min(most, MIN_ACTIVITY + Math.floor(scale * value)));
	let left = ratings - sum(activity);
	for (let user = 0; left > 0; user = (user + 1) % users) {
		if (activity[user] === most) continue;
		activity[user]++;
		left--;
	}
	return activity;
}

function sum(values: Float64Array | Int32Array): number {
	let total = 0;
	for (const value of values) total += value;
	return total;
}

/** Draws a movie, 0 being the most popular, by inverting the distribution function. */
function createPopularityDraw(movies: number, random: Random): () => number {
	const power = 1 - POPULARITY.exponent;
	const first = POPULARITY.offset ** power;
	const last = (movies + POPULARITY.offset) ** power;
	return () => {
		const place = (first + random.uniform() * (last - first)) ** (1 / power) - POPULARITY.offset;
		return Math.min(movies - 1, Math.floor(place));
	};
}
