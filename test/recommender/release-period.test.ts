import { expect, test } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import { WEIGHTED } from '../../src/model/recipe.ts';
import { createPeriodFinder } from '../../src/recommender/release-period.ts';

/** Movies of 1990 to 2020, one a year; those of the nineties have most of the ratings. The last has no year. */
const years = Int32Array.from({ length: 32 }, (_, row) => (row < 31 ? 1990 + row : 0));
const ratingCounts = years.map((year) => (year >= 1990 && year < 2000 ? 1000 : 50));
const model = { years, ratingCounts, recipe: WEIGHTED } as Model;
const rowOf = (year: number): number => years.indexOf(year);
const find = createPeriodFinder(model);

test('finds the period of a person who rates what is new, and lifts movies of those years', () => {
	const weight = find([2014, 2015, 2016].map(rowOf))!;
	expect(weight(2015)).toBeGreaterThan(1.5);
	expect(weight(2015)).toBeGreaterThan(weight(2012));
	expect(weight(2012)).toBeGreaterThan(weight(1995));
	expect(weight(1995)).toBeLessThan(1);
	expect(weight(0)).toBe(1);
});

test.each([
	['no rating', []],
	['years as everyone has them', [1991, 1994, 1996, 1999]],
	['an old period', [1990, 1990, 1990, 1990]],
	['years far apart', [1991, 2003, 2019]],
	['a movie without a year', [0]],
])('%s is no period', (_, rated) => {
	expect(find(rated.map(rowOf))).toBeUndefined();
});

test('a period stays finite with thousands of ratings', () => {
	const weight = find(Array.from({ length: 5000 }, (_, at) => rowOf(2010 + (at % 3))))!;
	for (const year of years) expect(Number.isFinite(weight(year))).toBe(true);
	expect(weight(2011)).toBeGreaterThan(weight(1991));
});

test('a recipe without a prior, or a model without years, looks for none', () => {
	const scoring = { ...WEIGHTED.scoring, periodPrior: 0 };
	const rows = [2014, 2015, 2016].map(rowOf);
	expect(createPeriodFinder({ ...model, recipe: { ...WEIGHTED, scoring } })(rows)).toBeUndefined();
	expect(createPeriodFinder({ ...model, years: years.map(() => 0) })(rows)).toBeUndefined();
});
