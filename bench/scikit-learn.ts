import { createReadStream, existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Io } from '../src/cli/subcommand.ts';
import { PLAIN } from '../src/model/recipe.ts';
import type { SparseMatrix } from '../src/numerics/sparse-matrix.ts';
import { readRatings } from '../src/training/read-ratings.ts';
import { trainModelInParallel } from '../src/training/train.ts';
import { selectTrainingSet, type TrainingSet } from '../src/training/training-set.ts';
import { openScikitLearn, type ScikitLearn } from './ask-scikit-learn.ts';
import { median } from './median.ts';

const RATINGS = '../shared/data/ml-latest-small/ratings.csv';
/** The notebook kept movies with more than 20 ratings. */
const MIN_RATINGS = 21;
const OPTIONS = { factors: 55, tolerance: 0.01 };
const PAIRS = 5;
/** Pause before each fit: OpenBLAS threads keep spinning after their work, and would take a core from the next fit. */
const PAUSE_MS = 300;
/** Bar for our wall time as a share of scikit-learn's. */
const MAX_RATIO = 0.5;
/** Both take the same steps from the same start, so they differ by rounding only. */
const MAX_ERROR_DIFFERENCE = 1e-6;

const fitSchema = z.object({ ms: z.number(), cpuMs: z.number(), iterations: z.int(), error: z.number() });

/** One factorisation; the sparse matrix is in memory before. */
export type Fit = z.infer<typeof fitSchema>;

/**
 * Times plain NMF beside scikit-learn's on the notebook's ratings, in turn, after one fit of each that does not count.
 * The bar is held against the faster of two scikit-learns: with the threads it chooses, and with one, which suits so
 * small a matrix.
 *
 * @throws {Error} when the results differ, since then the times are of different things.
 */
export async function benchScikitLearn({ output }: Pick<Io, 'output'>): Promise<void> {
	if (!existsSync(RATINGS)) {
		output.write(`plain beside scikit-learn: SKIPPED, ${RATINGS} is not there\n`);
		return;
	}
	const scikitLearn = await openScikitLearn();
	if (typeof scikitLearn === 'string') {
		output.write(`plain beside scikit-learn: SKIPPED, ${scikitLearn}\n`);
		return;
	}
	try {
		const table = await readRatings(createReadStream(RATINGS), () => {});
		await compare(selectTrainingSet(table, MIN_RATINGS), scikitLearn, output);
	} finally {
		scikitLearn.close();
	}
}

async function compare(set: TrainingSet, scikitLearn: ScikitLearn, output: Io['output']): Promise<void> {
	const { rows, columns } = set.stars;
	output.write(`plain, ${OPTIONS.factors} factors, tol ${OPTIONS.tolerance}, ${rows} by ${columns}, `);
	output.write(`beside ${scikitLearn.about}, ${availableParallelism()} cores:\n`);
	await scikitLearn.ask(z.null(), 'load', { matrix: toJson(set.stars) });
	const first = await fitOurs(set);
	await fitTheirs(scikitLearn, null);

	const [ours, theirs, theirsOnOne]: [Fit[], Fit[], Fit[]] = [[], [], []];
	for (let pair = 0; pair < PAIRS; pair++) {
		ours.push(await fitOurs(set));
		theirs.push(await fitTheirs(scikitLearn, null));
		theirsOnOne.push(await fitTheirs(scikitLearn, 1));
	}
	for (const fit of [...theirs, ...theirsOnOne]) checkSame(ours[0], fit);
	output.write(`  ours: ${summarise(ours)}; ${first.ms.toFixed(0)} ms the first time, not yet compiled\n`);
	output.write(`  scikit-learn: ${summarise(theirs)}\n`);
	output.write(`  scikit-learn on one thread: ${summarise(theirsOnOne)}\n`);
	const ratio = Math.max(...[theirs, theirsOnOne].map((fits) => computeRatio(ours, fits)));
	const verdict = ratio <= MAX_RATIO ? 'within' : 'MISSES';
	output.write(`  ratio ${ratio.toFixed(2)}, median of ${PAIRS} pairs; ${verdict} the bar of ${MAX_RATIO}\n`);

	const wide = spreadColumns(set);
	await scikitLearn.ask(z.null(), 'load', { matrix: toJson(wide) });
	const wideFit = await fitTheirs(scikitLearn, null);
	checkSame(ours[0], wideFit);
	output.write(`  the notebook's form, a column for every movie id (${wide.columns}): scikit-learn `);
	output.write(`${(wideFit.ms / 1000).toFixed(1)} s, once; the same factors take us ${computeMedianMs(ours)} ms, `);
	output.write('since unrated movies have no column\n');
}

async function fitOurs(set: TrainingSet): Promise<Fit> {
	await setTimeout(PAUSE_MS);
	const [began, cpu] = [performance.now(), process.cpuUsage()];
	const { metrics } = await trainModelInParallel(set, PLAIN, { ...OPTIONS, seed: 0, maxIterations: 10_000 });
	const { user, system } = process.cpuUsage(cpu);
	return {
		ms: performance.now() - began,
		cpuMs: (user + system) / 1000,
		iterations: metrics.iterations,
		error: metrics.reconstructionError!,
	};
}

async function fitTheirs(scikitLearn: ScikitLearn, threads: number | null): Promise<Fit> {
	await setTimeout(PAUSE_MS);
	return scikitLearn.ask(fitSchema, 'fit', { ...OPTIONS, threads });
}

/** Computes the median of the ratios of wall times, pair by pair. */
export function computeRatio(ours: readonly Fit[], theirs: readonly Fit[]): number {
	return median(ours.map(({ ms }, pair) => ms / theirs[pair].ms));
}

/** @throws {Error} when the two reconstruction errors differ. */
export function checkSame(ours: Fit, theirs: Fit): void {
	if (Math.abs(ours.error / theirs.error - 1) <= MAX_ERROR_DIFFERENCE) return;
	throw new Error(`reconstruction errors differ: ours ${ours.error}, scikit-learn's ${theirs.error}`);
}

/** Lays the ratings out as the notebook did: a column for every movie id up to the highest. */
export function spreadColumns({ stars, movieIds }: Pick<TrainingSet, 'stars' | 'movieIds'>): SparseMatrix {
	return { ...stars, columns: Math.max(...movieIds) + 1, indices: stars.indices.map((column) => movieIds[column]) };
}

function toJson(matrix: SparseMatrix): object {
	const { rows, columns, offsets, indices, values } = matrix;
	return { rows, columns, offsets: [...offsets], indices: [...indices], values: [...values] };
}

function summarise(fits: readonly Fit[]): string {
	const cpuMs = median(fits.map(({ cpuMs }) => cpuMs)).toFixed(0);
	const [{ iterations, error }] = fits;
	const times = `median ${computeMedianMs(fits)} ms (processor ${cpuMs} ms)`;
	return `${times}, ${iterations} iterations, error ${error.toFixed(6)}`;
}

function computeMedianMs(fits: readonly Fit[]): string {
	return median(fits.map(({ ms }) => ms)).toFixed(0);
}
