import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { createDispatch } from '../../src/bot/dispatch.ts';
import type { Request } from '../../src/bot/request.ts';
import { commandList } from '../../src/command-list.ts';
import { loadConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics/create-metrics.ts';
import { openServices } from '../../src/services.ts';

/*
 * The bot without a transport of Discord's: it takes requests from a local socket and answers there, a line of JSON
 * each. Metrics and log are on, as in service.
 */

const [socketPath] = process.argv.slice(2);
const config = loadConfig();
const services = await openServices(config);
const metrics = createMetrics();
const measured = metrics.measure(services);
const dispatch = createDispatch(commandList, () => measured, createLog(config), { meter: metrics.meter });

const server = createServer((socket) => {
	createInterface({ input: socket }).on('line', (line) => {
		const [id, request] = JSON.parse(line) as [number, Request];
		const say = (answer: unknown) => void socket.write(`${JSON.stringify([id, answer])}\n`);
		void dispatch(request, { defer: async () => say({ kind: 'deferral' }), send: async (response) => say(response) });
	});
});
server.listen(socketPath, () => console.log(`listening on ${socketPath}`));

process.once('SIGTERM', async () => {
	await services.store.close();
	process.exit();
});
