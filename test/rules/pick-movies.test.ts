import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Picks, pickFromStart, pickMovies } from '../../src/rules/pick-movies.ts';
import { ANYTHING } from '../../src/rules/query.ts';
import { openServices } from '../../src/services.ts';
import { openStore } from '../../src/store/open-store.ts';

const ALICE = '100000000000000001';

const open = (databasePath: string) =>
	openServices({ cataloguePath: 'data/catalogue.csv', modelPath: 'models/default.safetensors', databasePath });

/** Another program that keeps the database locked. */
async function lock(databasePath: string): Promise<{ release(): void }> {
	const child = spawn(process.execPath, ['test/store/foreign-lock.ts', databasePath], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	onTestFinished(() => void child.kill('SIGKILL'));
	await once(child.stdout, 'data');
	return { release: () => void child.stdin.end() };
}

const idsOf = (picks: Picks) => (picks.kind === 'movies' ? picks.movies.map(({ movie }) => movie.id) : picks.kind);

test('lists come while another program has the database locked, and what they showed is written later', async () => {
	const databasePath = join(mkdtempSync(join(tmpdir(), 'picks-')), 'test.sqlite');
	const services = await open(databasePath);
	for (const movieId of [364, 588, 595]) await services.store.rate(ALICE, movieId, 5);
	const foreign = await lock(databasePath);

	const first = idsOf(await pickMovies(ALICE, ANYTHING, services));
	const more = idsOf(await pickMovies(ALICE, ANYTHING, services));
	expect(new Set([...first, ...more]).size).toBe(20);
	expect(idsOf(await pickFromStart(ALICE, ANYTHING, services))).toEqual(first);
	expect(idsOf(await pickMovies(ALICE, ANYTHING, services))).toEqual(more);

	foreign.release();
	await services.store.close();
	const store = await openStore(databasePath);
	expect(new Set((await store.shownSince(ALICE, 0)).map(({ movieId }) => movieId))).toEqual(
		new Set([...first, ...more]),
	);
	await store.close();
});
