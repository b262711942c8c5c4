import { Worker } from 'node:worker_threads';
import type { Factorisation } from './coordinate-descent.ts';
import type { FactoriseOptions, Progress } from './factorise.ts';

/** What a thread is started with. */
export interface Membership {
	readonly factorisation: Factorisation;
	readonly member: number;
	/** Shared: how much of a task is taken, how many threads have come to a meeting, and how many meetings there were. */
	readonly meeting: Int32Array;
}

/** What a thread is asked to do. */
export type Order = Pick<FactoriseOptions, 'tolerance' | 'maxIterations'>;

/** What the first thread tells: each step, and at the end how many there were. */
export type News = Progress | number;

/** Threads that wait for work on one factorisation. */
export interface Threads {
	/**
	 * Does what `factorise` does, to the same bytes. The event loop stays free.
	 *
	 * @throws what a thread threw, or `onProgress`; the threads are of no more use then.
	 */
	factorise(options: FactoriseOptions): Promise<number>;
	/** Ends them. */
	close(): Promise<void>;
}

/** Starts as many threads as the factorisation has scratch for. They take a while; use it to fill in where the factors begin. */
export function startThreads(factorisation: Factorisation): Threads {
	const meeting = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
	const threads = factorisation.scratch.map((_, member) => {
		const workerData: Membership = { factorisation, member, meeting };
		// The flags of this process are for its own first file.
		return new Worker(new URL('./start-worker.js', import.meta.url), { workerData, execArgv: [] });
	});
	const failure = new Promise<never>((_, reject) => {
		for (const thread of threads) thread.once('error', reject);
	});
	// Whoever waits for the threads sees it; nobody may be waiting yet.
	failure.catch(() => {});

	return {
		factorise({ tolerance, maxIterations, onProgress }) {
			const iterations = new Promise<number>((resolve, reject) => {
				const listen = (news: News): void => {
					if (typeof news === 'number') {
						threads[0].off('message', listen);
						resolve(news);
						return;
					}
					try {
						onProgress?.(news);
					} catch (error) {
						reject(error);
					}
				};
				threads[0].on('message', listen);
			});
			const order: Order = { tolerance, maxIterations };
			for (const thread of threads) thread.postMessage(order);
			return Promise.race([iterations, failure]);
		},
		async close() {
			await Promise.all(threads.map((thread) => thread.terminate()));
		},
	};
}
