import type { TrainingSet } from '../training/training-set.ts';
import { type Ranker, rankByScore } from './ranker.ts';

/** The baselines take a rating above this many stars as praise. */
const NEUTRAL_STARS = 2.5;

/** Weighs how much a rating speaks for its movie: the stars above 2.5, and 0 for a low rating. */
export function weighLiked(stars: number): number {
	return Math.max(0, stars - NEUTRAL_STARS);
}

/** Recommends the same movies to every person: those with the greatest sum of stars above 2.5. */
export const POPULARITY = {
	name: 'popularity',
	about: 'most stars above 2.5 in sum',
	fit(set) {
		const liked = sumLiked(set);
		return rankByScore(liked.length, (_, into) => into.set(liked));
	},
} satisfies Ranker;

function sumLiked({ stars }: TrainingSet): Float64Array {
	const sums = new Float64Array(stars.columns);
	for (const [at, column] of stars.indices.entries()) sums[column] += weighLiked(stars.values[at]);
	return sums;
}
