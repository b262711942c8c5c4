import type { MovieIndex, Row } from '../model/movie-index.ts';
import type { Profile } from './fold-in.ts';

/**
 * Reads the ratings of movies in the model into a profile, and passes over all others.
 *
 * @param ratings - Stars by movie id.
 * @throws {RangeError} when a movie has other than 0.5 to 5 stars.
 */
export function readProfile(ratings: ReadonlyMap<number, number>, index: MovieIndex): Profile {
	const known: Row[] = [];
	for (const [movieId, stars] of ratings) {
		if (!(stars >= 0.5 && stars <= 5))
			throw new RangeError(`movie ${movieId} has ${stars} stars, which is not 0.5 to 5`);
		const row = index.rowOf(movieId);
		if (row !== undefined) known.push(row);
	}
	// Integers sort faster than what may be anything.
	const rows = Array.from(new Int32Array(known).sort()) as Row[];
	return { rows, stars: rows.map((row) => ratings.get(index.idOf(row))!) };
}
