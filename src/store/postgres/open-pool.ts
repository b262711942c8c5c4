import { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Transactions under way when the store is closed get this long to end. */
export const GRACE_MS = 1000;

/** Connections that are made when they are needed. */
export interface Pool {
	/** Where the pool says that it made a connection, or that one broke which was not in use. */
	readonly events: pg.Pool;
	/** Lends a connection; release it. */
	connect(): Promise<pg.PoolClient>;
	/** Refuses at once who waits for a connection. Ends those in use after a while by force. */
	end(): Promise<void>;
}

/** The pool of `pg`, with an end to all: it forgets who waits for a connection, and waits for one that is made. */
export function openPool(config: pg.PoolConfig): Pool {
	const sockets = new Set<Socket>();
	const openSocket = (): Socket => {
		const socket = new Socket();
		sockets.add(socket);
		return socket.once('close', () => sockets.delete(socket));
	};
	const pool = new pg.Pool({ ...config, stream: openSocket });
	const waiting = new Set<(error: Error) => void>();
	let isEnding = false;
	return {
		events: pool,
		connect() {
			const connecting = pool.connect(); // throws where a certificate cannot be read
			const { promise, resolve, reject } = Promise.withResolvers<pg.PoolClient>();
			waiting.add(reject);
			connecting
				.then((client) => (isEnding ? client.release(true) : resolve(client)), reject)
				.finally(() => waiting.delete(reject));
			return promise;
		},
		async end() {
			isEnding = true;
			const ended = pool.end();
			for (const reject of waiting) reject(new Error('Connection terminated before it was made'));
			await Promise.race([ended, wait(GRACE_MS, undefined, { ref: false })]);
			for (const socket of sockets) socket.destroy();
			await ended;
		},
	};
}
