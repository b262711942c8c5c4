import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';

/** The rows of a CSV file with a heading. */
export function readRows(path: string): Record<string, string>[] {
	return papaparse.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true })
		.data;
}
