import type { TrainingSet } from '../training/training-set.ts';
import { type Contestant, rankByScore } from './contestant.ts';

/** Stars from which on a rating speaks for a movie, in the baselines. */
const NEUTRAL_STARS = 2.5;

/** How much a rating speaks for its movie: the stars above 2.5, and 0 for a low rating. */
export function weighLiked(stars: number): number {
	return Math.max(0, stars - NEUTRAL_STARS);
}

/** The same movies for everybody: those with the greatest sum of stars above 2.5. */
export const POPULARITY = {
	name: 'popularity',
	about: 'most stars above 2.5 in sum',
	fit(set) {
		const liked = sumLiked(set);
		return rankByScore(liked.length, (_, into) => into.set(liked));
	},
} satisfies Contestant;

function sumLiked({ stars }: TrainingSet): Float64Array {
	const sums = new Float64Array(stars.columns);
	for (const [cell, column] of stars.indices.entries()) sums[column] += weighLiked(stars.values[cell]);
	return sums;
}
