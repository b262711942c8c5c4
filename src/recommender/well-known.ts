import type { Model } from '../model/model.ts';

/** This share of all ratings is of movies that count as well known. */
const SHARE = 0.8;

/**
 * Counts the well-known movies: the first rows, most rated first, that most ratings are of. The spreads of scores are
 * measured among them. Spreads of all movies would shrink as data grows, since it adds movies that few have rated, and
 * weights in units of such a spread would mean something else for every size of data.
 */
export function countWellKnown({ ratingCounts }: Pick<Model, 'ratingCounts'>): number {
	const enough = SHARE * ratingCounts.reduce((sum, count) => sum + count, 0);
	let [movies, ratings] = [0, 0];
	while (movies < ratingCounts.length && ratings < enough) ratings += ratingCounts[movies++];
	return movies;
}

/** In moods, a movie is as little known as can be with this many times the ratings of the typical movie. */
const FEW = 4;

/**
 * Says from how many ratings on a movie is so little known that fewer make no difference to a mood: `FEW` times the
 * geometric mean. Without such an end, a mood for less known movies brings those that no one has rated, good or bad.
 */
export function measureFew(model: Pick<Model, 'ratingCounts'>): number {
	return FEW * measureTypical(model);
}

/** The geometric mean of the numbers of ratings, so that it is no matter how many the favourites have. */
function measureTypical({ ratingCounts }: Pick<Model, 'ratingCounts'>): number {
	const sum = ratingCounts.reduce((logs, count) => logs + Math.log(Math.max(1, count)), 0);
	return Math.exp(sum / ratingCounts.length);
}

/**
 * Measures how well known each movie is, by row: 0 with no more ratings than the typical movie, 1 for the most rated
 * one, by the logarithm between. So it means the same for every size of data.
 */
export function measureFame(model: Pick<Model, 'ratingCounts'>): Float64Array {
	const typical = measureTypical(model);
	const measure = (count: number): number => Math.log(Math.max(1, count / typical));
	const highest = model.ratingCounts.reduce((most, count) => Math.max(most, measure(count)), 0) || 1;
	return Float64Array.from(model.ratingCounts, (count) => measure(count) / highest);
}

/** With a single rating a mood counts for this share more. */
const MORE_WITH_ONE = 0.5;

/**
 * The power of a mood for a person with some ratings. From few of them, scores know little but what everyone likes, so
 * the same power would leave the list much as it is.
 */
export function settlePower(popularityPower: number, ratings: number): number {
	return popularityPower * (1 + MORE_WITH_ONE / Math.max(1, ratings));
}
