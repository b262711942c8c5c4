import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { cli } from './cli.ts';

describe('the list of subcommands', () => {
	test('is shown without a subcommand and for --help, and names every one there is', async () => {
		for (const args of [[], ['--help'], ['help']]) {
			const { code, output } = await cli(...args);
			expect(code).toBe(0);
			for (const file of globSync('src/cli/**/*.ts', { exclude: ['src/cli/main.ts'] })) {
				const exported = Object.values((await import(/* @vite-ignore */ resolve(file))) as object);
				for (const subcommand of exported.filter((one) => typeof one?.run === 'function' && one.flags))
					expect(output).toContain(`  ${subcommand.name} `);
			}
		}
	});

	test('of a subcommand shows how to call it', async () => {
		expect((await cli('register', '--help')).output).toContain('register --guild --clear');
	});

	test('an unknown subcommand gets the nearest one, on standard error, and 2', async () => {
		expect(await cli('registre')).toMatchObject({ code: 2, output: '', errors: expect.stringContaining('"register"') });
		expect(await cli('constructor')).toMatchObject({ code: 2, output: '' });
	});

	test.each([
		['evalute', 'evaluate'],
		['recomend', 'recommend'],
		['reslove', 'resolve'],
		['catalog', 'catalogue'],
		['tran', 'train'],
		['eval', 'evaluate'],
		['REPORT', 'report'],
	])('%s is close to %s', async (typed, name) => {
		expect((await cli(typed)).errors).toContain(`did you mean "${name}"?`);
	});

	test.each(['bogus', 'start', 'toString', 'list', 'version', 'e', 'movie', 'serve'])(
		'%s is close to no subcommand',
		async (typed) => {
			expect((await cli(typed)).errors).toBe(
				`There is no subcommand "${typed}". Run "npm run cli -- --help" to see all.\n`,
			);
		},
	);

	test('an unknown flag gets the usage, on standard error, and 2', async () => {
		const { code, output, errors } = await cli('register', '--gild');
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
