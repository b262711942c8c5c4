import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readDotenv } from './read-dotenv.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Everything that the environment decides. */
export interface Config {
	/** A secret: never logged, never in an error. */
	readonly discordToken: string | undefined;
	readonly discordApplicationId: string | undefined;
	/** Set where Discord posts interactions to us, in place of the gateway. */
	readonly discordPublicKey: string | undefined;
	/** The server that `register --guild` registers for. */
	readonly discordGuildId: string | undefined;
	/** Base of Discord's REST API without the version, for a proxy in front of it. */
	readonly discordApiUrl: string | undefined;
	/** How many connections to Discord the bot has in all; as many as Discord recommends if left out. */
	readonly shards: number | undefined;
	/** Those of this process; all if left out. */
	readonly shardIds: readonly number[] | undefined;
	/** A secret, too. */
	readonly tmdbToken: string | undefined;
	/** The file of SQLite, where no `databaseUrl` is given. */
	readonly databasePath: string;
	/** The database of PostgreSQL. A secret: it may hold a password. */
	readonly databaseUrl: string | undefined;
	readonly modelPath: string;
	readonly cataloguePath: string;
	/** How large a file may be that someone imports. */
	readonly importMaxBytes: number;
	/** An address or URL by which Wikidata can reach the operator who runs updates. */
	readonly updateContact: string | undefined;
	readonly logLevel: (typeof LOG_LEVELS)[number];
	/** Where the playground listens, or what Discord posts to. */
	readonly host: string;
	readonly port: number;
	/** Where metrics and health are served, if a port is given. */
	readonly metricsHost: string;
	readonly metricsPort: number | undefined;
}

/** The environment cannot be used. The message has one line for each problem and says what to do. */
export class ConfigError extends Error {
	override name = 'ConfigError';
	readonly problems: readonly string[];

	constructor(problems: readonly string[]) {
		super(['The configuration cannot be used:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
		this.problems = problems;
	}
}

/** A path where `~` is the home folder, as in a shell. */
export const pathSchema = z
	.string()
	.refine(
		(given) => !/^~[^/\\]/.test(given),
		'names the home folder of another user; write the path out, or begin it with ~/ for your own',
	)
	.transform((given) => (given.startsWith('~') ? join(homedir(), given.slice(1)) : given));

/** Goes into a header between parentheses. */
export const contactSchema = z
	.string()
	.regex(/^[\x21-\x27\x2a-\x7e]{3,200}$/, 'is not a contact; give a mail address or a URL, without spaces');

const portSchema = z
	.string()
	.regex(/^\d{1,5}$/, 'is not a port; use a number from 0 to 65535')
	.transform(Number)
	.refine((port) => port <= 65535, 'is too high; use a number from 0 to 65535');

/** @returns no number for what runs backwards. @example readNumbers('0-2,7') // [0, 1, 2, 7] */
function readNumbers(text: string): number[] {
	return text.split(',').flatMap((part) => {
		const [first, last = first] = part.split('-').map(Number);
		if (last < first) return Number.NaN;
		return Array.from({ length: last - first + 1 }, (_, at) => first + at);
	});
}

// No message repeats the value it complains about: it may be a token in the wrong line.
const variables = z.object({
	DISCORD_TOKEN: z
		.string()
		.regex(/^[\x21-\x7e]+$/, 'is not a token; copy it again from the Bot page of your application')
		.optional(),
	DISCORD_APPLICATION_ID: z
		.string()
		.regex(/^\d{17,20}$/, 'is not an id; copy the Application ID from the General Information page of your application')
		.optional(),
	DISCORD_PUBLIC_KEY: z
		.string()
		.regex(/^[0-9a-f]{64}$/i, 'is not a key; copy the Public Key from the General Information page of your application')
		.optional(),
	DISCORD_GUILD_ID: z
		.string()
		.regex(
			/^\d{17,20}$/,
			'is not an id; in Discord, turn on Developer Mode, right-click the server and choose Copy Server ID',
		)
		.optional(),
	DISCORD_API_URL: z
		.url({ protocol: /^https?$/, error: 'is not a URL; give one like https://discord.com/api, or leave it out' })
		.refine((url) => !/\/v\d+\/*$/.test(url), 'ends in a version; leave the version out, it is added')
		.transform((url) => url.replace(/\/+$/, ''))
		.optional(),
	SHARDS: z
		.string()
		.regex(/^[1-9]\d{0,4}$/, 'is not a number of connections; use a whole number from 1, or leave it out')
		.transform(Number)
		.optional(),
	SHARD_IDS: z
		.string()
		.regex(/^\d{1,5}(-\d{1,5})?(,\d{1,5}(-\d{1,5})?)*$/, 'is not a list of shards; give one like 0-15 or 0,2,5')
		.transform(readNumbers)
		.optional(),
	TMDB_TOKEN: z
		.string()
		.regex(
			/^[\w.-]+$/,
			'is not a token; copy the API Read Access Token from the API page of your settings at themoviedb.org',
		)
		.optional(),
	DATABASE_PATH: pathSchema
		.refine((given) => given !== ':memory:', 'would lose every rating at the end; name a file, or leave it out')
		.default('data/matinee.sqlite'),
	DATABASE_URL: z
		.string()
		.refine(
			(url) => URL.canParse(url) && /^postgres(ql)?:\/\/[^/]*\/[^/?]/i.test(url),
			'is not the address of a PostgreSQL database; give one like postgres://user:password@localhost/matinee',
		)
		.optional(),
	MODEL_PATH: pathSchema.default('models/default.safetensors'),
	CATALOGUE_PATH: pathSchema.default('data/catalogue.csv'),
	IMPORT_MAX_MB: z
		.string()
		.regex(/^\d{1,3}$/, 'is not a size; use a whole number of megabytes from 1 to 100')
		.transform(Number)
		.refine((megabytes) => megabytes >= 1 && megabytes <= 100, 'is out of range; use 1 to 100 megabytes')
		.default(10),
	UPDATE_CONTACT: contactSchema.optional(),
	LOG_LEVEL: z.enum(LOG_LEVELS, `is not a level; use one of ${LOG_LEVELS.join(', ')}`).default('info'),
	HOST: z.string().default('127.0.0.1'),
	PORT: portSchema.default(3000),
	METRICS_HOST: z.string().default('127.0.0.1'),
	METRICS_PORT: portSchema.optional(),
});

/** Holds for variables together, once each of them is sound. */
const schema = variables.superRefine(({ DISCORD_TOKEN, DISCORD_PUBLIC_KEY, SHARDS, SHARD_IDS }, { addIssue }) => {
	if (DISCORD_PUBLIC_KEY !== undefined && DISCORD_TOKEN === undefined) {
		const message = 'needs DISCORD_TOKEN, too; the bot posts movie nights with it';
		addIssue({ code: 'custom', path: ['DISCORD_PUBLIC_KEY'], message });
	}
	const complain = (message: string) => addIssue({ code: 'custom', path: ['SHARD_IDS'], message });
	if (!Array.isArray(SHARD_IDS)) return; // not given, or complained about already
	if (SHARDS === undefined) complain('needs SHARDS; say how many there are in all, the same on every machine');
	else if (!SHARD_IDS.every((id) => id < SHARDS))
		complain(`does not fit SHARDS; shards are numbered from 0 to ${SHARDS - 1}`);
	else if (new Set(SHARD_IDS).size < SHARD_IDS.length)
		complain('names a shard twice; it would answer everything twice');
});

/**
 * Reads an environment and names every problem at once. A variable that is empty counts as not set.
 *
 * @example readConfig({ LOG_LEVEL: 'debug' }).databasePath // 'data/matinee.sqlite'
 * @throws {ConfigError}
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
	const given = Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []));
	const parsed = schema.safeParse(Object.fromEntries(given));
	if (!parsed.success)
		throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`));
	const { data } = parsed;
	return {
		discordToken: data.DISCORD_TOKEN,
		discordApplicationId: data.DISCORD_APPLICATION_ID,
		discordPublicKey: data.DISCORD_PUBLIC_KEY,
		discordGuildId: data.DISCORD_GUILD_ID,
		discordApiUrl: data.DISCORD_API_URL,
		shards: data.SHARDS,
		shardIds: data.SHARD_IDS,
		tmdbToken: data.TMDB_TOKEN,
		databasePath: data.DATABASE_PATH,
		databaseUrl: data.DATABASE_URL,
		modelPath: data.MODEL_PATH,
		cataloguePath: data.CATALOGUE_PATH,
		importMaxBytes: data.IMPORT_MAX_MB * 1024 * 1024,
		updateContact: data.UPDATE_CONTACT,
		logLevel: data.LOG_LEVEL,
		host: data.HOST,
		port: data.PORT,
		metricsHost: data.METRICS_HOST,
		metricsPort: data.METRICS_PORT,
	};
}

/**
 * Reads the configuration of this process: its environment, and what a `.env` file in the working directory adds to it.
 *
 * @throws {ConfigError}
 */
export function loadConfig(): Config {
	const { variables, problem } = readDotenv('.env');
	if (problem) throw new ConfigError([problem]);
	return readConfig({ ...variables, ...process.env });
}
