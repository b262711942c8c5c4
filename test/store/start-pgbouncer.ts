import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findFreePort } from '../run-npm-start.ts';
import { queryUrl } from './query-url.ts';
import { findOwner, waitUntilUp } from './start-postgres.ts';

/** A PgBouncer on loopback that gives each transaction whichever connection to the server is free. */
export interface PgBouncer {
	/** The address of the server's database through it. */
	urlOf(url: string): string;
	/** Ends it at once, with all connections, and starts it again. */
	restart(): Promise<void>;
	remove(): Promise<void>;
}

/** Debian puts it where not every `PATH` looks. */
export function findPgBouncer(): string | undefined {
	const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
	const found = folders.map((folder) => join(folder, 'pgbouncer')).find(existsSync);
	if (!found)
		console.warn('PgBouncer is not installed: the store is not tested through it. Install pgbouncer to do so.');
	return found;
}

/** Starts it before the server at a port, with fewer connections than the store opens, so that clients share them. */
export async function startPgBouncer(serverPort: number): Promise<PgBouncer> {
	const folder = mkdtempSync(join(tmpdir(), 'pgbouncer-'));
	const port = await findFreePort();
	const file = join(folder, 'pgbouncer.ini');
	const lines = [
		...['[databases]', `* = host=127.0.0.1 port=${serverPort} user=matinee`, '[pgbouncer]'],
		...['listen_addr = 127.0.0.1', `listen_port = ${port}`, 'unix_socket_dir =', 'auth_type = any'],
		...['pool_mode = transaction', 'default_pool_size = 3', 'max_client_conn = 1000'],
	];
	writeFileSync(file, lines.join('\n'));
	const { uid, gid } = findOwner();
	if (uid !== undefined && gid !== undefined) for (const path of [folder, file]) chownSync(path, uid, gid);
	const urlOf = (url: string) => url.replace(/:\d+\//, `:${port}/`);
	let child: ChildProcess;
	async function start(): Promise<void> {
		child = spawn(findPgBouncer()!, ['-q', file], { stdio: 'ignore', cwd: '/', uid, gid });
		await waitUntilUp(() => queryUrl(urlOf('postgres://matinee@127.0.0.1:1/postgres'), 'select 1'), child);
	}
	async function end(): Promise<void> {
		child.kill('SIGKILL');
		await once(child, 'exit');
	}
	await start();
	return {
		urlOf,
		async restart() {
			await end();
			await start();
		},
		async remove() {
			await end();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
