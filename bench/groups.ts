import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Io } from '../src/cli/subcommand.ts';
import { createRandom } from '../src/numerics/random.ts';
import { pickForGroup } from '../src/rules/group-picks.ts';
import { ANYTHING } from '../src/rules/query.ts';
import { openServices, type Services } from '../src/services.ts';
import { median, percentile } from './median.ts';

const PEOPLE = 8;
const RATINGS = 200;
const GROUPS = 200;
const WARM_UP = 30;
const MAX_P99_MS = 25;

/** Five movies for eight people with 200 ratings each, from the database to the fits; and what else had to wait. */
export async function benchGroups({ output }: Pick<Io, 'output'>): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'matinee-groups-'));
	const services = await openServices({
		cataloguePath: 'data/catalogue.csv',
		modelPath: 'models/default.safetensors',
		databasePath: join(folder, 'bench.sqlite'),
	});
	const people = await addPeople(3 * PEOPLE, services);
	const { uniform } = createRandom(2);
	const before = process.cpuUsage();
	const times: number[] = [];
	const gaps: number[] = [];
	for (let group = 0; group < WARM_UP + GROUPS; group++) {
		const members = people.toSorted(() => uniform() - 0.5).slice(0, PEOPLE);
		const measured = await timeGroup(members, services);
		if (group < WARM_UP) continue;
		times.push(measured.milliseconds);
		gaps.push(measured.longestGap);
	}
	const { user, system } = process.cpuUsage(before);
	const processor = (user + system) / 1000 / (WARM_UP + GROUPS);
	const p99 = percentile(times, 0.99);
	output.write(
		`five movies for ${PEOPLE} people with ${RATINGS} ratings each: p50 ${median(times).toFixed(1)} ms, ` +
			`p99 ${p99.toFixed(1)} ms, mean ${processor.toFixed(1)} ms of processor time, ` +
			`${p99 < MAX_P99_MS ? 'within' : 'MISSES'} the bar of ${MAX_P99_MS} ms; ` +
			`others wait p50 ${median(gaps).toFixed(1)} ms, p99 ${percentile(gaps, 0.99).toFixed(1)} ms\n`,
	);
	await services.store.close();
}

async function addPeople(count: number, { store, recommender }: Services): Promise<string[]> {
	const { uniform } = createRandom(1);
	const { movieIds } = recommender;
	return Promise.all(
		Array.from({ length: count }, async (_, at) => {
			const rated = new Set<number>();
			while (rated.size < RATINGS) rated.add(movieIds[Math.floor(uniform() ** 2 * movieIds.length)]);
			const entries = [...rated].map((movieId) => ({
				...{ movieId, kind: 'rated' as const, at: 0 },
				stars: Math.ceil(uniform() * 6 + 4) / 2,
			}));
			await store.importHistory(`${at}`, { format: 'bench', keep: 'newer', entries, open: [] });
			return `${at}`;
		}),
	);
}

/** How long a group takes, and the longest time that nothing else got the thread meanwhile. */
async function timeGroup(members: readonly string[], services: Services) {
	let isDone = false;
	const startedAt = performance.now();
	const picking = pickForGroup(services, members, ANYTHING, { count: 5, leaveOut: new Set() }).finally(() => {
		isDone = true;
	});
	let [last, longestGap] = [startedAt, 0];
	while (!isDone) {
		await nextTurn();
		const now = performance.now();
		longestGap = Math.max(longestGap, now - last);
		last = now;
	}
	await picking;
	return { milliseconds: performance.now() - startedAt, longestGap };
}
