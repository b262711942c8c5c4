import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DiscordAPIError } from 'discord.js';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createLog } from '../src/log.ts';

const TOKEN = 'abc.def-ghi';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
	const lines: string[] = [];
	const destination = { write: (line: string) => void lines.push(line) };
	write(createLog({ logLevel: 'trace', discordToken: TOKEN }, destination));
	return lines.join('');
}

test('the token is struck out wherever it comes from', () => {
	const text = logged((log) => {
		log.info({ nested: { deep: [`Bot ${TOKEN}`] } }, `with ${TOKEN}`);
		log.error({ err: new Error(`in ${TOKEN}`, { cause: new Error(TOKEN) }) }, 'failed');
		log.child({ token: TOKEN }).trace('child');
	});
	expect(text).not.toContain(TOKEN);
	expect(text.match(/\[token\]/g)!.length).toBeGreaterThan(4);
});

test('an error of the REST API is told without what was sent and where', () => {
	const error = new DiscordAPIError(
		{ code: 50035, message: 'Invalid Form Body' },
		50035,
		400,
		'POST',
		'https://discord.com/api/v10/interactions/1/interaction-secret/callback',
		{ body: { content: 'what a person wrote' }, files: [] },
	);
	const text = logged((log) => log.error({ err: error }, 'failed'));
	expect(JSON.parse(text).err).toMatchObject({
		message: 'Invalid Form Body',
		code: 50035,
		status: 400,
		method: 'POST',
	});
	expect(text).not.toMatch(/interaction-secret|what a person wrote/);
});

test('what is thrown need not be an error', () => {
	expect(JSON.parse(logged((log) => log.error({ err: 'a word' }, 'failed'))).err).toEqual({ message: 'a word' });
});

/** Far more than a pipe holds, 64 KB, and than the log keeps for a reader that is slow. */
const LINES = 10_000;

/** A process that logs to `stdout`. */
function startLogging(lines: number, stdout: 'pipe' | number): ChildProcess {
	const stdio: StdioOptions = ['ignore', stdout, 'inherit', 'ipc'];
	const child = fork(join(import.meta.dirname, 'log-child.ts'), [String(lines)], { stdio });
	onTestFinished(() => void child.kill('SIGKILL'));
	return child;
}

/** Waits until all is logged, which a process that is held up never says. */
async function untilLogged(child: ChildProcess): Promise<void> {
	const [said] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
	expect(said, 'the process ended early').toBe('logged');
}

async function end(child: ChildProcess): Promise<number> {
	child.send('end');
	const [code] = await once(child, 'exit');
	return code;
}

interface Line {
	readonly msg: string;
	readonly line?: number;
	readonly lines?: number;
}

const readLines = (output: string): Line[] =>
	output
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line));

describe('a process whose standard output', () => {
	test('is read gets every line, in order, the last before its end as well', async () => {
		const child = startLogging(1000, 'pipe');
		const output = text(child.stdout!);
		await untilLogged(child);
		expect(await end(child)).toBe(3);
		const lines = readLines(await output);
		expect(lines.map(({ line }) => line)).toEqual([...Array(1000).keys(), undefined]);
		expect(lines.at(-1)?.msg).toBe('the last line');
	});

	test('is read gets the last lines in order, though threads are busy', async () => {
		vi.stubEnv('UV_THREADPOOL_SIZE', '1');
		onTestFinished(() => void vi.unstubAllEnvs());
		const child = startLogging(0, 'pipe');
		const output = text(child.stdout!);
		await untilLogged(child);
		child.send('stop');
		expect((await once(child, 'exit'))[0]).toBe(3);
		expect(readLines(await output).map(({ msg }) => msg)).toEqual(['stopping', 'stopped']);
	});

	test('is a full disk goes on, and ends as it was told to', async () => {
		const child = startLogging(LINES, openSync('/dev/full', 'w'));
		await untilLogged(child);
		expect(await end(child)).toBe(3);
	});

	test('is a pipe that is not read goes on, and ends as it was told to', async () => {
		const child = startLogging(LINES, 'pipe');
		await untilLogged(child);
		expect(await end(child)).toBe(3);
	});

	test('is a pipe read late says how many lines were dropped', async () => {
		const child = startLogging(LINES, 'pipe');
		await untilLogged(child);
		const output = text(child.stdout!);
		const seen: string[] = [];
		child.stdout!.on('data', (chunk) => seen.push(String(chunk)));
		await expect.poll(() => seen.join('')).toContain('dropped');
		child.send('log');
		expect(await end(child)).toBe(3);
		const lines = readLines(await output);
		const dropped = lines.find(({ msg }) => msg.includes('dropped'))!;
		expect(dropped.lines).toBeGreaterThan(0);
		expect(lines.filter(({ msg }) => msg === 'a line')).toHaveLength(LINES - dropped.lines!);
		expect(lines.slice(-2).map(({ msg }) => msg)).toEqual(['one more', 'the last line']);
	});

	test('is a pipe closed by its reader goes on, and ends as it was told to', async () => {
		const child = startLogging(LINES, 'pipe');
		child.stdout!.destroy();
		await untilLogged(child);
		expect(await end(child)).toBe(3);
	});
});
