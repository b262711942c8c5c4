import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Factorisation, Team } from './coordinate-descent.ts';
import { type FactoriseOptions, factorise } from './factorise.ts';

/** What a thread is started with. */
export interface Membership {
	readonly factorisation: Factorisation;
	readonly options: Pick<FactoriseOptions, 'tolerance' | 'maxIterations'>;
	readonly member: number;
	/** Shared; see the places below. */
	readonly meeting: Int32Array;
}

/** How much of a task is taken, how many have come to a meeting, how many meetings there were, and whether somebody failed. */
const [TAKEN, COME, MEETINGS, FAILED] = [0, 1, 2, 3];

/** A failure between a look and the wait that follows goes unheard; then this is how long the wait takes. */
const LOOK_UP_MS = 100;

/** This thread and others that factorise together, once. */
export interface TeamOfThreads {
	/**
	 * Does what the function of that name does alone, to the same bytes. This thread does its share, and blocks the event loop
	 * meanwhile. A thread that is ended from outside, as one without memory left is, would be waited for: nobody could say so.
	 *
	 * @throws what `onProgress` or another thread throws.
	 */
	factorise(): Promise<number>;
	/** Ends the other threads. */
	close(): Promise<void>;
}

/** Starts a thread for every scratch of the factorisation but the first. They take a while: fill in meanwhile where factors begin. */
export function startTeam(
	factorisation: Factorisation,
	{ tolerance, maxIterations, onProgress }: FactoriseOptions,
): TeamOfThreads {
	const meeting = new Int32Array(new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT));
	const options = { tolerance, maxIterations };
	const threads: Worker[] = [];
	const close = async (): Promise<void> => {
		await Promise.all(threads.map((thread) => thread.terminate()));
	};
	try {
		for (let member = 1; member < factorisation.scratch.length; member++) {
			const workerData: Membership = { factorisation, options, member, meeting };
			// The flags of this process are for its own first file.
			threads.push(new Worker(new URL('./start-worker.js', import.meta.url), { workerData, execArgv: [] }));
		}
	} catch (error) {
		void close();
		throw error;
	}
	const failure = new Promise<Error>((resolve) => {
		for (const thread of threads) thread.once('error', resolve);
	});
	const ready = Promise.all(threads.map(hearFrom));
	// Nobody may be waiting for it when it fails.
	ready.catch(() => {});
	const team = joinTeam(meeting, factorisation.scratch.length);
	return {
		async factorise() {
			// Of a thread that cannot even start nothing would be heard at a meeting.
			await ready;
			try {
				team.meet(() => {});
				return factorise(factorisation, { ...options, onProgress }, 0, team);
			} catch (error) {
				throw leaveTeam(meeting) ? error : await failure;
			}
		},
		close,
	};
}

/** Waits for a thread's first message. @throws what it threw, or that it ended. */
function hearFrom(thread: Worker): Promise<unknown> {
	const ended = once(thread, 'exit').then(([code]) => {
		throw new Error(`a thread ended with ${code} before it began`);
	});
	return Promise.race([once(thread, 'message'), ended]);
}

/** One member's way to work with the others. */
export function joinTeam(meeting: Int32Array, members: number): Team {
	return {
		members,
		share(length, size, work) {
			const take = (): number => Atomics.add(meeting, TAKEN, size);
			for (let from = take(); from < length; from = take()) work(from, Math.min(length, from + size));
		},
		meet(finish) {
			const held = Atomics.load(meeting, MEETINGS);
			if (Atomics.add(meeting, COME, 1) === members - 1) {
				finish();
				Atomics.store(meeting, TAKEN, 0);
				Atomics.store(meeting, COME, 0);
				Atomics.add(meeting, MEETINGS, 1);
				Atomics.notify(meeting, MEETINGS);
			}
			while (Atomics.load(meeting, MEETINGS) === held) {
				if (Atomics.load(meeting, FAILED) > 0) throw new Error('another thread failed');
				Atomics.wait(meeting, MEETINGS, held, LOOK_UP_MS);
			}
		},
	};
}

/**
 * Lets nobody wait for a member that failed.
 *
 * @returns whether it is the first, and its failure the reason for the others'.
 */
export function leaveTeam(meeting: Int32Array): boolean {
	const isFirst = Atomics.exchange(meeting, FAILED, 1) === 0;
	Atomics.notify(meeting, MEETINGS);
	return isFirst;
}
