import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { writeCampRatings } from './camp-ratings.ts';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));

const HEADER = 'id,title,year,genres,imdb,tmdb,wikidata,omdb,ratings,alternatives';
writeFileSync(join(folder, 'small.csv'), `${HEADER}\n364,The Only Lion,1994,Drama,,,,,0,\n`);
writeFileSync(join(folder, 'other.csv'), `${HEADER}\n364,Another Lion,1995,Drama,,,,,0,\n`);
writeFileSync(join(folder, 'movies.csv'), 'movieId,title,genres\n1,Das Boot (1981),War\n');
writeFileSync(join(folder, 'links.csv'), 'movieId,imdbId,tmdbId\n1,0082096,387\n');
writeCampRatings(join(folder, 'ratings.csv'));

interface Situation {
	readonly args: readonly string[];
	readonly dotenv: string;
	readonly env?: Record<string, string>;
	readonly input?: string;
}

/** Runs the command line as a person does, in a folder with a `.env` file. */
async function run({ args, dotenv, env = {}, input = '' }: Situation): Promise<{ output: string; errors: string }> {
	writeFileSync(join(folder, '.env'), dotenv);
	const { MODEL_PATH, CATALOGUE_PATH, DATABASE_PATH, ...inherited } = process.env;
	const child = spawn(
		process.execPath,
		['--import', resolve('src/require-node.js'), resolve('src/cli/main.ts'), ...args],
		{
			cwd: folder,
			env: { ...inherited, ...env },
		},
	);
	child.stdin.on('error', () => {});
	child.stdin.end(input);
	const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
	return { output, errors };
}

describe('the catalogue of resolve', () => {
	const lion = { args: ['resolve'], dotenv: 'CATALOGUE_PATH=small.csv\n', input: 'lion\n' };

	test('comes from .env', async () => {
		expect((await run(lion)).output).toContain('"The Only Lion"');
	});

	test('comes from the environment first', async () => {
		expect((await run({ ...lion, env: { CATALOGUE_PATH: 'other.csv' } })).output).toContain('"Another Lion"');
	});

	test('comes from the flag before both', async () => {
		const flagged = { ...lion, args: ['resolve', '--catalogue', 'other.csv'], env: { CATALOGUE_PATH: 'none.csv' } };
		expect((await run(flagged)).output).toContain('"Another Lion"');
	});

	test('is not read when another setting is wrong: that one is named', async () => {
		const { output, errors } = await run({ ...lion, dotenv: 'PORT=x\n' });
		expect([output, errors]).toEqual(['', expect.stringContaining('- PORT is not a port')]);
	});
});

describe.each([
	['recommend', ['recommend'], ['--catalogue', '--model']],
	['inspect', ['inspect'], ['--catalogue']],
	['train', ['train', '--ratings', 'ratings.csv', '--out', 'out.safetensors'], ['--catalogue']],
	['evaluate', ['evaluate', '--ratings', 'ratings.csv', '--only', 'popularity'], ['--catalogue']],
	['evaluate of the model', ['evaluate', '--ratings', 'ratings.csv'], ['--model']],
	['report', ['report', '--ratings', 'ratings.csv'], ['--catalogue']],
	['catalogue', ['catalogue', '.'], ['--out']],
])('%s', (_, args, settings) => {
	test.each(settings)('%s is a path of .env unless the flag is given', async (flag) => {
		const variable = flag === '--model' ? 'MODEL_PATH' : 'CATALOGUE_PATH';
		const dotenv = flag === '--model' ? 'CATALOGUE_PATH=small.csv\nMODEL_PATH=no/dotenv\n' : `${variable}=no/dotenv\n`;
		expect((await run({ args, dotenv })).errors).toMatch(/no[/]dotenv/);
		expect((await run({ args: [...args, flag, 'no/flag'], dotenv })).errors).toMatch(/no[/]flag/);
	});
});

test('inspect shows the model of .env unless another one is named', async () => {
	const dotenv = 'MODEL_PATH=no/dotenv\nCATALOGUE_PATH=small.csv\n';
	expect((await run({ args: ['inspect'], dotenv })).errors).toMatch(/Cannot use the model: .*no[/]dotenv/);
	expect((await run({ args: ['inspect', 'no/operand'], dotenv })).errors).toMatch(
		/Cannot use the model: .*no[/]operand/,
	);
});
