import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Movie } from '../../src/catalogue/movie.ts';
import { openKnowledge } from '../../src/services.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createSigner } from '../../test/discord/create-signer.ts';
import { gatherUntilExit } from '../../test/gather-until-exit.ts';
import { percentile } from '../median.ts';
import { describeDatabase, type Engine, openEngines } from '../new-database.ts';
import { connectHttp } from './ask-http.ts';
import { connectSocket } from './ask-socket.ts';
import { openFollowUps } from './follow-ups.ts';
import { type Connection, type Load, runLoad } from './run-load.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import type { Usage } from './tell-usage.ts';
import { PEOPLE, RATINGS_EACH } from './what-people-do.ts';

/** No way is loaded for longer, however slow it is. */
const AT_MOST_MS = 120_000;
/** People rate the movies that most people know. */
const MOVIES = 1000;

/** What the bot and its database have used. */
interface Spent extends Usage {
	readonly databaseSeconds: number;
}

/** A way for interactions into the bot. */
interface Way {
	readonly name: string;
	start(where: string): Promise<{ servers: ServerProcess[]; connection: Connection }>;
}

const WAYS: readonly Way[] = [
	{ name: 'dispatch over a local socket', start: startSocket },
	{ name: 'signed HTTP', start: (where) => startHttp(where, 1) },
	{ name: 'signed HTTP, two processes', start: (where) => startHttp(where, 2) },
];

async function startSocket(where: string) {
	const path = join(mkdtempSync(join(tmpdir(), 'load-')), 'bench.sock');
	const server = await startServer(['bench/load/serve-socket.ts', path], describeDatabase(where), (line) =>
		line.startsWith('listening on') ? path : undefined,
	);
	return { servers: [server], connection: await connectSocket(path) };
}

async function startHttp(where: string, processes: number) {
	const [signer, followUps] = [createSigner(), await openFollowUps()];
	const env = {
		...describeDatabase(where),
		...{ PORT: '0', METRICS_PORT: '0', DISCORD_TOKEN: 'bench' },
		...{ DISCORD_PUBLIC_KEY: signer.publicKey, DISCORD_API_URL: followUps.url },
	};
	const servers: ServerProcess[] = [];
	for (let at = 0; at < processes; at++)
		servers.push(
			await startServer(['src/main.ts'], env, (line) => /"url":"(http:[^"]*\/interactions)"/.exec(line)?.[1]),
		);
	const urls = servers.map(({ address }) => address);
	return { servers, connection: connectHttp(urls, signer, followUps) };
}

const COLUMNS = [
	...['way', 'interactions', 'a second', 'p50', 'p99', 'longest wait', 'CPU an interaction', 'of it main thread'],
	...['asking, an interaction', 'the database, an interaction', 'CPU', 'memory', 'longest block'],
	...['deferred', 'refused', 'failed', 'ratings, lost'],
];

const formatRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/**
 * `npm run bench:load [-- <way> [<ratings>]]`: loads the bot in each way, with everything real but Discord, and prints
 * what became of it.
 *
 * @param only part of the name of a way
 * @param ratings how many movies each person rates
 */
async function benchLoad(only = '', ratings = String(RATINGS_EACH)): Promise<void> {
	const { recommender, catalogue } = await openKnowledge({
		...{ cataloguePath: 'data/catalogue.csv', modelPath: 'models/default.safetensors' },
	});
	const movies = recommender.movieIds.slice(0, MOVIES).map((movieId) => catalogue.get(movieId)!);
	console.log(`${PEOPLE} people with ${ratings} ratings each, one interaction after the other without a pause\n`);
	console.log(`${formatRow(COLUMNS)}\n${formatRow(COLUMNS.map((_, at) => (at === 0 ? '---' : '---:')))}`);
	const engines = await openEngines();
	for (const way of WAYS) {
		for (const engine of engines) {
			const named = { ...way, name: `${way.name}, ${engine.name}` };
			if (named.name.includes(only)) console.log(formatRow(await load(named, engine, Number(ratings), movies)));
		}
	}
	for (const engine of engines) await engine.close();
}

async function load(
	{ name, start }: Way,
	engine: Engine,
	ratings: number,
	movies: readonly Movie[],
): Promise<string[]> {
	const where = await engine.newDatabase();
	const { servers, connection } = await start(where);
	const look = async () => ({ ...(await sumUsage(servers)), databaseSeconds: engine.cpuSeconds() });
	const before = await look();
	const got = await runLoad(connection, ratings, movies, AT_MOST_MS);
	const after = await look();
	await connection.close();
	await Promise.all(servers.map((server) => server.stop()));
	return [got.isWhole ? name : `${name} (not whole)`, ...describe(got, before, after), await countLost(got, where)];
}

async function sumUsage(servers: readonly ServerProcess[]): Promise<Usage> {
	const each = await Promise.all(servers.map((server) => server.usage()));
	return {
		cpuSeconds: each.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
		mainSeconds: each.reduce((sum, { mainSeconds }) => sum + mainSeconds, 0),
		residentBytes: each.reduce((sum, { residentBytes }) => sum + residentBytes, 0),
		blockedMs: Math.max(...each.map(({ blockedMs }) => blockedMs)),
	};
}

function describe({ waitsMs, seconds, askingSeconds, answers }: Load, before: Spent, after: Spent): string[] {
	const ms = (value: number) => `${value.toFixed(0)} ms`;
	const cpu = after.cpuSeconds - before.cpuSeconds;
	const database = after.databaseSeconds - before.databaseSeconds;
	return [
		...[`${waitsMs.length}`, (waitsMs.length / seconds).toFixed(0)],
		...[percentile(waitsMs, 0.5), percentile(waitsMs, 0.99), percentile(waitsMs, 1)].map(ms),
		...[cpu, after.mainSeconds - before.mainSeconds, askingSeconds, database].map(
			(spent) => `${((spent / waitsMs.length) * 1000).toFixed(2)} ms`,
		),
		`${((cpu / seconds) * 100).toFixed(0)} %`,
		`${(after.residentBytes / 2 ** 20).toFixed(0)} MB`,
		ms(after.blockedMs),
		...[answers.deferred, answers.refused, answers.failed].map(String),
	];
}

async function countLost({ acknowledged }: Load, where: string): Promise<string> {
	const store = await openStore(where);
	let lost = 0;
	for (const [userId, movieId] of acknowledged) if (!(await store.ratingOf(userId, movieId))) lost++;
	await store.close();
	return `${acknowledged.length}, ${lost}`;
}

gatherUntilExit();
await benchLoad(...process.argv.slice(2));
