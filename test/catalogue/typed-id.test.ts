import { expect, test } from 'vitest';
import { labelMovie } from '../../src/catalogue/movie.ts';
import { readTypedId, writeTypedId } from '../../src/catalogue/typed-id.ts';
import { catalogue, titles } from './shipped.ts';

const read = (text: string): number | undefined => readTypedId(text, catalogue, titles);

test('the value of a suggestion is read as the id of its movie, for every movie', () => {
	for (const movie of catalogue.movies) expect(read(writeTypedId(movie))).toBe(movie.id);
});

test.each(['id:2049', 'ID:2049', ' id: 2049 '])('"%s" is an id', (text) => {
	expect(read(text)).toBe(2049);
});

test.each(['id:0', 'id:99999999', 'id:999999999999999999'])('"%s" is an id that no movie has', (text) => {
	expect(catalogue.get(read(text)!)).toBeUndefined();
});

test.each(['364', ' 364 ', '593', '858', '79132'])('"%s" is an id, as no title holds that number', (text) => {
	expect(read(text)).toBe(Number(text));
});

test.each([
	['1917', '1917 (2019)'],
	['2001', '2001: A Space Odyssey (1968)'],
	['2012', '2012 (2009)'],
	['300', '300 (2007)'],
	['2049', 'Blade Runner 2049 (2017)'], // in the middle or at the end of a title
	['7', 'Seven (1995)'], // written as a word
	['21', '21 (2008)'],
	['588', '588 Rue Paradis (1992)'],
])('"%s" is the title %s', (text, label) => {
	expect(catalogue.get(Number(text)), 'a movie has this id').toBeDefined();
	expect(read(text)).toBeUndefined();
	expect(labelMovie(titles.resolve(text).matches[0].movie)).toBe(label);
});

test('no title that is a number opens the movie with that id', () => {
	const numbers = catalogue.movies.flatMap(({ title, alternatives }) =>
		[title, ...alternatives].flatMap((name) => name.match(/(?<![\p{L}\p{N}.,])[1-9]\d*(?![\p{L}\p{N}.,])/gu) ?? []),
	);
	expect(numbers.length).toBeGreaterThan(3000);
	expect(numbers.filter((number) => read(number) !== undefined)).toEqual([]);
});

test.each(['', ' ', '0', '007', '-364', '36.4', '1e3', 'id:', 'id:x', 'id:364 lion king', 'The Lion King'])(
	'"%s" is no id',
	(text) => {
		expect(read(text)).toBeUndefined();
	},
);
