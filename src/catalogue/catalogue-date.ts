import { existsSync, readFileSync } from 'node:fs';
import { CatalogueError } from './catalogue-error.ts';

/** The file that says how new a catalogue is: `catalogue.csv.date` beside `catalogue.csv`. */
export function datePath(path: string): string {
	return `${path}.date`;
}

/** A day as the file has it. @example isDay('2025-02-30') // false */
export function isDay(text: string): boolean {
	const time = Date.parse(`${text}T00:00:00Z`);
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * Reads the day up to which a catalogue knows new movies, as `2025-12-01`; `undefined` where no file says so.
 *
 * @throws {CatalogueError} when the file holds anything else.
 */
export function readCatalogueDate(path: string): string | undefined {
	const file = datePath(path);
	if (!existsSync(file)) return undefined;
	const day = readFileSync(file, 'utf8').trim();
	if (isDay(day)) return day;
	throw new CatalogueError(`${file} holds no day such as 2025-12-01: write one there, or delete the file.`);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** @example countDays('2025-12-01', Date.parse('2025-12-03T08:00:00Z')) // 2 */
export function countDays(since: string, now: number): number {
	return Math.floor((now - Date.parse(`${since}T00:00:00Z`)) / DAY_MS);
}
