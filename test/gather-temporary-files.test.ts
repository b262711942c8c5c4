import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Runs a program of Node whose temporary folder is empty. @returns how it ends, and what it leaves there. */
function run(...args: string[]) {
	const folder = mkdtempSync(join(tmpdir(), 'empty-'));
	const env = { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: folder };
	const { status } = spawnSync(process.execPath, args, { env });
	return { status, left: readdirSync(folder) };
}

test('what a test starts has its temporary files where the test has them', () => {
	expect(tmpdir()).toMatch(/matinee-\w{6}$/);
	expect(execFileSync(process.execPath, ['-p', 'os.tmpdir()'], { encoding: 'utf8' })).toBe(`${tmpdir()}\n`);
});

test('a run of tests leaves nothing behind, although its tests make folders', () => {
	const vitest = run('node_modules/vitest/vitest.mjs', 'run', 'test/watch-changes.test.ts');
	expect(vitest).toEqual({ status: 0, left: [] });
});

test('nor does a benchmark, even one that fails or is interrupted', () => {
	const bench = (end: string) => `import { mkdtempSync } from 'node:fs';
		import { tmpdir } from 'node:os';
		import { gatherUntilExit } from '${join(process.cwd(), 'test/gather-until-exit.ts')}';
		gatherUntilExit();
		mkdtempSync(tmpdir() + '/bench-');
		${end}`;
	expect(run('--input-type=module', '-e', bench(''))).toEqual({ status: 0, left: [] });
	expect(run('--input-type=module', '-e', bench('throw new Error()'))).toEqual({ status: 1, left: [] });
	for (const [signal, status] of [
		['SIGINT', 130],
		['SIGTERM', 143],
	] as const) {
		const end = `setInterval(() => process.kill(process.pid, '${signal}'), 10)`;
		expect(run('--input-type=module', '-e', bench(end))).toEqual({ status, left: [] });
	}
});
