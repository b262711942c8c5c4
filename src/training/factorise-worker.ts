import { parentPort, workerData } from 'node:worker_threads';
import { factorise } from './factorise.ts';
import { joinTeam, leaveTeam, type Membership } from './thread-pool.ts';

const { factorisation, options, member, meeting }: Membership = workerData;
const team = joinTeam(meeting, factorisation.scratch.length);

parentPort!.postMessage('ready');
try {
	// Once the first thread has come, too, it has filled in where the factors begin.
	team.meet(() => {});
	factorise(factorisation, options, member, team);
} catch (error) {
	if (leaveTeam(meeting)) throw error;
}
