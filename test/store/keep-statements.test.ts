import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { keepStatements } from '../../src/store/keep-statements.ts';

test('a text is prepared once, and its statement sees every change of the tables', () => {
	const sqlite = new BetterSqlite3(':memory:');
	const kept = keepStatements(sqlite);
	sqlite.exec('create table notes (id integer)');
	sqlite.exec('insert into notes values (1)');
	const all = kept.prepare('select * from notes');
	expect(all.all([])).toEqual([{ id: 1 }]);
	sqlite.exec("alter table notes add column text default 'new'");
	expect(kept.prepare('select * from notes')).toBe(all);
	expect(all.all([])).toEqual([{ id: 1, text: 'new' }]);
});

test('statements that are not used any more are let go, those in use stay', () => {
	const kept = keepStatements(new BetterSqlite3(':memory:'));
	const [used, unused] = [kept.prepare('select 1'), kept.prepare('select 2')];
	for (let at = 0; at < 500; at++) {
		kept.prepare(`select ${at} as number`);
		expect(kept.prepare('select 1')).toBe(used);
	}
	expect(kept.prepare('select 2')).not.toBe(unused);
});
