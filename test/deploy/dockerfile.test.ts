import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { findFreePort } from '../run-npm-start.ts';
import { type Built, runDockerfile } from './run-dockerfile.ts';

let folder: string;
let built: Built;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'matinee-image-'));
	chmodSync(folder, 0o755);
	// Node of our version, where every user may run it.
	mkdirSync(join(folder, 'bin'));
	copyFileSync(process.execPath, join(folder, 'bin/node'));
	built = runDockerfile(folder, join(folder, 'bin'));
});

test('the base image has the Node that the project is tested with', () => {
	const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
	const bases = [...readFileSync('Dockerfile', 'utf8').matchAll(/^FROM node:([\d.]+)-bookworm-slim/gm)];
	expect(bases.map(([, version]) => version)).toEqual([devDependencies.node, devDependencies.node]);
});

test('the image has what the bot needs, and neither secrets, nor a database, nor what only tests need', () => {
	const root = join(built.root, built.workdir);
	expect(readdirSync(root).sort()).toEqual(
		['LICENSE', 'commands', 'data', 'models', 'node_modules', 'package.json', 'src'].sort(),
	);
	expect(readdirSync(join(root, 'data')).filter((name) => /sqlite|^\./.test(name))).toEqual([]);
	expect(existsSync(join(root, 'node_modules/vitest'))).toBe(false);
});

test('the bot starts as another user who may write its state alone, is healthy, and stops in order', async () => {
	expect(built.user).toBe('node');
	const inImage = (value: string) => value.replace(/^\/var\/lib/, join(built.root, 'var/lib'));
	const own = Object.fromEntries(Object.entries(built.env).map(([name, value]) => [name, inImage(value)]));
	const METRICS_PORT = String(await findFreePort());
	const env = { ...own, METRICS_PORT, PATH: join(folder, 'bin'), PORT: '0' };
	const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
	const [command, ...words] = built.command;
	const bot = spawn(command, words, { cwd: join(built.root, built.workdir), env, ...nobody });
	let output = '';
	bot.stdout.on('data', (chunk) => {
		output += chunk;
	});
	bot.stderr.on('data', (chunk) => {
		output += chunk;
	});
	await vi.waitFor(() => expect(output).toContain('in a browser'), { timeout: 30_000 });
	const [probe, ...probeWords] = built.healthcheck;
	expect(spawnSync(probe, probeWords, { env }).status).toBe(0);
	bot.kill('SIGTERM');
	expect(await once(bot, 'exit')).toEqual([0, null]);
	expect(readdirSync(join(built.root, 'var/lib/matinee')).sort()).toEqual(['matinee.sqlite', 'matinee.sqlite.lock']);
	expect(spawnSync(probe, probeWords, { env }).status).toBe(1);
});
