import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { commandList } from '../../src/command-list.ts';
import { startTestDiscord, type TestDiscord, TOKEN } from '../discord/test-discord.ts';
import { cli } from './cli.ts';

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
	const everywhere = await cli('register');
	expect(everywhere).toMatchObject({ code: 0, errors: '' });
	expect(everywhere.output).toContain(`Registered ${names.length} commands everywhere.`);
	const local = await cli('register', '--guild');
	expect(local.output).toContain(`Registered ${names.length} commands in the server ${discord.guildId}.`);
	expect(discord.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
		`PUT /api/v10/applications/${discord.applicationId}/commands`,
		`PUT /api/v10/applications/${discord.applicationId}/guilds/${discord.guildId}/commands`,
	]);
	for (const { body } of discord.calls) expect(body.map(({ name }: { name: string }) => name)).toEqual(names);
});

test('--clear takes them back', async () => {
	set();
	expect((await cli('register', '--guild', '--clear')).output).toBe(
		`No commands are registered in the server ${discord.guildId} now.\n`,
	);
	expect(discord.calls).toMatchObject([{ method: 'PUT', body: [] }]);
});

test('names every variable that is missing', async () => {
	set({ DISCORD_TOKEN: '', DISCORD_APPLICATION_ID: '', DISCORD_GUILD_ID: '' });
	const { code, errors } = await cli('register', '--guild');
	expect(code).toBe(2);
	for (const name of ['DISCORD_TOKEN', 'DISCORD_APPLICATION_ID', 'DISCORD_GUILD_ID']) expect(errors).toContain(name);
	expect((await cli('register')).errors).not.toContain('DISCORD_GUILD_ID (');
});

test('says what to do when Discord refuses', async () => {
	set({ DISCORD_TOKEN: 'not-the-token' });
	const refused = await cli('register');
	expect(refused).toMatchObject({ code: 1, output: '', errors: expect.stringContaining('copy DISCORD_TOKEN again') });
	expect(refused.errors).not.toContain('not-the-token');
	set();
	for (const [status, words] of [
		[403, 'applications.commands'],
		[404, 'DISCORD_APPLICATION_ID'],
		[400, 'code 50035: Invalid'],
	] as const) {
		discord.trouble({ method: 'PUT', path: /commands/, status, body: { code: 50035, message: 'Invalid' } });
		expect(await cli('register')).toMatchObject({ code: 1, errors: expect.stringContaining(words) });
	}
	set({ DISCORD_API_URL: 'http://127.0.0.1:9/api' });
	expect((await cli('register')).errors).toMatch(/^Discord cannot be reached \(ECONNREFUSED\)/);
});

test('says only what is wrong when the configuration is bad', async () => {
	set({ PORT: 'x' });
	expect(await cli('register')).toMatchObject({
		code: 1,
		output: '',
		errors: expect.stringContaining('- PORT is not'),
	});
});
