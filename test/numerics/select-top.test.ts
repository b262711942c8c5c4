import { describe, expect, test } from 'vitest';
import { copyFloats, createArena } from '../../src/numerics/arena.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { createSelector, SPAN, selectTop } from '../../src/numerics/select-top.ts';

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
});

describe('a selector says what a full sort says', () => {
	const arena = createArena();
	const many = copyFloats(
		Float64Array.from({ length: 3001 }, () => Math.floor(uniform() * 900)),
		arena,
	);
	const select = createSelector(arena, many.length);
	const ranked = { values: many, peaks: copyFloats(measurePeaks(many), arena) };
	const sorted = [...many.keys()].sort((a, b) => many[b] - many[a] || a - b);
	const some = new Set(sorted.slice(0, 40).concat(sorted.slice(2000, 2010)));
	test.each([
		['all', () => true],
		['every third', (row: number) => row % 3 === 0],
		['none of the best', (row: number) => many[row] < 500],
		['few', (row: number) => some.has(row)],
		['none', () => false],
	])('with %s accepted', (_name, accepts) => {
		const accepted = sorted.filter(accepts);
		for (const count of [0, 1, 7, 100, 3001, 4000])
			expect(select(ranked, count, accepts)).toEqual(accepted.slice(0, count));
	});
});

test('`accepts` may call the selector itself', () => {
	const arena = createArena();
	const values = copyFloats(scores, arena);
	const ranked = { values, peaks: copyFloats(measurePeaks(values), arena) };
	const select = createSelector(arena, values.length);
	const isOdd = (row: number): boolean => row % 2 === 1;
	const asking = (row: number): boolean => select(ranked, 3, () => true).length === 3 && isOdd(row);
	expect(select(ranked, 10, asking)).toEqual(select(ranked, 10, isOdd));
});
