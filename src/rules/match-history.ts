import type { History, HistoryRow } from '../imports/history.ts';
import type { Services } from '../services.ts';
import { type Match, matchRow } from './match-row.ts';
import { createPauses } from './pause-often.ts';

/** A row of a history, and the movie it means. */
export interface MatchedRow extends Match {
	readonly row: HistoryRow;
}

export interface MatchOptions {
	readonly signal?: AbortSignal | undefined;
	/** Called now and then. */
	readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** How often progress is told, in rows. */
const PROGRESS_ROWS = 100;

/**
 * Finds the movies that the rows of a history mean, each on its own. Gives the thread away every few milliseconds.
 *
 * @throws what the signal says when it is aborted.
 */
export async function matchHistory(
	history: History,
	services: Pick<Services, 'catalogue' | 'titles'>,
	{ signal, onProgress }: MatchOptions = {},
): Promise<MatchedRow[]> {
	const pause = createPauses(signal);
	const context = { hasYears: history.hasYears, isTyped: history.format === 'table' };
	const known = new Map<string, Match>();
	const matched: MatchedRow[] = [];
	for (const row of history.rows) {
		// A diary repeats what was seen again.
		const key = [row.title, row.year, row.imdbId, row.tmdbId, row.movieId, row.fault].join('\t');
		const match = known.get(key) ?? matchRow(row, context, services);
		known.set(key, match);
		if (matched.push({ ...match, row }) % PROGRESS_ROWS === 0) onProgress?.(matched.length, history.rows.length);
		await pause();
	}
	onProgress?.(matched.length, history.rows.length);
	return matched;
}
