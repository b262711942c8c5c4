import { expect, test } from 'vitest';
import { describeProgress } from '../../src/cards/progress.ts';
import { textsFor } from '../../src/texts/texts.ts';

test.each([
	[0, '5 more ratings until recommendations get good.'],
	[4, '1 more rating until recommendations get good.'],
	[5, '5 movies rated: `/recommend` knows your taste now.'],
	[66, '66 movies rated.'],
])('after %d ratings', (known, sentence) => {
	expect(describeProgress(known, textsFor('en-US'))).toBe(sentence);
});
