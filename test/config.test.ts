import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

function problemsOf(env: Record<string, string>): readonly string[] {
	try {
		readConfig(env);
		return [];
	} catch (error) {
		expect(error).toBeInstanceOf(ConfigError);
		return (error as ConfigError).problems;
	}
}

test('an empty environment gives the defaults', () => {
	expect(readConfig({})).toEqual({
		discordToken: undefined,
		discordApplicationId: undefined,
		discordGuildId: undefined,
		discordApiUrl: undefined,
		databasePath: 'data/matinee.sqlite',
		modelPath: 'models/default.safetensors',
		cataloguePath: 'data/catalogue.csv',
		logLevel: 'info',
		host: '127.0.0.1',
		port: 3000,
	});
});

test('a variable that is empty or blank counts as not set', () => {
	const blank = { DISCORD_TOKEN: '', DISCORD_API_URL: ' ', PORT: '', LOG_LEVEL: '\t', DATABASE_PATH: '' };
	expect(readConfig(blank)).toEqual(readConfig({}));
});

test('every variable is read, without the blanks around it', () => {
	const config = readConfig({
		DISCORD_TOKEN: ' abc.def ',
		DISCORD_APPLICATION_ID: '123456789012345678',
		DISCORD_GUILD_ID: '1234567890123456789',
		DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
		DATABASE_PATH: '/tmp/a.sqlite',
		MODEL_PATH: 'm',
		CATALOGUE_PATH: 'c',
		LOG_LEVEL: 'debug',
		HOST: '::1',
		PORT: '0',
	});
	expect(config).toEqual({
		discordToken: 'abc.def',
		discordApplicationId: '123456789012345678',
		discordGuildId: '1234567890123456789',
		discordApiUrl: 'http://127.0.0.1:8080/api',
		databasePath: '/tmp/a.sqlite',
		modelPath: 'm',
		cataloguePath: 'c',
		logLevel: 'debug',
		host: '::1',
		port: 0,
	});
});

test('every problem is named at once, with what to do, and no value is repeated', () => {
	const secret = 'MTE5 my token';
	const problems = problemsOf({
		DISCORD_TOKEN: secret,
		DISCORD_APPLICATION_ID: secret,
		DISCORD_GUILD_ID: secret,
		DISCORD_API_URL: secret,
		LOG_LEVEL: secret,
		PORT: secret,
	});
	expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
		'DISCORD_TOKEN',
		'DISCORD_APPLICATION_ID',
		'DISCORD_GUILD_ID',
		'DISCORD_API_URL',
		'LOG_LEVEL',
		'PORT',
	]);
	expect(new ConfigError(problems).message).not.toMatch(/MTE5/);
	for (const problem of problems) expect(problem).toMatch(/; .+\.$/);
});

test.each([
	['PORT', '65536'],
	['PORT', '-1'],
	['PORT', '80.5'],
	['DISCORD_API_URL', 'ftp://example.com'],
	['DISCORD_API_URL', 'https://discord.com/api/v10'],
	['DISCORD_GUILD_ID', '1234'],
])('%s=%s is a problem', (name, value) => {
	expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(`^${name} `)]);
});

test('.env.example lists every variable, each with a comment, and can be copied as it is', () => {
	const example = readFileSync('.env.example', 'utf8');
	const known = [...readFileSync('src/config.ts', 'utf8').matchAll(/^\t([A-Z_]+): z/gm)].map(([, name]) => name);
	expect(known).toHaveLength(10);
	const listed = [...example.matchAll(/^(?:# )?([A-Z_]+)=(.*)$/gm)];
	expect(listed.map(([, name]) => name).sort()).toEqual(known.sort());
	const { discordApiUrl: _, ...rest } = readConfig(Object.fromEntries(listed.map(([, name, value]) => [name, value])));
	expect(rest).toMatchObject({ ...rest, databasePath: readConfig({}).databasePath, port: readConfig({}).port });
});
