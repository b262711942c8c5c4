import { parentPort, workerData } from 'node:worker_threads';
import { factorise } from './factorise.ts';
import type { WorkerInput } from './thread-pool.ts';
import { breakBarrier, joinThreads } from './work-sharing.ts';

const { factorisation, options, thread, state }: WorkerInput = workerData;
const sharing = joinThreads(state, factorisation.scratch.length);

parentPort!.postMessage('ready');
try {
	// The first thread reaches this barrier once it has filled in the start factors.
	sharing.wait(() => {});
	factorise(factorisation, options, thread, sharing);
} catch (error) {
	if (breakBarrier(state)) throw error;
}
