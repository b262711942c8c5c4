import type { Model } from '../model/model.ts';
import type { Row } from '../model/movie-index.ts';
import { selectTop } from '../numerics/select-top.ts';
import type { Kinship } from './kinship.ts';

/** The nearest in kind are chosen from this many movies. */
const CANDIDATES = 40;

/**
 * Prepares a function that finds movies which stand for what two movies share. Those with the greatest sum of q_a q_b q
 * over the factors appeal to the same people; of these it takes the nearest in kind to both, besides the two
 * themselves. O(movies * factors) a call.
 */
export function createCommonGround({ itemFactors, factors, movieIds }: Model, kinship: Kinship) {
	const scores = new Float64Array(movieIds.length);
	const shared = new Float64Array(factors);
	return (a: Row, b: Row, count: number): number[] => {
		for (let f = 0; f < factors; f++) shared[f] = itemFactors[a * factors + f] * itemFactors[b * factors + f];
		for (let row = 0, at = 0; row < scores.length; row++) {
			let sum = 0;
			for (let f = 0; f < factors; f++, at++) sum += shared[f] * itemFactors[at];
			scores[row] = sum;
		}
		const found = selectTop(scores, CANDIDATES, (row) => row !== a && row !== b && scores[row] > 0);
		const [nearA, nearB] = kinship.compare([a, b], found);
		const nearness = nearA.map((near, at) => Math.min(near, nearB[at]));
		return selectTop(nearness, count, () => true).map((at) => found[at]);
	};
}
