import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { SnowflakeUtil } from 'discord.js';
import { createDispatch } from '../src/bot/dispatch.ts';
import type { Request } from '../src/bot/request.ts';
import type { Io } from '../src/cli/subcommand.ts';
import { commandList } from '../src/command-list.ts';
import { findAnswerTimes } from '../src/discord/answer-times.ts';
import { createDiscordClock } from '../src/discord/create-discord-clock.ts';
import { createResponder } from '../src/discord/create-responder.ts';
import { createRest } from '../src/discord/create-rest.ts';
import { createLog } from '../src/log.ts';
import { openServices, type Services } from '../src/services.ts';
import { EVERYTHING } from '../src/store/database.ts';
import { openSqlite } from '../src/store/open-sqlite.ts';
import { english } from '../src/texts/english.ts';
import type { Answered, Trouble } from './loopback-discord.ts';

const PEOPLE = 4000;
/** Movies that everybody of the bench has rated, with 5 stars. */
const RATED = [364, 1, 588, 595, 6377];
const TYPING_PAUSE_MS = 100;
const GIVE_UP_MS = 60_000;

const REFUSALS = [english['dispatch.tooMany'], english['dispatch.storeBusy']].map((text) =>
	JSON.stringify(text).slice(1, -1),
);

/** What one person asked, and what became of it. */
interface Asked {
	readonly id: string;
	readonly userId: string;
	/** The movie of a rating. */
	readonly movieId?: number;
}

interface Load {
	/** Asks in a person's name. "trouble" in front lets Discord give trouble to the answer. */
	ask(userId: string, request: Asking, trouble?: 'trouble'): void;
	/** All answers that were begun are settled. */
	settled(): Promise<unknown>;
}

type Asking = { kind: 'recommend' } | { kind: 'type'; typed: string } | { kind: 'rate'; movieId: number };

function makeRequest(userId: string, asking: Asking): Request {
	const caller = { userId, guildId: '100000000000000003', locale: 'en-US' };
	if (asking.kind === 'recommend') return { kind: 'command', caller, command: 'recommend', options: {} };
	if (asking.kind === 'rate')
		return { kind: 'command', caller, command: 'rate', options: { movie: `id:${asking.movieId}`, stars: 4 } };
	const focused = { name: 'movie', value: asking.typed };
	return { kind: 'autocomplete', caller, command: 'rate', options: { movie: asking.typed }, focused };
}

/** Opens real services on a new database in which everybody has rated something. Answers go to the loopback Discord. */
async function startBot(discord: Worker, port: number) {
	const path = join(mkdtempSync(join(tmpdir(), 'overload-')), 'bench.sqlite');
	await seed(path);
	const services = await openServices({
		cataloguePath: 'data/catalogue.csv',
		modelPath: 'models/default.safetensors',
		databasePath: path,
	});
	const log = createLog({ logLevel: 'warn', discordToken: undefined }, { write: () => {} });
	const dispatch = createDispatch(commandList, () => services, log);
	const rest = createRest(`http://127.0.0.1:${port}/api`);
	const findAskedAt = createDiscordClock();
	let asked: Asked[] = [];
	let answering: Promise<void>[] = [];
	const load: Load = {
		ask(userId, asking, trouble) {
			const id = String(SnowflakeUtil.generate());
			const askedAt = findAskedAt(SnowflakeUtil.timestampFrom(id));
			const to = { id, token: `${trouble ?? 'token'}${id}`, applicationId: '100000000000000004' };
			const responder = createResponder({ rest, firstPauseMs: 1000, log }, to, findAnswerTimes(askedAt));
			answering.push(dispatch(makeRequest(userId, asking), responder, askedAt));
			asked.push({ id, userId, movieId: asking.kind === 'rate' ? asking.movieId : undefined });
		},
		settled: () => Promise.race([Promise.all(answering), wait(GIVE_UP_MS, undefined, { ref: false })]),
	};
	return {
		load,
		services,
		path,
		/** Runs one scenario and tells what became of all that was asked. */
		async run(scenario: (load: Load) => Promise<void>, trouble?: Trouble) {
			[asked, answering] = [[], []];
			discord.postMessage({ trouble });
			const loop = monitorEventLoopDelay({ resolution: 1 });
			loop.enable();
			const startedAt = performance.now();
			const cpu = process.cpuUsage();
			await scenario(load);
			await load.settled();
			loop.disable();
			const { user, system } = process.cpuUsage(cpu);
			await wait(200);
			discord.postMessage('collect');
			const [answered] = (await once(discord, 'message')) as [Map<string, Answered>];
			const blockedMs = loop.max / 1e6;
			return {
				seconds: (performance.now() - startedAt) / 1000,
				cpuSeconds: (user + system) / 1e6,
				blockedMs,
				...(await count(asked, answered, services)),
			};
		},
	};
}

/** Writes ratings for everybody at once, as the store would take a minute. */
async function seed(path: string): Promise<void> {
	const database = await openSqlite(path);
	await database.write(EVERYTHING, async (transaction) => {
		for (let person = 0; person < PEOPLE; person++) {
			const rows = RATED.map((movie_id) => ({ user_id: nameOf(person), movie_id, stars: 5, rated_at: 1 }));
			await transaction.insertInto('ratings').values(rows).execute();
		}
	});
	await database.close();
}

const nameOf = (person: number): string => `${200_000_000_000_000_000n + BigInt(person)}`;
const BYSTANDER = '300000000000000000';

async function count(asked: readonly Asked[], answered: ReadonlyMap<string, Answered>, { store }: Services) {
	const of = (one: Asked) => answered.get(one.id);
	const crowd = asked.filter(({ userId }) => userId !== BYSTANDER);
	const waits = asked
		.filter(({ userId }) => userId === BYSTANDER)
		.map((one) => of(one)?.firstMs ?? Number.POSITIVE_INFINITY);
	const firsts = crowd.flatMap((one) => of(one)?.firstMs ?? []);
	const isRefused = (one: Asked) => REFUSALS.some((sentence) => of(one)?.text.includes(sentence));
	const acknowledged = crowd.filter(
		(one) => one.movieId !== undefined && of(one)?.doneMs !== undefined && !isRefused(one),
	);
	let lost = 0;
	for (const { userId, movieId } of acknowledged) if (!(await store.ratingOf(userId, movieId!))) lost++;
	return {
		asked: crowd.length,
		inTime: firsts.length,
		latestFirstMs: Math.max(0, ...firsts),
		deferred: crowd.filter((one) => of(one)?.isDeferred).length,
		late: crowd.filter((one) => of(one)?.lateMs !== undefined && of(one)?.firstMs === undefined).length,
		silent: crowd.filter((one) => of(one) === undefined).length,
		refused: crowd.filter(isRefused).length,
		done: crowd.filter((one) => of(one)?.doneMs !== undefined).length,
		tries: Math.max(0, ...crowd.map((one) => of(one)?.tries ?? 0)),
		acknowledged: acknowledged.length,
		lost,
		bystanderMs: waits.length === 0 ? undefined : Math.max(...waits),
	};
}

/** A bystander types while `during` goes on, and asks for one list. */
async function besideTyping(load: Load, during: Promise<unknown>): Promise<void> {
	let isOver = false;
	during.finally(() => {
		isOver = true;
	});
	load.ask(BYSTANDER, { kind: 'recommend' });
	for (let at = 0; !isOver; at++) {
		load.ask(BYSTANDER, { kind: 'type', typed: 'the lion king'.slice(0, 1 + (at % 13)) });
		await wait(TYPING_PAUSE_MS);
	}
}

type Scenario = (load: Load) => Promise<void>;

const burst =
	(people: number): Scenario =>
	async (load) => {
		for (let person = 0; person < people; person++) load.ask(nameOf(person), { kind: 'recommend' });
	};

const onePerson: Scenario = async (load) => {
	for (let at = 0; at < 600; at++) load.ask(nameOf(0), { kind: 'recommend' });
	await besideTyping(load, wait(3000));
};

const mix: Scenario = async (load) => {
	for (let person = 0; person < 1000; person++) {
		load.ask(nameOf(person), { kind: 'type', typed: 'lion k' });
		load.ask(nameOf(person), { kind: 'rate', movieId: 2571 });
	}
};

const inTrouble: Scenario = async (load) => {
	for (let person = 0; person < 100; person++) {
		load.ask(nameOf(person), { kind: 'recommend' }, 'trouble');
		load.ask(nameOf(100 + person), { kind: 'rate', movieId: 318 }, 'trouble');
	}
	await besideTyping(load, wait(4000));
};

/** Another program locks the database for 8 s. */
async function lock(path: string): Promise<void> {
	const script = `
		import BetterSqlite3 from 'better-sqlite3';
		new BetterSqlite3(process.argv[1]).exec('begin immediate');
		console.log('locked');
		setTimeout(() => process.exit(), 8000);
	`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	await once(child.stdout, 'data');
}

const whileLocked =
	(path: string): Scenario =>
	async (load) => {
		await lock(path);
		for (let person = 0; person < 50; person++) load.ask(nameOf(person), { kind: 'rate', movieId: 296 });
		await besideTyping(load, wait(8000));
	};

const COLUMNS = [
	'load',
	'asked',
	'first answer in 3 s',
	'latest first answer',
	'deferred',
	'late',
	'silent',
	'refused',
	'answered',
	'most tries',
	'ratings, lost',
	'bystander',
	'longest block',
	'CPU, all done',
];

const formatRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

type Outcome = Awaited<ReturnType<Awaited<ReturnType<typeof startBot>>['run']>>;

function formatCounts(got: Outcome): string[] {
	const ms = (value: number | undefined) => (value === undefined ? '' : `${value.toFixed(0)} ms`);
	return [
		...[`${got.asked}`, `${got.inTime}`, ms(got.latestFirstMs)],
		...[got.deferred, got.late, got.silent, got.refused, got.done, got.tries].map(String),
		...[`${got.acknowledged}, ${got.lost}`, ms(got.bystanderMs), ms(got.blockedMs)],
		`${got.cpuSeconds.toFixed(1)} s, ${got.seconds.toFixed(1)} s`,
	];
}

/** Counts what becomes of requests under load and under trouble, with everything real but Discord. */
export async function benchOverload({ output }: Pick<Io, 'output'>, only = ''): Promise<void> {
	const discord = new Worker(new URL('./loopback-discord.ts', import.meta.url));
	const [port] = (await once(discord, 'message')) as [number];
	const bot = await startBot(discord, port);
	const scenarios: [name: string, Scenario, Trouble?][] = [
		...[500, 1000, 2000, 4000].map((people): [string, Scenario] => [`${people} lists at once`, burst(people)]),
		['600 lists by one person', onePerson],
		['1,000 rate and type at once', mix],
		['callbacks get 500', inTrouble, { status: 500 }],
		['callbacks get 502', inTrouble, { status: 502 }],
		['callbacks get 429', inTrouble, { status: 429, headers: { 'retry-after': '1' } }],
		['callbacks take 1 s', inTrouble, { status: 0, delayMs: 1000 }],
		['callbacks take 5 s', inTrouble, { status: 0, delayMs: 5000 }],
		['callbacks take for ever', inTrouble, { status: 0, delayMs: 10 ** 6 }],
		['database locked for 8 s', whileLocked(bot.path)],
	];
	output.write(`${formatRow(COLUMNS)}${formatRow(COLUMNS.map((_, at) => (at === 0 ? '---' : '---:')))}`);
	await bot.run(burst(20)); // warms up
	for (const [name, scenario, trouble] of scenarios) {
		if (!name.includes(only)) continue;
		output.write(formatRow([name, ...formatCounts(await bot.run(scenario, trouble))]));
	}
	await bot.services.store.close();
	await discord.terminate();
}
