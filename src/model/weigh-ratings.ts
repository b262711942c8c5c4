import type { Objective } from './recipe.ts';

/** What popularity does to a movie's weight; both have one number a movie. */
export interface MovieWeights {
	/** Factor of the confidence of a rating of this movie; 1 for the average rating. */
	readonly rated: Float64Array;
	/** Weight of the movie where it is unrated; 1 for the average movie. */
	readonly unrated: Float64Array;
}

/** Weights of the movies, from how often each was rated. */
export function weighMovies(objective: Objective, ratingCounts: ArrayLike<number>): MovieWeights {
	const counts = Float64Array.from(ratingCounts);
	if (objective.kind === 'plain') return { rated: counts.map(() => 1), unrated: counts.map(() => 1) };
	const rated = counts.map((count) => Math.max(1, count) ** objective.ratedPopularityPower);
	const unrated = counts.map((count) => Math.max(1, count) ** objective.unratedPopularityPower);
	return { rated: scaleToMeanOne(rated, counts), unrated: scaleToMeanOne(unrated, counts.fill(1)) };
}

/** Divides by the mean, in which each number counts `shares` times; where nothing counts, there is no mean and nothing is divided. */
export function scaleToMeanOne(values: Float64Array, shares: Float64Array): Float64Array {
	const sum = values.reduce((total, value, at) => total + shares[at] * value, 0);
	const mean = sum / shares.reduce((total, value) => total + value, 0);
	return mean > 0 ? values.map((value) => value / mean) : values;
}

/**
 * Turns one person's stars, the cells from `start` up to `end`, into what the solver wants: a target t, as its pull c t, and the
 * confidence c in it.
 *
 * Every movie, rated or not, has the unrated movie's weak evidence a against it. A rating adds evidence e: for a liked movie of e for
 * it, e (1 - p.q)^2 + a (p.q)^2, which is (e + a) (e / (e + a) - p.q)^2 and a constant; for a disliked one of e more against it,
 * (e + a) (p.q)^2. So a low star cannot count as praise.
 *
 * @param movies - Column of each cell.
 * @param stars - Stars of each cell.
 */
export function weighPerson(
	objective: Objective,
	weights: MovieWeights,
	unratedWeight: number,
	movies: Int32Array,
	stars: Float64Array,
	start: number,
	end: number,
	pulls: Float64Array,
	confidences: Float64Array,
): void {
	if (objective.kind === 'plain') {
		pulls.set(stars.subarray(start, end), start);
		confidences.fill(1, start, end);
		return;
	}
	const { likedFrom, likedOffset, dislikeSlope } = objective;
	for (let cell = start; cell < end; cell++) {
		const liked = stars[cell] >= likedFrom;
		const evidence =
			weights.rated[movies[cell]] * (liked ? stars[cell] - likedOffset : dislikeSlope * (likedFrom - stars[cell]));
		pulls[cell] = liked ? Math.max(0, evidence) : 0;
		confidences[cell] = Math.max(0, evidence) + unratedWeight * weights.unrated[movies[cell]];
	}
}
