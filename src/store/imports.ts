import type { DismissalReason } from './store.ts';

/** What an import says of one movie. */
export interface ImportEntry {
	readonly movieId: number;
	readonly kind: 'rated' | 'seen' | 'unwanted' | 'wanted';
	/** Only where the kind is `rated`. */
	readonly stars: number | undefined;
	/** When it was rated or seen, in milliseconds since 1970, UTC. */
	readonly at: number | undefined;
}

/** A row whose movie the person has to name. */
export interface OpenRow {
	readonly importId: number;
	/** Tells the open rows of an import apart. */
	readonly rowId: number;
	readonly title: string;
	readonly year: number | undefined;
	readonly entry: Omit<ImportEntry, 'movieId'>;
	/** The movies it may mean. */
	readonly movieIds: readonly number[];
}

/** What happens to a rating that is there already. */
export type Keep = 'newer' | 'mine' | 'theirs';

/** What to import. */
export interface ImportRequest {
	readonly format: string;
	readonly keep: Keep;
	readonly entries: readonly ImportEntry[];
	readonly open: readonly Omit<OpenRow, 'importId' | 'rowId'>[];
}

/** What an import changed; movies of each kind. */
export interface ImportCounts {
	/** Ratings that are new. */
	readonly rated: number;
	/** Ratings that took the place of another one. */
	readonly replaced: number;
	/** Movies kept out of recommendations. */
	readonly seen: number;
	readonly wanted: number;
	/** Movies of which nothing changed. */
	readonly unchanged: number;
}

/** What came of an import. */
export interface ImportOutcome extends ImportCounts {
	/** `undefined` where nothing changed, so that there is nothing to undo. */
	readonly importId: number | undefined;
	/** Rows that the person has to settle, those that wait from earlier imports aside. */
	readonly open: number;
}

/** An import that can be undone. */
export interface StoredImport extends ImportCounts {
	readonly importId: number;
	readonly format: string;
	/** Milliseconds since 1970, UTC. */
	readonly importedAt: number;
}

/** What the store holds of one movie in one of the lists an import changes. */
export interface Held {
	/** Stars, a reason, or nothing for the watchlist. */
	readonly value: string;
	readonly at: number;
}

/** Which list a change is in. */
export type ImportList = 'rating' | 'dismissal' | 'watchlist';

/** A change of an import: what was there before, and what is there after it. */
export interface ImportChange {
	readonly movieId: number;
	readonly list: ImportList;
	readonly before: Held | undefined;
	readonly after: Held | undefined;
}

/** What a person has in the lists that an import changes, by movie. */
export type HeldLists = Readonly<Record<ImportList, ReadonlyMap<number, Held>>>;

/**
 * Plans what an import changes. The same import again plans nothing.
 *
 * @param now the time of what the file gives no date for, and the latest that any date may be
 */
export function planImport(
	{ entries, keep }: Pick<ImportRequest, 'entries' | 'keep'>,
	held: HeldLists,
	now: number,
): { changes: ImportChange[]; counts: ImportCounts } {
	const changes: ImportChange[] = [];
	const counts = { rated: 0, replaced: 0, seen: 0, wanted: 0, unchanged: 0 };
	for (const entry of entries) {
		const planned = planEntry(entry, keep, held, now);
		changes.push(...planned);
		const [main] = planned;
		if (main === undefined) counts.unchanged++;
		else if (main.list === 'rating') counts[main.before ? 'replaced' : 'rated']++;
		else counts[main.list === 'dismissal' ? 'seen' : 'wanted']++;
	}
	return { changes, counts };
}

/** The changes for one movie, the one that counts first. */
function planEntry(entry: ImportEntry, keep: Keep, held: HeldLists, now: number): ImportChange[] {
	const { movieId, kind } = entry;
	const rating = held.rating.get(movieId);
	const dismissal = held.dismissal.get(movieId);
	const listed = held.watchlist.get(movieId);
	// A date to come is no date: it would be newer each time the file is imported.
	const dated = entry.at !== undefined && entry.at > now ? { ...entry, at: undefined } : entry;
	const at = dated.at ?? now;
	const change = (list: ImportList, before: Held | undefined, after: Held | undefined): ImportChange => ({
		movieId,
		list,
		before,
		after,
	});
	const unlist = listed === undefined ? [] : [change('watchlist', listed, undefined)];
	if (kind === 'rated') {
		const after = { value: String(entry.stars), at };
		return isKept(rating, dated, keep) ? [] : [change('rating', rating, after), ...unlist];
	}
	if (rating !== undefined || dismissal !== undefined) return [];
	if (kind === 'wanted') return listed === undefined ? [change('watchlist', undefined, { value: '', at })] : [];
	const reason: DismissalReason = kind === 'seen' ? 'seen' : 'not interested';
	return [change('dismissal', undefined, { value: reason, at }), ...unlist];
}

/** Whether the rating that is there stays. One without a date in the file is older than any. */
function isKept(rating: Held | undefined, { stars, at }: ImportEntry, keep: Keep): boolean {
	if (rating === undefined) return false;
	if (keep === 'mine') return true;
	if (keep === 'newer') return at === undefined || at <= rating.at;
	return rating.value === String(stars) && (at === undefined || at === rating.at);
}

/** Whether what is there now is what an import left, so that undoing it harms nothing newer. */
export function isAsLeft(now: Held | undefined, { after }: Pick<ImportChange, 'after'>): boolean {
	return now?.value === after?.value && now?.at === after?.at;
}

/** The rows that are not asked about yet, each once, and were not settled when the file was imported before. */
export function listNewOpenRows(
	open: ImportRequest['open'],
	asked: readonly OpenRow[],
	held: HeldLists,
): ImportRequest['open'] {
	const known = new Set(asked.map(nameRow));
	return open.filter((row) => {
		const isKnown = known.has(nameRow(row));
		known.add(nameRow(row));
		return !isKnown && !row.movieIds.some((movieId) => isSettledAs(movieId, row, held));
	});
}

function nameRow({ title, year }: Pick<OpenRow, 'title' | 'year'>): string {
	return `${title}\t${year}`;
}

function isSettledAs(movieId: number, { entry }: Pick<OpenRow, 'entry'>, held: HeldLists): boolean {
	const lists = [held.rating, held.dismissal, held.watchlist];
	return entry.at !== undefined && lists.some((list) => list.get(movieId)?.at === entry.at);
}
