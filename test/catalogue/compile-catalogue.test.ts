import { expect, test } from 'vitest';
import { compileCatalogue } from '../../src/catalogue/compile-catalogue.ts';

const MOVIES = [
	'movieId,title,genres',
	'364,"Lion King, The (1994)",Animation|Musical',
	'7,"Say ""Hi"" (2001)",(no genres listed)',
	'8,Broken "quote (2001),Drama',
	'9,Too,many,fields',
	'x,No Id (2001),Drama',
	'7,Twice (2001),Drama',
	'10,Linkless (2001),Drama',
	'11,,Drama',
	'',
].join('\r\n');
const LINKS = ['movieId,imdbId,tmdbId', '364,0110357,8587', '7,tt1,', '99,0110357,1', ''].join('\r\n');
const RATINGS = [
	'userId,movieId,rating,timestamp',
	'1,364,5.0,1',
	'2,364,4.0,1',
	'2,364,3.0,2',
	'3,99,4.0,1',
	'4,364,9,1',
	'',
].join('\n');

const compile = () =>
	compileCatalogue(
		[{ movies: { name: 'm', text: MOVIES }, links: { name: 'l', text: LINKS } }],
		[
			{ name: 'r1', text: RATINGS },
			{ name: 'r2', text: RATINGS },
		],
	);

test('good rows become movies in the order of their ids, between bad rows, too', () => {
	expect(compile().movies).toEqual([
		{
			id: 7,
			title: 'Say "Hi"',
			alternatives: [],
			year: 2001,
			genres: [],
			imdbId: undefined,
			tmdbId: undefined,
			ratings: 0,
		},
		{
			id: 10,
			title: 'Linkless',
			alternatives: [],
			year: 2001,
			genres: ['Drama'],
			imdbId: undefined,
			tmdbId: undefined,
			ratings: 0,
		},
		{
			id: 364,
			title: 'The Lion King',
			alternatives: [],
			year: 1994,
			genres: ['Animation', 'Musical'],
			imdbId: '0110357',
			tmdbId: 8587,
			ratings: 4,
		},
	]);
});

test('every bad row is reported with its line', () => {
	expect(compile().complaints.map(({ file, line, reason }) => `${file}:${line} ${reason}`)).toEqual([
		'm:4 a quote is not closed',
		'm:5 4 fields instead of 3',
		'm:6 "x" is not a movie id',
		'm:7 movie 7 is there twice',
		'm:9 movie 11 has no title',
		'l:3 "tt1" is not an IMDb id',
		'l:4 "99" is not the id of a movie we know',
		'm:8 movie 10 has no row in l',
		...['r1', 'r2'].flatMap((file) => [
			`${file}:4 user 2 rated movie 364 before`,
			`${file}:5 "99" is not the id of a movie we know`,
			`${file}:6 "9" is not a rating of 0.5 to 5 stars`,
		]),
	]);
});

test('a file with another heading is refused', () => {
	const wrong = { name: 'm', text: 'id,name\n1,x\n' };
	expect(() => compileCatalogue([{ movies: wrong, links: wrong }], [])).toThrow(
		'm starts with "id,name", not with "movieId,title,genres"',
	);
});

test('a second folder adds the movies that the first lacks, by id and by IMDb id', () => {
	const folder = (rows: readonly (readonly [id: number, title: string, imdb: string])[]) => ({
		movies: {
			name: 'm',
			text: ['movieId,title,genres', ...rows.map(([id, title]) => `${id},${title},Drama`)].join('\n'),
		},
		links: { name: 'l', text: ['movieId,imdbId,tmdbId', ...rows.map(([id, , imdb]) => `${id},${imdb},`)].join('\n') },
	});
	const first = folder([[1, 'First (2001)', '0000001']]);
	const second = folder([
		[1, 'Renamed (2001)', '0000001'],
		[2, 'First under another id (2001)', '0000001'],
		[3, 'Dropped later (2003)', '0000003'],
	]);
	const { movies, complaints } = compileCatalogue([first, second], []);
	expect(movies.map(({ title }) => title)).toEqual(['First', 'Dropped later']);
	expect(complaints).toEqual([]);
});

test.each(['', '\ufeff'])('a file of UTF-16 is named, with a mark in front (%j) and without', (mark) => {
	const movies = Buffer.from(`${mark}movieId,title,genres\n2,Heat (1995),Crime\n`, 'utf16le').toString('utf8');
	const read = () =>
		compileCatalogue([{ movies: { name: 'm.csv', text: movies }, links: { name: 'l', text: '' } }], []);
	expect(read).toThrow('m.csv is UTF-16 or no text: save it as UTF-8');
});

test('a row in another encoding is named and left out, not read with a mark for each accent', () => {
	const movies = Buffer.from('movieId,title,genres\n1,Am\xe9lie (2001),Comedy\n2,Heat (1995),Crime\n', 'latin1');
	const links = 'movieId,imdbId,tmdbId\n2,0113277,949\n';
	const { movies: compiled, complaints } = compileCatalogue(
		[{ movies: { name: 'm', text: movies.toString('utf8') }, links: { name: 'l', text: links } }],
		[],
	);
	expect(compiled.map(({ title }) => title)).toEqual(['Heat']);
	expect(complaints).toEqual([{ file: 'm', line: 2, reason: 'the line is not UTF-8: save the file as UTF-8' }]);
});
