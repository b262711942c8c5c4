import { PLAIN, type Recipe, WEIGHTED } from '../../model/recipe.ts';
import type { RatingScale } from '../../training/read-ratings.ts';
import type { ParallelTrainOptions } from '../../training/train.ts';
import { switchFlag, valueFlag } from '../flags/flag.ts';
import { CATALOGUE_FLAG, DATABASE_FLAG } from '../flags/shared-flags.ts';
import { decimalNumber, oneOf, PATH, wholeNumber } from '../flags/value-kind.ts';
import { findSources, RATINGS_FLAG, type RatingSources, SCALE_FLAG } from '../ratings/rating-sources.ts';
import type { Call } from '../subcommand.ts';
import { UsageError } from '../usage-error.ts';

/** The defaults of each objective. */
const DEFAULTS = {
	weighted: { recipe: WEIGHTED, factors: 96, tolerance: 0, maxIterations: 15 },
	plain: { recipe: PLAIN, factors: 55, tolerance: 1e-4, maxIterations: 2000 },
} as const;

const COUNT = '<number>';
const OBJECTIVE = oneOf(['weighted', 'plain']);
const STARS = decimalNumber('a number of stars from 0 to 5', (value) => value >= 0 && value <= 5);
const TOLERANCE = decimalNumber('a number from 0 up to 1, such as 1e-4', (value) => value >= 0 && value < 1);

export const TRAIN_FLAGS = {
	ratings: RATINGS_FLAG,
	scale: SCALE_FLAG,
	out: valueFlag(PATH, {
		label: '<file>',
		about: 'where to write the model',
		shownDefault: 'models/<release>.safetensors',
	}),
	objective: valueFlag(OBJECTIVE, { label: 'weighted|plain', about: 'what training minimises', default: 'weighted' }),
	factors: valueFlag(wholeNumber(1, 4096), {
		label: COUNT,
		about: 'factors of each movie',
		shownDefault: describeDefaults('factors'),
	}),
	seed: valueFlag(wholeNumber(0, 2 ** 32 - 1), {
		label: COUNT,
		about: 'the same data, flags and seed give the same bytes',
		default: 0,
	}),
	minRatings: valueFlag(wholeNumber(1, 2 ** 31 - 1), {
		label: COUNT,
		about: 'leave out movies with fewer ratings',
		default: 5,
	}),
	minMeanStars: valueFlag(STARS, { label: '<stars>', about: 'leave out movies with a lower mean', default: 0 }),
	tolerance: valueFlag(TOLERANCE, {
		label: COUNT,
		about: 'stop at this share of the first violation',
		shownDefault: describeDefaults('tolerance'),
	}),
	maxIterations: valueFlag(wholeNumber(1, 1_000_000), {
		label: COUNT,
		about: 'stop after this many iterations',
		shownDefault: describeDefaults('maxIterations'),
	}),
	workers: valueFlag(wholeNumber(1, 64), {
		label: COUNT,
		about: 'threads that share the work; the bytes do not depend on it',
		shownDefault: 'as many as pay off',
	}),
	catalogue: CATALOGUE_FLAG,
	store: switchFlag('add the ratings of the people of the bot who agreed to it with /privacy training'),
	database: DATABASE_FLAG,
	anyMovie: switchFlag('keep movies that the catalogue lacks; the model then has no genres and years'),
};

/** The settings of `train`, with defaults filled in. */
export interface TrainSettings extends ParallelTrainOptions {
	readonly sources: RatingSources;
	readonly scale: RatingScale;
	readonly out: string;
	readonly objective: keyof typeof DEFAULTS;
	readonly recipe: Recipe;
	readonly minRatings: number;
	readonly minMeanStars: number;
	/** A path; `undefined` when movies are kept that a catalogue may lack. */
	readonly catalogue: string | undefined;
	/** The database whose people take part; `undefined` for none. */
	readonly store: string | undefined;
}

/** @throws {UsageError} when the flags do not say which ratings to train on, or where to write the model. */
export function completeTrainOptions({ flags, operands }: Call<typeof TRAIN_FLAGS>): TrainSettings {
	const { ratings, anyMovie, store, database, ...given } = flags;
	if (store && anyMovie)
		throw new UsageError('People rate movies of the catalogue: use either --store or --any-movie, not both.');
	const sources = findSources(operands, ratings, 'train', given.scale);
	const out = given.out ?? (operands.length > 0 ? `models/${operands.join('+')}.safetensors` : undefined);
	if (out === undefined)
		throw new UsageError('Say where to write the model: --out <file>, such as --out models/mine.safetensors.');
	const defaults = DEFAULTS[given.objective];
	return {
		...given,
		sources,
		out,
		recipe: defaults.recipe,
		factors: given.factors ?? defaults.factors,
		tolerance: given.tolerance ?? defaults.tolerance,
		maxIterations: given.maxIterations ?? defaults.maxIterations,
		catalogue: anyMovie ? undefined : given.catalogue,
		store: store ? database : undefined,
	};
}

function describeDefaults(option: 'factors' | 'tolerance' | 'maxIterations'): string {
	return `${DEFAULTS.weighted[option]}; with --objective plain ${DEFAULTS.plain[option]}`;
}
