import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';

/** Fills the pool of a new process, and counts its threads. */
const COUNT = `
	import { randomBytes } from 'node:crypto';
	import { readdirSync, readFileSync } from 'node:fs';
	import { promisify } from 'node:util';
	await Promise.all(Array.from({ length: 20 }, () => promisify(randomBytes)(10_000)));
	const names = readdirSync('/proc/self/task').map((id) => readFileSync('/proc/self/task/' + id + '/comm', 'utf8'));
	console.log(names.filter((name) => name.startsWith('libuv-worker')).length);
`;

function countThreads(env: Record<string, string>): number {
	const { UV_THREADPOOL_SIZE: _, ...inherited } = process.env;
	const args = ['--import', './src/require-node.js', '--input-type=module', '--eval', COUNT];
	return Number(execFileSync(process.execPath, args, { env: { ...inherited, ...env } }));
}

test.runIf(process.platform === 'linux')(
	'the pool has a thread for each core, 2 to 4, or as many as one asks for',
	() => {
		expect(countThreads({})).toBe(Math.min(4, Math.max(2, availableParallelism())));
		expect(countThreads({ UV_THREADPOOL_SIZE: '3' })).toBe(3);
	},
);
