import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Io } from '../src/cli/subcommand.ts';
import { findChromium, launchChromium } from '../test/playground/launch-chromium.ts';
import { median } from './median.ts';

const RUNS = 3;
const GIVE_UP_MS = 30_000;

/** Measures the time from `npm start` until the page answers its first command, in a browser that is already open. */
export async function benchPlayground({ output }: Pick<Io, 'output'>): Promise<void> {
	if (!findChromium()) {
		output.write('playground: not measured, no Chrome or Chromium here (set CHROME_PATH)\n');
		return;
	}
	const browser = await launchChromium();
	const runs: { pageMs: number; answerMs: number }[] = [];
	for (let run = 0; run < RUNS; run++) {
		const page = await browser.newPage();
		runs.push(await measure(page));
		await page.close();
	}
	await browser.close();
	const of = (key: 'pageMs' | 'answerMs') => median(runs.map((run) => run[key])).toFixed(0);
	output.write(
		`playground: page ready ${of('pageMs')} ms and first command answered ${of('answerMs')} ms after npm start; `,
	);
	output.write(`medians of ${RUNS}\n`);
}

async function measure(page: Page): Promise<{ pageMs: number; answerMs: number }> {
	const folder = mkdtempSync(join(tmpdir(), 'playground-'));
	const port = await findFreePort();
	const began = performance.now();
	const child = spawn('npm', ['start', '--', '--playground'], {
		detached: true,
		stdio: 'ignore',
		env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATABASE_PATH: join(folder, 'bench.sqlite') },
	});
	try {
		await open(page, `http://127.0.0.1:${port}`, began);
		await page.locator('#line:focus').waitFor();
		const pageMs = performance.now() - began;
		await page.keyboard.type('/rate Lion King 5');
		await page.keyboard.press('Enter');
		await page.getByText('The Lion King (1994)').first().waitFor();
		return { pageMs, answerMs: performance.now() - began };
	} finally {
		await stop(child);
	}
}

/**
 * Opens the page as soon as the server answers. It waits outside the browser, whose error pages would take processor
 * time from the start that is measured.
 */
async function open(page: Page, url: string, began: number): Promise<void> {
	for (;;) {
		try {
			await (await fetch(url)).arrayBuffer();
			break;
		} catch (error) {
			if (performance.now() - began > GIVE_UP_MS) throw error;
			await sleep(20);
		}
	}
	await page.goto(url);
}

async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.pid === undefined) return;
	const ended = once(child, 'exit');
	process.kill(-child.pid, 'SIGTERM');
	await ended;
}

async function findFreePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as { port: number };
	server.close();
	await once(server, 'close');
	return port;
}
