import { CHANCE_STARS, type ChanceModel } from '../model/chance-model.ts';
import type { SparseMatrix } from '../numerics/sparse-matrix.ts';

/** A movie counts as if this many more people had rated it, who are like all others. */
const USUAL_RATINGS = 8;

/** What movies are like before anything is known about the person. */
export type StarTallies = Pick<ChanceModel, 'meanStars' | 'likeShares' | 'movieStars'>;

/** Tallies the stars of each movie, people by movies. O(ratings). */
export function tallyStars({ columns, indices, values }: SparseMatrix): StarTallies {
	const [counts, likes, sums] = [new Float64Array(columns), new Float64Array(columns), new Float64Array(columns)];
	let [allLikes, allStars] = [0, 0];
	for (let at = 0; at < values.length; at++) {
		const [movie, stars] = [indices[at], values[at]];
		const like = stars >= CHANCE_STARS ? 1 : 0;
		counts[movie]++;
		likes[movie] += like;
		sums[movie] += stars;
		allLikes += like;
		allStars += stars;
	}
	const meanStars = allStars / values.length;
	// One more like and dislike, so that a share is never 0 or 1.
	const usualLikes = (allLikes + 1) / (values.length + 2);
	const draw = (sum: number, usual: number, movie: number): number =>
		(sum + USUAL_RATINGS * usual) / (counts[movie] + USUAL_RATINGS);
	return {
		meanStars,
		likeShares: Float32Array.from(likes, (sum, movie) => draw(sum, usualLikes, movie)),
		movieStars: Float32Array.from(sums, (sum, movie) => draw(sum, meanStars, movie)),
	};
}
