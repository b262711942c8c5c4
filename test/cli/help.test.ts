import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backup } from '../../src/cli/backup.ts';
import { parseArguments, toKebabCase } from '../../src/cli/flags/parse-arguments.ts';
import { SUBCOMMANDS } from '../../src/cli/subcommands.ts';
import { train } from '../../src/cli/train/train.ts';
import { completeTrainOptions } from '../../src/cli/train/train-options.ts';
import { readConfig } from '../../src/config.ts';
import { cli } from './cli.ts';

const BUILT_IN = readConfig({});

interface Row {
	readonly name: string;
	readonly takesValue: boolean;
	readonly shownDefault: string | undefined;
}

/** The flags that a help text lists. */
function readRows(help: string): Row[] {
	return [...help.matchAll(/^ {2}--([\w-]+)( \S.*?)? {2,}.*?(?:\(default: (.*)\))?$/gm)].map(
		([, name, label, shownDefault]) => ({ name, takesValue: label !== undefined, shownDefault }),
	);
}

describe.each(Object.entries(SUBCOMMANDS))('the help of %s', async (name, load) => {
	const subcommand = await load();
	const help = (await cli(name, '--help')).output;
	const rows = readRows(help).filter((row) => row.name !== 'help');

	test('says what it does, how to call it, and shows an example', () => {
		expect(subcommand.name).toBe(name);
		expect(help).toMatch(new RegExp(`^${name}: \\w.*\n\nUsage: npm run cli -- ${name} .*\\[flags\\]\n`));
		expect(help).toMatch(new RegExp(`Examples?:\n {2}.*npm run .*${name}`));
		expect(help).toMatch(/^ {2}--help /m);
		for (const line of help.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120);
	});

	test('lists every flag there is, and no other', () => {
		expect(rows.map((row) => row.name)).toEqual(Object.keys(subcommand.flags).map(toKebabCase));
	});

	test('lists flags that exist', async () => {
		for (const { name: flag, takesValue } of rows) {
			const text = takesValue ? `--${flag}=` : `--${flag}=x`;
			const { errors } = await cli(name, text);
			expect(errors).toMatch(takesValue ? `--${flag} must be` : `--${flag} takes no value.`);
		}
	});

	test('says the defaults that the flags have', () => {
		const values = parseArguments([], subcommand, BUILT_IN).flags;
		for (const [at, key] of Object.keys(subcommand.flags).entries()) {
			const { shownDefault } = rows[at];
			const builtIn = shownDefault?.replace(/^([A-Z_]+, else )+/, '');
			if (values[key] !== undefined && typeof values[key] !== 'boolean' && !key.startsWith('ratings'))
				expect(builtIn, key).toBe(String(values[key]));
		}
	});

	test('has examples that are understood', () => {
		for (const example of subcommand.examples) {
			const typed = example.slice(example.indexOf(` ${name}`) + name.length + 1);
			const args = typed.replace(/<.*/, '').split(' ').filter(Boolean);
			expect(() => parseArguments(args, subcommand, BUILT_IN), example).not.toThrow();
		}
	});
});

test.each(['weighted', 'plain'] as const)(
	'the help of train says the defaults of the objective %s',
	async (objective) => {
		const flags = ['ml-32m', '--objective', objective];
		const settings = completeTrainOptions(parseArguments(flags, train, BUILT_IN));
		const rows = readRows((await cli('train', '--help')).output);
		const shown = (flag: string) =>
			rows.find(({ name }) => name === flag)!.shownDefault!.split('; with --objective plain ');
		for (const key of ['factors', 'tolerance', 'maxIterations'] as const) {
			expect(shown(toKebabCase(key))[objective === 'weighted' ? 0 : 1]).toBe(String(settings[key]));
		}
		expect(rows.find(({ name }) => name === 'out')!.shownDefault).toBe('models/<release>.safetensors');
		expect(settings.out).toBe('models/ml-32m.safetensors');
	},
);

describe('a flag', () => {
	test.each([
		[['resolve', '--catalog', 'x'], 'There is no flag "--catalog"; did you mean "--catalogue"?'],
		[['train', '--min-rating', '3'], 'There is no flag "--min-rating"; did you mean "--min-ratings"?'],
		[['resolve', '-x'], 'There is no flag "-x".'],
		[['resolve', '--toString'], 'There is no flag "--toString".'],
		[['resolve', '--catalogue'], '--catalogue needs a value: --catalogue <csv>.'],
		[['train', '--out', '--any-movie'], '--out needs a value: --out <file>.'],
		[['register', '--guild=1'], '--guild takes no value.'],
		[['resolve', 'titles.txt'], 'resolve takes flags only, not "titles.txt".'],
		[['train', '--objective', 'Plain'], '--objective must be weighted or plain, not "Plain".'],
		[['recommend', '--model', ''], '--model must be a path, not "".'],
	])('%j is refused in a sentence', async (args, sentence) => {
		const { code, output, errors } = await cli(...args);
		expect([code, output]).toEqual([2, '']);
		expect(errors.split('\n')[0]).toBe(sentence);
	});

	test('counts the last time it is given, and may have its value behind "="', () => {
		const { flags } = parseArguments(['--seed', '1', '--seed=2', '--min-mean-stars', '3.5'], train, BUILT_IN);
		expect([flags.seed, flags.minMeanStars]).toEqual([2, 3.5]);
	});
});

describe('a path of the command line', () => {
	test('may begin with the home folder, as a flag or alone', () => {
		const call = parseArguments(['~/copy.sqlite', '--database=~/m.sqlite'], backup, BUILT_IN);
		expect(call.flags.database).toBe(join(homedir(), 'm.sqlite'));
		expect(call.operands).toEqual([join(homedir(), 'copy.sqlite')]);
		const { flags } = parseArguments(['--ratings=~/a.csv', '--ratings', 'b~/c.csv', '--out=~'], train, BUILT_IN);
		expect(flags).toMatchObject({ ratings: [join(homedir(), 'a.csv'), 'b~/c.csv'], out: homedir() });
	});

	test.each([
		[['--database=~ada/m.sqlite', 'copy.sqlite'], '~ada/m.sqlite names the home folder of another user; write the'],
		[['~ada/copy.sqlite'], '~ada/copy.sqlite names the home folder of another user; write the path out'],
		[[''], '<file> must be a path, not "".'],
	])('%j is refused', (args, sentence) => {
		expect(() => parseArguments(args, backup, BUILT_IN)).toThrow(sentence);
	});
});
