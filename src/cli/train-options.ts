import { parseArgs } from 'node:util';
import type { Release } from '../datasets/release.ts';
import { PLAIN, type Recipe, WEIGHTED } from '../model/recipe.ts';
import type { ParallelTrainOptions } from '../training/train.ts';
import { findRelease, listReleases } from './find-release.ts';
import { readWholeNumber } from './read-whole-number.ts';
import { UsageError } from './verb.ts';

/** What each objective takes where no flag says otherwise. */
const DEFAULTS = {
	weighted: { recipe: WEIGHTED, factors: 96, tolerance: 0, maxIterations: 15 },
	plain: { recipe: PLAIN, factors: 55, tolerance: 1e-4, maxIterations: 2000 },
} as const;

/** The flags of `train`, checked and completed. */
export interface TrainVerbOptions extends ParallelTrainOptions {
	/** To be downloaded where they are not on disk yet. */
	readonly releases: readonly Release[];
	readonly ratings: readonly string[];
	readonly out: string;
	readonly objective: keyof typeof DEFAULTS;
	readonly recipe: Recipe;
	readonly minRatings: number;
	/** Movies with a lower mean are left out; 0 keeps all. */
	readonly minMeanStars: number;
	/** Path; `undefined` where every movie is kept. */
	readonly catalogue: string | undefined;
}

/** @throws {UsageError} when a flag is unknown, missing or out of range. */
export function readTrainOptions(args: readonly string[]): TrainVerbOptions {
	const { values, positionals } = parseFlags(args);
	const releases = positionals.map(findRelease);
	if (values.ratings === undefined && releases.length === 0)
		throw new UsageError(
			`Say which ratings to train on: a release of MovieLens by name (${listReleases()}), or --ratings <csv file>, once for each file.`,
		);
	const out = values.out ?? (releases.length > 0 ? `models/${positionals.join('+')}.safetensors` : undefined);
	if (out === undefined)
		throw new UsageError('Say where to write the model: --out <file>, such as --out models/mine.safetensors.');
	const { objective = 'weighted' } = values;
	if (!isObjective(objective)) throw new UsageError(`--objective must be weighted or plain, not "${objective}".`);
	const defaults = DEFAULTS[objective];
	return {
		releases,
		ratings: values.ratings ?? [],
		out,
		objective,
		factors: readInteger('factors', values.factors, defaults.factors, 1, 4096),
		recipe: defaults.recipe,
		seed: readInteger('seed', values.seed, 0, 0, 2 ** 32 - 1),
		minRatings: readInteger('min-ratings', values['min-ratings'], 5, 1, 2 ** 31 - 1),
		minMeanStars: readStars('min-mean-stars', values['min-mean-stars']),
		catalogue: values['any-movie']
			? undefined
			: (values.catalogue ?? process.env.CATALOGUE_PATH ?? 'data/catalogue.csv'),
		tolerance: readTolerance(values.tolerance, defaults.tolerance),
		maxIterations: readInteger('max-iterations', values['max-iterations'], defaults.maxIterations, 1, 1_000_000),
		workers: values.workers === undefined ? undefined : readInteger('workers', values.workers, 1, 1, 64),
	};
}

function parseFlags(args: readonly string[]) {
	const text = { type: 'string' } as const;
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				ratings: { type: 'string', multiple: true },
				out: text,
				objective: text,
				factors: text,
				seed: text,
				'min-ratings': text,
				'min-mean-stars': text,
				tolerance: text,
				'max-iterations': text,
				catalogue: text,
				workers: text,
				'any-movie': { type: 'boolean' },
			},
		});
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

function isObjective(text: string): text is keyof typeof DEFAULTS {
	return Object.hasOwn(DEFAULTS, text);
}

function readInteger(flag: string, text: string | undefined, fallback: number, min: number, max: number): number {
	if (text === undefined) return fallback;
	return readWholeNumber(flag, text, min, max);
}

function readStars(flag: string, text: string | undefined): number {
	if (text === undefined) return 0;
	const value = text.trim() === '' ? Number.NaN : Number(text);
	if (!(value >= 0 && value <= 5))
		throw new UsageError(`--${flag} must be a number of stars from 0 to 5, not "${text}".`);
	return value;
}

function readTolerance(text: string | undefined, fallback: number): number {
	if (text === undefined) return fallback;
	const value = text.trim() === '' ? Number.NaN : Number(text);
	if (!(value >= 0 && value < 1))
		throw new UsageError(`--tolerance must be a number from 0 up to 1, such as 1e-4, not "${text}".`);
	return value;
}
