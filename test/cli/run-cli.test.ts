import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { commandList } from '../../src/command-list.ts';
import { startTestDiscord, type TestDiscord, TOKEN } from '../discord/test-discord.ts';

async function run(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
	const [output, errors] = [new PassThrough(), new PassThrough()];
	const code = await runCli(args, { input: Readable.from([]), output, errors });
	output.end();
	errors.end();
	return { code, output: await text(output), errors: await text(errors) };
}

describe('the list of verbs', () => {
	test('is shown without a verb and for --help, and names every verb there is', async () => {
		for (const args of [[], ['--help'], ['help']]) {
			const { code, output } = await run(...args);
			expect(code).toBe(0);
			for (const file of globSync('src/cli/*.ts', { exclude: ['src/cli/main.ts'] })) {
				const exported = Object.values((await import(/* @vite-ignore */ resolve(file))) as object);
				for (const verb of exported.filter((one) => typeof one?.run === 'function' && one.usage))
					expect(output).toContain(`  ${verb.name} `);
			}
		}
	});

	test('of a verb shows how to call it', async () => {
		expect((await run('register', '--help')).output).toContain('register --guild --clear');
	});

	test('an unknown verb gets the nearest one, on standard error, and 2', async () => {
		expect(await run('registre')).toMatchObject({ code: 2, output: '', errors: expect.stringContaining('"register"') });
		expect(await run('constructor')).toMatchObject({ code: 2, output: '' });
	});

	test.each([
		['evalute', 'evaluate'],
		['recomend', 'recommend'],
		['reslove', 'resolve'],
		['catalog', 'catalogue'],
		['tran', 'train'],
		['eval', 'evaluate'],
		['REPORT', 'report'],
	])('%s is close to %s', async (typed, verb) => {
		expect((await run(typed)).errors).toContain(`did you mean "${verb}"?`);
	});

	test.each(['bogus', 'start', 'toString', 'list', 'version', 'e', 'movie', 'serve'])(
		'%s is close to no verb',
		async (typed) => {
			expect((await run(typed)).errors).toBe(`There is no verb "${typed}". Run "npm run cli -- --help" to see all.\n`);
		},
	);

	test('an unknown option gets the usage, on standard error, and 2', async () => {
		const { code, output, errors } = await run('register', '--gild');
		expect({ code, output }).toEqual({ code: 2, output: '' });
		expect(errors).toMatch(/--gild[\s\S]*register --guild/);
	});
});

test('a closed pipe ends quietly', async () => {
	const child = spawn('node', ['--import', './src/require-node.js', 'src/cli/main.ts', 'resolve'], { stdio: 'pipe' });
	const errors = text(child.stderr);
	child.stdin.on('error', () => {});
	for (let line = 0; line < 2000; line++) child.stdin.write('lion king\n');
	await once(child.stdout, 'data');
	child.stdout.destroy();
	const [code] = await once(child, 'exit');
	expect(code).toBe(0);
	expect(await errors).toBe('');
});

describe('register', () => {
	let discord: TestDiscord;

	beforeAll(async () => {
		discord = await startTestDiscord();
	});

	afterEach(() => {
		vi.unstubAllEnvs();
		expect(discord.violations.splice(0)).toEqual([]);
		discord.calls.length = 0;
	});

	afterAll(async () => {
		await discord.stop();
	});

	function set(env: Record<string, string> = {}): void {
		vi.stubEnv('DISCORD_TOKEN', TOKEN);
		vi.stubEnv('DISCORD_APPLICATION_ID', discord.applicationId);
		vi.stubEnv('DISCORD_GUILD_ID', discord.guildId);
		vi.stubEnv('DISCORD_API_URL', discord.url);
		for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
	}

	test('sends every definition in one request, everywhere or to one server', async () => {
		set();
		const names = commandList.map(({ data }) => data.name);
		const everywhere = await run('register');
		expect(everywhere).toMatchObject({ code: 0, errors: '' });
		expect(everywhere.output).toContain(`Registered ${names.length} commands everywhere.`);
		const local = await run('register', '--guild');
		expect(local.output).toContain(`Registered ${names.length} commands in the server ${discord.guildId}.`);
		expect(discord.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
			`PUT /api/v10/applications/${discord.applicationId}/commands`,
			`PUT /api/v10/applications/${discord.applicationId}/guilds/${discord.guildId}/commands`,
		]);
		for (const { body } of discord.calls) expect(body.map(({ name }: { name: string }) => name)).toEqual(names);
	});

	test('--clear takes them back', async () => {
		set();
		expect((await run('register', '--guild', '--clear')).output).toBe(
			`No commands are registered in the server ${discord.guildId} now.\n`,
		);
		expect(discord.calls).toMatchObject([{ method: 'PUT', body: [] }]);
	});

	test('names every variable that is missing', async () => {
		set({ DISCORD_TOKEN: '', DISCORD_APPLICATION_ID: '', DISCORD_GUILD_ID: '' });
		const { code, errors } = await run('register', '--guild');
		expect(code).toBe(2);
		for (const name of ['DISCORD_TOKEN', 'DISCORD_APPLICATION_ID', 'DISCORD_GUILD_ID']) expect(errors).toContain(name);
		expect((await run('register')).errors).not.toContain('DISCORD_GUILD_ID (');
	});

	test('says what to do when Discord refuses', async () => {
		set({ DISCORD_TOKEN: 'not-the-token' });
		const refused = await run('register');
		expect(refused).toMatchObject({ code: 1, output: '', errors: expect.stringContaining('copy DISCORD_TOKEN again') });
		expect(refused.errors).not.toContain('not-the-token');
		set();
		for (const [status, words] of [
			[403, 'applications.commands'],
			[404, 'DISCORD_APPLICATION_ID'],
			[400, 'code 50035: Invalid'],
		] as const) {
			discord.trouble({ method: 'PUT', path: /commands/, status, body: { code: 50035, message: 'Invalid' } });
			expect(await run('register')).toMatchObject({ code: 1, errors: expect.stringContaining(words) });
		}
		set({ DISCORD_API_URL: 'http://127.0.0.1:9/api' });
		expect((await run('register')).errors).toMatch(/^Discord cannot be reached \(ECONNREFUSED\)/);
	});

	test('has nothing to say about a bad configuration but what is wrong with it', async () => {
		set({ PORT: 'x' });
		expect(await run('register')).toMatchObject({
			code: 1,
			output: '',
			errors: expect.stringContaining('- PORT is not'),
		});
	});
});
