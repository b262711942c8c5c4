import { parseArgs } from 'node:util';
import { readCatalogue } from '../catalogue/catalogue.ts';
import type { Release } from '../datasets/release.ts';
import { BASELINES, TUNING_GRID } from '../evaluation/baselines.ts';
import { evaluate as evaluateContestants } from '../evaluation/evaluate.ts';
import { formatTables } from '../evaluation/format-table.ts';
import { dealPeople } from '../evaluation/hold-out.ts';
import type { Ranker } from '../evaluation/ranker.ts';
import { keepPeople } from '../training/rating-table.ts';
import { fetchRatings } from './fetch-ratings.ts';
import { findRelease, listReleases } from './find-release.ts';
import { readRatingFiles } from './read-rating-files.ts';
import { readWholeNumber } from './read-whole-number.ts';
import { runOrRefuse } from './run-or-refuse.ts';
import { createShipped, createVariants, readShippedTraining } from './shipped-contestant.ts';
import { createStepProgress } from './step-progress.ts';
import { UsageError, type Verb } from './verb.ts';

const DEFAULT_GIVEN = '1,3,5,10,20';

/** Measures how good the recommendations are, beside what people would use instead. */
export const evaluate = {
	name: 'evaluate',
	summary: 'measure the quality of recommendations to new people, beside other ways to recommend',
	usage: [
		'evaluate [<release> ...] [--ratings <csv> ...] [--json] [--only <row>,<row>] [--given 1,3,5,10,20] [--folds 5] [--seed 1] [--draws 3]',
		'         [--min-ratings 5] [--resamples 2000] [--model models/default.safetensors] [--catalogue data/catalogue.csv]',
		'evaluate ml-latest-small',
		'evaluate --ratings ml-latest-small/ratings.csv --tune',
		'--json writes the same figures: "tested" counts people for each number of ratings given, and where it counts none, there are no "results".',
		'The row "shipped" is trained as --model was. The first row is what the others are compared with.',
		'--tune runs other settings of ours, and all that were tried of the baselines, on the people outside the first fold, in folds of their own.',
	].join('\n'),
	async run(args, io) {
		const options = readOptions(args);
		const contestants = options.tune
			? [...createVariants(await readShippedTraining(options.model)), ...TUNING_GRID]
			: await chooseContestants(options.only, options.model);
		const fetched = await fetchRatings(options.releases, io.errors);
		const { table } = await readRatingFiles([...fetched, ...options.ratings], io.errors);
		const progress = createStepProgress(io.errors, options.folds * contestants.length);
		const catalogue = readCatalogue(options.catalogue);
		const people = options.tune ? leaveFirstFoldOut(table, options) : table;
		const evaluation = runOrRefuse(() =>
			evaluateContestants(people, contestants, {
				...options,
				factsOf: catalogue.get,
				onProgress: ({ fold, name }) => progress.step(`fold ${fold + 1}, ${name}`),
			}),
		);
		progress.stop();
		io.output.write(options.json ? `${JSON.stringify(evaluation)}\n` : formatTables(evaluation));
		return 0;
	},
} satisfies Verb;

interface Options {
	readonly releases: readonly Release[];
	readonly ratings: readonly string[];
	readonly model: string;
	readonly catalogue: string;
	readonly only: readonly string[] | undefined;
	readonly given: readonly number[];
	readonly folds: number;
	readonly draws: number;
	readonly seed: number;
	readonly minRatings: number;
	readonly resamples: number;
	readonly json: boolean;
	readonly tune: boolean;
}

function readOptions(args: readonly string[]): Options {
	const { values, positionals } = parseFlags(args);
	if (values.ratings === undefined && positionals.length === 0)
		throw new UsageError(
			`Say which ratings to evaluate on: a release of MovieLens by name (${listReleases()}), or --ratings <csv file>, once for each file.`,
		);
	return {
		releases: positionals.map(findRelease),
		ratings: values.ratings ?? [],
		model: values.model ?? process.env.MODEL_PATH ?? 'models/default.safetensors',
		catalogue: values.catalogue ?? process.env.CATALOGUE_PATH ?? 'data/catalogue.csv',
		only: values.only === undefined ? undefined : splitList(values.only),
		given: [
			...new Set(splitList(values.given ?? DEFAULT_GIVEN).map((count) => readWholeNumber('given', count, 0, 1000))),
		],
		folds: readWholeNumber('folds', values.folds ?? '5', 2, 1000),
		seed: readWholeNumber('seed', values.seed ?? '1', 0, 2 ** 32 - 1),
		draws: readWholeNumber('draws', values.draws ?? '3', 1, 100),
		minRatings: readWholeNumber('min-ratings', values['min-ratings'] ?? '5', 1, 2 ** 31 - 1),
		resamples: readWholeNumber('resamples', values.resamples ?? '2000', 1, 1_000_000),
		json: values.json ?? false,
		tune: values.tune ?? false,
	};
}

/** Items parted by commas, each once. */
function splitList(text: string): string[] {
	return [...new Set(text.split(',').map((item) => item.trim()))];
}

function parseFlags(args: readonly string[]) {
	const text = { type: 'string' } as const;
	const flag = { type: 'boolean' } as const;
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				ratings: { type: 'string', multiple: true },
				model: text,
				catalogue: text,
				only: text,
				given: text,
				folds: text,
				draws: text,
				seed: text,
				'min-ratings': text,
				resamples: text,
				json: flag,
				tune: flag,
			},
		});
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

async function chooseContestants(only: Options['only'], model: string): Promise<readonly Ranker[]> {
	const names = ['shipped', ...BASELINES.map(({ name }) => name)];
	const unknown = only?.find((name) => !names.includes(name));
	if (unknown !== undefined) throw new UsageError(`There is no row "${unknown}"; the rows are ${names.join(', ')}.`);
	const baselines = BASELINES.filter(({ name }) => only?.includes(name) ?? true);
	return only?.includes('shipped') === false
		? baselines
		: [createShipped(await readShippedTraining(model)), ...baselines];
}

/** The people on whom constants may be chosen: all but those of the first fold of the evaluation proper. */
function leaveFirstFoldOut(table: Parameters<typeof keepPeople>[0], { folds, seed }: Options) {
	const foldOf = dealPeople(table.users, folds, seed);
	return keepPeople(table, (user) => foldOf[user] !== 0);
}
