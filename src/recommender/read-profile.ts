import type { MovieIndex, Row } from '../model/movie-index.ts';
import type { Profile } from './fold-in.ts';

/** More than any number of ratings; a row times this is an exact integer. */
const MAX_RATINGS = 2 ** 20;
/** From this number of stars on a rating is a start for a list. */
const LIKED_STARS = 3;

/** Whether a rating says what the person likes; else they get no list and no match. */
export function isGrounded({ stars }: Profile): boolean {
	return stars.some((each) => each >= LIKED_STARS);
}

/**
 * Reads the ratings of movies in the model into a profile, and passes over all others.
 *
 * @param ratings - Stars by movie id.
 * @throws {RangeError} when a movie has other than 0.5 to 5 stars.
 */
export function readProfile(ratings: ReadonlyMap<number, number>, index: MovieIndex): Profile {
	const [keys, starsOf] = [new Float64Array(ratings.size), new Float64Array(ratings.size)];
	let known = 0;
	ratings.forEach((stars, movieId) => {
		if (!(stars >= 0.5 && stars <= 5))
			throw new RangeError(`movie ${movieId} has ${stars} stars, which is not 0.5 to 5`);
		const row = index.rowOf(movieId);
		if (row === undefined) return;
		starsOf[known] = stars;
		keys[known] = row * MAX_RATINGS + known++;
	});
	// Numbers sort faster than what may be anything.
	const sorted = keys.subarray(0, known).sort();
	const [rows, stars]: [Row[], number[]] = [[], []];
	for (let at = 0; at < known; at++) {
		rows.push(Math.floor(sorted[at] / MAX_RATINGS) as Row);
		stars.push(starsOf[sorted[at] % MAX_RATINGS]);
	}
	return { rows, stars };
}
