import type { DetailsTable } from './details-table.ts';
import type { Movie } from './movie.ts';
import { isOwnId } from './own-id.ts';

/** The movies of a year that show how well its movies are rated. */
const BEST_OF_YEAR = 20;
/** A new movie is taken to be known up to this many times better than its ratings say. */
const MOST_CORRECTED = 8;
/** A movie that is not of MovieLens, and that no encyclopedia is known to have a page about. */
const UNKNOWN_CORRECTED = 2;

/**
 * Estimates how well known each movie is: its number of ratings, and for movies of the last years more, since they had
 * less time to be rated. The best-rated movies of a year are the measure of that time.
 *
 * @param movies the most rated first
 * @returns the audiences, and how much a rating of each movie counts
 */
export function estimateAudiences(
	movies: readonly Movie[],
	details: Pick<DetailsTable, 'get'>,
): { audiences: Float32Array; corrections: Float32Array } {
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
	const byMovie = Float32Array.from(movies, ({ id, year = 0 }) => {
		if (isOwnId(id)) return details.get(id)?.sitelinks ? MOST_CORRECTED : UNKNOWN_CORRECTED;
		return year > newest ? MOST_CORRECTED : (corrections.get(year) ?? 1);
	});
	return { audiences: byMovie.map((correction, at) => correction * movies[at].ratings), corrections: byMovie };
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
