import { describe, expect, test } from 'vitest';
import { splitWords, UNSPACED } from '../../src/catalogue/index/split-words.ts';
import { readTitleTables } from '../../src/catalogue/index/title-tables.ts';
import { catalogue, titles } from './shipped.ts';

/** The id of the movie that a text is surely taken for; the verdict where it is not sure. */
function readSurely(text: string): number | string {
	const { verdict, matches } = titles.resolve(text);
	return verdict === 'confident' ? matches[0].movie.id : verdict;
}

describe('titles of many scripts are found', () => {
	test.each([
		['Cyrillic', 'Темный рыцарь', 58559],
		['Cyrillic, a word around it', 'криминальное чтиво фильм', 296],
		['Cyrillic, a typo', 'Побег из Шаушенка', 318],
		['kana and kanji', '千と千尋の神隠し', 5618],
		['the beginning of one', '千と千尋', 5618],
		['the end of one', '神隠し', 5618],
		['with a space where none is', '千と千尋の 神隠し', 5618],
		['with a word around it', '千と千尋の神隠し 映画', 5618],
		['katakana without its dots', 'バックトゥザフューチャー', 1270],
		['katakana and a number', 'バックトゥザフューチャー2', 2011],
		['half-width katakana', 'ﾀｲﾀﾆｯｸ', 1721],
		['Chinese, simplified', '霸王别姬', 446],
		['Chinese, traditional', '霸王別姬', 446],
		['Chinese, a character left out', '肖申克救赎', 318],
		['Hangul', '기생충', 202439],
		['Hangul, a space too many', '올드 보이', 27773],
		['Hangul, a word around it', '기생충 영화', 202439],
		['Thai', 'องค์บาก', 27801],
		['Devanagari', 'लगान', 6776],
		['Arabic', 'الأسد الملك', 364],
		['Hebrew', 'טיטאניק', 1721],
		['Greek, without accents', 'Κυνοδοντας', 77307],
	])('%s: %s', (_, text, id) => {
		expect(catalogue.get(id)).toBeDefined();
		expect(readSurely(text)).toBe(id);
	});

	test('one letter of a script says too little', () => {
		for (const text of ['の', '姫', '君', '이', 'я', 'ก']) expect(titles.resolve(text).verdict).not.toBe('confident');
	});
});

test('a word that Intl.Segmenter sees in a title without spaces finds a movie with that word', () => {
	const segmenters = ['ja', 'zh', 'th'].map((locale) => new Intl.Segmenter(locale, { granularity: 'word' }));
	const unspaced = readTitleTables()
		.translations.map(({ name }) => name)
		.filter((name) => UNSPACED.test(name));
	const words = new Set(
		unspaced.flatMap((name) =>
			segmenters.flatMap((segmenter) =>
				[...segmenter.segment(name)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
			),
		),
	);
	const long = [...words].filter((word) => UNSPACED.test(word) && splitWords(word).join('').length >= 3);
	const lost = long.filter((word) => titles.resolve(word).verdict === 'none');
	console.log(`${lost.length} of ${long.length} words find no movie`);
	expect(long.length).toBeGreaterThan(500);
	expect(lost.length / long.length).toBeLessThan(0.05);
});
