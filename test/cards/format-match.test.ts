import { expect, test } from 'vitest';
import { describeMatch } from '../../src/cards/describe-match.ts';
import { formatMatch } from '../../src/cards/format-match.ts';
import { textsFor } from '../../src/texts/texts.ts';

const texts = textsFor('en-US');

test.each([
	[0, '1%'],
	[57.4, '57%'],
	[57.6, '58%'],
	[98.9, '99%'],
	[100, '99%'],
])('a match of %d reads %s', (match, read) => {
	expect(formatMatch(match, texts)).toBe(read);
});

test.each([
	[80, '80% match, a safe bet'],
	[79.6, '80% match, a safe bet'],
	[79.4, '79% match, likely'],
	[60, '60% match, likely'],
	[59, '59% match, a gamble'],
	[40, '40% match, a gamble'],
	[39, '39% match, probably not for you'],
	[undefined, 'few people have rated it'],
])('a match of %d says %s', (match, said) => {
	expect(describeMatch(match, texts)).toBe(said);
});
