import { parentPort, workerData } from 'node:worker_threads';
import { ImportError } from './import-error.ts';
import { readHistory } from './read-history.ts';
import type { WorkerAnswer, WorkerInput } from './read-in-thread.ts';
import { UnknownColumnsError } from './unknown-columns-error.ts';

/** The other thread receives this many rows in about a millisecond. */
const ROWS = 200;

const { bytes, options }: WorkerInput = workerData;
const answers = answer();
parentPort!.on('message', async () => {
	const { value, done } = await answers.next();
	if (done) parentPort!.close();
	else parentPort!.postMessage(value);
});

/** What came of it, in pieces that the other thread asks for one by one. */
async function* answer(): AsyncGenerator<WorkerAnswer, void> {
	try {
		const { rows, ...history } = await readHistory(bytes, options);
		for (let at = 0; at < rows.length; at += ROWS) yield { kind: 'rows', rows: rows.slice(at, at + ROWS) };
		yield { kind: 'history', history };
	} catch (error) {
		if (error instanceof UnknownColumnsError) yield { kind: 'columns', columns: error.columns };
		else if (error instanceof ImportError) yield { kind: 'fault', fault: error.fault };
		else throw error;
	}
}
