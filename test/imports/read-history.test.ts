import { describe, expect, test } from 'vitest';
import { readHistory } from '../../src/imports/read-history.ts';
import { type ChosenColumns, UnknownColumnsError } from '../../src/imports/unknown-columns-error.ts';
import { describeHistory } from './describe-history.ts';
import { FIXTURES } from './fixtures.ts';
import { makeZip } from './make-zip.ts';

describe('a history is read by what is in the file', () => {
	test('there are at least 60 of them', () => {
		expect(FIXTURES.length).toBeGreaterThanOrEqual(60);
	});

	test.each(FIXTURES)('$name', async ({ content, expected }) => {
		expect(describeHistory(await readHistory(Buffer.from(content as string)))).toEqual(expected);
	});

	test('rows are counted from 1, over all files of an archive', async () => {
		const archive = FIXTURES.find(({ name }) => name.startsWith('Letterboxd archive: '))!;
		const { rows } = await readHistory(Buffer.from(archive.content as Buffer));
		expect(rows.map(({ row }) => row)).toEqual(rows.map((_, at) => at + 1));
	});

	test('the reader may be told what movies without stars are, where the file does not say', async () => {
		const watched = FIXTURES.find(({ name }) => name === 'Letterboxd watched')!;
		const bytes = Buffer.from(watched.content as string);
		expect((await readHistory(bytes)).isKindUnsure).toBe(true);
		const told = await readHistory(bytes, { unrated: 'wanted' });
		expect([told.isKindUnsure, told.rows.map(({ kind }) => kind)]).toEqual([false, ['wanted', 'wanted']]);
	});
});

describe('a table whose headings say nothing', () => {
	const read = (lines: readonly string[], columns?: ChosenColumns) =>
		readHistory(Buffer.from(lines.join('\n')), { columns });
	const TABLE = ['Werk;Punkte;Wann', 'Heat (1995);9;13.4.2019', 'Jaws (1975);7;14.4.2019'];

	test('is refused with its columns and what is in them', async () => {
		const error = await read(TABLE).catch((each) => each);
		expect(error).toBeInstanceOf(UnknownColumnsError);
		expect(error.fault).toBe('noHistory');
		expect(error.columns).toEqual([
			{ heading: 'Werk', examples: ['Heat (1995)', 'Jaws (1975)'] },
			{ heading: 'Punkte', examples: ['9', '7'] },
			{ heading: 'Wann', examples: ['13.4.2019', '14.4.2019'] },
		]);
	});

	test.each<[string, ChosenColumns]>([
		['by heading', { title: 'werk', rating: ' PUNKTE' }],
		['by number', { title: '#1', rating: '#2' }],
	])('is read by the columns that someone names %s', async (_, columns) => {
		const { format, scale, rows } = await read(TABLE, columns);
		expect([format, scale]).toEqual(['table', 'points']);
		expect(rows.map(({ title, year, stars }) => [title, year, stars])).toEqual([
			['Heat', 1995, 4.5],
			['Jaws', 1975, 3.5],
		]);
	});

	test('keeps the columns whose headings are known', async () => {
		const lines = ['Werk,Year,Datum,Title', 'Heat,1995,2019-04-03,Mr', 'Jaws,1975,2019-04-04,Ms'];
		const { rows } = await read(lines, { title: 'Werk' });
		expect(rows.map(({ title, year, kind, at }) => [title, year, kind, at])).toEqual([
			['Heat', 1995, 'seen', Date.UTC(2019, 3, 3, 12)],
			['Jaws', 1975, 'seen', Date.UTC(2019, 3, 4, 12)],
		]);
	});

	test('has no headings at all where its first line has a rating', async () => {
		const { rows } = await read(TABLE.slice(1), { title: '#1', rating: '#2' });
		expect(rows.map(({ title, stars }) => [title, stars])).toEqual([
			['Heat', 4.5],
			['Jaws', 3.5],
		]);
	});

	test('is asked about again where no column has that name', async () => {
		for (const columns of [{ title: 'Wer' }, { title: '#4' }, { title: '#1', rating: '#0' }])
			await expect(read(TABLE, columns)).rejects.toBeInstanceOf(UnknownColumnsError);
	});

	test.each([
		['prose with commas', ['Dear diary, today I watched Heat.', 'It was good, very good, and long.', 'Then I slept.']],
		['one line', ['Werk;Punkte']],
		['one column', ['Werk', 'Heat', 'Jaws']],
		['a picture', ['\x89PNG,\x01', 'a,b', 'c,d']],
	])('is not %s', async (_, lines) => {
		const error = await read(lines).catch((each) => each);
		expect(error.fault).toBe('noHistory');
		expect(error).not.toBeInstanceOf(UnknownColumnsError);
	});

	test('has a title in "Film_Title" and a year in "release_year"', async () => {
		const { rows } = await read(['Film_Title,release_year,My_Rating', 'Heat,1995,4']);
		expect(rows.map(({ title, year, stars }) => [title, year, stars])).toEqual([['Heat', 1995, 4]]);
	});

	test('is passed over in an archive', async () => {
		const archive = await makeZip({ 'notes.csv': TABLE.join('\n'), 'ratings.csv': 'Title,Year,Rating\nHeat,1995,4' });
		expect((await readHistory(archive)).rows).toHaveLength(1);
	});
});
