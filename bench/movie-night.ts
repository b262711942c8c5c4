import { mkdtempSync, rmSync } from 'node:fs';
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

/**
 * A hundred nights at once, each of eight people with 200 ratings: all press Coming at the same moment, and then all
 * vote. Something has to be sent to each before Discord gives up on them, and no vote may be lost.
 */
export async function benchMovieNight({ output }: { output: NodeJS.WritableStream }): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'matinee-bench-'));
	const services = await openServices({ ...readConfig({}), databasePath: join(folder, 'bench.sqlite') });
	await rateMuch(services);
	const dispatch = createDispatch(commandList, () => services, pino({ level: 'warn' }));
	/** Milliseconds until something was sent: the answer, or the deferral that keeps Discord waiting. */
	const ask = async (request: Request): Promise<number> => {
		const askedAt = performance.now();
		let firstMs: number | undefined;
		const respond = async () => {
			firstMs ??= performance.now() - askedAt;
		};
		await dispatch(request, { defer: respond, send: respond });
		return firstMs ?? Number.POSITIVE_INFINITY;
	};
	const at = (night: number, person: number) => ({
		...{ userId: nameOf(night, person), guildId: SERVER, channelId: `3${night}`, locale: 'en-US' },
		botMay: { write: true, createEvents: false },
	});
	const press = (night: number, person: number, customId: string) =>
		ask({ kind: 'component', caller: at(night, person), customId, values: [], messageId: '4' });

	const alone: number[] = [];
	for (let night = 1; night <= NIGHTS; night++)
		alone.push(
			await ask({ kind: 'command', caller: at(night, 0), command: 'movienight', subcommand: 'start', options: {} }),
		);
	const ids = await Promise.all(
		Array.from({ length: NIGHTS }, (_, night) => services.store.findNight(`3${night + 1}`)),
	);
	const nights = ids.map((night) => night!.id);
	const everyone = nights.flatMap((id, night) =>
		Array.from({ length: PEOPLE }, (_, person) => ({ id, night: night + 1, person })),
	);

	const delay = monitorEventLoopDelay({ resolution: 1 });
	delay.enable();
	const startedAt = performance.now();
	const joins = await Promise.all(
		everyone.map(({ id, night, person }) => press(night, person, `movienight:answer:${id}:yes`)),
	);
	const joinedAt = performance.now();
	const listed = await Promise.all(nights.map((id) => services.store.nightOf(id)));
	const votes = await Promise.all(
		everyone.map(({ id, night, person }) =>
			press(night, person, `movienight:vote:${id}:${listed[night - 1]!.movies[person % 5].movieId}`),
		),
	);
	const votedAt = performance.now();
	delay.disable();
	const counted = await Promise.all(nights.map((id) => services.store.nightOf(id)));
	const total = counted.reduce((sum, night) => sum + night!.votes.length, 0);

	output.write(`movie nights: ${NIGHTS} at once, ${PEOPLE} people each, ${RATINGS} ratings a person\n`);
	for (const [name, times] of Object.entries({ 'start, one at a time': alone, 'all come': joins, 'all vote': votes }))
		output.write(
			`  ${name.padEnd(22)} p50 ${median(times).toFixed(0)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms\n`,
		);
	const [joined, voted] = [joinedAt - startedAt, votedAt - joinedAt].map((ms) => (ms / 1000).toFixed(1));
	output.write(`  all had come after ${joined} s, and voted after ${voted} s more\n`);
	output.write(`  longest block of the event loop: ${Math.round(delay.max / 1e6)} ms\n`);
	await services.store.close();
	rmSync(folder, { recursive: true });
	const late = [...joins, ...votes].filter((ms) => ms > MOST_MS).length;
	if (late > 0 || total !== everyone.length) {
		output.write(`  MISSED: ${late} first answers after ${MOST_MS} ms, ${total} of ${everyone.length} votes\n`);
		process.exitCode = 1;
	}
}

async function rateMuch({ store, recommender }: Services): Promise<void> {
	const random = createRandom(2026);
	for (let night = 1; night <= NIGHTS; night++) {
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
