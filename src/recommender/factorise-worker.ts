import { parentPort, workerData } from 'node:worker_threads';
import type { Team } from './coordinate-descent.ts';
import { factorise } from './factorise.ts';
import type { Membership, News, Order } from './factorise-in-parallel.ts';

const { factorisation, member, meeting }: Membership = workerData;
const [TAKEN, COME, MEETINGS] = [0, 1, 2];
const threads = factorisation.scratch.length;

const team: Team = {
	share(length, size, work) {
		const take = (): number => Atomics.add(meeting, TAKEN, size);
		for (let from = take(); from < length; from = take()) work(from, Math.min(length, from + size));
	},
	meet(finish) {
		const held = Atomics.load(meeting, MEETINGS);
		if (Atomics.add(meeting, COME, 1) < threads - 1) {
			while (Atomics.load(meeting, MEETINGS) === held) Atomics.wait(meeting, MEETINGS, held);
			return;
		}
		finish();
		Atomics.store(meeting, TAKEN, 0);
		Atomics.store(meeting, COME, 0);
		Atomics.add(meeting, MEETINGS, 1);
		Atomics.notify(meeting, MEETINGS);
	},
};

const tell = (news: News): void => {
	if (member === 0) parentPort!.postMessage(news);
};

parentPort!.on('message', (order: Order) => {
	tell(factorise(factorisation, { ...order, onProgress: tell }, member, team));
});
