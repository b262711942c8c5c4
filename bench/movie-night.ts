import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pino } from 'pino';
import { createDispatch } from '../src/bot/dispatch.ts';
import type { Request } from '../src/bot/request.ts';
import { commandList } from '../src/command-list.ts';
import { readConfig } from '../src/config.ts';
import { createRandom } from '../src/numerics/random.ts';
import { openServices, type Services } from '../src/services.ts';
import { median, percentile } from './median.ts';

const NIGHTS = 100;
const PEOPLE = 8;
const RATINGS = 200;
/** Discord gives up on a first answer after 3 s, and the network takes its share of them. */
const MOST_MS = 2800;
const SERVER = '200000000000000001';

/** What a person waits for after a press, in milliseconds since it. */
interface Waits {
	/** Something was sent: the answer, or the deferral that keeps Discord waiting. */
	readonly firstMs: number;
	/** The message shows what the press did. */
	readonly shownMs: number;
	/** The processor time that the process used until then: the wait on a core that it has for itself. */
	readonly shownCpuMs: number;
	/** The list stands that belongs to it. */
	readonly standsMs: number;
}

/** A press that is under way. */
interface Pressed {
	readonly shown: Promise<void>;
	readonly done: Promise<Waits>;
}

type Press = (night: number, person: number, customId: string) => Pressed;

/**
 * A hundred nights at once, each of eight people with 200 ratings, in two patterns. *All at once*: all 800 press Coming
 * at the same moment, and then all vote. *In turn*: in each night one press follows the answer to the one before
 * without a pause, as each of the 50 people of `npm run bench:load` does, so that 100 presses are under way. Something
 * has to be sent to each before Discord gives up on them, and no vote may be lost.
 */
export async function benchMovieNight({ output }: { output: NodeJS.WritableStream }): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'matinee-bench-'));
	const services = await openServices({ ...readConfig({}), databasePath: join(folder, 'bench.sqlite') });
	await rateMuch(services);
	const ask = createAsker(services);
	const at = (night: number, person: number) => ({
		...{ userId: nameOf(night % NIGHTS, person), guildId: SERVER, channelId: `3${night}`, locale: 'en-US' },
		botMay: { write: true, createEvents: false },
	});
	const start = { kind: 'command', command: 'movienight', subcommand: 'start', options: {} } as const;
	const press: Press = (night, person, customId) =>
		ask({ kind: 'component', caller: at(night, person), customId, values: [], messageId: '4' });

	const alone: Waits[] = [];
	const ids: number[] = [];
	for (let night = 0; night < 2 * NIGHTS; night++) {
		alone.push(await ask({ ...start, caller: at(night, 0) }).done);
		ids.push((await services.store.findNight(`3${night}`))!.id);
	}
	output.write(`movie nights: ${NIGHTS} at once, ${PEOPLE} people each, ${RATINGS} ratings a person\n`);
	output.write('ms until something is sent, the press shows, the same in processor time, its list stands: p50, p99\n');
	output.write(`  ${'start, one at a time'.padEnd(24)}${describe(alone)}\n`);

	const all: Waits[] = [];
	for (const [name, play] of Object.entries({ 'all at once': playAtOnce, 'in turn': playInTurn })) {
		const nights = Array.from({ length: NIGHTS }, (_, at) => (play === playAtOnce ? at : NIGHTS + at));
		const delay = monitorEventLoopDelay({ resolution: 1 });
		delay.enable();
		const [from, since] = [process.cpuUsage(), performance.now()];
		const { come, vote } = await play(nights, ids, press, services);
		delay.disable();
		const { user, system } = process.cpuUsage(from);
		output.write(
			`  ${`${name}: come`.padEnd(24)}${describe(come)}\n  ${`${name}: vote`.padEnd(24)}${describe(vote)}\n`,
		);
		const [seconds, used] = [(performance.now() - since) / 1000, (user + system) / 1e6];
		const blocked = `longest block of the event loop: ${Math.round(delay.max / 1e6)} ms`;
		output.write(`    ${seconds.toFixed(1)} s, ${used.toFixed(1)} s of processor time; ${blocked}\n`);
		all.push(...come, ...vote);
	}
	const ended = await Promise.all(ids.map((id) => services.store.nightOf(id)));
	await services.store.close();
	const late = all.filter(({ firstMs }) => firstMs > MOST_MS).length;
	const [votes, cast] = [ended.reduce((sum, night) => sum + night!.votes.length, 0), 2 * NIGHTS * PEOPLE];
	if (late === 0 && votes === cast) return;
	output.write(`  MISSED: ${late} first answers after ${MOST_MS} ms, ${votes} of ${cast} votes\n`);
	process.exitCode = 1;
}

function createAsker(services: Services): (request: Request) => Pressed {
	const dispatch = createDispatch(commandList, () => services, pino({ level: 'warn' }));
	return (request) => {
		const askedAt = performance.now();
		const cpu = process.cpuUsage();
		const elapsed = () => performance.now() - askedAt;
		const shown = Promise.withResolvers<void>();
		let [firstMs, shownMs, shownCpuMs] = [0, 0, 0].map(() => Number.POSITIVE_INFINITY);
		const begin = async () => {
			firstMs = Math.min(firstMs, elapsed());
		};
		const send = async () => {
			await begin();
			shownMs = elapsed();
			const { user, system } = process.cpuUsage(cpu);
			shownCpuMs = (user + system) / 1000;
			shown.resolve();
		};
		const done = dispatch(request, { defer: begin, send, revise: async () => {} });
		return { shown: shown.promise, done: done.then(() => ({ firstMs, shownMs, shownCpuMs, standsMs: elapsed() })) };
	};
}

type Play = (
	nights: readonly number[],
	ids: readonly number[],
	press: Press,
	services: Services,
) => Promise<{ come: Waits[]; vote: Waits[] }>;

const playAtOnce: Play = async (nights, ids, press, { store }) => {
	const everyone = nights.flatMap((night) => Array.from({ length: PEOPLE }, (_, person) => ({ night, person })));
	const come = await Promise.all(everyone.map(({ night, person }) => press(night, person, toCome(ids[night])).done));
	const lists = await Promise.all(nights.map((night) => store.nightOf(ids[night])));
	const movieOf = (night: number, person: number) => lists[nights.indexOf(night)]!.movies[person % 5].movieId;
	const vote = await Promise.all(
		everyone.map(({ night, person }) => press(night, person, toVote(ids[night], movieOf(night, person))).done),
	);
	return { come, vote };
};

const playInTurn: Play = async (nights, ids, press, { store }) => {
	const come: Waits[] = [];
	const vote: Waits[] = [];
	const pressAll = async (into: Waits[], night: number, idOf: (person: number) => string) => {
		const pressed: Pressed[] = [];
		for (let person = 0; person < PEOPLE; person++) {
			pressed.push(press(night, person, idOf(person)));
			await pressed[person].shown;
		}
		into.push(...(await Promise.all(pressed.map(({ done }) => done))));
	};
	await Promise.all(
		nights.map(async (night) => {
			await pressAll(come, night, () => toCome(ids[night]));
			const { movies } = (await store.nightOf(ids[night]))!;
			await pressAll(vote, night, (person) => toVote(ids[night], movies[person % 5].movieId));
		}),
	);
	return { come, vote };
};

const toCome = (id: number) => `movienight:answer:${id}:yes`;
const toVote = (id: number, movieId: number) => `movienight:vote:${id}:${movieId}`;

function describe(waits: readonly Waits[]): string {
	const parts = (['firstMs', 'shownMs', 'shownCpuMs', 'standsMs'] as const).map((key) => {
		const times = waits.map((each) => each[key]);
		return `${median(times).toFixed(0).padStart(6)}${percentile(times, 0.99).toFixed(0).padStart(6)}`;
	});
	return parts.join('   ');
}

async function rateMuch({ store, recommender }: Services): Promise<void> {
	const random = createRandom(2026);
	for (let night = 0; night < NIGHTS; night++) {
		for (let person = 0; person < PEOPLE; person++) {
			const entries = Array.from({ length: RATINGS }, () => ({
				movieId: recommender.movieIds[Math.floor(random.uniform() ** 2 * 4000)],
				kind: 'rated' as const,
				stars: 1 + Math.floor(random.uniform() * 9) / 2,
				at: undefined,
			}));
			await store.importHistory(nameOf(night, person), { format: 'bench', keep: 'theirs', entries, open: [] });
		}
	}
}

function nameOf(night: number, person: number): string {
	return String(100_000_000_000_000_000n + BigInt(night * PEOPLE + person));
}
