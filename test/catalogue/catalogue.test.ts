import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { CatalogueError } from '../../src/catalogue/catalogue-error.ts';
import { formatCatalogue } from '../../src/catalogue/format-catalogue.ts';
import { labelMovie, type Movie } from '../../src/catalogue/movie.ts';
import { writeCatalogue } from '../../src/catalogue/write-catalogue.ts';
import { catalogue } from './shipped.ts';

const HEADING = 'id,title,year,genres,imdb,tmdb,wikidata,omdb,ratings,alternatives';
const ODD: Movie = {
	id: 9,
	title: 'Say "Hi", 🎬',
	alternatives: ['L’été', 'Two'],
	year: undefined,
	genres: ['Drama', 'War'],
	imdbId: '12345678',
	tmdbId: undefined,
	wikidataId: 'Q42',
	omdbId: undefined,
	ratings: 3,
};

function write(text: string | Buffer): string {
	const path = join(mkdtempSync(join(tmpdir(), 'catalogue-')), 'catalogue.csv');
	writeFileSync(path, text);
	return path;
}

test('writing and reading a movie gives the same movie', () => {
	const catalogue = readCatalogue(write(formatCatalogue([ODD])));
	expect(catalogue.movies).toEqual([ODD]);
	expect(catalogue.get(9)).toBe(catalogue.movies[0]);
	expect(catalogue.get(10)).toBeUndefined();
});

test.each([
	['1,A,1994,,,,,,0', ':3: 9 fields instead of 10'],
	['x,A,1994,,,,,,0,', ':3: "x" is no movie id'],
	['-1,A,1994,,,,,,0,', ':3: "-1" is no movie id'],
	['1,,1994,,,,,,0,', ':3: the title is empty'],
	['1,A,94,,,,,,0,', ':3: "94" is no year'],
	['1,A,1994,,tt1,,,,0,', ':3: "tt1" is no IMDb id'],
	['1,A,1994,,,0,,,0,', ':3: "0" is no TMDB id'],
	['1,A,1994,,,,42,,0,', ':3: "42" is no Wikidata id'],
	['1,A,1994,,,,,tt1,0,', ':3: "tt1" is no omdb.org id'],
	['2147483648,A,1994,,,,,,0,', ':3: "2147483648" is no movie id'],
	['1,A,1994,,,,,,NaN,', ':3: "NaN" is no number of ratings'],
	['2,A,1994,,,,,,0,', ':3: movie 2 is there twice'],
	['1,"A,1994,,,,,,0,', ':3: Quoted field unterminated'],
])('the row %s is refused with its line', (row, complaint) => {
	const path = write(`${HEADING}\n2,Good,1994,,,,,,0,\n${row}\n`);
	expect(() => readCatalogue(path)).toThrow(CatalogueError);
	expect(() => readCatalogue(path)).toThrow(`${path}${complaint}`);
});

test.each([
	['another file', 'hello\n', 'is not a catalogue'],
	['an empty file', '', 'is not a catalogue'],
	['a heading alone', `${HEADING}\n`, 'holds no movies'],
	['bytes that are not text', Buffer.from([0xff, 0xfe, 0x00]), 'Cannot read the catalogue'],
])('%s is refused with the reason', (_, text, complaint) => {
	expect(() => readCatalogue(write(text))).toThrow(complaint);
});

test('a missing file is named', () => {
	expect(() => readCatalogue('/nowhere/catalogue.csv')).toThrow('Cannot read the catalogue /nowhere/catalogue.csv');
});

describe('a catalogue with a checksum beside it', () => {
	const MOVIES = [1, 2, 3].map((id): Movie => ({ ...ODD, id, title: `Movie ${id}` }));

	/** Writes the movies and their checksum, then changes the file alone. */
	async function damage(change: (text: string) => string): Promise<string> {
		const path = join(mkdtempSync(join(tmpdir(), 'catalogue-')), 'catalogue.csv');
		await writeCatalogue(path, MOVIES);
		writeFileSync(path, change(readFileSync(path, 'utf8')));
		return path;
	}

	test('is read when the file is as it was written', async () => {
		expect(readCatalogue(await damage((text) => text)).movies).toEqual(MOVIES);
	});

	test.each<[string, (text: string) => string]>([
		['cut after a whole line', (text) => text.slice(0, text.lastIndexOf('3,Movie'))],
		['cut in the middle of a line', (text) => text.slice(0, -5)],
		['with one letter changed', (text) => text.replace('Movie 2', 'Novie 2')],
		['with two lines swapped', (text) => text.replace(/^(2,.*\n)(3,.*\n)/m, '$2$1')],
		['with the last line twice, under another id', (text) => text + text.split('\n').at(-2)!.replace('3,', '4,')],
		['with Windows line endings', (text) => text.replaceAll('\n', '\r\n')],
		['that is empty', () => ''],
	])('%s is refused with the reason and what to do', async (_, change) => {
		const path = await damage(change);
		expect(() => readCatalogue(path)).toThrow(CatalogueError);
		expect(() => readCatalogue(path)).toThrow(`${path} does not match its checksum in ${path}.sha256`);
		expect(() => readCatalogue(path)).toThrow('Restore both files');
	});

	test('is read after an edit once its new checksum is accepted, by the line that the refusal gives', async () => {
		const path = await damage((text) => text.replace('Movie 2', 'Movie Two'));
		let line = '';
		try {
			readCatalogue(path);
		} catch (error) {
			line = /[0-9a-f]{64} {2}catalogue\.csv/.exec((error as Error).message)?.[0] ?? '';
		}
		writeFileSync(`${path}.sha256`, `${line}\n`);
		expect(readCatalogue(path).get(2)?.title).toBe('Movie Two');
	});

	test.each(['', 'not a checksum\n'])('is refused when the checksum file says "%s"', async (text) => {
		const path = await damage((csv) => csv);
		writeFileSync(`${path}.sha256`, text);
		expect(() => readCatalogue(path)).toThrow('does not match its checksum');
	});

	test('is read without the checksum file', async () => {
		const path = await damage((text) => text.replace('Movie 2', 'Movie Two'));
		rmSync(`${path}.sha256`);
		expect(readCatalogue(path).get(2)?.title).toBe('Movie Two');
	});

	test('ships', () => {
		const path = join(mkdtempSync(join(tmpdir(), 'catalogue-')), 'catalogue.csv');
		copyFileSync('data/catalogue.csv.sha256', `${path}.sha256`);
		const bytes = readFileSync('data/catalogue.csv');
		bytes[bytes.length >> 1] ^= 1;
		writeFileSync(path, bytes);
		expect(() => readCatalogue(path)).toThrow('does not match its checksum');
	});
});

test('the shipped catalogue holds every movie of the sources', () => {
	const { movies, get } = catalogue;
	// 87,585 of ml-32m, 276 that ml-latest-small has and ml-32m dropped, and 6,774 of open data.
	expect(movies.filter(({ id }) => id < 1_000_000_000)).toHaveLength(87_861);
	expect(movies).toHaveLength(87_861 + 6774);
	expect(movies.filter(({ year }) => year === undefined)).toHaveLength(508);
	expect(get(364)).toMatchObject({ title: 'The Lion King', year: 1994, imdbId: '0110357', tmdbId: 8587 });
	const inverted = movies.map(({ title }) => title).filter((title) => /, (The|An?|Les?|La|Das|Il|El)$/.test(title));
	expect(inverted).toEqual(['The Hire: Star, The']); // an article at both ends stays as it is
});

test('a label is cut with an ellipsis that keeps the year', () => {
	expect(labelMovie({ title: 'The Lion King', year: 1994 }, 100)).toBe('The Lion King (1994)');
	expect(labelMovie({ title: 'Zone 261', year: undefined })).toBe('Zone 261');
	expect(labelMovie({ title: 'The Lion King', year: 1994 }, 15)).toBe('The Lio… (1994)');
	expect(labelMovie({ title: '🎬🎬🎬🎬', year: 1994 }, 13)).toBe('🎬🎬… (1994)');
	expect(catalogue.movies.filter((movie) => labelMovie(movie, 100).length > 100)).toEqual([]);
});
