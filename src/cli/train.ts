import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import type { Provenance } from '../recommender/model.ts';
import { writeModel } from '../recommender/model-file.ts';
import { joinRatings, type RatingTable, readRatings } from '../recommender/read-ratings.ts';
import { PLAIN, type Recipe, WEIGHTED } from '../recommender/recipe.ts';
import { type TrainOptions, trainModel } from '../recommender/train.ts';
import { selectTrainingSet } from '../recommender/training-set.ts';
import { UsageError, type Verb } from './verb.ts';

/** What each objective takes where no flag says otherwise. */
const DEFAULTS = {
	weighted: { recipe: WEIGHTED, factors: 288, tolerance: 1e-3, maxIterations: 20 },
	plain: { recipe: PLAIN, factors: 55, tolerance: 1e-4, maxIterations: 2000 },
} as const;

/** Narrower blocks know too little on their own. */
const MIN_BLOCK_FACTORS = 64;
/** Bad lines named one by one for each file; the rest are counted. */
const MAX_BAD_LINES_SHOWN = 10;

export const train = {
	name: 'train',
	summary: 'train a model on ratings and write it to a file',
	usage: [
		'train --ratings <csv> [--ratings <csv> ...] --out <file>',
		'      [--objective weighted|plain] [--factors <n>] [--seed <n>] [--min-ratings <n>] [--tolerance <x>] [--max-iterations <n>]',
		'train --ratings ml-latest-small/ratings.csv --out models/default.safetensors',
	].join('\n'),
	async run(args, io) {
		const options = readOptions(args);
		const startedAt = performance.now();
		const { table, data } = await readFiles(options.ratings, io.errors);
		const set = selectTrainingSet(table, options.minRatings);
		const people = set.stars.rows;
		const movies = set.movieIds.length;
		const ratings = set.stars.values.length;
		io.errors.write(`Training on ${ratings} ratings by ${people} people of ${movies} movies.\n`);
		const progress = createProgress(io.errors, options.recipe.blocks * options.maxIterations);
		const { metrics, ...trained } = trainModel(set, options.recipe, { ...options, onProgress: progress.step });
		progress.stop();
		const provenance: Provenance = {
			data,
			options: {
				objective: options.objective,
				factors: options.factors,
				seed: options.seed,
				minRatings: options.minRatings,
				tolerance: options.tolerance,
				maxIterations: options.maxIterations,
			},
			metrics: { people, movies, ratings, ...metrics },
		};
		await writeModel(options.out, { ...trained, provenance });
		const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
		io.output.write(
			`Wrote ${options.out}: ${movies} movies, ${options.factors} factors, ${metrics.iterations} iterations, ` +
				`loss ${metrics.loss.toPrecision(8)}, ${seconds} s.\n`,
		);
		return 0;
	},
} satisfies Verb;

interface Options extends TrainOptions {
	readonly ratings: readonly string[];
	readonly out: string;
	readonly objective: keyof typeof DEFAULTS;
	readonly recipe: Recipe;
	readonly minRatings: number;
}

function readOptions(args: readonly string[]): Options {
	const values = parseFlags(args);
	if (values.ratings === undefined)
		throw new UsageError('Say which ratings to train on: --ratings <csv file>, once for each file.');
	if (values.out === undefined)
		throw new UsageError('Say where to write the model: --out <file>, such as --out models/mine.safetensors.');
	const { objective = 'weighted' } = values;
	if (!isObjective(objective)) throw new UsageError(`--objective must be weighted or plain, not "${objective}".`);
	const defaults = DEFAULTS[objective];
	const factors = readInteger('factors', values.factors, defaults.factors, 1, 4096);
	return {
		ratings: values.ratings,
		out: values.out,
		objective,
		factors,
		recipe: { ...defaults.recipe, blocks: chooseBlocks(factors, defaults.recipe.blocks) },
		seed: readInteger('seed', values.seed, 0, 0, 2 ** 32 - 1),
		minRatings: readInteger('min-ratings', values['min-ratings'], 5, 1, 2 ** 31 - 1),
		tolerance: readTolerance(values.tolerance, defaults.tolerance),
		maxIterations: readInteger('max-iterations', values['max-iterations'], defaults.maxIterations, 1, 1_000_000),
	};
}

function parseFlags(args: readonly string[]) {
	const text = { type: 'string' } as const;
	try {
		return parseArgs({
			args: [...args],
			options: {
				ratings: { type: 'string', multiple: true },
				out: text,
				objective: text,
				factors: text,
				seed: text,
				'min-ratings': text,
				tolerance: text,
				'max-iterations': text,
			},
		}).values;
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

function isObjective(text: string): text is keyof typeof DEFAULTS {
	return Object.hasOwn(DEFAULTS, text);
}

/** The most blocks that divide the factors evenly and are not too narrow. */
function chooseBlocks(factors: number, most: number): number {
	for (let blocks = most; blocks > 1; blocks--) {
		if (factors % blocks === 0 && factors / blocks >= MIN_BLOCK_FACTORS) return blocks;
	}
	return 1;
}

function readInteger(flag: string, text: string | undefined, fallback: number, min: number, max: number): number {
	if (text === undefined) return fallback;
	const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
	if (!(value >= min && value <= max))
		throw new UsageError(`--${flag} must be a whole number from ${min} to ${max}, not "${text}".`);
	return value;
}

function readTolerance(text: string | undefined, fallback: number): number {
	if (text === undefined) return fallback;
	const value = text.trim() === '' ? Number.NaN : Number(text);
	if (!(value >= 0 && value < 1))
		throw new UsageError(`--tolerance must be a number from 0 up to 1, such as 1e-4, not "${text}".`);
	return value;
}

async function readFiles(
	paths: readonly string[],
	errors: Writable,
): Promise<{ table: RatingTable; data: Provenance['data'] }> {
	const tables: RatingTable[] = [];
	const data: Provenance['data'][number][] = [];
	for (const path of paths) {
		const { table, sha256 } = await readFile(path, errors);
		tables.push(table);
		data.push({ name: basename(path), sha256, ratings: table.starsOf.length });
	}
	return { table: joinRatings(tables), data };
}

async function readFile(path: string, errors: Writable): Promise<{ table: RatingTable; sha256: string }> {
	const hash = createHash('sha256');
	const input = createReadStream(path).on('data', (chunk) => hash.update(chunk));
	let bad = 0;
	try {
		const table = await readRatings(input, ({ line, reason }) => {
			bad++;
			if (bad <= MAX_BAD_LINES_SHOWN) errors.write(`${path}, line ${line} is left out: ${reason}\n`);
		});
		if (bad > 0) errors.write(`${path}: ${bad} lines left out, ${table.starsOf.length} ratings read.\n`);
		return { table, sha256: hash.digest('hex') };
	} catch (error) {
		throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
	}
}

/** A bar where somebody is watching, else a line now and then. */
function createProgress(errors: Writable & { isTTY?: boolean }, total: number) {
	const every = Math.max(1, Math.floor(total / 20));
	const bar = errors.isTTY
		? new SingleBar({
				stream: errors as NodeJS.WriteStream,
				format: '{bar} {value}/{total}  violation {violation}  {eta_formatted} left',
			})
		: undefined;
	bar?.start(total, 0, { violation: '1' });
	let done = 0;
	return {
		step({ block, iteration, violation }: { block: number; iteration: number; violation: number }): void {
			done++;
			bar?.update(done, { violation: violation.toExponential(2) });
			if (bar === undefined && done % every === 0) {
				errors.write(`block ${block + 1}, iteration ${iteration}, violation ${violation.toExponential(2)}\n`);
			}
		},
		stop(): void {
			bar?.stop();
		},
	};
}
