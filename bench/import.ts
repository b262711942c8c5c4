import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { createDispatch, type Dispatch } from '../src/bot/dispatch.ts';
import type { Request } from '../src/bot/request.ts';
import type { Io } from '../src/cli/subcommand.ts';
import { commandList } from '../src/command-list.ts';
import { createLog } from '../src/log.ts';
import { createRandom } from '../src/numerics/random.ts';
import { openServices, type Services } from '../src/services.ts';
import { median, percentile } from './median.ts';

const ROWS = 5000;
const ROUNDS = 5;
const TYPING_PAUSE_MS = 15;
const TYPED = ['lion ki', 'godfa', 'the matr', 'amelie', 'terminator 2', 'spirited', 'pulp fic', 'king kong'];
const TYPIST = '100000000000000002';

/**
 * How long 5,000 rows take from the file to the database while someone types, how long the one who types waits, and the
 * longest turn of the event loop. Imports and rest take turns, so that both meet the same machine.
 */
export async function benchImport({ output }: Pick<Io, 'output'>): Promise<void> {
	const services = await openServices({
		cataloguePath: 'data/catalogue.csv',
		modelPath: 'models/default.safetensors',
		databasePath: join(mkdtempSync(join(tmpdir(), 'import-')), 'bench.sqlite'),
	});
	const log = createLog({ logLevel: 'warn', discordToken: undefined }, process.stderr);
	const dispatch = createDispatch(commandList, () => services, log);
	const movies = drawMovies(services);
	for (const [name, file] of [
		['titles and years', writeTable(movies)],
		['JSON with ids', writeJson(movies)],
	] as const) {
		const times: [preview: number, written: number][] = [];
		const waits: Record<'alone' | 'beside', number[]> = { alone: [], beside: [] };
		const turns: Record<'alone' | 'beside', number[]> = { alone: [], beside: [] };
		for (let round = 0; round < ROUNDS; round++) {
			waits.alone.push(...(await typeDuring(dispatch, wait(1000))));
			const importing = importFile(dispatch, file);
			waits.beside.push(...(await typeDuring(dispatch, importing)));
			times.push(await importing);
			// Apart, since watching keeps the thread busy.
			for (const [kind, acting] of [
				['alone', () => wait(1000)],
				['beside', () => importFile(dispatch, file)],
			] as const)
				turns[kind].push(await watchTurns(acting()));
		}
		const [preview, written] = [0, 1].map((at) => median(times.map((each) => each[at])).toFixed(0));
		output.write(
			`${name}, ${ROWS} rows, medians of ${ROUNDS} rounds: preview ${preview} ms, written ${written} ms later.\n`,
		);
		for (const kind of ['alone', 'beside'] as const) {
			const [p50, p99] = [median(waits[kind]), percentile(waits[kind], 0.99)].map((ms) => ms.toFixed(0));
			output.write(
				`  ${kind === 'alone' ? 'no import' : 'an import'}: suggestions p50 ${p50} ms, p99 ${p99} ms of ` +
					`${waits[kind].length}; longest turn ${median(turns[kind]).toFixed(0)} ms of processor time\n`,
			);
		}
	}
	await services.store.close();
}

interface Movie {
	readonly title: string;
	readonly year: number | undefined;
	readonly imdbId: string | undefined;
}

/** As people rate: the better known, the likelier. */
function drawMovies({ catalogue, recommender }: Services): Movie[] {
	const random = createRandom(1);
	const known = recommender.movieIds.slice(0, 4 * ROWS).flatMap((movieId) => catalogue.get(movieId) ?? []);
	const drawn = known.map((movie, place) => ({ movie, key: random.uniform() * (place + 100) }));
	return drawn
		.toSorted((a, b) => a.key - b.key)
		.map(({ movie }) => movie)
		.slice(0, ROWS);
}

function writeTable(movies: readonly Movie[]): Buffer {
	const rows = movies.map(({ title, year }, at) => ['2020-01-02', title, year, 'x', (at % 10) / 2 + 0.5]);
	return Buffer.from(stringify([['Date', 'Name', 'Year', 'Letterboxd URI', 'Rating'], ...rows]));
}

function writeJson(movies: readonly Movie[]): Buffer {
	const entries = movies.map(({ title, year, imdbId }, at) => ({
		rated_at: '2020-01-02T10:00:00.000Z',
		rating: (at % 10) + 1,
		type: 'movie',
		movie: { title, year, ids: { imdb: `tt${imdbId}`, slug: title.toLowerCase() } },
	}));
	return Buffer.from(JSON.stringify(entries));
}

let people = 0;

/** Imports a file as someone new. @returns milliseconds to the preview, and from there to what was written */
async function importFile(dispatch: Dispatch, bytes: Buffer): Promise<[number, number]> {
	const userId = `1000000000001${String(++people).padStart(5, '0')}`;
	const file = { size: bytes.length, read: async () => bytes };
	const caller = { userId, guildId: undefined, locale: 'en-US' };
	const beganAt = performance.now();
	const preview = await ask(dispatch, {
		kind: 'command',
		caller,
		command: 'import',
		subcommand: 'file',
		options: {},
		files: { file },
	});
	const shownAt = performance.now();
	const [customId] = /import:start:\w+/.exec(JSON.stringify(preview)) ?? [];
	await ask(dispatch, { kind: 'component', caller, customId: customId!, values: [] });
	return [shownAt - beganAt, performance.now() - shownAt];
}

/** What a person is left with. */
async function ask(dispatch: Dispatch, request: Request): Promise<unknown> {
	let last: unknown;
	await dispatch(request, {
		defer: async () => {},
		send: async (response) => {
			last = response;
		},
		revise: async (payload) => {
			last = payload;
		},
	});
	return last;
}

/** Types while something is done. @returns how long each suggestion took */
async function typeDuring(dispatch: Dispatch, acting: Promise<unknown>): Promise<number[]> {
	const caller = { userId: TYPIST, guildId: undefined, locale: 'en-US' };
	const waits: number[] = [];
	let isDone = false;
	const done = acting.finally(() => {
		isDone = true;
	});
	for (let at = 0; !isDone; at++) {
		const dueAt = performance.now() + TYPING_PAUSE_MS;
		await wait(TYPING_PAUSE_MS);
		const focused = { name: 'movie', value: TYPED[at % TYPED.length] };
		await ask(dispatch, { kind: 'autocomplete', caller, command: 'rate', options: {}, focused });
		// From when the letter was typed: a thread that was held up is late to hear of it.
		waits.push(performance.now() - dueAt);
	}
	await done;
	return waits;
}

/**
 * The longest turn of the event loop while something is done: the most processor time that one turn took, in
 * milliseconds. Unlike the clock it does not count what other programs of the machine took.
 */
async function watchTurns(acting: Promise<unknown>): Promise<number> {
	let [longest, before, isDone] = [0, readThreadTime(), false];
	const done = acting.finally(() => {
		isDone = true;
	});
	while (!isDone) {
		await nextTurn();
		const now = readThreadTime();
		[longest, before] = [Math.max(longest, now - before), now];
	}
	await done;
	return longest;
}

function readThreadTime(): number {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1000;
}
