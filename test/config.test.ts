import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';
import { readDotenv } from '../src/read-dotenv.ts';

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
		tmdbToken: undefined,
		databasePath: 'data/matinee.sqlite',
		modelPath: 'models/default.safetensors',
		cataloguePath: 'data/catalogue.csv',
		importMaxBytes: 10_485_760,
		logLevel: 'info',
		host: '127.0.0.1',
		port: 3000,
		metricsHost: '127.0.0.1',
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
		DISCORD_PUBLIC_KEY: 'Ab'.repeat(32),
		DISCORD_GUILD_ID: '1234567890123456789',
		DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
		SHARDS: '32',
		SHARD_IDS: '0-3,7',
		TMDB_TOKEN: ' ab.c-d_e ',
		DATABASE_PATH: '/tmp/a.sqlite',
		DATABASE_URL: 'postgres://me:secret@db.example:5433/matinee',
		MODEL_PATH: 'm',
		CATALOGUE_PATH: 'c',
		IMPORT_MAX_MB: '25',
		LOG_LEVEL: 'debug',
		HOST: '::1',
		PORT: '0',
		METRICS_HOST: '::',
		METRICS_PORT: '9464',
	});
	expect(config).toEqual({
		discordToken: 'abc.def',
		discordApplicationId: '123456789012345678',
		discordPublicKey: 'Ab'.repeat(32),
		discordGuildId: '1234567890123456789',
		discordApiUrl: 'http://127.0.0.1:8080/api',
		shards: 32,
		shardIds: [0, 1, 2, 3, 7],
		tmdbToken: 'ab.c-d_e',
		databasePath: '/tmp/a.sqlite',
		databaseUrl: 'postgres://me:secret@db.example:5433/matinee',
		modelPath: 'm',
		cataloguePath: 'c',
		importMaxBytes: 26_214_400,
		logLevel: 'debug',
		host: '::1',
		port: 0,
		metricsHost: '::',
		metricsPort: 9464,
	});
});

test('every problem is named at once, with what to do, and no value is repeated', () => {
	const secret = 'MTE5 my token';
	const problems = problemsOf({
		DISCORD_TOKEN: secret,
		DISCORD_APPLICATION_ID: secret,
		DISCORD_GUILD_ID: secret,
		DATABASE_URL: secret,
		DISCORD_API_URL: secret,
		IMPORT_MAX_MB: secret,
		LOG_LEVEL: secret,
		PORT: secret,
	});
	expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
		'DISCORD_TOKEN',
		'DISCORD_APPLICATION_ID',
		'DISCORD_GUILD_ID',
		'DISCORD_API_URL',
		'DATABASE_URL',
		'IMPORT_MAX_MB',
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
	['METRICS_PORT', '65536'],
	['SHARDS', '0'],
	['SHARDS', 'auto'],
	['SHARD_IDS', '1;2'],
	['SHARD_IDS', '0-3'],
	['DATABASE_URL', 'mysql://localhost/matinee'],
	['DATABASE_URL', 'postgres://localhost'],
	['DISCORD_API_URL', 'ftp://example.com'],
	['DISCORD_API_URL', 'https://discord.com/api/v10'],
	['DISCORD_GUILD_ID', '1234'],
	['DATABASE_PATH', ':memory:'],
	['DATABASE_PATH', '~ada/matinee.sqlite'],
	['MODEL_PATH', '~ada/model'],
])('%s=%s is a problem', (name, value) => {
	expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(`^${name} `)]);
});

test('a public key is 64 digits, and needs a token beside it', () => {
	const DISCORD_TOKEN = 'abc.def';
	const DISCORD_PUBLIC_KEY = 'ab'.repeat(32);
	expect(problemsOf({ DISCORD_TOKEN, DISCORD_PUBLIC_KEY })).toEqual([]);
	expect(problemsOf({ DISCORD_PUBLIC_KEY })).toEqual([
		'DISCORD_PUBLIC_KEY needs DISCORD_TOKEN, too; the bot posts movie nights with it.',
	]);
	expect(problemsOf({ DISCORD_TOKEN, DISCORD_PUBLIC_KEY: 'abc' })).toEqual([
		expect.stringMatching('^DISCORD_PUBLIC_KEY is not a key'),
	]);
});

test.each(['1,1', '0-2,2'])('SHARD_IDS=%s names a shard twice', (ids) => {
	expect(problemsOf({ SHARDS: '4', SHARD_IDS: ids })).toEqual([
		'SHARD_IDS names a shard twice; it would answer everything twice.',
	]);
});

test.each(['4', '0-4', '3-1'])('SHARD_IDS=%s does not fit four shards', (ids) => {
	expect(problemsOf({ SHARDS: '4', SHARD_IDS: ids })).toEqual([
		'SHARD_IDS does not fit SHARDS; shards are numbered from 0 to 3.',
	]);
});

test('a path may begin with the home folder', () => {
	const { databasePath, modelPath, cataloguePath } = readConfig({
		DATABASE_PATH: '~/bot/matinee.sqlite',
		MODEL_PATH: '~/model',
		CATALOGUE_PATH: 'a~b',
	});
	expect(databasePath).toBe(join(homedir(), 'bot/matinee.sqlite'));
	expect(modelPath).toBe(join(homedir(), 'model'));
	expect(cataloguePath).toBe('a~b');
});

/** What a `.env` of these bytes sets. */
function readBytes(bytes: Buffer) {
	const folder = mkdtempSync(join(tmpdir(), 'matinee-config-'));
	writeFileSync(join(folder, '.env'), bytes);
	return readDotenv(join(folder, '.env'));
}

const DOTENV = '# Ünïcode\r\nPORT=4000\r\nDATABASE_PATH="~/kinö.sqlite"\r\n';
const utf16be = Buffer.from(`\uFEFF${DOTENV}`, 'utf16le').swap16();

test.each([
	['UTF-8', Buffer.from(DOTENV)],
	['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${DOTENV}`)],
	['UTF-16, as Windows tools write it', Buffer.from(`\uFEFF${DOTENV}`, 'utf16le')],
	['UTF-16 the other way round', utf16be],
])('a .env in %s is read', (_, bytes) => {
	expect(readBytes(bytes)).toEqual({ variables: { PORT: '4000', DATABASE_PATH: '~/kinö.sqlite' } });
});

test.each([
	['UTF-16 without a byte order mark', Buffer.from('PORT=4000', 'utf16le')],
	['another encoding', Buffer.from('DATABASE_PATH=kinö', 'latin1')],
])('a .env in %s is refused in a sentence', (_, bytes) => {
	expect(readBytes(bytes)).toEqual({
		variables: {},
		problem: expect.stringMatching(/\.env is not .*save it as UTF-8\.$/),
	});
});

test('a .env that is not there sets nothing, and one that is a folder is refused', () => {
	expect(readDotenv(join(tmpdir(), 'matinee-none', '.env'))).toEqual({ variables: {} });
	expect(readDotenv(tmpdir()).problem).toBe(`${tmpdir()} is a folder; move it away, or put a file in its place.`);
});

test('.env.example lists every variable, each with a comment, and can be copied as it is', () => {
	const example = readFileSync('.env.example', 'utf8');
	const known = [...readFileSync('src/config.ts', 'utf8').matchAll(/^\t([A-Z_]+): (?:z|path|contact|port)/gm)].map(
		([, name]) => name,
	);
	expect(known).toHaveLength(19);
	const listed = [...example.matchAll(/^(?:# )?([A-Z_]+)=(.*)$/gm)];
	expect(listed.map(([, name]) => name).sort()).toEqual(known.sort());
	const { discordApiUrl: _, ...rest } = readConfig(Object.fromEntries(listed.map(([, name, value]) => [name, value])));
	expect(rest).toMatchObject({ ...rest, databasePath: readConfig({}).databasePath, port: readConfig({}).port });
});
