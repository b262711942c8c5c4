import { expect, test } from 'vitest';
import { countEdits } from '../../src/catalogue/index/edit-distance.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { pickBelow } from './make-typos.ts';

/** The definition, written as the recursion it is. */
function defineEdits(a: string, b: string): number {
	if (a === '' || b === '') return a.length + b.length;
	const ways = [
		defineEdits(a.slice(1), b) + 1,
		defineEdits(a, b.slice(1)) + 1,
		defineEdits(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
	];
	if (a.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(defineEdits(a.slice(2), b.slice(2)) + 1);
	return Math.min(...ways);
}

test.each([
	['clockwork', 'clockwrok', 1],
	['matrix', 'matrix', 0],
	['forest', 'forrest', 1],
	['shawshenk', 'shawshank', 1],
	['kitten', 'sitting', 3],
	['', 'abc', 3],
	['ca', 'abc', 3], // optimal string alignment edits no letter twice
])('%s and %s are %i edits apart', (a, b, edits) => {
	expect(countEdits(a, b, 5)).toBe(edits);
	expect(countEdits(b, a, 5)).toBe(edits);
});

test('agrees with the definition on random words, at every limit', () => {
	const random = createRandom(1);
	const pick = (): string => Array.from({ length: pickBelow(7, random) }, () => 'abc'[pickBelow(3, random)]).join('');
	for (let round = 0; round < 400; round++) {
		const [a, b] = [pick(), pick()];
		const edits = defineEdits(a, b);
		for (let limit = 0; limit <= 4; limit++) {
			expect(countEdits(a, b, limit), `${a} ${b} ${limit}`).toBe(Math.min(edits, limit + 1));
		}
	}
});

test('adds up what is edited before and after a stretch that stays, however long', () => {
	const random = createRandom(2);
	const pick = (): string =>
		Array.from({ length: 2 + pickBelow(4, random) }, () => 'ab'[pickBelow(2, random)]).join('');
	const stretch = 'cdefghijklmnopqrstuvwxyz0123456789äöüßéèàñ漢字';
	for (let round = 0; round < 1000; round++) {
		const kept = stretch.slice(0, 8 + pickBelow(stretch.length - 8, random));
		const [a, b, c, d] = [pick(), pick(), pick(), pick()];
		const edits = defineEdits(a, b) + defineEdits(c, d);
		const [from, to] = [a + kept + c, b + kept + d];
		for (const limit of [1, 2, 7])
			expect(countEdits(from, to, limit), `${from} ${to}`).toBe(Math.min(edits, limit + 1));
	}
});

test('words of any length are compared by their first 64 letters', () => {
	expect(countEdits('a'.repeat(500), 'a'.repeat(400), 2)).toBe(0);
	expect(countEdits('a'.repeat(500), 'b'.repeat(500), 2)).toBe(3);
});
