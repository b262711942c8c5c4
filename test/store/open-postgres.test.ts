import { hash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import { CompiledQuery, sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { USUAL_SETTINGS } from '../../src/rules/server-settings.ts';
import { createStore } from '../../src/store/create-store.ts';
import { EVERYTHING } from '../../src/store/database.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openConnections } from '../../src/store/postgres/connection.ts';
import { isForgotten } from '../../src/store/postgres/explain-postgres.ts';
import { openPostgres } from '../../src/store/postgres/open-postgres.ts';
import { takeTurn } from '../../src/store/postgres/turns.ts';
import type { Store } from '../../src/store/store.ts';
import { StoreBusyError, StoreError } from '../../src/store/store-error.ts';
import { queryUrl } from './query-url.ts';
import { findPgBouncer, startPgBouncer } from './start-pgbouncer.ts';
import { findPostgres, type Postgres, startPostgres } from './start-postgres.ts';
import { type BreakingProxy, startProxy } from './start-proxy.ts';

describe.skipIf(!findPostgres())('PostgreSQL', () => {
	let server: Postgres;
	let proxy: BreakingProxy;
	beforeAll(async () => {
		// `bench/postgres-faults.test.ts` crashes servers; these tests do not.
		server = await startPostgres({ settings: ['fsync = off'] });
		proxy = await startProxy(server.port);
	});
	afterAll(async () => {
		await proxy?.remove();
		await server?.remove();
	});

	let url: string;
	const stores: Store[] = [];
	beforeEach(async () => {
		url = await server.createDatabase();
	});
	afterEach(async () => {
		Object.assign(proxy, { decide: () => 'arrives', isClosed: false });
		for (const store of stores.splice(0)) await store.close();
	});

	async function open(where = url, waitMs?: number): Promise<Store> {
		const store = createStore(await openPostgres(where, { waitMs }), Date.now);
		stores.push(store);
		return store;
	}

	const movieIds = async (store: Store, userId: string) =>
		(await store.ratingsOf(userId)).map(({ movieId }) => movieId).sort((a, b) => a - b);

	describe('a connection that breaks', () => {
		/** Each message ends with a zero byte. */
		const COMMIT = /commit.$/s;
		const CASES = [
			['at the start of a transaction', 'is lost', /start transaction/],
			['in the middle of one', 'is lost', /insert into "ratings"/],
			['before its commit', 'is lost', COMMIT],
			['after its commit and before the answer', 'gets no answer', COMMIT],
		] as const;

		test.each(CASES)('%s saves a rating once', async (_, fate, where) => {
			const store = await open(proxy.urlOf(url));
			let breaks = 3;
			proxy.decide = (message) => (where.test(message) && breaks-- > 0 ? fate : 'arrives');
			expect((await store.rate('a', 1, 4)).previous).toBeUndefined();
			expect(breaks).toBeLessThan(3);
			expect((await store.rate('a', 1, 2)).previous).toMatchObject({ stars: 4 });
		});

		test.each(CASES)('%s makes one import', async (_, fate, where) => {
			const store = await open(proxy.urlOf(url));
			let breaks = 2;
			proxy.decide = (message) => (where.test(message) && breaks-- > 0 ? fate : 'arrives');
			const entries = Array.from({ length: 250 }, (_, at) => ({ movieId: at, kind: 'rated' as const, stars: 3, at }));
			const request = { format: 'IMDb', keep: 'newer' as const, entries, open: [] };
			expect(await store.importHistory('a', request)).toMatchObject({ importId: 1, rated: 250 });
			expect(await store.importsOf('a')).toHaveLength(1);
		});

		test('under a read has the read done again', async () => {
			const store = await open(proxy.urlOf(url));
			await store.rate('a', 1, 4);
			let breaks = 2;
			proxy.decide = (message) => (/select/.test(message) && breaks-- > 0 ? 'gets no answer' : 'arrives');
			expect(await store.ratingsOf('a')).toHaveLength(1);
			expect((await store.exportOf('a')).ratings).toHaveLength(1);
		});

		test('at a commit is told as unknown where later changes hide what came of it', async () => {
			const store = await open(proxy.urlOf(url));
			const other = await open();
			proxy.decide = (message) => {
				if (!COMMIT.test(message)) return 'arrives';
				proxy.isClosed = true;
				return 'is lost';
			};
			const rating = store.rate('a', 1, 4);
			rating.catch(() => {});
			while (!proxy.isClosed) await other.ratingOf('a', 1);
			for (const stars of [1, 2]) await other.rate('a', 1, stars);
			Object.assign(proxy, { decide: () => 'arrives', isClosed: false });
			await expect(rating).rejects.toThrow(
				/^The connection to the database .* whether the change was saved is not known/,
			);
		});

		test('under a claim is told in a sentence, and the next claim works', async () => {
			const store = await open(proxy.urlOf(url));
			proxy.decide = (message) => (/insert into "replies"/.test(message) ? 'is lost' : 'arrives');
			await expect(store.claimInteraction('1')).rejects.toThrow(
				expect.objectContaining({
					name: 'StoreError',
					message: expect.stringMatching(/^The database .* cannot be reached/),
				}),
			);
			proxy.decide = () => 'arrives';
			expect(await store.claimInteraction('1')).toBe(true);
		});

		test('that falls silent is not used again', async () => {
			const store = await open(proxy.urlOf(url), 200);
			proxy.decide = (message) => (/insert into "ratings"/.test(message) ? 'vanishes' : 'arrives');
			await expect(store.rate('a', 1, 4)).rejects.toThrow('does not answer: look at what its server does');
			proxy.decide = () => 'arrives';
			// One after the other, so that each finds the connection of before if it is still kept.
			await store.rate('a', 2, 4);
			expect(await movieIds(store, 'a')).toEqual([2]);
		}, 30_000);

		test('while idle is replaced', async () => {
			const store = await open(proxy.urlOf(url));
			await store.rate('a', 1, 4);
			proxy.cut();
			await store.rate('a', 2, 4);
			await server.query(
				'postgres',
				'select pg_terminate_backend(pid) from pg_stat_activity where datname <> current_database()',
			);
			await store.rate('a', 3, 4);
			expect(await movieIds(store, 'a')).toEqual([1, 2, 3]);
		});
	});

	describe('a transaction that the server undoes', () => {
		/** Makes each attempt to rate fail, up to the `count`th. */
		async function failRatings(code: string, count: number): Promise<void> {
			await queryUrl(
				url,
				`create sequence attempts;
				create function fail() returns trigger language plpgsql as $$ begin
					if nextval('attempts') <= ${count} then raise sqlstate '${code}'; end if; return new;
				end $$;
				create trigger fail before insert on ratings for each row execute function fail();`,
			);
		}

		test.each(['40001', '40P01'])('with %s is run again as a whole', async (code) => {
			const store = await open();
			await store.addToWatchlist('a', 1);
			await failRatings(code, 4);
			expect((await store.rate('a', 1, 4)).previous).toBeUndefined();
			expect(await store.watchlistOf('a')).toEqual([]);
			expect(await queryUrl(url, 'select last_value from attempts')).toEqual([{ last_value: 5 }]);
		});

		test('every time is told as busy, and nothing changes', async () => {
			const store = await open(url, 200);
			await failRatings('40001', 1e9);
			await expect(store.rate('a', 1, 4)).rejects.toThrow(StoreBusyError);
			expect(await store.ratingsOf('a')).toEqual([]);
		});
	});

	test('closing refuses changes that wait for a lock, however long they might, and is soon done', async () => {
		const store = createStore(await openPostgres(url, { waitMs: 600_000 }), Date.now);
		const other = new pg.Client(url);
		await other.connect();
		await other.query('begin; update turns set latest = latest');
		const settled = Promise.allSettled([store.rate('a', 1, 4), store.rate('a', 2, 4), store.rate('b', 1, 4)]);
		await store.close();
		expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
		await other.end();
		expect(await (await open()).ratingsOf('a')).toEqual([]);
	});

	test('closing ends what waits for a connection or an answer, with the sentence for that', async () => {
		const store = createStore(await openPostgres(url, { waitMs: 600_000 }), Date.now);
		const other = new pg.Client(url);
		await other.connect();
		await other.query('begin; lock table ratings, turns, replies in access exclusive mode');
		// Far more than there are connections.
		const people = Array.from({ length: 40 }, (_, at) => `${at}`);
		const work = people.flatMap((id) => [store.ratingsOf(id), store.rate(id, 1, 4), store.claimInteraction(id)]);
		const settled = Promise.allSettled([...work, ...people.map(store.exportOf)]);
		await store.close();
		for (const result of await settled)
			expect(result).toMatchObject({
				status: 'rejected',
				reason: { name: 'StoreError', message: expect.stringMatching(/^The database \S+ at \S+ is closed\.$/) },
			});
		await other.end();
	});

	test('closing does not wait for a connection that is being made', async () => {
		const store = createStore(await openPostgres(proxy.urlOf(url), { waitMs: 600_000 }), Date.now);
		// All but those that are there already have to greet the server.
		proxy.decide = (message) => (message.includes('application_name') ? 'vanishes' : 'arrives');
		const work = Array.from({ length: 10 }, (_, at) => [store.ratingsOf(`${at}`), store.rate(`${at}`, 1, 4)]).flat();
		const settled = Promise.allSettled(work);
		await store.close();
		await settled;
	});

	test('more changes at once than there are connections are all made', async () => {
		const store = await open();
		await Promise.all(Array.from({ length: 500 }, (_, at) => store.rate(`${at}`, 1, 4)));
		expect(await queryUrl(url, 'select count(*)::int as count from ratings')).toEqual([{ count: 500 }]);
	});

	test('changes that find all connections in use for too long are told as busy', async () => {
		const store = await open(url, 300);
		const other = new pg.Client(url);
		await other.connect();
		await other.query('begin; update turns set latest = latest');
		const settled = await Promise.allSettled(Array.from({ length: 40 }, (_, at) => store.rate(`${at}`, 1, 4)));
		for (const result of settled) {
			expect(result.status).toBe('rejected');
			expect((result as PromiseRejectedResult).reason).toBeInstanceOf(StoreBusyError);
		}
		expect(await store.ratingsOf('1')).toEqual([]);
		await other.end();
		await store.rate('1', 1, 4);
	});

	test('a zero byte in a text, which PostgreSQL does not keep, is left out', async () => {
		const store = await open();
		await store.markShown('a', [1], 'hor\0ror');
		expect(await store.shownSince('a', 0)).toMatchObject([{ filter: 'horror' }]);
	});

	test('a claim and its reply wait for no disk and no standby, and a rating after them does', async () => {
		const store = await open();
		const alter = async (change: string) => {
			await server.query('postgres', `alter system ${change}`);
			await server.query('postgres', 'select pg_reload_conf()');
		};
		await alter("set synchronous_standby_names = 'none'");
		const ids = Array.from({ length: 20 }, (_, at) => `${at}`);
		const reply = { status: 200, contentType: 'text/plain', body: 'hi' };
		const claims = Promise.all(ids.map(store.claimInteraction));
		const replies = claims.then(() => Promise.all(ids.map((id) => store.keepReply(id, reply))));
		const rating = replies.then(() => store.rate('a', 1, 4));
		let isRated = false;
		rating.then(() => {
			isRated = true;
		});
		const waiting = "select query from pg_stat_activity where wait_event = 'SyncRep'";
		const findWaiting = () => server.query('postgres', waiting);
		try {
			await expect.poll(findWaiting, { timeout: 10_000 }).toEqual([{ query: 'commit' }]);
			expect(isRated).toBe(false);
			expect(await store.replyTo('19')).toMatchObject({ status: 200 });
		} finally {
			await alter('reset synchronous_standby_names');
		}
		await rating;
		expect(await claims).toEqual(ids.map(() => true));
	});

	test('a change that passes over an error is not acknowledged, since the server undid it', async () => {
		const database = await openPostgres(url);
		const change = database.write('a', async (transaction) => {
			await sql`select 1 / 0`.execute(transaction).catch(() => {});
		});
		await expect(change).rejects.toThrow('answered a commit with ROLLBACK');
		await database.close();
	});

	test('a snapshot may rest between its reads for longer than a change', async () => {
		const database = await openPostgres(url, { waitMs: 1000 });
		const seen = await database.snapshot(async (reader) => {
			await reader.selectFrom('ratings').selectAll().execute();
			await wait(2500);
			return reader.selectFrom('ratings').selectAll().execute();
		});
		await database.close();
		expect(seen).toEqual([]);
	});

	test('a change of everything knows what the one turn that tells of it was before', async () => {
		const store = await open();
		await store.rate('a', 1, 4);
		const connections = openConnections(url, { max: 1, waitMs: 1000 });
		// Rows that were updated stand behind all others.
		await queryUrl(url, "update turns set latest = 'first' where turn = 0");
		const taken = await connections.lend(({ ask }) => takeTurn(ask, EVERYTHING));
		await connections.close();
		expect(taken).toMatchObject({ turn: 0, before: 'first' });
	});

	test('what is asked in one turn of the event loop shares a connection, and not an error', async () => {
		const connections = openConnections(url, { max: 4, waitMs: 1000 });
		const pid = 'select pg_backend_pid() as pid';
		const [one, bad, other] = await Promise.allSettled([pid, 'select 1 / 0', pid].map((text) => connections.ask(text)));
		const later = await connections.lend(() => connections.ask(pid));
		await connections.close();
		expect(bad).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
		expect(other).toMatchObject({ status: 'fulfilled', value: { rows: [{ pid: expect.any(Number) }] } });
		expect(one).toMatchObject({ value: { rows: (other as PromiseFulfilledResult<pg.QueryResult>).value.rows } });
		expect(later.rows).not.toEqual((other as PromiseFulfilledResult<pg.QueryResult>).value.rows);
	});

	describe('prepared statements', () => {
		const prepared = 'select count(*) as count from pg_prepared_statements';

		test('are made once for each text, but not for many texts or values', async () => {
			const { ask, close } = openConnections(url, { max: 1, waitMs: 1000 });
			const count = async () => (await ask(prepared)).rows[0].count;
			for (const value of [1, 2, 3]) await ask('select $1::int', [value]);
			expect(await count()).toBe(1);
			const many = Array.from({ length: 100 }, (_, at) => at);
			await ask(`select ${many.map((at) => `$${at + 1}::int`)}`, many);
			expect(await count()).toBe(1);
			for (const at of [...many, ...many, ...many]) await ask(`select $1::int + ${at} + ${Math.random()}`, [at]);
			expect(await count()).toBe(200);
			await close();
		});

		test('that were made before a table changed are done without', async () => {
			const store = await open();
			await store.changeSettings('s', () => USUAL_SETTINGS);
			await store.settingsOf('s');
			await queryUrl(url, 'alter table server_settings add column later text');
			expect(await store.settingsOf('s')).toEqual(USUAL_SETTINGS);
			expect(await store.changeSettings('s', (settings) => settings!)).toEqual(USUAL_SETTINGS);
		});

		test('that were made before a table changed are known in the language of any server', () => {
			const message = 'gecachter Plan darf den Ergebnistyp nicht ändern';
			const german = Object.assign(new Error(message), { code: '0A000', routine: 'RevalidateCachedQuery' });
			expect(isForgotten(german)).toBe(true);
			expect(isForgotten(Object.assign(new Error(message), { code: '0A000' }))).toBe(false);
		});

		const TEXT = 'select $1::bigint as value';
		const query = CompiledQuery.raw(TEXT, [3]);
		test.each([
			['that the server does not know', true, 'deallocate all'],
			['that another client of a pooler has made', false, `prepare "${hash('sha1', TEXT)}" as ${TEXT}`],
		])('%s are done without, in a transaction and alone', async (_, isUsed, spoil) => {
			const connections = openConnections(url, { max: 1, waitMs: 1000 });
			if (isUsed) await connections.ask(TEXT, [1]);
			await connections.ask(spoil);
			expect((await connections.ask(TEXT, [2])).rows).toEqual([{ value: 2 }]);
			await connections.close();

			const database = await openPostgres(url);
			let runs = 0;
			const read = database.write('a', async (transaction) => {
				if (isUsed) await transaction.executeQuery(query);
				if (runs++ === 0) await sql.raw(spoil).execute(transaction);
				return transaction.executeQuery(query);
			});
			expect((await read).rows).toEqual([{ value: 3 }]);
			expect(runs).toBe(2);
			await database.close();
		});
	});

	describe('a server that is away', () => {
		const secret = (address: string) => address.replace('matinee@', 'matinee:hunter2@');

		test('is told in a sentence, by everything that needs it, and used again when it is back', async () => {
			const store = await open(secret(proxy.urlOf(url)), 300);
			await store.rate('a', 1, 4);
			proxy.isClosed = true;
			proxy.cut();
			for (const work of [() => store.rate('a', 2, 4), () => store.ratingsOf('a'), () => store.exportOf('a')]) {
				const error = await work().catch((reason) => reason);
				expect(error).toBeInstanceOf(StoreError);
				expect(error.message).toMatch(
					/^The database test_\w+ at 127\.0\.0\.1:\d+ cannot be reached: check that its server runs/,
				);
				expect(error.cause).toBeDefined();
				expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('hunter2');
			}
			proxy.isClosed = false;
			await store.rate('a', 3, 4);
			expect(await movieIds(store, 'a')).toEqual([1, 3]);
		});

		test('under a name with several addresses is told with its cause', async () => {
			const error = await openPostgres('postgres://localhost:1/matinee', { waitMs: 2000 }).catch((reason) => reason);
			expect(error.message).toContain('matinee at localhost:1 cannot be reached');
			expect(error.cause.message).toContain('ECONNREFUSED');
		});

		test('at the start is waited for, and then refused', async () => {
			proxy.isClosed = true;
			await expect(openPostgres(secret(proxy.urlOf(url)), { waitMs: 200 })).rejects.toThrow('cannot be reached');
			const opening = open(proxy.urlOf(url));
			proxy.isClosed = false;
			expect(await (await opening).ratingsOf('a')).toEqual([]);
		});
	});

	describe.skipIf(!findPgBouncer())('a pooler that gives each transaction another connection', () => {
		test('keeps the limits of a transaction, and no limit after it', async () => {
			const pooler = await startPgBouncer(server.port);
			const store = await open(pooler.urlOf(url), 300);
			const other = new pg.Client(url);
			await other.connect();
			await other.query('begin; update turns set latest = latest');
			await expect(store.rate('a', 1, 4)).rejects.toThrow(StoreBusyError);
			await other.end();
			await store.rate('a', 1, 4);
			expect(await queryUrl(pooler.urlOf(url), 'show lock_timeout')).toEqual([{ lock_timeout: '0' }]);
			await pooler.remove();
		});

		test('that is started again has changes of meanwhile made once', async () => {
			const pooler = await startPgBouncer(server.port);
			const store = await open(pooler.urlOf(url));
			const rated = Array.from({ length: 200 }, async (_, at) => {
				await wait(at);
				return (await store.rate('a', at, 4)).previous;
			});
			await wait(50);
			await pooler.restart();
			expect(await Promise.all(rated)).toEqual(rated.map(() => undefined));
			expect(await movieIds(store, 'a')).toEqual(rated.map((_, at) => at));
			await pooler.remove();
		});
	});

	describe('a database that cannot be used is refused with a sentence', () => {
		const refusal = (where: string) =>
			openStore(where).then(
				() => 'opened',
				(error: Error) => (error instanceof StoreError ? error.message.replace(/test_\w+ at [\d.:]+/, 'HERE') : error),
			);

		test('not there', async () => {
			expect(await refusal(server.urlOf('test_none'))).toBe('The database HERE is not there: create it first.');
		});

		test('not in UTF-8', async () => {
			const name = `test_${Math.random().toString(36).slice(2)}`;
			await server.query('postgres', `create database ${name} encoding 'LATIN1' template template0`);
			expect(await refusal(server.urlOf(name))).toBe(
				'The database HERE is in LATIN1: create it with "createdb --encoding=UTF8".',
			);
		});

		test('careless with what it acknowledged', async () => {
			await queryUrl(url, `alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
			expect(await refusal(url)).toContain('has synchronous_commit off');
		});

		test('made by a newer version', async () => {
			await (await openStore(url)).close();
			await queryUrl(url, "insert into kysely_migration values ('9999-later', '2030-01-01')");
			expect(await refusal(url)).toBe('The database HERE was made by a newer Matinee: update this one.');
		});

		test('of another user', async () => {
			await queryUrl(url, `create role guest login; revoke create on schema public from public`);
			expect(await refusal(url.replace('matinee@', 'guest@'))).toContain('may not be changed by this user');
			await queryUrl(url, 'drop role guest');
		});

		test('with a password that needs other signs, without repeating any of it', async () => {
			for (const where of ['postgres://me:12/hunter2@host/db', 'postgres://me:12/hunter2%zz', 'postgres://a/%zz'])
				expect(await refusal(where)).toMatch(/^The database has no such address: give one like/);
		});

		test('with a certificate that is not there, at once and by the name of its file', async () => {
			const error = await refusal(`${url}?sslmode=verify-full&sslrootcert=/proc/none.pem`);
			expect(error).toMatch(/^The database HERE cannot be used: ENOENT: .* '\/proc\/none\.pem'\.$/);
		});

		test('with a word for its encryption that means none, such as one that is misspelt', async () => {
			for (const query of ['sslmode=verify_full', 'sslmode=', 'ssl_mode=verify-full', 'sslrootcet=ca.pem'])
				expect(await refusal(`${url}?${query}`)).toMatch(
					/^The address of the database HERE asks for an encryption that there is not: /,
				);
			expect(await refusal(`${url}?sslmode=disable`)).toBe('opened');
		});

		test('that asks for a password where none is given', async () => {
			await server.query('postgres', "create role careful login password 'x'");
			await server.trustNoMore('careful');
			expect(await refusal(url.replace('matinee@', 'careful@'))).toBe(
				'The database HERE asks for a password: write it into the address, PGPASSWORD or ~/.pgpass.',
			);
		});

		test('that may be read only, though its tables are up to date', async () => {
			await (await openStore(url)).close();
			await queryUrl(url, 'create role reader login; grant select on all tables in schema public to reader');
			expect(await refusal(url.replace('matinee@', 'reader@'))).toContain('may not be changed by this user');
			await queryUrl(url, 'drop owned by reader; drop role reader');
		});

		test('no address at all', async () => {
			expect(await refusal('postgres://a:hunter2@[/x')).toMatch(/^The database has no such address: give one like/);
		});
	});
});
