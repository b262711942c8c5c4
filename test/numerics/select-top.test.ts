import { expect, test } from 'vitest';
import { createRandom } from '../../src/numerics/random.ts';
import { selectTop } from '../../src/numerics/select-top.ts';

const { uniform } = createRandom(5);
const scores = Float64Array.from({ length: 500 }, () => Math.floor(uniform() * 50));

test.each([0, 1, 10, 499, 500, 900])('the best %i are those of a full sort, equals by row', (count) => {
	const sorted = [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
	expect(selectTop(scores, count, () => true)).toEqual(sorted.slice(0, count));
	expect(selectTop(scores, count, (row) => row % 3 === 0)).toEqual(
		sorted.filter((row) => row % 3 === 0).slice(0, count),
	);
});
