import { Refusal } from '../bot/refusal.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import type { OpenRow } from '../store/imports.ts';
import { readMovieId } from './find-movie.ts';

/** The next row whose movie the person has to name. */
export interface OpenQuestion {
	readonly row: OpenRow;
	readonly movies: readonly Movie[];
	/** How many rows are open, this one included. */
	readonly left: number;
}

/** Finds the next open row; `undefined` when all are settled. */
export async function findQuestion(userId: string, { store, catalogue }: Services): Promise<OpenQuestion | undefined> {
	const rows = await store.openRowsOf(userId);
	const [row] = rows;
	return row && { row, movies: row.movieIds.flatMap((id) => catalogue.get(id) ?? []), left: rows.length };
}

/**
 * Settles a row as a movie, or skips it.
 *
 * @param args the import and the row, as a `custom_id` has them
 * @throws {Refusal} when there is no such movie.
 */
export async function settleRow(
	userId: string,
	args: readonly string[],
	movieId: string | undefined,
	services: Services,
): Promise<OpenQuestion | undefined> {
	const movie = movieId === undefined ? undefined : readMovieId(movieId, services);
	const [importId, rowId] = args.map(Number);
	await services.store.settleRow(userId, { importId: importId || 0, rowId: rowId || 0 }, movie?.id);
	return findQuestion(userId, services);
}

/** Skips all open rows. */
export async function dropQuestions(userId: string, { store }: Services): Promise<undefined> {
	await store.dropOpenRows(userId);
}

/** Takes an import back. @throws {Refusal} when it was taken back before. */
export async function undoImport(
	userId: string,
	importId: string,
	{ store }: Services,
): Promise<{ undone: number; left: number }> {
	const undone = await store.undoImport(userId, Number(importId) || 0);
	if (!undone) throw new Refusal('import.undoneBefore');
	return undone;
}
