import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDispatch, type Dispatch } from '../src/bot/dispatch.ts';
import { type Meter, NO_METER } from '../src/bot/meter.ts';
import type { Request } from '../src/bot/request.ts';
import type { Io } from '../src/cli/subcommand.ts';
import { commandList } from '../src/command-list.ts';
import { createLog } from '../src/log.ts';
import { createMetrics } from '../src/metrics/create-metrics.ts';
import { openServices } from '../src/services.ts';
import { median } from './median.ts';

const ROUNDS = 15;

const caller = { userId: '100000000000000001', guildId: '100000000000000003', locale: 'en-US' };
const responder = { defer: async () => {}, send: async () => {} };
const movie = 'lion king';

/** What is asked, and how often in a round. */
const REQUESTS: Readonly<Record<string, readonly [times: number, request: Request]>> = {
	'/help': [2000, { kind: 'command', caller, command: 'help', options: {} }],
	suggestions: [
		500,
		{ kind: 'autocomplete', caller, command: 'rate', options: { movie }, focused: { name: 'movie', value: movie } },
	],
	'/rate': [100, { kind: 'command', caller, command: 'rate', options: { movie: 'id:364', stars: 4 } }],
	'/recommend': [50, { kind: 'command', caller, command: 'recommend', options: {} }],
};

async function time(dispatch: Dispatch, [times, request]: readonly [number, Request]): Promise<number> {
	const startedAt = performance.now();
	for (let at = 0; at < times; at++) await dispatch(request, responder);
	return ((performance.now() - startedAt) / times) * 1000;
}

function timeMeter(meter: Meter): number {
	const times = 100_000;
	const startedAt = performance.now();
	for (let at = 0; at < times; at++)
		meter.requestDone({ kind: 'command', command: 'rate', outcome: 'answered', seconds: at / times });
	return ((performance.now() - startedAt) / times) * 1000;
}

/** Measures what measuring costs: the same requests through a dispatch with metrics and one without, in turn. */
export async function benchMetrics({ output }: Pick<Io, 'output'>): Promise<void> {
	const databasePath = join(mkdtempSync(join(tmpdir(), 'metrics-')), 'bench.sqlite');
	const paths = { cataloguePath: 'data/catalogue.csv', modelPath: 'models/default.safetensors', databasePath };
	const plain = await openServices(paths);
	const metrics = createMetrics();
	const measured = metrics.measure(plain);
	const log = createLog({ logLevel: 'warn', discordToken: undefined }, { write: () => {} });
	const without = createDispatch(commandList, () => plain, log, { meter: NO_METER });
	const withMetrics = createDispatch(commandList, () => measured, log, { meter: metrics.meter });
	for (const [name, request] of Object.entries(REQUESTS)) {
		const [offUs, onUs]: number[][] = [[], []];
		for (let round = 0; round <= ROUNDS; round++) {
			const [off, on] = [await time(without, request), await time(withMetrics, request)];
			if (round === 0) continue; // warms up
			offUs.push(off);
			onUs.push(on);
		}
		const ratio = median(onUs.map((on, at) => on / offUs[at]));
		output.write(
			`metrics: ${name} ${median(offUs).toFixed(0)} µs without, ${median(onUs).toFixed(0)} µs with; ` +
				`${((ratio - 1) * 100).toFixed(1)} % more\n`,
		);
	}
	output.write(`metrics: to count one request takes ${timeMeter(metrics.meter).toFixed(2)} µs\n`);
	const startedAt = performance.now();
	const { length } = await metrics.print();
	output.write(`metrics: a scrape takes ${(performance.now() - startedAt).toFixed(1)} ms and ${length} bytes\n`);
	await plain.store.close();
}
