import type { Objective } from './recipe.ts';

/** Weights of the movies by popularity, one number a movie. */
export interface MovieWeights {
	/** Multiplies the confidence in a rating of the movie; 1 for the average rating. */
	readonly rated: Float64Array;
	/** Weight of the movie where it is unrated; 1 for the average movie. */
	readonly unrated: Float64Array;
}

/** Ratings as the solver wants them: a target t and the confidence c in it, one number a rating. */
export interface WeighedRatings {
	/** c t. */
	readonly rightHandSides: Float64Array;
	/** c. */
	readonly confidences: Float64Array;
}

/** Weighs the movies by how often people rated each. */
export function weighMovies(objective: Objective, ratingCounts: ArrayLike<number>): MovieWeights {
	const counts = Float64Array.from(ratingCounts);
	if (objective.kind === 'plain') return { rated: counts.map(() => 1), unrated: counts.map(() => 1) };
	const rated = counts.map((count) => Math.max(1, count) ** objective.ratedPopularityPower);
	const unrated = counts.map((count) => Math.max(1, count) ** objective.unratedPopularityPower);
	return { rated: scaleToMeanOne(rated, counts), unrated: scaleToMeanOne(unrated, counts.fill(1)) };
}

/** Divides numbers by their mean weighted by `shares`. Without a mean, or with one of 0, it leaves them as they are. */
export function scaleToMeanOne(values: Float64Array, shares: Float64Array): Float64Array {
	const sum = values.reduce((total, value, at) => total + shares[at] * value, 0);
	const mean = sum / shares.reduce((total, value) => total + value, 0);
	return mean > 0 ? values.map((value) => value / mean) : values;
}

/**
 * Turns stars into targets and confidences.
 *
 * Every movie, rated or not, carries the weak evidence a of an unrated movie against it. A rating adds evidence e. For
 * a liked movie e speaks for it: e (1 - p.q)^2 + a (p.q)^2 equals (e + a) (e / (e + a) - p.q)^2 plus a constant. For a
 * disliked one e speaks against it: (e + a) (p.q)^2. So a low star never counts as praise.
 *
 * @param ratings - Row and stars of each rated movie.
 * @param into - Where the result goes, one number a rating.
 */
export function weighRatings(
	objective: Objective,
	weights: MovieWeights,
	unratedWeight: number,
	{ movies, stars }: { readonly movies: Int32Array; readonly stars: Float64Array },
	{ rightHandSides, confidences }: WeighedRatings,
): void {
	if (objective.kind === 'plain') {
		rightHandSides.set(stars);
		confidences.fill(1, 0, stars.length);
		return;
	}
	const { likedFrom, likedOffset, dislikeSlope } = objective;
	for (let at = 0; at < stars.length; at++) {
		const liked = stars[at] >= likedFrom;
		const evidence =
			weights.rated[movies[at]] * (liked ? stars[at] - likedOffset : dislikeSlope * (likedFrom - stars[at]));
		rightHandSides[at] = liked ? Math.max(0, evidence) : 0;
		confidences[at] = Math.max(0, evidence) + unratedWeight * weights.unrated[movies[at]];
	}
}
