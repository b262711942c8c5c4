import { globSync, readFileSync, readlinkSync } from 'node:fs';

/** Linux counts the processor's time in hundredths of a second. */
const TICKS = 100;

/**
 * The processor's time of all processes that work in a folder, as those of a PostgreSQL server do, and of their
 * children that have ended. Linux tells it; elsewhere it is 0.
 */
export function sumCpuSeconds(folder: string): number {
	const ticks = globSync('/proc/[0-9]*').map((process) => readTicks(process, folder));
	return ticks.reduce((sum, each) => sum + each, 0) / TICKS;
}

function readTicks(process: string, folder: string): number {
	try {
		if (readlinkSync(`${process}/cwd`) !== folder) return 0;
		const stat = readFileSync(`${process}/stat`, 'utf8');
		// Behind the name, which may have spaces: the third field is the first. See proc(5).
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return [14, 15, 16, 17].reduce((sum, field) => sum + Number(fields[field - 3]), 0);
	} catch {
		return 0; // it has ended
	}
}
