import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Factorisation } from './coordinate-descent.ts';
import { type FactoriseOptions, factorise } from './factorise.ts';
import { breakBarrier, createSharedState, joinThreads } from './work-sharing.ts';

/** What a worker thread is started with. */
export interface WorkerInput {
	readonly factorisation: Factorisation;
	readonly options: Pick<FactoriseOptions, 'tolerance' | 'maxIterations'>;
	/** Its place among the threads; the calling thread is 0. */
	readonly thread: number;
	/** What `createSharedState` made. */
	readonly state: Int32Array;
}

/** This thread and the workers that factorise with it, once. */
export interface ThreadPool {
	/**
	 * Factorises to the same bytes as one thread does. This thread does its share and blocks the event loop meanwhile.
	 * When the system ends a worker from outside, as it may when memory runs out, this waits for ever: a dead worker
	 * cannot break the barrier.
	 *
	 * @returns how many iterations it took.
	 * @throws what `onProgress` or a worker throws.
	 */
	factorise(): Promise<number>;
	/** Ends the workers. */
	close(): Promise<void>;
}

/**
 * Starts a worker for each scratch array of the factorisation but the first. Workers take a while to start: compute the
 * start factors meanwhile.
 */
export function startThreadPool(factorisation: Factorisation, options: FactoriseOptions): ThreadPool {
	const { tolerance, maxIterations } = options;
	const state = createSharedState();
	const workers = startWorkers({ factorisation, options: { tolerance, maxIterations }, state });
	const failure = new Promise<Error>((resolve) => {
		for (const worker of workers) worker.once('error', resolve);
	});
	const ready = Promise.all(workers.map(waitForMessage));
	// Avoids an unhandled rejection: the caller may not be waiting for it when it fails.
	ready.catch(() => {});
	return {
		async factorise() {
			// A worker that cannot start never reaches a barrier.
			await ready;
			const sharing = joinThreads(state, factorisation.scratch.length);
			try {
				sharing.wait(() => {});
				return factorise(factorisation, options, 0, sharing);
			} catch (error) {
				throw breakBarrier(state) ? error : await failure;
			}
		},
		close: () => endWorkers(workers),
	};
}

function startWorkers(input: Omit<WorkerInput, 'thread'>): Worker[] {
	const workers: Worker[] = [];
	try {
		for (let thread = 1; thread < input.factorisation.scratch.length; thread++) {
			const workerData: WorkerInput = { ...input, thread };
			// Workers must not inherit this process's flags, such as a preload.
			workers.push(new Worker(new URL('./start-worker.js', import.meta.url), { workerData, execArgv: [] }));
		}
		return workers;
	} catch (error) {
		void endWorkers(workers);
		throw error;
	}
}

async function endWorkers(workers: readonly Worker[]): Promise<void> {
	await Promise.all(workers.map((worker) => worker.terminate()));
}

/** Waits for a worker's first message. @throws what the worker threw, or that it ended. */
function waitForMessage(worker: Worker): Promise<unknown> {
	const ended = once(worker, 'exit').then(([code]) => {
		throw new Error(`a thread ended with ${code} before it began`);
	});
	return Promise.race([once(worker, 'message'), ended]);
}
