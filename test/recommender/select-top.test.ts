import { expect, test } from 'vitest';
import { createRandom } from '../../src/recommender/random.ts';
import { computeMatches, SPAN, selectTop } from '../../src/recommender/select-top.ts';

const { uniform } = createRandom(5);
const scores = Float64Array.from({ length: 500 }, () => Math.floor(uniform() * 50));

function measurePeaks(values: Float64Array): Float64Array {
	return Float64Array.from({ length: Math.ceil(values.length / SPAN) }, (_, span) =>
		Math.max(...values.subarray(span * SPAN, (span + 1) * SPAN)),
	);
}

test.each([0, 1, 10, 499, 500, 900])('the best %i are those of a full sort, equals by row', (count) => {
	const sorted = [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
	expect(selectTop(scores, count, () => true)).toEqual(sorted.slice(0, count));
	expect(selectTop(scores, count, (row) => row % 3 === 0)).toEqual(
		sorted.filter((row) => row % 3 === 0).slice(0, count),
	);
	expect(selectTop(scores, count, (row) => row % 3 === 0, measurePeaks(scores))).toEqual(
		sorted.filter((row) => row % 3 === 0).slice(0, count),
	);
});

test('match is the share of the others that score lower', () => {
	const match = (values: Float64Array, wanted: number[]) => computeMatches(values, measurePeaks(values), wanted);
	expect(match(Float64Array.of(1, 4, 4, 2), [0, 1, 2, 3])).toEqual([0, 200 / 3, 200 / 3, 100 / 3]);
	expect(match(Float64Array.of(7), [0])).toEqual([100]);
	const best = scores.indexOf(49);
	const said = match(scores, [best, 7, 350]);
	const counted = [best, 7, 350].map((row) => scores.filter((score) => score < scores[row]).length / 4.99);
	said.forEach((share, at) => void expect(share).toBeCloseTo(counted[at], 9));
});
