import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { finishReplacing } from '../../src/catalogue/finish-replacing.ts';
import { replaceCatalogue } from '../../src/catalogue/replace-catalogue.ts';
import { buildMovieContent } from '../../src/model/movie-content.ts';
import { compileSample } from './supplement/compile-sample.ts';

const REPLACE = join(import.meta.dirname, 'replace-once.ts');
const hasStrace = spawnSync('strace', ['-V']).status === 0;
if (!hasStrace) console.warn('strace is not installed: no replacing is killed. Install it to run this test.');
const run = (program: string, args: string[]) =>
	promisify(execFile)(program, args, {
		env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'replace-cache') },
	});

async function writeSample(): Promise<string> {
	const path = join(mkdtempSync(join(tmpdir(), 'replace-')), 'catalogue.csv');
	await replaceCatalogue(path, compileSample().compiled, '2026-01-01', buildMovieContent);
	return path;
}

function copy(path: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'replace-'));
	cpSync(dirname(path), folder, { recursive: true });
	return join(folder, 'catalogue.csv');
}

/** Every file beside a catalogue, folders left out. */
function readFiles(path: string): Record<string, string> {
	const names = readdirSync(dirname(path)).filter((name) => !name.startsWith('.'));
	return Object.fromEntries(names.map((name) => [name, readFileSync(join(dirname(path), name), 'base64')]));
}

test.skipIf(!hasStrace)(
	'killed at any change to the disk, it leaves the old catalogue or the new one, never some of both',
	{ timeout: 600_000 },
	async () => {
		const old = await writeSample();
		const fresh = copy(old);
		await run(process.execPath, [REPLACE, fresh]);
		const states = [readFiles(old), readFiles(fresh)];
		expect(states[0]).not.toEqual(states[1]);
		const seen = new Set<number>();
		for (const call of ['fsync', 'rename', 'rmdir']) {
			let [kills, isDone] = [0, false];
			while (!isDone) {
				const path = copy(old);
				isDone = await replaceAndKill(path, call, kills + 1);
				kills++;
				readCatalogue(path); // finishes what was cut off
				const files = JSON.stringify(readFiles(path));
				const state = states.findIndex((each) => JSON.stringify(each) === files);
				expect(state, `killed at ${call} ${kills}`).toBeGreaterThanOrEqual(0);
				seen.add(state);
			}
			expect(kills).toBeGreaterThan(1);
		}
		expect(seen).toEqual(new Set([0, 1]));
	},
);

/** @returns whether it survived because it makes fewer such calls. */
function replaceAndKill(path: string, call: string, at: number): Promise<boolean> {
	const inject = `inject=${call}:signal=KILL:when=${at}`;
	const traced = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject];
	return run('strace', [...traced, process.execPath, REPLACE, path]).then(
		() => true,
		() => false,
	);
}

test('a folder that a killed run left is cleared by the next', async () => {
	const path = await writeSample();
	const left = join(dirname(path), '.catalogue.csv.ready-not');
	await run('mkdir', ['-p', left]);
	writeFileSync(join(left, 'catalogue.csv'), 'half');
	finishReplacing(path);
	expect(readCatalogue(path).movies.length).toBeGreaterThan(5);
	await replaceCatalogue(path, compileSample().compiled, '2026-01-02', buildMovieContent);
	expect(existsSync(left)).toBe(false);
	expect(readFileSync(`${path}.date`, 'utf8')).toBe('2026-01-02\n');
});
