import type { Services } from '../services.ts';
import type { ImportOutcome, ImportRequest, Keep } from '../store/imports.ts';
import { collectEntries, toEntry } from './collect-entries.ts';
import type { MatchedRow } from './match-history.ts';

export interface ImportChoices {
	/** What happens to ratings that are there already. */
	readonly keep: Keep;
	/** Whether a like without stars counts as four stars. */
	readonly countLikes: boolean;
}

/** Writes what matched rows say about a person's movies, and keeps the unclear rows to ask about. */
export function importHistory(
	userId: string,
	format: string,
	matched: readonly MatchedRow[],
	{ keep, countLikes }: ImportChoices,
	{ store }: Pick<Services, 'store'>,
): Promise<ImportOutcome> {
	return store.importHistory(userId, {
		format,
		keep,
		entries: collectEntries(matched, countLikes),
		open: listOpenRows(matched, countLikes),
	});
}

/** The rows that may mean several movies. A title comes once, as the leading file has it. */
function listOpenRows(matched: readonly MatchedRow[], countLikes: boolean): ImportRequest['open'] {
	return matched
		.filter(({ verdict }) => verdict === 'several')
		.map(({ row, candidates }) => {
			const { movieId: _, ...entry } = toEntry(0, row, countLikes);
			return { title: row.title, year: row.year, entry, movieIds: candidates.map(({ id }) => id) };
		});
}
