import type { Logger } from 'pino';
import type { Transport } from '../bot/transport.ts';
import { type Address, createHttpServer, listen } from '../http-server.ts';
import { createMetrics } from './create-metrics.ts';
import type { Monitor } from './monitor.ts';

/** Requests have no body. */
const BODY_BYTES = 1024;

export interface MonitorOptions extends Address {
	/** Whether the process was asked to end. */
	readonly isStopping: () => boolean;
	readonly log: Logger;
}

/**
 * Serves `/metrics` in Prometheus' text format, `/health` and `/ready`. It answers from the start of the process to its
 * end, so that `/ready` can tell what it waits for.
 *
 * @throws {ListenError} when it cannot listen there.
 */
export async function startMonitor({ host, port, isStopping, log }: MonitorOptions): Promise<Monitor> {
	const metrics = createMetrics();
	const app = createHttpServer(BODY_BYTES);
	let loss: string | undefined;
	let findObstacle = (): string | undefined => 'starting';

	app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.print()));

	// To restart would help against what this says, and against nothing else.
	app.get('/health', async (_request, reply) =>
		loss === undefined ? { status: 'healthy' } : reply.code(503).send({ status: 'unhealthy', reason: loss }),
	);

	app.get('/ready', async (_request, reply) => {
		const reason = isStopping() ? 'stopping' : (loss ?? findObstacle());
		return reason === undefined ? { status: 'ready' } : reply.code(503).send({ status: 'not ready', reason });
	});

	const url = await listen(app, { host, port }, { host: 'METRICS_HOST', port: 'METRICS_PORT' });
	log.info({ url }, 'serving /metrics, /health and /ready');
	return {
		meter: metrics.meter,
		measure(services) {
			services.store.lost.then(({ message }) => {
				loss = message;
			});
			return metrics.measure(services);
		},
		reloadDone: metrics.reloadDone,
		watch(transport) {
			findObstacle = followTransport(transport);
			if (transport.connections) metrics.watchConnections(transport.connections);
		},
		close: () => app.close(),
	};
}

/** @returns what says why the transport answers nothing, if it does not. */
function followTransport({ ready, lost, connections = () => new Map() }: Transport): () => string | undefined {
	let hasStarted = false;
	let loss: string | undefined;
	ready.then(
		() => {
			hasStarted = true;
		},
		() => {}, // the process ends
	);
	lost.then(({ message }) => {
		loss = message;
	});
	return () => {
		if (loss !== undefined) return loss;
		if (!hasStarted) return 'starting';
		const down = [...connections()].filter(([, isUp]) => !isUp).map(([shard]) => shard);
		return down.length === 0 ? undefined : `no connection to Discord: shard ${down.join(', ')}`;
	};
}
