import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { MIN_RATINGS, ML_32M } from '../test/fixtures/synthetic-ratings.ts';
import { gatherUntilExit } from '../test/gather-until-exit.ts';
import type { Reading, Training } from './scale-step.ts';

/** Bars for a set of ml-32m's size. */
const MAX_SECONDS = 600;
const MAX_BYTES = 4e9;
/** Time is proportional to ratings^exponent; 1 is linear. */
const MAX_GROWTH_EXPONENT = 1.1;
const SIZES = [1_000_000, 4_000_000, 16_000_000, ML_32M.ratings];
const RESULTS = 'bench/results/scale.json';

interface Size {
	readonly ratings: number;
	readonly training: Training;
	/** `null` when the process died. */
	readonly reading: Reading | null;
}

/**
 * `npm run bench:scale [-- <ratings> ...]`: trains on made-up sets of ml-32m's shape, reads them from a file, and
 * writes time and memory to bench/results/scale.json. @returns whether every bar is met.
 */
function benchScale(asked: readonly number[]): boolean {
	const sizes = (asked.length > 0 ? asked : SIZES).map(measureSize);
	const results = {
		measuredOn: new Date().toISOString().slice(0, 10),
		machine: {
			cpu: cpus()[0].model,
			cores: availableParallelism(),
			memoryBytes: totalmem(),
			platform: `${process.platform} ${process.arch}`,
			node: process.version,
		},
		options: runStep('options'),
		growthExponent: computeGrowth(sizes),
		sizes,
	};
	mkdirSync('bench/results', { recursive: true });
	writeFileSync(RESULTS, `${JSON.stringify(results, undefined, '\t')}\n`);
	const missed = listMissed(sizes, results.growthExponent);
	console.log(`Written to ${RESULTS}. ${missed.length === 0 ? 'Every bar is met.' : `Missed: ${missed.join('; ')}.`}`);
	return missed.length === 0;
}

function measureSize(ratings: number): Size {
	console.log(`${ratings} ratings`);
	const training = runStep<Training>('train', ratings);
	if (training === null) throw new Error(`training on ${ratings} ratings did not survive`);
	const { seconds, iterations, secondsPerSweep, peakBytes } = training;
	const sweeps = `${iterations} sweeps of ${secondsPerSweep.toFixed(2)} s`;
	console.log(`  trained in ${seconds.toFixed(1)} s, ${sweeps}, peak ${toGigabytes(peakBytes)}`);
	const reading = measureReading(ratings);
	if (reading) console.log(`  read in ${reading.seconds.toFixed(1)} s, peak ${toGigabytes(reading.peakBytes)}`);
	return { ratings, training, reading };
}

function measureReading(ratings: number): Reading | null {
	const folder = mkdtempSync(join(tmpdir(), 'scale-'));
	const path = join(folder, 'ratings.csv');
	try {
		runStep('write', ratings, path);
		const fileBytes = statSync(path).size;
		const measured = runStep<Omit<Reading, 'fileBytes'>>('read', ratings, path);
		return measured && { fileBytes, ...measured };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** @returns what the step measured; `null` when it died. */
function runStep<Found>(...args: readonly (string | number)[]): Found | null {
	const { stdout, status, signal } = spawnSync(process.execPath, ['bench/scale-step.ts', ...args.map(String)], {
		stdio: ['ignore', 'pipe', 'inherit'],
		encoding: 'utf8',
	});
	if (status === 0) return JSON.parse(stdout);
	console.log(`  ${args[0]} failed with ${signal ?? status}`);
	return null;
}

/** Computes the slope of log seconds against log ratings, by least squares; 1 for a single size. */
function computeGrowth(sizes: readonly Size[]): number {
	const points = sizes.map(({ ratings, training }) => [Math.log(ratings), Math.log(training.seconds)]);
	const [meanX, meanY] = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length);
	const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
	return spread === 0 ? 1 : points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
}

function listMissed(sizes: readonly Size[], growthExponent: number): string[] {
	const bars: [string, boolean][] = sizes.flatMap(({ ratings, training, reading }) => [
		[`training on ${ratings} ratings in ${MAX_SECONDS} s`, training.seconds <= MAX_SECONDS],
		[`training on ${ratings} ratings in ${toGigabytes(MAX_BYTES)}`, training.peakBytes <= MAX_BYTES],
		[`reading ${ratings} ratings in ${toGigabytes(MAX_BYTES)}`, reading !== null && reading.peakBytes <= MAX_BYTES],
	]);
	bars.push([`growth of ratings^${growthExponent.toFixed(2)}`, growthExponent <= MAX_GROWTH_EXPONENT]);
	return bars.filter(([, isMet]) => !isMet).map(([bar]) => bar);
}

function toGigabytes(bytes: number): string {
	return `${(bytes / 1e9).toFixed(2)} GB`;
}

gatherUntilExit();
const asked = process.argv.slice(2).map(Number);
if (asked.some((ratings) => !(Number.isInteger(ratings) && ratings >= MIN_RATINGS)))
	throw new RangeError(`sizes are whole numbers from ${MIN_RATINGS}: npm run bench:scale -- 1000000 4000000`);
process.exitCode = benchScale(asked) ? 0 : 1;
