import { parentPort, workerData } from 'node:worker_threads';
import { addGramRows } from './compute-gram.ts';
import { createRowProblem, sweepRows } from './coordinate-descent.ts';
import type { SharedTraining, Task } from './sweep-pool.ts';

/** Small enough that all threads end at about the same time, the most rated films being first. */
const ROWS_AT_ONCE = 16;
const GRAM_ROWS_AT_ONCE = 8;

const shared: SharedTraining = workerData;
const { k, gram, taken } = shared;
const problem = createRowProblem(k, 1024);
problem.gram = gram;

/** Takes pieces of 0 to `length` until the threads together have taken all of them. */
function takePieces(length: number, size: number, work: (from: number, to: number) => void): void {
	for (let from = Atomics.add(taken, 0, size); from < length; from = Atomics.add(taken, 0, size)) {
		work(from, Math.min(length, from + size));
	}
}

parentPort!.on('message', ({ part, side: name }: Task) => {
	const { side, rows, columns, violations } = shared[name];
	if (part === 'gram') {
		takePieces(k, GRAM_ROWS_AT_ONCE, (from, to) => addGramRows(gram, columns, k, side.columnWeights, from, to));
	} else {
		takePieces(side.cells.rows, ROWS_AT_ONCE, (from, to) =>
			sweepRows(side, rows, columns, problem, violations, from, to),
		);
	}
	parentPort!.postMessage('done');
});
