import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { History, HistoryRow } from './history.ts';
import { ImportError, type ImportFault } from './import-error.ts';
import type { ReadOptions } from './read-history.ts';
import { type Column, UnknownColumnsError } from './unknown-columns-error.ts';

export interface WorkerInput {
	readonly bytes: Uint8Array;
	readonly options: ReadOptions;
}

/** One piece of what the thread answers. */
export type WorkerAnswer =
	| { readonly kind: 'rows'; readonly rows: readonly HistoryRow[] }
	| { readonly kind: 'history'; readonly history: Omit<History, 'rows'> }
	| { readonly kind: 'columns'; readonly columns: readonly Column[] }
	| { readonly kind: 'fault'; readonly fault: ImportFault };

/** Ten times what an archive of 50 MB of text takes to read. */
const TIMEOUT_MS = 60_000;
/** Text of 50 MB as strings, and as rows. */
const MEMORY_MB = 1024;

/**
 * Reads a history as `readHistory` does, in a thread of its own: a file of 10 MB takes seconds, and JSON is parsed in
 * one piece. A file that takes too long or too much memory ends with the thread. The rows come back in pieces, since
 * thousands of them at once would hold this thread up.
 *
 * @throws {ImportError | UnknownColumnsError} as `readHistory` does.
 * @throws what the signal says when it is aborted.
 */
export async function readInThread(
	bytes: Uint8Array,
	options: ReadOptions = {},
	signal?: AbortSignal,
	timeoutMs = TIMEOUT_MS,
): Promise<History> {
	signal?.throwIfAborted();
	const workerData: WorkerInput = { bytes, options };
	const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MB };
	const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { workerData, resourceLimits, execArgv: [] });
	const timeout = AbortSignal.timeout(timeoutMs);
	try {
		return await receive(worker, signal ? AbortSignal.any([signal, timeout]) : timeout);
	} catch (error) {
		signal?.throwIfAborted();
		throw timeout.aborted || isOutOfMemory(error) ? new ImportError('tooMuchWork') : error;
	} finally {
		await worker.terminate();
	}
}

async function receive(worker: Worker, signal: AbortSignal): Promise<History> {
	const rows: HistoryRow[] = [];
	for (;;) {
		worker.postMessage('next');
		const [answer]: [WorkerAnswer] = (await once(worker, 'message', { signal })) as [WorkerAnswer];
		if (answer.kind === 'history') return { ...answer.history, rows };
		if (answer.kind === 'columns') throw new UnknownColumnsError(answer.columns);
		if (answer.kind === 'fault') throw new ImportError(answer.fault);
		rows.push(...answer.rows);
		await nextTurn();
	}
}

function isOutOfMemory(error: unknown): boolean {
	return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}
