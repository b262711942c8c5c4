import type { Movie } from '../movie.ts';
import type { MovieDetails } from '../movie-details.ts';
import { isOwnId } from '../own-id.ts';

/** The movies of a year that show how well its movies are rated. */
const BEST_OF_YEAR = 20;
/** A new movie is taken to be known up to this many times better than its ratings say. */
const MOST_CORRECTED = 8;
/** A movie that is not of MovieLens, and that no encyclopedia is known to have a page about. */
const UNKNOWN_CORRECTED = 2;
/** Ratings that a movie may lack by chance: the shape of a gamma distribution of how often movies are rated. */
const UNSEEN = 1;
/** Marks of a movie that no source describes. */
const LEAST_MARKS = 0.6;

/**
 * Estimates how well known each movie is: its number of ratings, and for movies of the last years more, since they had
 * less time to be rated. The best-rated movies of a year are the measure of that time. To it comes what may be expected
 * of a movie by how well it is described, so that those without ratings are not all alike: a movie with n terms has
 * about n ratings, one that no source describes hardly any.
 *
 * @param movies the most rated first
 * @param details what is known about each of them, in the same order
 * @returns the audiences, and the part of each that no rating shows
 */
export function estimateAudiences(
	movies: readonly Movie[],
	details: readonly (MovieDetails | undefined)[],
): { audiences: Float32Array; expected: Float32Array } {
	const corrections = correctRatings(movies, details);
	const expected = corrections.map((correction, at) => {
		const marks = (details[at]?.termIds.length ?? 0) + (details[at]?.sitelinks ?? 0);
		return UNSEEN / (1 / Math.max(LEAST_MARKS, marks) + 1 / correction);
	});
	return { audiences: expected.map((audience, at) => audience + corrections[at] * movies[at].ratings), expected };
}

/** How much a rating of each movie counts. */
function correctRatings(movies: readonly Movie[], details: readonly (MovieDetails | undefined)[]): Float32Array {
	const levels = measureYears(movies);
	let highest = 0;
	const corrections = new Map<number, number>();
	const years = [...levels.keys()].sort((a, b) => b - a);
	const settled = Math.max(0, ...levels.values());
	for (const year of years) {
		highest = Math.max(highest, levels.get(year)!);
		// From the newest year back to the first whose movies are rated in full.
		if (highest >= settled / 2) break;
		corrections.set(year, Math.min(MOST_CORRECTED, Math.max(1, settled / 2 / Math.max(highest, 1))));
	}
	const newest = years.find((year) => levels.get(year)! > 0) ?? 0;
	return Float32Array.from(movies, ({ id, year = 0 }, at) => {
		if (isOwnId(id)) return details[at]?.sitelinks ? MOST_CORRECTED : UNKNOWN_CORRECTED;
		return year > newest ? MOST_CORRECTED : (corrections.get(year) ?? 1);
	});
}

/** The mean number of ratings of each year's best-rated movies. */
function measureYears(movies: readonly Movie[]): Map<number, number> {
	const sums = new Map<number, number>();
	const counts = new Map<number, number>();
	for (const { year, ratings } of movies) {
		const count = year === undefined ? BEST_OF_YEAR : (counts.get(year) ?? 0);
		if (year === undefined || count >= BEST_OF_YEAR) continue;
		counts.set(year, count + 1);
		sums.set(year, (sums.get(year) ?? 0) + ratings);
	}
	return new Map([...sums].map(([year, sum]) => [year, sum / BEST_OF_YEAR]));
}
