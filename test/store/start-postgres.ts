import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	appendFileSync,
	chownSync,
	existsSync,
	globSync,
	mkdtempSync,
	readFileSync,
	readlinkSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { queryUrl } from './query-url.ts';

/** A PostgreSQL server of our own on loopback, in a temporary folder. */
export interface Postgres {
	readonly port: number;
	readonly folder: string;
	/** The address of one of its databases. */
	urlOf(database: string): string;
	/** Runs statements as the superuser. */
	query(database: string, text: string): Promise<Record<string, unknown>[]>;
	/** Asks this user for a password from now on. */
	trustNoMore(user: string): Promise<void>;
	/** Makes an empty database. @returns its address. */
	createDatabase(template?: string): Promise<string>;
	/** Ends it with all its processes at once, as a power failure would. */
	kill(): Promise<void>;
	/** Starts it after `kill`. */
	start(): Promise<void>;
	/** Ends it and deletes its folder. */
	remove(): Promise<void>;
}

interface Options {
	/** Lines of postgresql.conf. */
	readonly settings?: readonly string[];
	/** Fills the folder that the server runs on; a new, empty cluster if left out. */
	readonly fill?: (folder: string) => void;
}

/** The folder of PostgreSQL's programs: Debian's newest, else one of `PATH`; `undefined` if there is none. */
export function findPostgres(): string | undefined {
	const debian = globSync('/usr/lib/postgresql/*/bin/initdb').sort((a, b) => versionOf(a) - versionOf(b));
	const inPath = (process.env.PATH ?? '').split(':').map((folder) => join(folder, 'initdb'));
	const found = [...inPath.filter((file) => existsSync(file)), ...debian].at(-1);
	if (!found) console.warn('PostgreSQL is not installed: only SQLite is tested. Install postgresql to test both.');
	return found?.slice(0, -'/initdb'.length);
}

function versionOf(path: string): number {
	return Number(/postgresql\/(\d+)/.exec(path)?.[1]);
}

/** PostgreSQL refuses to run as root. */
export function findOwner(): { uid?: number; gid?: number } {
	if (process.getuid?.() !== 0) return {};
	const id = (kind: '-u' | '-g', user: string) => Number(execFileSync('id', [kind, user], { stdio: 'pipe' }));
	for (const user of ['postgres', 'nobody']) {
		try {
			return { uid: id('-u', user), gid: id('-g', user) };
		} catch {
			// There is no such user.
		}
	}
	return {};
}

/** Runs a program of PostgreSQL to its end. */
export function runProgram(name: string, args: readonly string[]): void {
	execFileSync(join(findPostgres()!, name), args, { stdio: 'pipe', cwd: '/', ...findOwner() });
}

/**
 * Starts a server. Tests that do not crash it need no `fsync`.
 *
 * @example startPostgres({ settings: ['fsync = off'] })
 */
export async function startPostgres({ settings = [], fill = initialise }: Options = {}): Promise<Postgres> {
	const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
	const { uid, gid } = findOwner();
	if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
	const data = join(folder, 'data');
	fill(data);
	const port = await findPort();
	const lines = [`port = ${port}`, "listen_addresses = '127.0.0.1'", `unix_socket_directories = '${folder}'`];
	appendFileSync(join(data, 'postgresql.conf'), `${[...lines, ...settings].join('\n')}\n`);
	let child: ChildProcess | undefined;
	const urlOf = (database: string) => `postgres://matinee@127.0.0.1:${port}/${database}`;
	const query = (database: string, text: string) => queryUrl(urlOf(database), text);
	const end = async (signal: NodeJS.Signals) => {
		const ending = child;
		child = undefined;
		if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
		ending.kill(signal);
		await once(ending, 'exit');
	};
	const server: Postgres = {
		port,
		folder,
		urlOf,
		query,
		async trustNoMore(user) {
			const rules = join(data, 'pg_hba.conf');
			writeFileSync(rules, `host all ${user} 127.0.0.1/32 scram-sha-256\n${readFileSync(rules, 'utf8')}`);
			await query('postgres', 'select pg_reload_conf()');
		},
		async createDatabase(template = 'template0') {
			const name = `test_${Math.random().toString(36).slice(2)}`;
			await query('postgres', `create database ${name} template ${template}`);
			return urlOf(name);
		},
		async kill() {
			await end('SIGKILL');
			// Its children end when they see that it is gone; until then a new server refuses to start.
			await waitUntilGone(data);
		},
		async start() {
			child = spawn(join(findPostgres()!, 'postgres'), ['-D', data], { stdio: 'ignore', cwd: '/', uid, gid });
			await waitUntilUp(() => query('postgres', 'select 1'), child);
		},
		async remove() {
			await end('SIGQUIT');
			rmSync(folder, { recursive: true, force: true });
		},
	};
	await server.start();
	return server;
}

function initialise(folder: string): void {
	const options = ['--no-sync', '--auth=trust', '--username=matinee', '--encoding=UTF8', '--locale=C'];
	runProgram('initdb', [...options, '-D', folder]);
}

async function findPort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as { port: number };
	probe.close();
	await once(probe, 'close');
	return port;
}

/** Asks until there is an answer. */
export async function waitUntilUp(ask: () => Promise<unknown>, child: ChildProcess): Promise<void> {
	for (;;) {
		const error = await ask().then(
			() => undefined,
			(reason: Error) => reason,
		);
		if (!error) return;
		if (child.exitCode !== null)
			throw new Error(`${child.spawnfile} ended with code ${child.exitCode}.`, { cause: error });
		await wait(20);
	}
}

/** Processes of a server have its folder as their working directory. */
async function waitUntilGone(data: string): Promise<void> {
	while (globSync('/proc/[0-9]*').some((process) => readFolder(process) === data)) await wait(20);
}

function readFolder(process: string): string | undefined {
	try {
		return readlinkSync(join(process, 'cwd'));
	} catch {
		return undefined; // it has ended
	}
}
