import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/numerics/random.ts';
import { makeTypo, pickBelow } from './make-typos.ts';
import { readRankingSet } from './read-ranking-set.ts';
import { catalogue, titles } from './shipped.ts';

/*
 * How often the verdict errs on the lines with odd numbers. Its threshold (EVEN_EVIDENCE in decide-verdict.ts) was set
 * on the even ones at first. docs/title-search.md has the table of bench/verdict.ts, whose lines chose nothing.
 */
const isHeldOut = (_: unknown, at: number): boolean => at % 2 === 1;
const random = createRandom(3);
const pick = <Item>(items: readonly Item[]): Item => items[pickBelow(items.length, random)];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const notTitles = readFileSync('test/catalogue/not-titles.txt', 'utf8').trim().split('\n').filter(isHeldOut);
const mostRated = catalogue.movies.toSorted((a, b) => b.ratings - a.ratings || a.id - b.id).slice(0, 5000);
const typed = ['public-titles', 'own-titles'].flatMap(readRankingSet).filter(({ expect: ids }) => ids.length > 0);

function shareRefused(texts: readonly string[]): number {
	const share = texts.filter((text) => titles.resolve(text).verdict === 'none').length / texts.length;
	return Math.round(share * 1000) / 1000;
}

describe('texts that are no titles are refused', () => {
	test('nine in ten chat lines, commands, code, mashed keys and foreign sentences', () => {
		const share = shareRefused(notTitles);
		console.log(`${share} of ${notTitles.length} texts that are no titles refused`);
		expect(share).toBeGreaterThanOrEqual(0.9);
	});

	test('nine in ten random strings of 6 to 12 letters', () => {
		const strings = Array.from({ length: 500 }, () =>
			Array.from({ length: 6 + pickBelow(7, random) }, () => pick([...LETTERS])).join(''),
		);
		const share = shareRefused(strings);
		console.log(`${share} of 500 random strings refused`);
		expect(share).toBeGreaterThanOrEqual(0.9);
	});
});

describe('titles are taken', () => {
	test('99 in 100 of what people type', () => {
		const share = shareRefused(typed.map(({ query }) => query));
		console.log(`${share} of ${typed.length} typed titles refused`);
		expect(share).toBeLessThanOrEqual(0.01);
	});

	test('99 in 100 titles with one typo', () => {
		const share = shareRefused(mostRated.map(({ title }) => makeTypo(title, random)).filter(isHeldOut));
		console.log(`${share} of titles with one typo refused`);
		expect(share).toBeLessThanOrEqual(0.01);
	});

	test('all titles spelt right, the obscure ones too', () => {
		expect(shareRefused(Array.from({ length: 1000 }, () => pick(catalogue.movies).title))).toBe(0);
	});
});

test('what is called confident is right 99 times in 100', () => {
	const sure = typed.filter(({ query }) => titles.resolve(query).verdict === 'confident');
	const right = sure.filter(({ query, expect: ids }) => ids.includes(titles.resolve(query).matches[0].movie.id));
	console.log(`${right.length} of ${sure.length} confident answers right, of ${typed.length}`);
	expect(right.length / sure.length).toBeGreaterThanOrEqual(0.99);
	expect(sure.length / typed.length).toBeGreaterThanOrEqual(0.9);
});
