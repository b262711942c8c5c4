import { Refusal } from '../bot/refusal.ts';
import type { Services } from '../services.ts';
import type { ColumnQuestion } from './column-question.ts';
import type { ImportPreview } from './preview-import.ts';

/** An import from the moment a file came until it is written or dropped. It is in memory alone: a restart drops it. */
export interface PendingImport {
	/** Tells it from other imports of the person, in the `custom_id` of its buttons. */
	readonly id: string;
	readonly stop: AbortController;
	/** What the person is asked; `undefined` while the file is read. */
	waiting: Waiting | undefined;
}

/** Whether to write what was read, or which columns of a table hold what. */
export type Waiting =
	| { readonly kind: 'preview'; readonly preview: ImportPreview }
	| { readonly kind: 'columns'; readonly question: ColumnQuestion };

/** What no one answers is forgotten after this. */
const KEPT_MS = 15 * 60_000;

const pendingOf = new WeakMap<Services['store'], Map<string, PendingImport>>();

function listPending({ store }: Pick<Services, 'store'>): Map<string, PendingImport> {
	const pending = pendingOf.get(store) ?? new Map<string, PendingImport>();
	pendingOf.set(store, pending);
	return pending;
}

/**
 * Begins an import; one that still waits for an answer gives way to it.
 *
 * @throws {Refusal} while another file of the person is read.
 */
export function beginImport(userId: string, services: Services): PendingImport {
	const pending = listPending(services);
	const current = pending.get(userId);
	if (current && !current.waiting) throw new Refusal('import.busy');
	const begun: PendingImport = { id: Date.now().toString(36), stop: new AbortController(), waiting: undefined };
	pending.set(userId, begun);
	setTimeout(() => forgetImport(userId, begun.id, services), KEPT_MS).unref();
	return begun;
}

/** The import of that id; `undefined` when it was written, dropped or forgotten. */
export function findPending(userId: string, id: string, services: Services): PendingImport | undefined {
	const current = listPending(services).get(userId);
	return current?.id === id ? current : undefined;
}

/** Stops reading, or drops what waits. */
export function dropImport(userId: string, id: string, services: Services): void {
	findPending(userId, id, services)?.stop.abort(new Error('the person stopped the import'));
	forgetImport(userId, id, services);
}

/** Drops the import of a person, if there is one, as their data is deleted. */
export function dropPending(userId: string, services: Pick<Services, 'store'>): void {
	const current = listPending(services).get(userId);
	current?.stop.abort(new Error('the data of the person is deleted'));
	listPending(services).delete(userId);
}

export function forgetImport(userId: string, id: string, services: Services): void {
	if (findPending(userId, id, services)) listPending(services).delete(userId);
}
