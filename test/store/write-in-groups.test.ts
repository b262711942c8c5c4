import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import type { Schema } from '../../src/store/schema.ts';
import { writeInGroups } from '../../src/store/write-in-groups.ts';

type Transaction = Kysely<Schema>;

/** A database with a table of notes, and one of replies, which are checked only at the commit. */
function open() {
	const path = join(mkdtempSync(join(tmpdir(), 'groups-')), 'test.sqlite');
	const said: string[] = [];
	const sqlite = new BetterSqlite3(path, { verbose: (text) => said.push(String(text)) });
	sqlite.pragma('journal_mode = WAL');
	sqlite.exec('create table notes (id integer primary key, text)');
	sqlite.exec('create table replies (note_id references notes deferrable initially deferred)');
	const write = writeInGroups(sqlite, {
		writes: new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) }),
		async begin() {
			await nextTurn();
			sqlite.exec('begin immediate');
		},
		flush: () => nextTurn(),
		waitMs: 1000,
	});
	const note = (id: number) => async (transaction: Transaction) => {
		await sql`insert into notes values (${id}, '')`.execute(transaction);
		return id;
	};
	return {
		...{ sqlite, write, note },
		commits: () => said.filter((text) => text === 'commit').length,
		/** What another connection finds. */
		notes() {
			const other = new BetterSqlite3(path);
			const ids = other.prepare('select id from notes order by id').pluck().all();
			other.close();
			return ids as number[];
		},
	};
}

test('changes that come together are committed together, and each gets its own result', async () => {
	const { write, note, commits, notes } = open();
	expect(await Promise.all([1, 2, 3, 4, 5].map((id) => write(note(id))))).toEqual([1, 2, 3, 4, 5]);
	expect(commits()).toBe(1);
	expect(notes()).toEqual([1, 2, 3, 4, 5]);
	await write(note(6));
	expect(commits()).toBe(2);
});

test('a crowd is committed in several groups, so that other work has its turn', async () => {
	const { write, note, commits } = open();
	await Promise.all(Array.from({ length: 100 }, (_, id) => write(note(id))));
	expect(commits()).toBeGreaterThan(5);
	expect(commits()).toBeLessThan(12);
});

test('a change that takes long holds up none that came before it', async () => {
	const { write, note, commits, notes } = open();
	const gate = Promise.withResolvers<void>();
	const long = async (transaction: Transaction) => {
		await gate.promise;
		return note(3)(transaction);
	};
	const written = [write(note(1)), write(note(2)), write(long, true), write(note(4)), write(note(5))];
	expect(await Promise.all(written.slice(0, 2))).toEqual([1, 2]);
	expect(notes()).toEqual([1, 2]);
	gate.resolve();
	expect(await Promise.all(written)).toEqual([1, 2, 3, 4, 5]);
	expect(commits()).toBe(3);
});

test('a change that fails takes back all of itself and nothing of the others', async () => {
	const { write, note, notes } = open();
	const fails = async (transaction: Transaction) => {
		await note(2)(transaction);
		throw new Error('changed my mind');
	};
	const settled = await Promise.allSettled([write(note(1)), write(fails), write(note(1)), write(note(3))]);
	expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
	expect(notes()).toEqual([1, 3]);
});

test('when a commit fails, none of its changes is acknowledged, and the next ones work', async () => {
	const { write, note, notes, sqlite } = open();
	sqlite.pragma('foreign_keys = ON');
	const orphan = (transaction: Transaction) => sql`insert into replies values (99)`.execute(transaction);
	const settled = await Promise.allSettled([write(note(1)), write(orphan), write(note(2))]);
	expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
	expect(notes()).toEqual([]);
	expect(await write(note(4))).toBe(4);
	expect(notes()).toEqual([4]);
});

test('when a rollback fails, too, nothing of the group is acknowledged or kept, and the next work', async () => {
	const { write, note, notes, sqlite } = open();
	sqlite.pragma('foreign_keys = ON');
	const exec = sqlite.exec.bind(sqlite);
	let failures = 2;
	vi.spyOn(sqlite, 'exec').mockImplementation((text) => {
		if (text === 'rollback' && failures-- > 0) throw new Error('disk I/O error');
		return exec(text);
	});
	const orphan = (transaction: Transaction) => sql`insert into replies values (99)`.execute(transaction);
	const settled = await Promise.allSettled([write(note(1)), write(orphan)]);
	expect(settled.map((result) => (result as PromiseRejectedResult).reason?.message)).toEqual(
		Array(2).fill('FOREIGN KEY constraint failed'),
	);
	await expect(write(note(2))).rejects.toThrow('disk I/O error');
	expect(await write(note(3))).toBe(3);
	expect(notes()).toEqual([3]);
});

test('on a disk that fills up, exactly what was acknowledged is there', async () => {
	const { write, notes, sqlite } = open();
	sqlite.pragma('max_page_count = 100');
	const large = (id: number) => async (transaction: Transaction) => {
		await sql`insert into notes values (${id}, ${'x'.repeat(id % 3 === 0 ? 30_000 : 300)})`.execute(transaction);
	};
	const settled = await Promise.allSettled(Array.from({ length: 60 }, (_, id) => write(large(id))));
	const acknowledged = settled.flatMap(({ status }, id) => (status === 'fulfilled' ? [id] : []));
	expect(acknowledged.length).toBeGreaterThan(0);
	expect(acknowledged.length).toBeLessThan(60);
	expect(notes()).toEqual(acknowledged);
});
