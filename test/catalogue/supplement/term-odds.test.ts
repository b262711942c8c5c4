import { expect, test } from 'vitest';
import { learnTermOdds } from '../../../src/catalogue/supplement/term-odds.ts';

const mark = (countries: readonly string[], terms: readonly string[], times = 1) =>
	Array.from({ length: times }, () => ({ countries, terms }));
const odds = learnTermOdds([
	...mark(['GB'], ['London', 'Love'], 20),
	...mark(['US'], ['FBI', 'Love'], 60),
	...mark(['US'], ['London']),
	...mark(['US'], ['Desert Eagle']),
	...mark(['GB', 'US'], ['Spy'], 9),
]);

test('a term is likelier where it marks more movies', () => {
	expect(odds('London', 'GB')).toBeGreaterThan(10);
	expect(odds('London', 'US')).toBeLessThan(0.1);
	expect(odds('FBI', 'US')).toBeGreaterThan(10);
	expect(odds('Love', 'GB')).toBeCloseTo(1, 1);
});

test('odds count against how often a country has any term', () => {
	// 20 of 21 marks in Britain, which has 40 of 162; 6 more are divided like that.
	const share = 40 / 162;
	const expected = (20 + 6 * share) / (1 + 6 * (1 - share)) / (share / (1 - share));
	expect(odds('London', 'GB')).toBeCloseTo(expected, 9);
});

test('one mark says little for a country with many of all, much for one with few, and none nothing', () => {
	expect(odds('Desert Eagle', 'US')).toBeLessThan(2);
	const withTaipei = learnTermOdds([...mark(['US'], ['FBI'], 999), ...mark(['TW'], ['Taipei'])]);
	expect(withTaipei('Taipei', 'TW')).toBeCloseTo(1 + 1000 / 6, 9);
	expect(odds('Opera', 'US')).toBe(1);
	expect(odds('London', 'FR')).toBe(1);
});

test('movies of several countries teach nothing', () => {
	expect(odds('Spy', 'GB')).toBe(1);
	expect(learnTermOdds([])('London', 'GB')).toBe(1);
});

test('where all movies are of one country, no term tells it', () => {
	expect(learnTermOdds(mark(['GB'], ['London']))('London', 'GB')).toBe(1);
});
