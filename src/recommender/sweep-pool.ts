import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { mirrorUpperTriangle } from './compute-gram.ts';
import { type Side, sumViolations } from './coordinate-descent.ts';
import type { Start } from './nndsvd.ts';
import { createSharedFloats, createSharedIntegers, shareFloats, shareIntegers } from './shared-array.ts';

export type SideName = 'people' | 'movies';

/** What a thread is to do its share of: the Gram matrix of the columns of a side, or one sweep over its rows. */
export interface Task {
	readonly part: 'gram' | 'rows';
	readonly side: SideName;
}

/** All that threads need to sweep one side; every array is shared. */
export interface SharedSide {
	readonly side: Side;
	readonly rows: Float64Array;
	readonly columns: Float64Array;
	/** Of each row. */
	readonly violations: Float64Array;
}

/** What every thread is given when it starts. */
export interface SharedTraining extends Readonly<Record<SideName, SharedSide>> {
	readonly k: number;
	/** k by k. */
	readonly gram: Float64Array;
	/** One number: how much of a task is taken. */
	readonly taken: Int32Array;
}

export interface SweepPool {
	/**
	 * One sweep over every row of a side.
	 *
	 * @returns the summed violation of the rows.
	 * @throws what a thread threw.
	 */
	sweep(side: SideName): Promise<number>;
	/** Ends the threads and brings the factors to where the start was. */
	close(): Promise<void>;
}

/** Starts threads that sweep a training problem together. What they compute does not depend on how many they are. */
export function startSweepPool(people: Side, movies: Side, k: number, start: Start, workers: number): SweepPool {
	const rowFactors = shareFloats(start.rowFactors);
	const columnFactors = shareFloats(start.columnFactors);
	const shared: SharedTraining = {
		k,
		gram: createSharedFloats(k * k),
		taken: createSharedIntegers(1),
		people: shareSide(people, rowFactors, columnFactors),
		movies: shareSide(movies, columnFactors, rowFactors),
	};
	// The flags of this process are for its own first file.
	const options = { workerData: shared, execArgv: [] };
	const threads = Array.from(
		{ length: workers },
		() => new Worker(new URL('./sweep-worker.ts', import.meta.url), options),
	);

	/** Each thread takes pieces until none is left. */
	async function share(task: Task): Promise<void> {
		shared.taken[0] = 0;
		await Promise.all(
			threads.map((thread) => {
				thread.postMessage(task);
				return once(thread, 'message');
			}),
		);
	}

	return {
		async sweep(side) {
			shared.gram.fill(0);
			await share({ part: 'gram', side });
			mirrorUpperTriangle(shared.gram, k);
			await share({ part: 'rows', side });
			return sumViolations(shared[side].violations);
		},
		async close() {
			await Promise.all(threads.map((thread) => thread.terminate()));
			start.rowFactors.set(rowFactors);
			start.columnFactors.set(columnFactors);
		},
	};
}

function shareSide(side: Side, rows: Float64Array, columns: Float64Array): SharedSide {
	const { rows: rowCount, columns: columnCount, offsets, indices } = side.cells;
	return {
		side: {
			cells: { rows: rowCount, columns: columnCount, offsets: shareIntegers(offsets), indices: shareIntegers(indices) },
			targets: shareFloats(side.targets),
			confidences: shareFloats(side.confidences),
			rowWeights: shareFloats(side.rowWeights),
			columnWeights: shareFloats(side.columnWeights),
			ridges: shareFloats(side.ridges),
		},
		rows,
		columns,
		violations: createSharedFloats(rowCount),
	};
}
