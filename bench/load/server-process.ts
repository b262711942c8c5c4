import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Usage } from './tell-usage.ts';

/** A process of its own that answers interactions. */
export interface ServerProcess {
	/** Where it listens: the path of a socket, or a URL. */
	readonly address: string;
	usage(): Promise<Usage>;
	stop(): Promise<void>;
}

/**
 * Starts a script as a process of its own.
 *
 * @param findAddress reads where it listens from a line of its output, once it says so
 * @throws {Error} when it ends before.
 */
export async function startServer(
	args: readonly string[],
	env: Readonly<Record<string, string>>,
	findAddress: (line: string) => string | undefined,
): Promise<ServerProcess> {
	const child = spawn(process.execPath, [...process.execArgv, '--import', './bench/load/tell-usage.ts', ...args], {
		stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
		env: { ...process.env, ...env },
	});
	const address = await readAddress(child, findAddress);
	return {
		address,
		async usage() {
			child.send('usage');
			const [usage] = (await once(child, 'message')) as [Usage];
			return usage;
		},
		async stop() {
			child.kill('SIGTERM');
			await once(child, 'close');
		},
	};
}

async function readAddress(child: ChildProcess, find: (line: string) => string | undefined): Promise<string> {
	const said: string[] = [];
	const { promise, resolve, reject } = Promise.withResolvers<string>();
	// The lines after the address are read, too, since a full pipe would be no measure of the bot.
	createInterface({ input: child.stdout! }).on('line', (line) => {
		if (said.length < 20) said.push(line);
		const address = find(line);
		if (address !== undefined) resolve(address);
	});
	child.once('close', () => reject(new Error(`the process that is measured ended early:\n${said.join('\n')}`)));
	return promise;
}
