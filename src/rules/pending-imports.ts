import { Refusal } from '../bot/refusal.ts';
import type { UploadedFile } from '../bot/request.ts';
import type { History, RowKind } from '../imports/history.ts';
import { ImportError, type ImportFault } from '../imports/import-error.ts';
import { readHistory } from '../imports/read-history.ts';
import type { Services } from '../services.ts';
import type { ImportOutcome } from '../store/imports.ts';
import { collectEntries } from './collect-entries.ts';
import { type ImportChoices, importHistory } from './import-history.ts';
import { type MatchedRow, matchHistory } from './match-history.ts';

/** An import from the moment a file came until it is written or dropped. It is in memory alone: a restart drops it. */
export interface PendingImport {
	/** Tells it from other imports of the person, in the `custom_id` of its buttons. */
	readonly id: string;
	readonly stop: AbortController;
	/** What it wants to write; `undefined` while the file is read. */
	preview: ImportPreview | undefined;
}

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

/** A preview that no one confirms is forgotten after this. */
const KEPT_MS = 15 * 60_000;

const pendingOf = new WeakMap<Services['store'], Map<string, PendingImport>>();

function listPending({ store }: Pick<Services, 'store'>): Map<string, PendingImport> {
	const pending = pendingOf.get(store) ?? new Map<string, PendingImport>();
	pendingOf.set(store, pending);
	return pending;
}

/**
 * Begins an import; a preview that still waits gives way to it.
 *
 * @throws {Refusal} while another file of the person is read.
 */
export function beginImport(userId: string, services: Services): PendingImport {
	const pending = listPending(services);
	const current = pending.get(userId);
	if (current && !current.preview) throw new Refusal('import.busy');
	const begun: PendingImport = { id: Date.now().toString(36), stop: new AbortController(), preview: undefined };
	pending.set(userId, begun);
	setTimeout(() => forget(userId, begun.id, services), KEPT_MS).unref();
	return begun;
}

/**
 * Reads a file and finds its movies.
 *
 * @returns `undefined` when the person stopped it.
 * @throws {Refusal} when the file is no history.
 */
export async function previewImport(
	userId: string,
	{ id, stop: { signal } }: PendingImport,
	file: UploadedFile,
	services: Services,
	onProgress: (done: number, total: number) => void,
): Promise<ImportPreview | undefined> {
	try {
		const history = await readUpload(file, services);
		const matched = await matchHistory(history, services, { signal, onProgress });
		const rated = new Set((await services.store.ratingsOf(userId)).map(({ movieId }) => movieId));
		const entries = collectEntries(matched);
		const existing = entries.filter(({ movieId, kind }) => kind === 'rated' && rated.has(movieId)).length;
		const choices: ImportChoices = { keep: 'newer', countLikes: false };
		return setPreview(userId, id, { history, matched, choices, unrated: 'seen', existing }, services);
	} catch (error) {
		const isStopped = signal.aborted;
		forget(userId, id, services);
		if (isStopped) return undefined;
		throw error;
	}
}

async function readUpload(file: UploadedFile, { importMaxBytes }: Services): Promise<History> {
	const most = Math.floor(importMaxBytes / 2 ** 20);
	if (file.size > importMaxBytes) throw new Refusal('import.tooLarge', { most });
	try {
		return await readHistory(await file.read(importMaxBytes), { maxBytes: importMaxBytes });
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		if (error.fault === 'tooLarge') throw new Refusal('import.tooLarge', { most });
		throw new Refusal(FAULTS[error.fault]);
	}
}

const FAULTS: Readonly<
	Record<
		Exclude<ImportFault, 'tooLarge'>,
		'import.unreadable' | 'import.damaged' | 'import.empty' | 'import.unknownFile'
	>
> = {
	empty: 'import.empty',
	noRows: 'import.empty',
	noHistory: 'import.unknownFile',
	badArchive: 'import.damaged',
	badJson: 'import.damaged',
	unpacksTooLarge: 'import.unreadable',
	tooManyFiles: 'import.unreadable',
	tooManyRows: 'import.unreadable',
	tooManyColumns: 'import.unreadable',
};

/** Changes what the preview will write. @throws {Refusal} when it is gone. */
export function changePreview(
	userId: string,
	id: string,
	change: (preview: ImportPreview) => Partial<ImportPreview>,
	services: Services,
): ImportPreview {
	const preview = findPreview(userId, id, services);
	return setPreview(userId, id, { ...preview, ...change(preview) }, services)!;
}

/** Writes what the preview shows. @throws {Refusal} when it is gone. */
export async function confirmImport(userId: string, id: string, services: Services): Promise<ImportOutcome> {
	const { history, matched, choices, unrated } = findPreview(userId, id, services);
	forget(userId, id, services);
	const rows = history.isKindUnsure ? matched.map((each) => sayKind(each, unrated)) : matched;
	return importHistory(userId, history.format, rows, choices, services);
}

function sayKind(matched: MatchedRow, kind: RowKind): MatchedRow {
	const { row } = matched;
	return row.kind === 'rated' ? matched : { ...matched, row: { ...row, kind } };
}

/** Stops reading, or drops a preview. */
export function dropImport(userId: string, id: string, services: Services): void {
	const current = listPending(services).get(userId);
	if (current?.id !== id) return;
	current.stop.abort(new Error('the person stopped the import'));
	forget(userId, id, services);
}

function findPreview(userId: string, id: string, services: Services): ImportPreview {
	const current = listPending(services).get(userId);
	if (current?.id !== id || !current.preview) throw new Refusal('import.gone');
	return current.preview;
}

/** @returns the preview, or `undefined` when its import was dropped meanwhile. */
function setPreview(userId: string, id: string, preview: ImportPreview, services: Services): ImportPreview | undefined {
	const current = listPending(services).get(userId);
	if (current?.id !== id) return undefined;
	current.preview = preview;
	return preview;
}

function forget(userId: string, id: string, services: Services): void {
	const pending = listPending(services);
	if (pending.get(userId)?.id === id) pending.delete(userId);
}
