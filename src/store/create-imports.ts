import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { createReads } from './create-reads.ts';
import type { Database } from './database.ts';
import {
	type Held,
	type HeldLists,
	type ImportChange,
	type ImportEntry,
	type ImportRequest,
	isAsLeft,
	listNewOpenRows,
	type OpenRow,
	planImport,
} from './imports.ts';
import type { Schema } from './schema.ts';
import type { DismissalReason, Store } from './store.ts';

/** Rows written before others get the thread: about 2 ms. */
const BATCH = 100;

type Transaction = Kysely<Schema>;
type Methods = Pick<Store, 'importHistory' | 'undoImport' | 'settleRow' | 'dropOpenRows'>;

/** The store's methods that import and undo, each one transaction: a crash leaves all of an import or nothing. */
export function createImports(write: Database['write'], now: () => number): Methods {
	const writeLong = <T>(userId: string, change: (transaction: Transaction) => Promise<T>) =>
		write(userId, change, true);
	return {
		importHistory: (userId, request) =>
			writeLong(userId, async (transaction) => {
				const importedAt = now();
				const held = await readLists(transaction, userId);
				const { changes, counts } = planImport(request, held, importedAt);
				const asked = await createReads(transaction).openRowsOf(userId);
				const open = listNewOpenRows(request.open, asked, held);
				const { format } = request;
				if (changes.length + open.length === 0) return { importId: undefined, open: 0, ...counts };
				const importId = (await findLastImport(transaction, userId)) + 1;
				await transaction
					.insertInto('imports')
					.values({ user_id: userId, import_id: importId, format, imported_at: importedAt, ...counts })
					.execute();
				await writeChanges(transaction, userId, importId, changes);
				await writeOpenRows(transaction, userId, importId, open);
				return { importId, open: open.length, ...counts };
			}),

		undoImport: (userId, importId) =>
			writeLong(userId, async (transaction) => {
				const changes = await readChanges(transaction, userId, importId);
				const held = await readLists(transaction, userId);
				const undone = changes.filter((change) => isAsLeft(held[change.list].get(change.movieId), change));
				await applyHeld(
					transaction,
					userId,
					undone.map(({ before, ...change }) => ({ ...change, after: before })),
				);
				const found = await deleteImport(transaction, userId, importId);
				return found ? { undone: undone.length, left: changes.length - undone.length } : undefined;
			}),

		settleRow: (userId, { importId, rowId }, movieId) =>
			write(userId, async (transaction) => {
				const row = await takeOpenRow(transaction, userId, importId, rowId);
				if (row === undefined) return false;
				if (movieId === undefined) return true;
				const entry: ImportEntry = { movieId, kind: row.kind, stars: row.stars ?? undefined, at: row.at ?? undefined };
				const { changes } = planImport(
					{ entries: [entry], keep: 'newer' },
					await readLists(transaction, userId),
					now(),
				);
				await writeChanges(transaction, userId, importId, changes);
				return true;
			}),

		dropOpenRows: (userId) =>
			write(userId, async (transaction) => {
				const deleted = await transaction.deleteFrom('open_rows').where('user_id', '=', userId).executeTakeFirst();
				return Number(deleted.numDeletedRows);
			}),
	};
}

async function findLastImport(transaction: Transaction, userId: string): Promise<number> {
	const last = await transaction
		.selectFrom('imports')
		.select('import_id')
		.where('user_id', '=', userId)
		.orderBy('import_id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return last?.import_id ?? 0;
}

/** What a person has now, by list and movie. */
async function readLists(transaction: Transaction, userId: string): Promise<HeldLists> {
	const stored = createReads(transaction);
	const ratings = await stored.ratingsOf(userId);
	const dismissals = await stored.dismissalsOf(userId);
	const watchlist = await stored.watchlistOf(userId);
	return {
		rating: new Map(ratings.map(({ movieId, stars, ratedAt }) => [movieId, { value: String(stars), at: ratedAt }])),
		dismissal: new Map(
			dismissals.map(({ movieId, reason, dismissedAt }) => [movieId, { value: reason, at: dismissedAt }]),
		),
		watchlist: new Map(watchlist.map(({ movieId, addedAt }) => [movieId, { value: '', at: addedAt }])),
	};
}

async function readChanges(transaction: Transaction, userId: string, importId: number): Promise<ImportChange[]> {
	const rows = await transaction
		.selectFrom('import_changes')
		.selectAll()
		.where('user_id', '=', userId)
		.where('import_id', '=', importId)
		.execute();
	return rows.map((row) => ({
		movieId: row.movie_id,
		list: row.list,
		before: toHeld(row.before_value, row.before_at),
		after: toHeld(row.after_value, row.after_at),
	}));
}

function toHeld(value: string | null, at: number | null): Held | undefined {
	return value === null || at === null ? undefined : { value, at };
}

/** Makes the changes, and remembers them under the import. */
async function writeChanges(
	transaction: Transaction,
	userId: string,
	importId: number,
	changes: readonly ImportChange[],
): Promise<void> {
	await applyHeld(transaction, userId, changes);
	await inBatches(changes, async (batch) => {
		const rows = batch.map(({ movieId, list, before, after }) => ({
			user_id: userId,
			import_id: importId,
			movie_id: movieId,
			list,
			before_value: before?.value ?? null,
			before_at: before?.at ?? null,
			after_value: after?.value ?? null,
			after_at: after?.at ?? null,
		}));
		// An open row may be settled as a movie that its import changed: what was there before it all stays.
		await transaction
			.insertInto('import_changes')
			.values(rows)
			.onConflict((conflict) =>
				conflict.columns(['user_id', 'import_id', 'movie_id', 'list']).doUpdateSet(({ ref }) => ({
					after_value: ref('excluded.after_value'),
					after_at: ref('excluded.after_at'),
				})),
			)
			.execute();
	});
}

/** Makes each list hold what the changes say is there after them. */
async function applyHeld(
	transaction: Transaction,
	userId: string,
	changes: readonly Pick<ImportChange, 'movieId' | 'list' | 'after'>[],
): Promise<void> {
	const gone = changes.filter(({ after }) => after === undefined);
	await inBatches(gone, async (batch) => {
		for (const [list, table] of TABLES) {
			const movieIds = batch.filter((change) => change.list === list).map(({ movieId }) => movieId);
			if (movieIds.length === 0) continue;
			await transaction.deleteFrom(table).where('user_id', '=', userId).where('movie_id', 'in', movieIds).execute();
		}
	});
	await inBatches(changes, async (batch) => {
		await putRatings(transaction, userId, listHeld(batch, 'rating'));
		await putDismissals(transaction, userId, listHeld(batch, 'dismissal'));
		await putWatchlist(transaction, userId, listHeld(batch, 'watchlist'));
	});
}

const TABLES = [
	['rating', 'ratings'],
	['dismissal', 'dismissals'],
	['watchlist', 'watchlist'],
] as const;

type Placed = Held & { readonly movieId: number };

function listHeld(
	changes: readonly Pick<ImportChange, 'movieId' | 'list' | 'after'>[],
	list: ImportChange['list'],
): Placed[] {
	return changes.flatMap((change) =>
		change.list === list && change.after ? [{ ...change.after, movieId: change.movieId }] : [],
	);
}

async function putRatings(transaction: Transaction, userId: string, held: readonly Placed[]): Promise<void> {
	if (held.length === 0) return;
	await transaction
		.insertInto('ratings')
		.values(
			held.map(({ movieId, value, at }) => ({
				user_id: userId,
				movie_id: movieId,
				stars: Number(value),
				rated_at: at,
			})),
		)
		.onConflict((conflict) =>
			conflict.columns(['user_id', 'movie_id']).doUpdateSet(({ ref }) => ({
				stars: ref('excluded.stars'),
				rated_at: ref('excluded.rated_at'),
			})),
		)
		.execute();
}

async function putDismissals(transaction: Transaction, userId: string, held: readonly Placed[]): Promise<void> {
	if (held.length === 0) return;
	const rows = held.map(({ movieId, value, at }) => ({
		user_id: userId,
		movie_id: movieId,
		reason: value as DismissalReason,
		dismissed_at: at,
	}));
	await transaction
		.insertInto('dismissals')
		.values(rows)
		.onConflict((conflict) =>
			conflict.columns(['user_id', 'movie_id']).doUpdateSet(({ ref }) => ({
				reason: ref('excluded.reason'),
				dismissed_at: ref('excluded.dismissed_at'),
			})),
		)
		.execute();
}

async function putWatchlist(transaction: Transaction, userId: string, held: readonly Placed[]): Promise<void> {
	if (held.length === 0) return;
	await transaction
		.insertInto('watchlist')
		.values(held.map(({ movieId, at }) => ({ user_id: userId, movie_id: movieId, added_at: at })))
		.onConflict((conflict) =>
			conflict.columns(['user_id', 'movie_id']).doUpdateSet(({ ref }) => ({ added_at: ref('excluded.added_at') })),
		)
		.execute();
}

async function writeOpenRows(
	transaction: Transaction,
	userId: string,
	importId: number,
	open: ImportRequest['open'],
): Promise<void> {
	const rows = open.map(({ title, year, entry, movieIds }, rowId) => ({
		user_id: userId,
		import_id: importId,
		row_id: rowId,
		title,
		year: year ?? null,
		kind: entry.kind,
		stars: entry.stars ?? null,
		at: entry.at ?? null,
		movie_ids: movieIds.join(),
	}));
	await inBatches(rows, async (batch) => {
		await transaction
			.insertInto('open_rows')
			.values([...batch])
			.execute();
	});
}

async function takeOpenRow(transaction: Transaction, userId: string, importId: OpenRow['importId'], rowId: number) {
	return transaction
		.deleteFrom('open_rows')
		.where('user_id', '=', userId)
		.where('import_id', '=', importId)
		.where('row_id', '=', rowId)
		.returningAll()
		.executeTakeFirst();
}

/** @returns whether there was such an import. */
async function deleteImport(transaction: Transaction, userId: string, importId: number): Promise<boolean> {
	for (const table of ['import_changes', 'open_rows'] as const) {
		await transaction.deleteFrom(table).where('user_id', '=', userId).where('import_id', '=', importId).execute();
	}
	const { numDeletedRows } = await transaction
		.deleteFrom('imports')
		.where('user_id', '=', userId)
		.where('import_id', '=', importId)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Writes some rows at a time, and lets others have the thread in between; the transaction stays open. */
async function inBatches<T>(rows: readonly T[], write: (batch: readonly T[]) => Promise<void>): Promise<void> {
	for (let at = 0; at < rows.length; at += BATCH) {
		await write(rows.slice(at, at + BATCH));
		await nextTurn();
	}
}
