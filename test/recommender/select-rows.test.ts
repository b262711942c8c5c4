import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/numerics/random.ts';
import { countUp } from '../../src/numerics/sparse-matrix.ts';
import type { ReadScores } from '../../src/recommender/read-scores.ts';
import { selectRows } from '../../src/recommender/select-rows.ts';

const MOVIES = 3001;
const WELL_KNOWN = 1000;
const EVERY = 8;
const { uniform } = createRandom(5);
/** With many that are equal. */
const values = Float64Array.from({ length: MOVIES }, () => Math.floor(uniform() * 900));
const ranking: ReadScores = {
	of: (rows) => Float64Array.from(rows, (row) => values[row]),
	sample: () => ({ scores: values.subarray(0, WELL_KNOWN).filter((_, row) => row % EVERY === 0), every: EVERY }),
	listBetween: (floor, above) => {
		const rows = countUp(MOVIES).filter((row) => values[row] >= floor && values[row] < above);
		return { rows, values: Float64Array.from(rows, (row) => values[row]) };
	},
};
const sorted = [...values.keys()].sort((a, b) => values[b] - values[a] || a - b);
const some = new Set(sorted.slice(0, 40).concat(sorted.slice(2000, 2010)));

describe('the rows are those of a full sort', () => {
	test.each([
		['all', () => true],
		['every third', (row: number) => row % 3 === 0],
		['none of the best', (row: number) => values[row] < 500],
		['none of the well-known', (row: number) => row >= WELL_KNOWN],
		['few', (row: number) => some.has(row)],
		['none', () => false],
	])('with %s accepted', (_name, accepts) => {
		const accepted = sorted.filter(accepts);
		for (const count of [0, 1, 7, 100, MOVIES, 4000])
			expect(selectRows(ranking, count, accepts)).toEqual(accepted.slice(0, count));
	});
});

test('no row is asked about twice, and few are where all are accepted', () => {
	const asked: number[] = [];
	const ask = (isOpen: boolean): number => {
		asked.length = 0;
		selectRows(ranking, 10, (row) => asked.push(row) > 0 && isOpen);
		expect(new Set(asked).size).toBe(asked.length);
		return asked.length;
	};
	expect(ask(true)).toBeLessThan(200);
	expect(ask(false)).toBe(MOVIES);
});

test('`accepts` may select itself', () => {
	const isOdd = (row: number): boolean => row % 2 === 1;
	const asking = (row: number): boolean => selectRows(ranking, 3, () => true).length === 3 && isOdd(row);
	expect(selectRows(ranking, 10, asking)).toEqual(selectRows(ranking, 10, isOdd));
});
