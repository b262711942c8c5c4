import { expect, test } from 'vitest';
import { normaliseTitle } from '../../src/rules/find-asked-movie.ts';

test.each([
	[' Avatar:  Fire & Ash!', 'avatar fire ash'],
	['*Ｄune* `part` 3', 'dune part 3'],
	['千と千尋の神隠し2', '千と千尋の神隠し2'],
	['पठान', 'पठान'],
	["Ocean's 14", "ocean's 14"],
	['evil\u202etitle\u001b[31m', 'evil title 31m'],
])('%j is counted as %j', (typed, title) => {
	expect(normaliseTitle(typed)).toBe(title);
});

test.each([
	['a link', 'https://example.org/watch'],
	['a link without a scheme', 'www.example.org'],
	['a mail address', 'ada@example.org'],
	['a mention', '<@100000000000000001>'],
	['a phone number', 'call +1 (555) 010-9999'],
	['an id', 'id:123'],
	['digits', '12 34'],
	['one letter', 'x'],
	['signs', '?!'],
	['a picture', '🍿'],
	['a long text', 'word '.repeat(20)],
])('%s is not counted', (_what, typed) => {
	expect(normaliseTitle(typed)).toBeUndefined();
});
