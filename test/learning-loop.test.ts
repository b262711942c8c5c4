import { mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDispatch } from '../src/bot/dispatch.ts';
import { createInFlight } from '../src/bot/in-flight.ts';
import type { Request } from '../src/bot/request.ts';
import { commandList } from '../src/command-list.ts';
import { createLiveServices, type LiveServices } from '../src/live-services.ts';
import { NO_MONITOR } from '../src/metrics/monitor.ts';
import { openServices, type Services } from '../src/services.ts';
import { writeCampRatings } from './cli/camp-ratings.ts';
import { cli } from './cli/cli.ts';

/** In the catalogue without facts to place it by, and in no file of ratings here. */
const OWN_MOVIE = 83_773;
/** What the camp that likes odd ids likes. */
const LIKED = [1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
const community = Array.from({ length: 12 }, (_, at) => `1000000000000000${10 + at}`);

let folder: string;
let services: Services;
let live: LiveServices;
const inFolder = (name: string) => join(folder, name);

/** Trains as the nightly unit does: to a file beside, looked at, and then put in place. */
async function trainAndSwap(...args: string[]): Promise<string> {
	const { code, errors } = await cli(
		...['train', '--ratings', inFolder('ratings.csv'), '--out', inFolder('next'), '--factors', '8'],
		...['--database', inFolder('db.sqlite'), ...args],
	);
	expect([code, errors]).toEqual([0, expect.stringContaining('Training on')]);
	expect((await cli('inspect', inFolder('next'))).code).toBe(0);
	await rename(inFolder('next'), inFolder('model'));
	return errors;
}

/** Asks as Discord would, and reads the whole answer as text. */
async function ask(userId: string, command: string, options: Record<string, string | number>, subcommand?: string) {
	const caller = { userId, guildId: undefined, channelId: '300000000000000001', locale: 'en-US' };
	const answers: unknown[] = [];
	const dispatch = createDispatch(commandList, live.current, pino({ level: 'silent' }));
	await dispatch({ kind: 'command', caller, command, subcommand, options, files: {} } as unknown as Request, {
		defer: async () => {},
		send: async (response) => void answers.push(response),
		revise: async () => {},
		findMessageId: async () => undefined,
	});
	return JSON.stringify(answers);
}

/** What the bot recommends to a person who likes what the community likes. */
async function listForNewcomer(userId: string): Promise<string> {
	for (const movieId of LIKED) await ask(userId, 'rate', { movie: `id:${movieId}`, stars: 5 });
	const list = await ask(userId, 'recommend', { count: 10 });
	expect(list).toContain('recommend:more:');
	return list;
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'matinee-loop-'));
	writeCampRatings(inFolder('camps.csv'));
	// So few that training fits no match, which would train a second time.
	const few = (await readFile(inFolder('camps.csv'), 'utf8'))
		.split('\n')
		.filter((line) => !/^[6-9]\d,|^1\d\d,/.test(line));
	await writeFile(inFolder('ratings.csv'), few.join('\n'));
	await trainAndSwap();
	const paths = { modelPath: inFolder('model'), cataloguePath: 'data/catalogue.csv' };
	services = await openServices({ ...paths, databasePath: inFolder('db.sqlite') });
	const log = pino({ level: 'silent' });
	live = await createLiveServices(services, { paths, monitor: NO_MONITOR, inFlight: createInFlight(), log });
});

afterAll(async () => {
	await live.close();
	await services.store.close();
});

test('what a community watches is recommended after a training, and forgotten when they take it back', async () => {
	const { title } = services.catalogue.get(OWN_MOVIE)!;
	for (const userId of community) {
		for (const movieId of [...LIKED, OWN_MOVIE]) await ask(userId, 'rate', { movie: `id:${movieId}`, stars: 5 });
		expect(await ask(userId, 'privacy', { choice: 'on' }, 'training')).toContain('**on**');
	}
	expect(await listForNewcomer('1')).not.toContain(title);

	const before = live.current().modelId;
	expect(await trainAndSwap('--store')).toContain('132 ratings by 12 people who agreed');
	await expect.poll(() => live.current().modelId, { timeout: 60_000, interval: 250 }).not.toBe(before);
	expect(await listForNewcomer('2')).toContain(title);

	const after = live.current().modelId;
	for (const userId of community) {
		expect(await ask(userId, 'privacy', { choice: 'off' }, 'training')).toContain('goes with the next training');
	}
	expect(await trainAndSwap('--store')).toContain('0 ratings by 0 people who agreed');
	await expect.poll(() => live.current().modelId, { timeout: 60_000, interval: 250 }).not.toBe(after);
	// The same data again: no trace of them.
	expect(live.current().modelId).toBe(before);
	expect(await listForNewcomer('3')).not.toContain(title);
});
