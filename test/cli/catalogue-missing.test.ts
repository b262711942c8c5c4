import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { cli } from './cli.ts';

const path = join(mkdtempSync(join(tmpdir(), 'missing-')), 'test.sqlite');

test('a database that is not there is not made', async () => {
	const { code, errors } = await cli('catalogue', 'missing', '--database', path);
	expect(code).toBe(2);
	expect(errors).toContain(`There is no database ${path} yet: start Matinee once.`);
});

test('titles asked for twice or more are listed, without those the catalogue has learnt since', async () => {
	// Titles are listed for six months, by the clock of this machine.
	const now = Date.now();
	const day = new Date(now).toISOString().slice(0, 10);
	const store = await openStore(path, () => now);
	const titles = ['qwertz returns', 'qwertz returns', 'asdf yxcv', 'asdf yxcv', 'asdf yxcv', 'only once'];
	for (const title of [...titles, 'inside out 2', 'inside out 2']) await store.countMissing(title);
	await store.close();
	const listed = await cli('catalogue', 'missing', '--database', path);
	expect(listed).toEqual({
		code: 0,
		errors: '',
		output: `     3  ${day}  asdf yxcv\n     2  ${day}  qwertz returns\n`,
	});
	const { output } = await cli('catalogue', 'missing', '--json', '--database', path);
	const lines = output.trim().split('\n');
	expect(lines.map((line) => JSON.parse(line))).toEqual([
		{ title: 'asdf yxcv', asked: 3, lastAskedOn: day },
		{ title: 'qwertz returns', asked: 2, lastAskedOn: day },
	]);
});

test('where nothing is missing, that is said', async () => {
	const empty = join(mkdtempSync(join(tmpdir(), 'missing-')), 'test.sqlite');
	await (await openStore(empty)).close();
	const { code, output, errors } = await cli('catalogue', 'missing', '--database', empty);
	expect([code, output]).toEqual([0, '']);
	expect(errors).toContain('No title was asked for twice');
});
