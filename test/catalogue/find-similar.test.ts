import { expect, test } from 'vitest';
import { countEdits } from '../../src/catalogue/index/edit-distance.ts';
import { indexNames } from '../../src/catalogue/index/index-names.ts';
import { openTitleIndex } from '../../src/catalogue/index/title-index.ts';
import { findOther, findRated } from '../../src/catalogue/search/find-similar.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { finish } from '../../src/pieces.ts';
import { makeTypo, pickBelow } from './make-typos.ts';

const random = createRandom(3);

/** Words of few letters, so that many are near each other; every other one is in the title of a rated movie. */
const words = Array.from({ length: 6000 }, () =>
	Array.from({ length: 2 + pickBelow(8, random) }, () => 'abcdé'[pickBelow(5, random)]).join(''),
);
const names = words.map((word, movie) => ({ movie, words: [word], rated: movie % 2 === 0, kind: 'title' as const }));
const { spellings } = finish(openTitleIndex(indexNames(names)));
const { sorted } = spellings;

/** The plain twin: looks at all, the shorter first. */
function findPlainly(word: string, limit: number, isAmong: (spelling: string) => boolean) {
	return sorted
		.map((spelling, at) => ({ at, edits: isAmong(spelling) ? countEdits(word, spelling, limit) : limit + 1 }))
		.filter(({ edits }) => edits <= limit)
		.sort((a, b) => sorted[a.at].length - sorted[b.at].length || a.at - b.at);
}

test('words that differ by a typo or two are the same as those that a look at all words finds', () => {
	const rated = new Set(words.filter((_, at) => at % 2 === 0));
	const isRated = (spelling: string) => rated.has(spelling);
	const isOther = (spelling: string) => !rated.has(spelling);
	let found = 0;
	for (let count = 0; count < 400; count++) {
		const word = makeTypo(words[pickBelow(words.length, random)], random);
		if (word.length < 3) continue;
		const others = findOther(word, spellings);
		expect(others, word).toEqual(findPlainly(word, 1, isOther));
		for (const limit of [1, 2]) {
			expect(findRated(word, limit, spellings), word).toEqual(findPlainly(word, limit, isRated));
		}
		found += others.length;
	}
	expect(found).toBeGreaterThan(500);
});

test('a word near none finds none, however long', () => {
	for (const word of ['xyz', 'q'.repeat(200)])
		expect([...findOther(word, spellings), ...findRated(word, 2, spellings)]).toEqual([]);
});
