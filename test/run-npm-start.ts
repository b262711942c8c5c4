import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { expect, vi } from 'vitest';

/** A bot in a process of its own, and what it has said so far. */
export interface Run {
	readonly child: ChildProcess;
	readonly exitCode: Promise<number | null>;
	output: string;
	errors: string;
}

const children = new Set<ChildProcess>();

/** Runs `npm start` in a process group of its own, as in a terminal, with nothing else in its environment. */
export function runNpmStart(env: Record<string, string>, ...words: string[]): Run {
	const child = spawn('npm', ['start', '--', ...words], {
		detached: true,
		env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	children.add(child);
	const run = { child, output: '', errors: '', exitCode: once(child, 'exit').then(([code]) => code as number | null) };
	child.stdout.on('data', (chunk) => {
		run.output += chunk;
	});
	child.stderr.on('data', (chunk) => {
		run.errors += chunk;
	});
	child.on('exit', () => children.delete(child));
	return run;
}

/** Ends every bot that still runs. */
export function killAll(): void {
	for (const { pid } of children) process.kill(-pid!, 'SIGKILL');
}

/** Waits for the address of the playground. */
export async function playgroundOf(run: Run): Promise<{ host: string; port: number }> {
	await vi.waitFor(() => expect(run.output).toContain('in a browser'), { timeout: 25_000 });
	const { host, port } = new URL(/http:\/\/[^ ]+:\d+/.exec(run.output.replace(/^\{.*$/gm, ''))![0]);
	return { host, port: Number(port) };
}

export async function findFreePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	return port;
}

/** The process at the end of a line of children: the bot behind npm, its shell and what started them. */
export async function findYoungest(pid: number): Promise<number> {
	const [child] = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean);
	return child === undefined ? pid : findYoungest(Number(child));
}
