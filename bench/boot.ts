import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../src/cli/subcommand.ts';
import { median } from './median.ts';

const RUNS = 5;
const BARS = { openMs: 1000, residentMb: 250 };

/** A process that opens all services on a new database, then prints how long it has lived and its memory. */
const SCRIPT = `
	import { openServices } from './src/services.ts';
	const before = performance.now();
	const services = await openServices({
		cataloguePath: 'data/catalogue.csv', modelPath: 'models/default.safetensors', databasePath: process.argv[1],
	});
	const opened = performance.now();
	const residentMb = process.memoryUsage.rss() / 2 ** 20;
	console.log(JSON.stringify({ openMs: opened - before, bootMs: opened, residentMb }));
	await services.store.close();
`;

/** Measures the time from the start of a process until all services are open, and the resident memory then. */
export function benchBoot({ output }: Pick<Io, 'output'>): void {
	const runs = Array.from({ length: RUNS }, () => {
		const database = join(mkdtempSync(join(tmpdir(), 'boot-')), 'bench.sqlite');
		const line = execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT, database], { encoding: 'utf8' });
		return JSON.parse(line) as { openMs: number; bootMs: number; residentMb: number };
	});
	const of = (key: 'openMs' | 'bootMs' | 'residentMb') => Math.round(median(runs.map((run) => run[key])));
	const isMet = of('openMs') < BARS.openMs && of('residentMb') < BARS.residentMb;
	output.write(`boot: services open ${of('bootMs')} ms after the process started (${of('openMs')} ms of it our own), `);
	output.write(`${of('residentMb')} MB resident; medians of ${RUNS}; `);
	output.write(`${isMet ? 'within' : 'MISSES'} the bars of ${BARS.openMs} ms and ${BARS.residentMb} MB\n`);
}
