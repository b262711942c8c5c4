/** Lets one thread share a task with others: a common loop, and a barrier at its end. */
export interface WorkSharing {
	readonly threads: number;
	/**
	 * Calls `work` with spans of 0 to `length`, about `chunk` long, until the threads have taken all. A `wait` must
	 * follow.
	 */
	share(length: number, chunk: number, work: (from: number, to: number) => void): void;
	/** The barrier: waits until every thread is here. The last to arrive calls `finish` before any goes on. */
	wait(finish: () => void): void;
}

export const SINGLE_THREAD: WorkSharing = {
	threads: 1,
	share: (length, _chunk, work) => work(0, length),
	wait: (finish) => finish(),
};

/**
 * Places in the shared state: where the loop continues, threads at the barrier, barriers passed, and whether a thread
 * failed.
 */
const [NEXT, ARRIVED, GENERATION, BROKEN] = [0, 1, 2, 3];

/** A thread that fails between another's check and its wait goes unnoticed until that wait times out. */
const RECHECK_MS = 100;

/** Makes the state that all threads of one task share. */
export function createSharedState(): Int32Array {
	return new Int32Array(new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT));
}

/**
 * Lets one thread work with the others.
 *
 * @param threads - How many share the state, this one included.
 */
export function joinThreads(state: Int32Array, threads: number): WorkSharing {
	return {
		threads,
		share(length, chunk, work) {
			const take = (): number => Atomics.add(state, NEXT, chunk);
			for (let from = take(); from < length; from = take()) work(from, Math.min(length, from + chunk));
		},
		wait(finish) {
			const generation = Atomics.load(state, GENERATION);
			if (Atomics.add(state, ARRIVED, 1) === threads - 1) {
				finish();
				openBarrier(state);
			}
			while (Atomics.load(state, GENERATION) === generation) {
				if (Atomics.load(state, BROKEN) > 0) throw new Error('another thread failed');
				Atomics.wait(state, GENERATION, generation, RECHECK_MS);
			}
		},
	};
}

function openBarrier(state: Int32Array): void {
	Atomics.store(state, NEXT, 0);
	Atomics.store(state, ARRIVED, 0);
	Atomics.add(state, GENERATION, 1);
	Atomics.notify(state, GENERATION);
}

/**
 * Breaks the barrier when this thread has failed, so that the others stop waiting for it.
 *
 * @returns whether this thread was the first to fail, so that its error is the true cause.
 */
export function breakBarrier(state: Int32Array): boolean {
	const isFirst = Atomics.exchange(state, BROKEN, 1) === 0;
	Atomics.notify(state, GENERATION);
	return isFirst;
}
