import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openServices } from '../../src/services.ts';
import { copyStore } from '../../src/store/copy-store.ts';
import type { NewNight } from '../../src/store/nights.ts';
import { openStore } from '../../src/store/open-store.ts';
import { TABLE_KEYS } from '../../src/store/table-keys.ts';
import { queryUrl } from '../store/query-url.ts';
import { findPostgres, type Postgres, startPostgres } from '../store/start-postgres.ts';
import { startProxy } from '../store/start-proxy.ts';
import { cli } from './cli.ts';

const newPath = () => join(mkdtempSync(join(tmpdir(), 'copy-')), 'test.sqlite');

const NIGHT: NewNight = {
	...{ serverId: 's', channelId: 'c', messageId: 'm', oldMessages: ['k', 'l'], eventId: undefined, hostId: 'a' },
	...{ locale: 'de', title: 'Grün', query: '10:1', seats: 4, createdAt: Date.now(), startsAt: undefined, closesAt: 9 },
	...{ allowsVetoes: true, isSecret: false, state: 'open', winnerId: 3, isOverridden: false, isStale: false },
	guests: [{ userId: 'b', coming: 'yes', fit: 2, wasThere: true }],
	movies: [
		{
			...{ movieId: 9, source: 'nominated', nominatedBy: 'a', isListed: true, carried: 1 / 3, score: 0.1 + 0.2 },
			...{ reason: 'most', bestFor: 'b' },
		},
	],
	fits: [{ movieId: 9, userId: 'b', fit: 3 }],
	votes: [{ userId: 'b', movieId: 9 }],
	vetoes: [],
};

/** A row or more in every table that is copied. */
async function fill(where: string): Promise<void> {
	const store = await openStore(where);
	// More than a page.
	const entries = Array.from({ length: 2500 }, (_, at) => ({ movieId: at, kind: 'rated' as const, stars: 3.5, at }));
	const open = [
		{ title: "O'Brien", year: 1984, entry: { kind: 'seen' as const, stars: undefined, at: 1 }, movieIds: [7] },
	];
	await store.importHistory('a', { format: 'IMDb', keep: 'newer', entries, open });
	await store.dismiss('a', 3000, 'seen');
	await store.markShown('a', [1, 2], 'horror');
	await store.choosePersona('a', 'noir');
	await store.addToWatchlist('a', 4000);
	await store.chooseCountry('a', 'DE');
	await store.chooseSharing('a', 'server');
	await store.agreeToTraining('a', true);
	await store.join('s', 'a');
	const settings = { timeZone: 'Europe/Berlin', region: 'DE', mayMention: false, visibility: 'private' as const };
	await store.changeSettings('s', () => ({ ...settings, locale: 'de' }));
	for (const title of ['once', 'twice', 'twice']) await store.countMissing(title);
	await store.keepAnswers([{ question: 'q', answer: '{"a":"ü"}', expiresAt: 9e12 }]);
	await store.startNight(NIGHT, { close: 5 });
	await store.close();
}

/** Overwrites all but the first page of a database. */
function damage(path: string): void {
	const bytes = readFileSync(path);
	writeFileSync(path, bytes.fill(0xff, 4096));
}

async function readAll(where: string) {
	const store = await openStore(where);
	const [a, b, missing] = [await store.exportOf('a'), await store.exportOf('b'), await store.missingTitles()];
	const rest = [await store.settingsOf('s'), await store.answersTo(['q']), await store.nightOf(1)];
	await store.close();
	return { a, b, missing, rest };
}

test('a target that is not empty is refused, and neither database changes', async () => {
	const [from, to] = [newPath(), newPath()];
	await fill(from);
	await fill(to);
	const before = [await readAll(from), await readAll(to)];
	const { code, output, errors } = await cli('store', 'copy', from, to);
	expect({ code, output }).toEqual({ code: 1, output: '' });
	expect(errors).toContain('The target is not empty, it has 2500 rows in ratings');
	expect([await readAll(from), await readAll(to)]).toEqual(before);
});

test('what cannot be a copy is refused with a sentence', async () => {
	const path = newPath();
	expect((await cli('store', 'copy', path)).errors).toContain('Name two databases: from where to where.');
	expect((await cli('store', 'copy', path, path)).errors).toContain('Name two different databases.');
	expect((await cli('store', 'copy', path, newPath())).errors).toContain(`There is no database ${path} yet`);
});

describe.skipIf(!findPostgres())('between SQLite and PostgreSQL', () => {
	let server: Postgres;
	beforeAll(async () => {
		server = await startPostgres({ settings: ['fsync = off'] });
	});
	afterAll(() => server?.remove());

	test('every table goes there and back, and can be used then', async () => {
		const [from, url, back] = [newPath(), await server.createDatabase(), newPath()];
		await fill(from);
		const before = await readAll(from);
		const there = await cli('store', 'copy', from, url.replace('matinee@', 'matinee:hunter2@'));
		expect(there.code).toBe(0);
		expect(there.output).toMatch(/\n[0-9a-f]{16} {7}2500 {2}import_changes\n/);
		expect(there.output).not.toContain('hunter2');
		expect(there.errors).toContain('ratings, 2500 rows\n');
		expect(await readAll(url)).toEqual(before);
		expect(await copyStore(url, back)).toEqual(
			there.output
				.matchAll(/^([0-9a-f]{16}) +(\d+) {2}(\w+)$/gm)
				.map(([, checksum, rows, table]) => ({
					...{ table, rows: Number(rows), checksum },
				}))
				.toArray(),
		);
		expect(await readAll(back)).toEqual(before);
		const store = await openStore(url);
		expect(await store.startNight({ ...NIGHT, channelId: 'another' }, {})).toBe(2);
		await store.close();
	});

	test('other subcommands take DATABASE_URL, and those for files refuse it in a sentence', async () => {
		const url = await server.createDatabase();
		await fill(url);
		vi.stubEnv('DATABASE_URL', url.replace('matinee@', 'matinee:hunter2@'));
		const { code, output } = await cli('forget', 'a');
		expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('2500 rows in ratings') });
		expect(await queryUrl(url, 'select * from ratings')).toEqual([]);
		for (const verb of ['backup', 'restore'])
			expect(await cli(verb, newPath())).toEqual({
				code: 1,
				output: '',
				errors: 'Only a SQLite file is backed up and restored so: use pg_dump and pg_restore for PostgreSQL.\n',
			});
		vi.unstubAllEnvs();
	});

	test('the services of the bot keep what people say there, and name the variable where that fails', async () => {
		const files = { cataloguePath: 'data/catalogue.csv', modelPath: 'models/default.safetensors' };
		const databaseUrl = await server.createDatabase();
		const { store } = await openServices({ ...files, databasePath: '/proc/none', databaseUrl });
		await store.rate('a', 1, 4);
		await store.close();
		expect(await queryUrl(databaseUrl, 'select user_id from ratings')).toEqual([{ user_id: 'a' }]);
		const away = { ...files, databasePath: '/proc/none', databaseUrl: server.urlOf('none') };
		await expect(openServices(away)).rejects.toThrow(
			/ is not there: create it first\. DATABASE_URL says where the database is\.$/,
		);
	});

	test('a copy that breaks off leaves the target empty', async () => {
		const [from, url] = [newPath(), await server.createDatabase()];
		await fill(from);
		await (await openStore(url)).close();
		await queryUrl(url, 'alter table night_votes add column must_be text not null');
		await expect(copyStore(from, url)).rejects.toThrow('must_be');
		expect(await queryUrl(url, 'select * from ratings')).toEqual([]);
		await queryUrl(url, 'alter table night_votes drop column must_be');
		await copyStore(from, url);
		expect(await readAll(url)).toEqual(await readAll(from));
	});

	test('a source whose connection breaks is read again, and the target gets everything once', async () => {
		const [from, url] = [await server.createDatabase(), await server.createDatabase()];
		await fill(from);
		const proxy = await startProxy(server.port);
		let breaks = 2;
		proxy.decide = (message) =>
			/select \* from "import_changes"/.test(message) && breaks-- > 0 ? 'is lost' : 'arrives';
		await copyStore(proxy.urlOf(from), url);
		await proxy.remove();
		expect(breaks).toBeLessThan(0);
		expect(await readAll(url)).toEqual(await readAll(from));
	});

	test('a source in a file that cannot be read any more is named', async () => {
		const [from, url] = [newPath(), await server.createDatabase()];
		await fill(from);
		const copying = copyStore(from, url, (table) => {
			if (table === 'ratings') damage(from);
		});
		await expect(copying).rejects.toThrow(`The database ${from} is damaged: restore a backup of it.`);
	});

	test('a zero byte, which PostgreSQL does not keep, makes no copy another one', async () => {
		const [from, url] = [newPath(), await server.createDatabase()];
		const store = await openStore(from);
		await store.keepAnswers([{ question: 'q', answer: 'a\0b', expiresAt: 9e12 }]);
		await store.close();
		await copyStore(from, url);
		expect((await readAll(url)).rest[1]).toMatchObject([{ answer: 'ab' }]);
	});

	test('answers that processes keep for each other are not copied: nothing there would delete them', async () => {
		const [from, to] = [await server.createDatabase(), newPath()];
		const store = await openStore(from);
		await store.claimInteraction('1');
		await store.keepReply('1', { status: 200, contentType: 'text/plain', body: Buffer.from('Only you see this') });
		await store.close();
		await copyStore(from, to);
		const copy = await openStore(to);
		expect(await copy.replyTo('1')).toBeUndefined();
		expect(await copy.claimInteraction('1')).toBe(true);
		await copy.close();
	});

	test('every other table is copied', async () => {
		const url = await server.createDatabase();
		await (await openStore(url)).close();
		const tables = await queryUrl(url, "select tablename from pg_tables where schemaname = 'public'");
		const stored = tables
			.map(({ tablename }) => tablename)
			.filter((name) => !['turns', 'kysely_migration', 'replies'].includes(String(name)));
		expect(Object.keys(TABLE_KEYS).sort()).toEqual(stored.sort());
	});
});
