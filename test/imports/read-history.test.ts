import { describe, expect, test } from 'vitest';
import { readHistory } from '../../src/imports/read-history.ts';
import { describeHistory } from './describe-history.ts';
import { FIXTURES } from './fixtures.ts';

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
