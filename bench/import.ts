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
 * How long 5,000 rows take from the file to the database while someone types, and how long the one who types waits.
 * Rounds with an import and without one take turns, so that both meet the same machine. Says the longest turn of the
 * event loop, too.
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
		const rounds: Round[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			const alone = await typeDuring(dispatch, () => wait(1000));
			const times: number[] = [];
			const beside = await typeDuring(dispatch, async () => void times.push(...(await importFile(dispatch, file))));
			rounds.push({ alone, beside, times });
		}
		const middle = (of: (round: Round) => number): string => median(rounds.map(of)).toFixed(0);
		output.write(
			`${name}, ${ROWS} rows, medians of ${ROUNDS} rounds: preview ${middle(({ times }) => times[0])} ms, ` +
				`written ${middle(({ times }) => times[1])} ms later.\n` +
				`  typing alone:  p50 ${middle(({ alone }) => alone.p50)} ms, p99 ${middle(({ alone }) => alone.p99)} ms; ` +
				`longest turn ${middle(({ alone }) => alone.turn)} ms of processor time\n` +
				`  beside import: p50 ${middle(({ beside }) => beside.p50)} ms, p99 ${middle(({ beside }) => beside.p99)} ms; ` +
				`longest turn ${middle(({ beside }) => beside.turn)} ms\n`,
		);
	}
	await services.store.close();
}

/** Typing with no import, and beside one, which took so long to read and to write. */
interface Round {
	readonly alone: Typing;
	readonly beside: Typing;
	readonly times: readonly number[];
}

type Typing = Readonly<Record<'p50' | 'p99' | 'turn', number>>;

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

/** Types while something is done. */
async function typeDuring(dispatch: Dispatch, act: () => Promise<unknown>) {
	const waits: number[] = [];
	let isDone = false;
	const longest = watchTurns(() => isDone);
	const acting = act().finally(() => {
		isDone = true;
	});
	for (let at = 0; !isDone; at++) {
		const typed = TYPED[at % TYPED.length];
		const caller = { userId: TYPIST, guildId: undefined, locale: 'en-US' };
		const dueAt = performance.now() + TYPING_PAUSE_MS;
		await wait(TYPING_PAUSE_MS);
		await ask(dispatch, {
			kind: 'autocomplete',
			caller,
			command: 'rate',
			options: {},
			focused: { name: 'movie', value: typed },
		});
		// From when the letter was typed: a thread that was held up is late to hear of it.
		waits.push(performance.now() - dueAt);
	}
	await acting;
	return { p50: median(waits), p99: percentile(waits, 0.99), turn: await longest };
}

/**
 * The longest turn of the event loop until something is done: the most processor time that one turn took, in
 * milliseconds. Unlike the clock it does not count what other programs of the machine took.
 */
async function watchTurns(isDone: () => boolean): Promise<number> {
	let [longest, before] = [0, readThreadTime()];
	while (!isDone()) {
		await nextTurn();
		const now = readThreadTime();
		[longest, before] = [Math.max(longest, now - before), now];
	}
	return longest;
}

function readThreadTime(): number {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1000;
}
