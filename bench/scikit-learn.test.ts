import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { buildSparseMatrix } from '../src/numerics/sparse-matrix.ts';
import { openScikitLearn } from './ask-scikit-learn.ts';
import { checkSame, computeRatio, type Fit, spreadColumns } from './scikit-learn.ts';

const folder = mkdtempSync(join(tmpdir(), 'scikit-learn-'));

/** Writes a program that stands in for Python. */
function writeProgram(name: string, script: string): string {
	const path = join(folder, name);
	writeFileSync(path, `#!/bin/sh\n${script}\n`);
	chmodSync(path, 0o755);
	return path;
}

function makeFit(ms: number, error = 629.66): Fit {
	return { ms, cpuMs: ms, iterations: 55, error };
}

const ABOUT = `echo '{"version": "1.2.1", "threads": {"openblas": 2, "openmp": 2}, "ompNumThreads": null}'`;

test('says what to do when Python is missing', async () => {
	const found = await openScikitLearn(join(folder, 'no-python'));
	expect(found).toMatch(/no-python has no scikit-learn \(.*ENOENT.*\); apt-get install python3-sklearn/);
});

test('gives the last line of the traceback when scikit-learn is missing', async () => {
	const script = `echo 'Traceback:' >&2; echo "ModuleNotFoundError: No module named 'sklearn'" >&2; exit 1`;
	const found = await openScikitLearn(writeProgram('bare-python', script));
	expect(found).toContain("has no scikit-learn (ModuleNotFoundError: No module named 'sklearn')");
});

test('reports the threads that scikit-learn uses', async () => {
	const found = await openScikitLearn(writeProgram('ready', `${ABOUT}; cat >/dev/null`));
	if (typeof found === 'string') throw new Error(found);
	expect(found.about).toBe('scikit-learn 1.2.1 (threads: openblas 2, openmp 2; OMP_NUM_THREADS not set)');
	found.close();
});

test('throws when a task fails or answers in another form', async () => {
	const dying = await openScikitLearn(writeProgram('dying', `${ABOUT}; read line; echo 'MemoryError' >&2`));
	const strange = await openScikitLearn(writeProgram('strange', `${ABOUT}; read line; echo '{"ms": "fast"}'`));
	if (typeof dying === 'string' || typeof strange === 'string') throw new Error('not started');
	await expect(dying.ask(z.null(), 'fit', {})).rejects.toThrow('scikit-learn.py ended: MemoryError');
	await expect(strange.ask(z.object({ ms: z.number() }), 'fit', {})).rejects.toThrow('ms');
	strange.close();
});

test('scikit-learn.py fits, and folds in with given factors', async ({ skip }) => {
	const found = await openScikitLearn();
	if (typeof found === 'string') {
		console.warn(`SKIPPED: ${found}`);
		return skip(found);
	}
	const blocks = { rows: 4, columns: 4, offsets: [0, 2, 4, 6, 8], indices: [0, 1, 0, 1, 2, 3, 2, 3] };
	await found.ask(z.null(), 'load', { matrix: { ...blocks, values: [5, 5, 5, 5, 4, 4, 4, 4] } });
	const fit = await found.ask(z.object({ error: z.number(), ms: z.number().positive() }), 'fit', {
		factors: 2,
		tolerance: 1e-8,
		threads: 1,
	});
	expect(fit.error).toBeCloseTo(0, 4);
	const components = [
		[1, 1, 0, 0],
		[0, 0, 1, 1],
	];
	await found.ask(z.null(), 'loadFactors', { components });
	const profile = { rows: 1, columns: 4, offsets: [0, 1], indices: [2], values: [5] };
	const times = await found.ask(z.array(z.number().positive()), 'transform', {
		profiles: [profile, profile],
		threads: null,
	});
	expect(times).toHaveLength(2);
	found.close();
});

test('computes the median of the ratios, not the ratio of the medians', () => {
	expect(computeRatio([makeFit(10), makeFit(30), makeFit(20)], [makeFit(100), makeFit(60), makeFit(10)])).toBe(0.5);
});

test('refuses to compare times of different results', () => {
	checkSame(makeFit(1, 629.6603), makeFit(1, 629.6604));
	expect(() => checkSame(makeFit(1, 629.66), makeFit(1, 629.67))).toThrow('reconstruction errors differ');
});

test('lays out the same ratings with a column for every movie id', () => {
	const stars = buildSparseMatrix(2, 2, [0, 1, 1], [0, 0, 1], [5, 4, 3]);
	const wide = spreadColumns({ stars, movieIds: Int32Array.of(364, 7) });
	expect(wide.columns).toBe(365);
	expect([...wide.indices]).toEqual([364, 364, 7]);
	expect(wide.values).toEqual(stars.values);
});
