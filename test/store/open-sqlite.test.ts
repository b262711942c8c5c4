import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { StoreError } from '../../src/store/store-error.ts';

const newPath = () => join(mkdtempSync(join(tmpdir(), 'store-')), 'test.sqlite');

test('the file outlives the process: a rating acknowledged just before SIGKILL is there', async () => {
	const path = newPath();
	const script = `
		import { openStore } from '${join(process.cwd(), 'src/store/open-store.ts')}';
		const store = await openStore(process.argv[1]);
		for (let movieId = 1; ; movieId++) {
			await store.rate('a', movieId, 4.5);
			process.stdout.write(movieId + '\\n');
		}`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let acknowledged = '';
	child.stdout.on('data', (chunk) => {
		acknowledged += chunk;
		if (acknowledged.split('\n').length > 5) child.kill('SIGKILL');
	});
	await once(child, 'close');
	const last = Number(acknowledged.trim().split('\n').at(-1));
	const store = await openStore(path);
	const kept = (await store.ratingsOf('a')).map(({ movieId }) => movieId).sort((a, b) => a - b);
	expect(kept.slice(0, last)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
	await store.close();
});

test('a title that was asked for once cannot be read in the file', async () => {
	const path = newPath();
	const store = await openStore(path);
	await store.countMissing('my secret');
	await store.close();
	expect(readFileSync(path).includes('my secret')).toBe(false);
});

test('a store is opened again with its ratings, by its settings', async () => {
	const path = newPath();
	const first = await openStore(path);
	await first.rate('a', 1, 5);
	await first.close();
	const second = await openStore(path);
	expect(await second.ratingsOf('a')).toHaveLength(1);
	await second.close();
	const file = new Database(path, { readonly: true });
	expect(file.pragma('journal_mode', { simple: true })).toBe('wal');
	file.close();
});

describe('a file that cannot be used is refused with a sentence', () => {
	const refusal = (path: string) =>
		openStore(path).then(
			() => 'opened',
			(error: Error) => (error instanceof StoreError ? error.message.replace(path, 'FILE') : error),
		);

	test('not a database', async () => {
		const path = newPath();
		writeFileSync(path, 'this is no database, it is a note to myself');
		expect(await refusal(path)).toBe(
			'The database FILE is not a SQLite database: move it away or restore a backup of it.',
		);
		expect(readFileSync(path, 'utf8')).toBe('this is no database, it is a note to myself');
	});

	test('damaged', async () => {
		const path = newPath();
		await (await openStore(path)).close();
		const file = new Database(path);
		const insert = file.prepare("insert into ratings values ('a', ?, 1, 0)");
		file.transaction(() => {
			for (let movieId = 1; movieId < 2000; movieId++) insert.run(movieId);
		})();
		file.close();
		const bytes = readFileSync(path);
		bytes.fill(0x5a, 4096 * 3);
		writeFileSync(path, bytes);
		expect(await refusal(path)).toMatch(/^The database FILE is damaged.*restore a backup of it\.$/s);
	});

	test('made by a newer version', async () => {
		const path = newPath();
		await (await openStore(path)).close();
		const file = new Database(path);
		file.exec("insert into kysely_migration values ('9999-later', '2030-01-01')");
		file.close();
		expect(await refusal(path)).toBe('The database FILE was made by a newer Matinee: update this one.');
	});

	test('in memory', async () => {
		expect(await refusal(':memory:')).toBe('The database FILE would be gone when Matinee stops: name a file instead.');
	});

	test('in a folder that is not there', async () => {
		expect(await refusal('/proc/nothing/here.sqlite')).toContain('cannot be opened');
	});

	test.skipIf(process.getuid?.() === 0)('read-only (skipped for root, who may write to any file)', async () => {
		const path = newPath();
		await (await openStore(path)).close();
		chmodSync(path, 0o444);
		expect(await refusal(path)).toContain('is read-only');
	});
});
