import { expect, test } from 'vitest';
import { splitWords } from '../../src/catalogue/index/split-words.ts';

/** Each line: ways to write the same thing, which must all come out as the first line's words. */
const SAME: [words: string, ...texts: string[]][] = [
	['mash', 'M*A*S*H', 'm.a.s.h.', 'M A S H', 'mash'],
	['walle', 'WALL·E', "wall'e", 'WALLE'],
	['rocky 4', 'Rocky IV', 'rocky 4', 'ROCKY  four', 'Rocky, Part IV'],
	['kill bill 2', 'Kill Bill: Vol. 2', 'kill bill vol two', 'kill bill volume ii'],
	['8 1 2', '8½', '8 1/2', 'eight and a half'],
	['101 dalmatians', '101 Dalmatians', 'One Hundred and One Dalmatians', 'one hundred one dalmatians'],
	['21 grams', '21 Grams', 'twenty one grams', 'twenty-one grams'].map((text) => text.replace('-', ' ')) as [
		string,
		...string[],
	],
	['3000 years of longing', 'Three Thousand Years of Longing', '3000 years of longing'],
	['oceans 11', "Ocean's Eleven", 'Ocean’s 11', 'oceans eleven'],
	['friday the thirteenth', 'Friday the 13th', 'friday the thirteenth'],
	['lilo and stitch', 'Lilo & Stitch', 'lilo + stitch', 'lilo and stitch'],
	['toy story 3', 'toy story3', 'Toy Story III'],
	['nausicaa', 'Nausicaä', 'NAUSICAA', 'nausicaa\u0308'.replace('\u0308', '')],
	['l atalante', "L'Atalante", 'L’Atalante'],
	['strasse', 'Straße', 'STRASSE'],
	['face off', 'Face/Off', 'face-off', 'face off'],
	['i robot', 'I, Robot', 'i robot'],
	['v for vendetta', 'V for Vendetta'],
	['malcolm 10', 'Malcolm X'],
	['the king and i', 'The King and I'],
	['1 2 3', 'One, Two, Three', '1 2 3'],
	['$', '$', ' $ '],
	['', '', '   '],
];

test.each(SAME)('%s', (words, ...texts) => {
	for (const text of texts) expect(splitWords(text).join(' '), text).toBe(words);
});

test('a title and its capitals are the same', () => {
	for (const text of ['Amélie', 'Дерево', 'İstanbul', '七人の侍'])
		expect(splitWords(text.toUpperCase())).toEqual(splitWords(text));
});
