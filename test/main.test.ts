import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../src/store/open-store.ts';
import { createSigner } from './discord/create-signer.ts';
import { startTestDiscord, type TestDiscord, TOKEN } from './discord/test-discord.ts';
import { findFreePort, findYoungest, killAll, playgroundOf, type Run, runNpmStart } from './run-npm-start.ts';

let folder: string;
let discord: TestDiscord;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'matinee-main-'));
	discord = await startTestDiscord();
});

afterAll(async () => {
	killAll();
	await discord.stop();
});

const start = (env: Record<string, string>, ...words: string[]) =>
	runNpmStart({ DATABASE_PATH: join(folder, 'matinee.sqlite'), ...env }, ...words);

async function connected(run: Run): Promise<void> {
	await expect.poll(() => run.output, { timeout: 25_000 }).toContain('connected to Discord');
}

/** A connection on which `text` is sent, and nothing after it. */
async function openSocket(port: number, text: string): Promise<Socket> {
	const socket = connect(port, '127.0.0.1');
	socket.on('error', () => {});
	await once(socket, 'connect');
	if (text) await new Promise((resolve) => socket.write(text, resolve));
	return socket;
}

const bot = () => start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url });

describe('npm start', () => {
	test('answers, and on SIGTERM finishes what is in flight, closes the database and exits with 0', async () => {
		const before = await openStore(join(folder, 'matinee.sqlite'));
		await before.rate(discord.ada, 1_000_171_048, 4); // Toy Story, before MovieLens took it in
		await before.close();
		const run = bot();
		await connected(run);
		expect(run.output).toContain(
			'"ratings":1,"dismissals":0,"shown":0,"watchlist":0,"nights":0,"importChanges":0,"openRows":0,' +
				'"msg":"these rows carried an old id of their',
		);
		const held = Promise.withResolvers<void>();
		discord.trouble({ method: 'POST', path: /callback/, status: 0, after: held.promise });
		const asked = await discord.slash(discord.ada, 'rate', [
			{ name: 'movie', type: ApplicationCommandOptionType.String, value: 'Lion King' },
			{ name: 'stars', type: ApplicationCommandOptionType.Number, value: 5 },
		]);
		await expect.poll(() => discord.troubles.length, { timeout: 5000 }).toBe(0);
		run.child.kill('SIGTERM');
		await expect.poll(() => run.output, { timeout: 10_000 }).toContain('"stopping"');
		held.resolve();
		expect((await discord.answer(asked)).status).toBe(204);
		expect(await run.exitCode).toBe(0);
		expect(run.output).not.toContain(TOKEN);
		expect(run.output).toContain('"stopped"');
		const store = await openStore(join(folder, 'matinee.sqlite'));
		expect(await store.ratingOf(discord.ada, 364)).toMatchObject({ stars: 5 });
		expect(await store.ratingOf(discord.ada, 1)).toMatchObject({ stars: 4 });
		await store.close();
	});

	test('says once in the log when the database is deleted, and acknowledges nothing from then on', async () => {
		const databasePath = join(folder, 'deleted.sqlite');
		const run = start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url, DATABASE_PATH: databasePath });
		await connected(run);
		await rm(databasePath);
		for (const stars of [4, 5]) {
			const asked = await discord.slash(discord.ada, 'rate', [
				{ name: 'movie', type: ApplicationCommandOptionType.String, value: 'Lion King' },
				{ name: 'stars', type: ApplicationCommandOptionType.Number, value: stars },
			]);
			expect(JSON.stringify((await discord.answer(asked)).body)).not.toContain('Rated');
		}
		const lines = run.output.split('\n').filter((line) => line.includes('"level":60'));
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain(`${databasePath} was deleted or replaced while Matinee was running: restart it.`);
		run.child.kill('SIGTERM');
		expect(await run.exitCode).toBe(0);
	});

	test('stops in order on Ctrl+C, which a terminal sends to npm and to us', async () => {
		const run = bot();
		await connected(run);
		process.kill(-run.child.pid!, 'SIGINT');
		await run.exitCode;
		expect(run.output).toContain('"exitCode":0,"msg":"stopped"');
		expect(run.output).not.toContain('asked again');
	});

	test('stops in order when its terminal is closed, and loads its files again while it is there', async () => {
		const log = join(folder, 'hung-up.log');
		const read = () => readFile(log, 'utf8');
		// `script` gives it a terminal of its own, which closes when `script` is gone.
		const child = spawn('script', ['-qec', `npm start > ${log} 2>&1`, '/dev/null'], {
			detached: true,
			env: { ...process.env, DISCORD_TOKEN: '', PORT: '0', DATABASE_PATH: join(folder, 'hung-up.sqlite') },
			stdio: ['ignore', 'ignore', 'ignore'],
		});
		await expect.poll(read, { timeout: 25_000 }).toContain('in a browser');
		process.kill(await findYoungest(child.pid!), 'SIGHUP');
		await expect.poll(read, { timeout: 25_000 }).toContain('loaded model and catalogue again');
		process.kill(child.pid!, 'SIGKILL');
		await expect.poll(read, { timeout: 25_000 }).toContain('"exitCode":0,"msg":"stopped"');
		expect((await readdir(folder)).filter((name) => /^hung-up.*(-wal|-shm)$/.test(name))).toEqual([]);
	});

	test('stops in order while it starts: what is being opened is closed again', async () => {
		const databasePath = join(folder, 'early.sqlite');
		const lock = new BetterSqlite3(databasePath);
		lock.pragma('journal_mode = WAL');
		lock.exec('begin immediate');
		const run = start({ DISCORD_TOKEN: '', PORT: '0', DATABASE_PATH: databasePath });
		// The store is waiting for the lock when the file of its own lock is there.
		await expect.poll(() => readdir(folder), { timeout: 25_000 }).toContain('early.sqlite.lock');
		process.kill(-run.child.pid!, 'SIGTERM');
		await expect.poll(() => run.output, { timeout: 10_000 }).toContain('"stopping"');
		lock.close();
		await run.exitCode;
		await expect.poll(() => run.output, { timeout: 10_000 }).toContain('"exitCode":0,"msg":"stopped"');
		expect(run.output).not.toContain('in a browser');
		expect((await readdir(folder)).filter((name) => /^early.*-(wal|shm)$/.test(name))).toEqual([]);
	});

	test('without a token says so, serves the playground, and stops on SIGTERM', async () => {
		const run = start({ DISCORD_TOKEN: '', PORT: '0' });
		await expect.poll(() => run.output, { timeout: 25_000 }).toContain('DISCORD_TOKEN is not set');
		expect(run.output.match(/The catalogue is of 2025-12-01, \d+ days ago/g)).toHaveLength(1);
		const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(run.output) ?? [];
		expect(await (await fetch(`${url}/`)).text()).toContain('<title>Matinee');
		run.child.kill('SIGTERM');
		expect(await run.exitCode).toBe(0);
		expect(run.output).toContain('"stopped"');
	});

	test('ends at once though sockets are idle, silent, or within a request, and closes the database', async () => {
		const databasePath = join(folder, 'sockets.sqlite');
		const run = start({ DISCORD_TOKEN: '', PORT: '0', DATABASE_PATH: databasePath });
		const { port, host } = await playgroundOf(run);
		const head = `Host: ${host}\r\nOrigin: http://${host}\r\nContent-Type: application/json\r\n`;
		const starts = [
			'',
			'GET / HT',
			`GET / HTTP/1.1\r\n${head}`,
			`POST /api/dismiss HTTP/1.1\r\n${head}Content-Length: 50\r\n\r\n{"userId"`,
			`GET /api/setup HTTP/1.1\r\n${head}\r\n`,
			`GET /api/events?user=100000000000000001&channel=100000000000000010 HTTP/1.1\r\n${head}\r\n`,
		];
		const sockets = await Promise.all(starts.map((text) => openSocket(port, text)));
		const askedAt = performance.now();
		run.child.kill('SIGTERM');
		expect(await run.exitCode).toBe(0);
		expect(performance.now() - askedAt).toBeLessThan(5000); // far below the grace of what is in flight
		expect(run.output).toContain('"exitCode":0,"msg":"stopped"');
		expect((await readdir(folder)).filter((name) => name.startsWith('sockets'))).toEqual([
			'sockets.sqlite',
			'sockets.sqlite.lock',
		]);
		for (const socket of sockets) socket.destroy();
	});

	test('closes a socket that sends half a request', async () => {
		const run = start({ DISCORD_TOKEN: '', PORT: '0' });
		const { port, host } = await playgroundOf(run);
		const headers = `Host: ${host}\r\nOrigin: http://${host}\r\nContent-Type: application/json\r\n`;
		const half = `POST /api/dismiss HTTP/1.1\r\n${headers}Content-Length: 50\r\n\r\n{"userId"`;
		const sockets = await Promise.all(['', 'GET / HT', half].map((text) => openSocket(port, text)));
		await Promise.all(sockets.map((socket) => once(socket.resume(), 'close')));
		run.child.kill('SIGTERM');
		expect(await run.exitCode).toBe(0);
	});

	test('with --playground serves it even though there is a token', async () => {
		const run = start({ DISCORD_TOKEN: TOKEN, PORT: '0' }, '--playground');
		await expect.poll(() => run.output, { timeout: 25_000 }).toContain('The playground: open http://127.0.0.1:');
		expect(run.output).not.toContain('connected to Discord');
		run.child.kill('SIGTERM');
		expect(await run.exitCode).toBe(0);
	});

	test('with METRICS_PORT says how it is and what it did, from its start on, and who asked nowhere', async () => {
		const port = String(await findFreePort());
		const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url, METRICS_PORT: port, LOG_LEVEL: 'debug' };
		const run = start({ ...env, DATABASE_PATH: join(folder, 'metrics.sqlite') });
		const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
		await expect.poll(() => get('/ready').catch(String), { timeout: 25_000 }).toContain('starting');
		await connected(run);
		await expect.poll(() => get('/ready')).toBe('{"status":"ready"}');
		const asked = await discord.slash(discord.ada, 'rate', [
			{ name: 'movie', type: ApplicationCommandOptionType.String, value: 'Lion King' },
			{ name: 'stars', type: ApplicationCommandOptionType.Number, value: 5 },
		]);
		await discord.answer(asked);
		await expect.poll(() => run.output).toContain('"request done"');
		const text = await get('/metrics');
		expect(text).toContain('matinee_requests_total{kind="command",command="rate",outcome="answered"} 1');
		expect(text).toContain('matinee_store_seconds_count{method="rate"} 1');
		expect(text).toMatch(/^matinee_model_info\{id="[0-9a-f]{12}"\} \d{4}/m);
		expect(text).toContain('matinee_catalogue_info{date="2025-12-01"} 94635');
		const line = run.output.split('\n').find((one) => one.includes('"request done"'))!;
		expect(JSON.parse(line)).toMatchObject({ requestId: asked.id, command: 'rate', outcome: 'answered' });
		for (const secret of [discord.ada, discord.guildId, 'Lion', asked.token, TOKEN])
			expect(`${text}${run.output}`).not.toContain(secret);
		run.child.kill('SIGTERM');
		expect(await run.exitCode).toBe(0);
	});

	test('with DISCORD_PUBLIC_KEY answers what Discord posts', async () => {
		const signer = createSigner();
		const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url, DISCORD_PUBLIC_KEY: signer.publicKey };
		const run = start({ ...env, PORT: '0' });
		await expect.poll(() => run.output, { timeout: 25_000 }).toContain('taking interactions from Discord');
		const url = /"url":"(http:\S+?\/interactions)"/.exec(run.output)![1];
		const help = await discord.makeInteraction(discord.ada, { id: '1', name: 'help', type: 1 });
		const body = JSON.stringify({ ...help, locale: 'en-US', token: 'secret-token' });
		const { signature, timestamp } = signer.sign(Buffer.from(body));
		const headers = { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp };
		const response = await fetch(url, { method: 'POST', headers, body });
		expect(response.status).toBe(200);
		expect(await response.text()).toContain('/recommend');
		expect((await fetch(url, { method: 'POST', headers, body: `${body} ` })).status).toBe(401);
		run.child.kill('SIGTERM');
		expect(await run.exitCode).toBe(0);
		expect(run.output).not.toContain('secret-token');
	});

	test('ends with 1 when the thread that takes what Discord posts fails, since it would be deaf', async () => {
		const spoiler = join(folder, 'spoil-thread.mjs');
		const spoil = "(thread) => thread.once('message', () => thread.postMessage(null))"; // which it never gets
		await writeFile(
			spoiler,
			`import { isMainThread } from 'node:worker_threads';\nif (isMainThread) process.on('worker', ${spoil});\n`,
		);
		const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url, PORT: String(await findFreePort()) };
		const { publicKey } = createSigner();
		const run = start({ ...env, DISCORD_PUBLIC_KEY: publicKey, NODE_OPTIONS: `--import ${spoiler}` });
		expect(await run.exitCode).toBe(1);
		expect(run.output).toMatch(
			/"level":50,.*inputs is not iterable.*"the thread that takes what Discord posts failed"/,
		);
		expect(run.output).toMatch(/"level":60,.*"The thread that takes what Discord posts has ended, so it cannot be/);
	});

	test('with a port that is taken names it and exits with 1', async () => {
		const { port } = new URL(discord.url);
		const run = start({ DISCORD_TOKEN: '', PORT: port });
		expect(await run.exitCode).toBe(1);
		expect(run.errors).toContain(`Matinee cannot start. Port ${port} on 127.0.0.1 is taken`);
	});

	test('with a token that Discord refuses says so, and shows the token nowhere', async () => {
		const run = start({ DISCORD_TOKEN: 'not-the-token', DISCORD_API_URL: discord.url, LOG_LEVEL: 'trace' });
		expect(await run.exitCode).toBe(1);
		expect(run.errors).toContain('Matinee cannot start. Discord refused the token.');
		expect(run.output + run.errors).not.toContain('not-the-token');
	});

	test('names every problem of the configuration at once', async () => {
		const run = start({ DISCORD_TOKEN: 'qwerty uiop', LOG_LEVEL: 'loud', PORT: 'x' });
		expect(await run.exitCode).toBe(1);
		for (const name of ['DISCORD_TOKEN', 'LOG_LEVEL', 'PORT']) expect(run.errors).toContain(`- ${name} `);
		expect(run.errors).not.toContain('qwerty');
	});

	test('with a model that is not there says which variable names which file, and what to do', async () => {
		const run = start({ DISCORD_TOKEN: TOKEN, MODEL_PATH: join(folder, 'none.safetensors') });
		expect(await run.exitCode).toBe(1);
		expect(run.errors).toMatch(/^Matinee cannot start\. MODEL_PATH is .*none\.safetensors, which is not there: .*\n$/m);
	});
});
