import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Io } from '../src/cli/subcommand.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { queryUrl } from '../test/store/query-url.ts';
import { findPostgres, type Postgres, runProgram, startPostgres } from '../test/store/start-postgres.ts';
import { startProxy } from '../test/store/start-proxy.ts';

/** What became of ratings. */
export interface Outcome {
	readonly faults: number;
	readonly acknowledged: number;
	/** Acknowledged, and not there afterwards. */
	readonly lost: number;
	/** Saved twice: the second time found a rating there. */
	readonly doubled: number;
	/** The person was told that nothing was saved. */
	readonly refused: number;
}

const PEOPLE = 10;

/** People who rate one movie after another until they are stopped, over two stores as two processes have them. */
async function startRaters(url: string) {
	const stores = await Promise.all([openStore(url), openStore(url)]);
	const acknowledged: string[] = [];
	let [doubled, refused, isOver] = [0, 0, false];
	const rateOn = async (person: number, store: Store): Promise<void> => {
		for (let movieId = 1; !isOver; movieId++) {
			try {
				if ((await store.rate(`${person}`, movieId, 4)).previous) doubled++;
				acknowledged.push(`${person} ${movieId}`);
			} catch {
				refused++;
			}
		}
	};
	const raters = Array.from({ length: PEOPLE }, (_, person) => rateOn(person, stores[person % stores.length]));
	return {
		/** Waits until this many more ratings are acknowledged. */
		async rateMore(count: number): Promise<void> {
			const enough = acknowledged.length + count;
			while (acknowledged.length < enough) await wait(2);
		},
		async finish(faults: number, readUrl = url): Promise<Outcome> {
			isOver = true;
			await Promise.all(raters);
			for (const store of stores) await store.close();
			const rows = await queryUrl(readUrl, "select user_id || ' ' || movie_id as rating from ratings");
			const kept = new Set(rows.map(({ rating }) => rating));
			const lost = acknowledged.filter((rating) => !kept.has(rating)).length;
			return { faults, acknowledged: acknowledged.length, lost, doubled, refused };
		},
	};
}

/** Kills the server again and again while ten people rate, and starts it again. */
export async function killInside(kills: number): Promise<Outcome> {
	return withServer(async (server) => {
		const raters = await startRaters(await server.createDatabase());
		for (let kill = 0; kill < kills; kill++) {
			await raters.rateMore(40);
			await server.kill();
			await server.start();
		}
		return raters.finish(kills);
	});
}

/** Kills the server after each few ratings of one person, when no transaction is under way. */
export async function killBetween(kills: number): Promise<Outcome> {
	return withServer(async (server) => {
		const url = await server.createDatabase();
		const store = await openStore(url);
		let doubled = 0;
		const rated: number[] = [];
		for (let movieId = 1; movieId <= 5 * kills; movieId++) {
			if ((await store.rate('a', movieId, 4)).previous) doubled++;
			rated.push(movieId);
			if (movieId % 5 > 0) continue;
			await server.kill();
			await server.start();
		}
		const kept = new Set((await store.ratingsOf('a')).map(({ movieId }) => movieId));
		await store.close();
		const lost = rated.filter((movieId) => !kept.has(movieId)).length;
		return { faults: kills, acknowledged: rated.length, lost, doubled, refused: 0 };
	});
}

/** Breaks all connections again and again while ten people rate. */
export async function cutConnections(cuts: number): Promise<Outcome> {
	return withServer(async (server) => {
		const proxy = await startProxy(server.port);
		const url = await server.createDatabase();
		const raters = await startRaters(proxy.urlOf(url));
		for (let cut = 0; cut < cuts; cut++) {
			await raters.rateMore(20);
			proxy.cut();
		}
		const outcome = await raters.finish(cuts, url);
		await proxy.remove();
		return outcome;
	});
}

/** Has the server undo every third transaction that rates, as for a serialization failure. */
export async function failSerialization(ratings: number): Promise<Outcome> {
	return withServer(async (server) => {
		const url = await server.createDatabase();
		await (await openStore(url)).close();
		await queryUrl(
			url,
			`create sequence attempts;
			create function fail() returns trigger language plpgsql as $$ begin
				if nextval('attempts') % 3 = 0 then raise sqlstate '40001'; end if; return new;
			end $$;
			create trigger fail before insert on ratings for each row execute function fail();`,
		);
		const raters = await startRaters(url);
		await raters.rateMore(ratings);
		const [{ last_value: attempts }] = await queryUrl(url, 'select last_value from attempts');
		return raters.finish(Math.floor(Number(attempts) / 3));
	});
}

/**
 * Kills a server whose commits wait for a standby (`synchronous_commit = remote_apply`) while ten people rate, and
 * promotes the standby.
 */
export async function failOver(): Promise<Outcome> {
	return withServer(async (primary) => {
		const url = await primary.createDatabase();
		const standby = await startPostgres({ fill: (folder) => copyCluster(primary, folder) });
		const proxy = await startProxy(primary.port);
		try {
			await primary.query('postgres', "alter system set synchronous_standby_names = '*'");
			await primary.query('postgres', "alter system set synchronous_commit = 'remote_apply'");
			await primary.query('postgres', 'select pg_reload_conf()');
			await waitForSync(primary);
			const raters = await startRaters(proxy.urlOf(url));
			await raters.rateMore(200);
			await primary.kill();
			await standby.query('postgres', 'select pg_promote()');
			proxy.port = standby.port;
			await raters.rateMore(200);
			return await raters.finish(1, url.replace(`:${primary.port}/`, `:${standby.port}/`));
		} finally {
			await proxy.remove();
			await standby.remove();
		}
	});
}

function copyCluster(primary: Postgres, folder: string): void {
	const from = ['-h', '127.0.0.1', '-p', String(primary.port), '-U', 'matinee'];
	runProgram('pg_basebackup', [...from, '-D', folder, '-R', '-X', 'stream', '--checkpoint=fast', '--no-sync']);
}

async function waitForSync(primary: Postgres): Promise<void> {
	const ask = "select 1 from pg_stat_replication where sync_state = 'sync'";
	while ((await primary.query('postgres', ask)).length === 0) await wait(20);
}

async function withServer(run: (server: Postgres) => Promise<Outcome>): Promise<Outcome> {
	const server = await startPostgres();
	try {
		return await run(server);
	} finally {
		await server.remove();
	}
}

/** What the store on PostgreSQL loses when servers and connections break: nothing. */
export async function benchPostgresFaults({ output }: Pick<Io, 'output'>): Promise<void> {
	if (!findPostgres()) {
		output.write('postgres-faults: skipped, PostgreSQL is not installed\n');
		return;
	}
	const version = execFileSync(`${findPostgres()}/postgres`, ['--version'], { encoding: 'utf8' }).trim();
	output.write(`postgres-faults: ${version}\n`);
	const write = (name: string, { faults, acknowledged, lost, doubled, refused }: Outcome) =>
		output.write(
			`postgres-faults: ${name}, ${faults} times: ${acknowledged} acknowledged, ${lost} lost, ` +
				`${doubled} saved twice, ${refused} refused\n`,
		);
	write('server killed between transactions', await killBetween(20));
	write('server killed inside transactions', await killInside(20));
	write('connections cut', await cutConnections(200));
	write('serialization failures', await failSerialization(3000));
	write('standby promoted', await failOver());
}
