import { setImmediate as nextTurn } from 'node:timers/promises';
import { Refusal } from '../bot/refusal.ts';
import type { UploadedFile } from '../bot/request.ts';
import type { History, RowKind } from '../imports/history.ts';
import { ImportError, type ImportFault } from '../imports/import-error.ts';
import { readInThread } from '../imports/read-in-thread.ts';
import { type ChosenColumns, UnknownColumnsError } from '../imports/unknown-columns-error.ts';
import type { Services } from '../services.ts';
import type { ImportOutcome } from '../store/imports.ts';
import { collectEntries } from './collect-entries.ts';
import { askColumns } from './column-question.ts';
import { type ImportChoices, importHistory } from './import-history.ts';
import { type MatchedRow, type MatchOptions, matchHistory } from './match-history.ts';
import { findPending, forgetImport, type PendingImport, type Waiting } from './pending-imports.ts';

/** What a person sees before anything is written. */
export interface ImportPreview {
	readonly history: History;
	readonly matched: readonly MatchedRow[];
	readonly choices: ImportChoices;
	/** What the movies without stars are, where the file does not say. */
	readonly unrated: RowKind;
	/** Ratings of the file whose movies the person has rated already. */
	readonly existing: number;
}

/** A file that came, and what the person said of it. */
export interface Upload {
	readonly file: UploadedFile;
	readonly columns?: ChosenColumns | undefined;
}

/**
 * Reads a file and finds its movies, or finds out what has to be asked first.
 *
 * @returns `undefined` when the person stopped it.
 * @throws {Refusal} when the file is no history.
 */
export async function previewImport(
	userId: string,
	pending: PendingImport,
	upload: Upload,
	services: Services,
	onProgress: (done: number, total: number) => void,
): Promise<Waiting | undefined> {
	const { id, stop } = pending;
	try {
		const waiting = await read(userId, upload, services, { signal: stop.signal, onProgress });
		if (!findPending(userId, id, services)) return undefined;
		pending.waiting = waiting;
		return waiting;
	} catch (error) {
		const isStopped = stop.signal.aborted;
		forgetImport(userId, id, services);
		if (isStopped) return undefined;
		throw error;
	}
}

async function read(
	userId: string,
	{ file, columns }: Upload,
	services: Services,
	listeners: MatchOptions,
): Promise<Waiting> {
	const bytes = await fetchUpload(file, services);
	try {
		const options = { maxBytes: services.importMaxBytes, columns };
		const history = await readInThread(bytes, options, listeners.signal);
		const matched = await matchHistory(history, services, listeners);
		const rated = new Set((await services.store.ratingsOf(userId)).map(({ movieId }) => movieId));
		await nextTurn();
		const entries = collectEntries(matched);
		const existing = entries.filter(({ movieId, kind }) => kind === 'rated' && rated.has(movieId)).length;
		await nextTurn();
		const choices: ImportChoices = { keep: 'newer', countLikes: false };
		return { kind: 'preview', preview: { history, matched, choices, unrated: 'seen', existing } };
	} catch (error) {
		if (error instanceof UnknownColumnsError) return { kind: 'columns', question: askColumns(bytes, error.columns) };
		throw error instanceof ImportError ? explain(error.fault, services) : error;
	}
}

function fetchUpload(file: UploadedFile, services: Services): Promise<Uint8Array> {
	if (file.size > services.importMaxBytes) throw explain('tooLarge', services);
	return file.read(services.importMaxBytes);
}

const FAULTS = {
	empty: 'import.empty',
	noRows: 'import.empty',
	noHistory: 'import.unknownFile',
	badArchive: 'import.damaged',
	nestedArchive: 'import.nested',
	spreadsheet: 'import.spreadsheet',
	badJson: 'import.damaged',
	unpacksTooLarge: 'import.unreadable',
	tooManyFiles: 'import.unreadable',
	tooManyRows: 'import.unreadable',
	tooManyColumns: 'import.unreadable',
	tooMuchWork: 'import.unreadable',
} as const satisfies Record<Exclude<ImportFault, 'tooLarge'>, string>;

function explain(fault: ImportFault, { importMaxBytes }: Services): Refusal {
	if (fault === 'tooLarge') return new Refusal('import.tooLarge', { most: Math.floor(importMaxBytes / 2 ** 20) });
	return new Refusal(FAULTS[fault]);
}

/** Changes what the preview will write. @throws {Refusal} when it is gone. */
export function changePreview(
	userId: string,
	id: string,
	change: (preview: ImportPreview) => Partial<ImportPreview>,
	services: Services,
): ImportPreview {
	const { pending, preview } = findPreview(userId, id, services);
	const changed = { ...preview, ...change(preview) };
	pending.waiting = { kind: 'preview', preview: changed };
	return changed;
}

/** Writes what the preview shows. @throws {Refusal} when it is gone. */
export async function confirmImport(userId: string, id: string, services: Services): Promise<ImportOutcome> {
	const { history, matched, choices, unrated } = findPreview(userId, id, services).preview;
	forgetImport(userId, id, services);
	const rows = history.isKindUnsure ? matched.map((each) => sayKind(each, unrated)) : matched;
	return importHistory(userId, history.format, rows, choices, services);
}

function sayKind(matched: MatchedRow, kind: RowKind): MatchedRow {
	const { row } = matched;
	return row.kind === 'rated' ? matched : { ...matched, row: { ...row, kind } };
}

function findPreview(userId: string, id: string, services: Services) {
	const pending = findPending(userId, id, services);
	if (pending?.waiting?.kind !== 'preview') throw new Refusal('import.gone');
	return { pending, preview: pending.waiting.preview };
}
