import { expect, test } from 'vitest';
import { limitSeries } from '../../src/rules/limit-series.ts';

const seriesOf = new Map([
	[1, 'rocky'],
	[2, 'rocky'],
	[3, 'rocky'],
	[4, 'alien'],
]);
const movies = (...movieIds: number[]) => movieIds.map((movieId) => ({ movieId }));

test('replaces the third movie of a series with the next movie', () => {
	expect(limitSeries(movies(1, 2, 3, 4, 9), 4, seriesOf)).toEqual(movies(1, 2, 4, 9));
});

test('keeps every movie that is in no series', () => {
	expect(limitSeries(movies(7, 8, 9, 10), 4, seriesOf)).toEqual(movies(7, 8, 9, 10));
});

test('fills the end with sequels when nothing else is left', () => {
	expect(limitSeries(movies(1, 2, 3, 4), 4, seriesOf)).toEqual(movies(1, 2, 4, 3));
});
