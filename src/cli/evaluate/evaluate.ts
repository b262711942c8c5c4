import { readCatalogue } from '../../catalogue/catalogue.ts';
import { listContentFacts } from '../../catalogue/content-facts.ts';
import { BASELINES, TUNING_GRID } from '../../evaluation/baselines.ts';
import { countNewReleases } from '../../evaluation/count-new-releases.ts';
import { evaluate as evaluateRows } from '../../evaluation/evaluate.ts';
import { formatTables } from '../../evaluation/format-table.ts';
import { dealPeople } from '../../evaluation/hold-out.ts';
import type { Ranker } from '../../evaluation/ranker.ts';
import { buildMovieContent } from '../../model/movie-content.ts';
import { keepPeople, type RatingTable } from '../../training/rating-table.ts';
import { listFlag, switchFlag, valueFlag } from '../flags/flag.ts';
import { CATALOGUE_FLAG, MODEL_FLAG } from '../flags/shared-flags.ts';
import { NAME, oneOf, wholeNumber } from '../flags/value-kind.ts';
import { runInSteps } from '../progress/run-in-steps.ts';
import { fetchRatings } from '../ratings/fetch-ratings.ts';
import { findSources, RATINGS_FLAG, RELEASE_OPERANDS, SCALE_FLAG } from '../ratings/rating-sources.ts';
import { readRatingFiles } from '../ratings/read-rating-files.ts';
import type { Subcommand } from '../subcommand.ts';
import { UsageError } from '../usage-error.ts';
import { evaluateByProtocol } from './evaluate-by-protocol.ts';
import { createShipped, createVariants } from './shipped-rows.ts';
import { readShippedTraining, type ShippedTraining } from './shipped-training.ts';

const COUNT = '<number>';

const FLAGS = {
	ratings: RATINGS_FLAG,
	scale: SCALE_FLAG,
	model: MODEL_FLAG,
	catalogue: CATALOGUE_FLAG,
	only: listFlag(NAME, { label: '<row>,<row>', about: 'measure these rows of the table only', shownDefault: 'all' }),
	given: listFlag(wholeNumber(0, 1000), {
		label: '<number>,<number>',
		about: 'how many ratings of a new person to give',
		default: [1, 3, 5, 10, 20],
	}),
	folds: valueFlag(wholeNumber(2, 1000), { label: COUNT, about: 'folds over people', default: 5 }),
	draws: valueFlag(wholeNumber(1, 100), { label: COUNT, about: 'draws of given ratings for each person', default: 3 }),
	minRatings: valueFlag(wholeNumber(1, 2 ** 31 - 1), {
		label: COUNT,
		about: 'leave out movies with fewer ratings',
		default: 5,
	}),
	resamples: valueFlag(wholeNumber(1, 1_000_000), {
		label: COUNT,
		about: 'bootstrap resamples for the intervals',
		default: 2000,
	}),
	seed: valueFlag(wholeNumber(0, 2 ** 32 - 1), {
		label: COUNT,
		about: 'decides folds, draws and resamples',
		default: 1,
	}),
	protocol: valueFlag(oneOf(['folds', 'new-releases', 'strong-generalisation']), {
		label: '<protocol>',
		about: 'folds, new-releases or strong-generalisation, see below',
		default: 'folds',
	}),
	heldOut: valueFlag(wholeNumber(1, 1_000_000), {
		label: COUNT,
		about: 'people to hold out for the published protocol, twice',
		default: 10_000,
	}),
	json: switchFlag('write the figures as JSON'),
	tune: switchFlag('instead, try other settings of ours and of the baselines, on people outside the first fold'),
};

/** Measures how good the recommendations are, and compares them with other ways to recommend. */
export const evaluate = {
	name: 'evaluate',
	summary: 'measure the quality of recommendations to new people, and compare it with other ways to recommend',
	operands: RELEASE_OPERANDS,
	flags: FLAGS,
	notes: [
		'The protocol new-releases asks people who rate what is new; strong-generalisation is that of Liang et al. 2018.',
		'The row "shipped" is trained as --model was. Differences are to the first row.',
		'In the JSON, "tested" counts people for each number of ratings given. Where it counts 0, there are no "results".',
	],
	examples: [
		'npm run cli -- evaluate ml-latest-small',
		'npm run cli -- evaluate --ratings ml-latest-small/ratings.csv --tune',
		'npm run cli -- evaluate ml-latest-small --protocol new-releases',
		'npm run cli -- evaluate ml-20m --protocol strong-generalisation',
	],
	async run({ flags, operands }, { output, errors }) {
		const sources = findSources(operands, flags.ratings, 'evaluate', flags.scale);
		const rows = await (flags.tune ? listTuningRows(flags) : chooseRows(flags.only, flags));
		const { table } = await readRatingFiles(await fetchRatings(sources, errors), errors, flags.scale);
		const factsOf = readCatalogue(flags.catalogue).get;
		if (flags.protocol === 'strong-generalisation') {
			output.write(evaluateByProtocol(table, await readTraining(flags), { ...flags, factsOf }));
			return 0;
		}
		const people = flags.tune ? leaveFirstFoldOut(table, flags) : table;
		const narrowed = flags.protocol === 'new-releases' && { counts: countOrRefuse(people, factsOf, flags.seed) };
		const evaluation = await runInSteps(errors, flags.folds * rows.length, (step) => {
			const onProgress = ({ fold, name }: { fold: number; name: string }) => step(`fold ${fold + 1}, ${name}`);
			return evaluateRows(people, rows, { ...flags, ...narrowed, factsOf, onProgress });
		});
		output.write(flags.json ? `${JSON.stringify(evaluation)}\n` : formatTables(evaluation));
		return 0;
	},
} satisfies Subcommand<typeof FLAGS>;

/** @throws {UsageError} when no one is left to ask. */
function countOrRefuse(...[table, factsOf, seed]: Parameters<typeof countNewReleases>): Uint8Array {
	const counts = countNewReleases(table, factsOf, seed);
	if (counts.includes(1)) return counts;
	throw new UsageError('No one here rated enough new movies. The ratings need a column timestamp, too.');
}

/** The files behind our row. */
interface Files {
	readonly model: string;
	readonly catalogue: string;
}

function readTraining({ model, catalogue }: Files): Promise<ShippedTraining> {
	return readShippedTraining(model, buildMovieContent(listContentFacts(catalogue, readCatalogue(catalogue))));
}

async function listTuningRows(files: Files): Promise<readonly Ranker[]> {
	return [...createVariants(await readTraining(files)), ...TUNING_GRID];
}

async function chooseRows(only: readonly string[] | undefined, files: Files): Promise<readonly Ranker[]> {
	const names = ['shipped', ...BASELINES.map(({ name }) => name)];
	const unknown = only?.find((name) => !names.includes(name));
	if (unknown !== undefined) throw new UsageError(`There is no row "${unknown}"; the rows are ${names.join(', ')}.`);
	const baselines = BASELINES.filter(({ name }) => only?.includes(name) ?? true);
	return only?.includes('shipped') === false ? baselines : [createShipped(await readTraining(files)), ...baselines];
}

/**
 * Leaves out the people of the first fold, so that an evaluation without `--tune` has people who chose no constants.
 */
function leaveFirstFoldOut(table: RatingTable, { folds, seed }: { folds: number; seed: number }): RatingTable {
	const foldOf = dealPeople(table.users, folds, seed);
	return keepPeople(table, (user) => foldOf[user] !== 0);
}
