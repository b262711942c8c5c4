import { expect, test } from 'vitest';
import { formatMatch } from '../../src/cards/format-match.ts';
import { textsFor } from '../../src/texts/texts.ts';

test.each([
	[0, '0%'],
	[57.99, '57%'],
	[98.999, '98%'],
	[99, '99.0%'],
	[99.57, '99.5%'],
	[99.99, '99.9%'],
	[100, '99.9%'],
])('a match of %d reads %s', (match, read) => {
	expect(formatMatch(match, textsFor('en-US'))).toBe(read);
});
