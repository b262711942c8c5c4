import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Io } from '../src/cli/subcommand.ts';
import { openKnowledge } from '../src/services.ts';
import { median } from './median.ts';

const RUNS = 7;

/** What the event loop's thread did while something else was loaded, in milliseconds of its processor time. */
interface Turns {
	readonly longest: number;
	readonly total: number;
}

async function watchTurns(load: () => Promise<unknown>): Promise<Turns> {
	let isOver = false;
	let [longest, total] = [0, 0];
	let since = process.threadCpuUsage();
	void load().finally(() => {
		isOver = true;
	});
	for (; !isOver; since = process.threadCpuUsage()) {
		await nextTurn();
		const { user, system } = process.threadCpuUsage(since);
		longest = Math.max(longest, (user + system) / 1000);
		total += (user + system) / 1000;
	}
	return { longest, total };
}

/**
 * Measures how long a running bot answers nothing while it loads model and catalogue again: the longest turn of the
 * event loop, in time of its thread, which others on the machine do not lengthen.
 */
export async function benchReload({ output }: Pick<Io, 'output'>): Promise<void> {
	const paths = { cataloguePath: 'data/catalogue.csv', modelPath: 'models/default.safetensors' };
	const refuse = (reason: string) => {
		throw new Error(reason);
	};
	await openKnowledge(paths, refuse); // as the start did
	const runs: Turns[] = [];
	for (let run = 0; run < RUNS; run++) runs.push(await watchTurns(() => openKnowledge(paths, refuse)));
	const of = (key: keyof Turns) => median(runs.map((run) => run[key])).toFixed(1);
	const worst = Math.max(...runs.map(({ longest }) => longest)).toFixed(1);
	output.write(`reload: ${of('total')} ms of the event loop's thread in all; the longest turn ${of('longest')} ms, `);
	output.write(`${worst} ms at worst; medians of ${RUNS}\n`);
}
