import { readCatalogue } from '../../catalogue/catalogue.ts';
import { GROUP_KINDS } from '../../evaluation/groups/draw-groups.ts';
import { evaluateGroups, GROUP_SIZES } from '../../evaluation/groups/evaluate-groups.ts';
import { formatGroups } from '../../evaluation/groups/format-groups.ts';
import { GROUP_METHODS, NIGHT_METHODS } from '../../evaluation/groups/group-methods.ts';
import { switchFlag, valueFlag } from '../flags/flag.ts';
import { CATALOGUE_FLAG, MODEL_FLAG } from '../flags/shared-flags.ts';
import { wholeNumber } from '../flags/value-kind.ts';
import { runInSteps } from '../progress/run-in-steps.ts';
import { fetchRatings } from '../ratings/fetch-ratings.ts';
import { findSources, RATINGS_FLAG, RELEASE_OPERANDS, SCALE_FLAG } from '../ratings/rating-sources.ts';
import { readRatingFiles } from '../ratings/read-rating-files.ts';
import type { Subcommand } from '../subcommand.ts';
import { readShippedTraining, trainShipped } from './shipped-training.ts';

const COUNT = '<number>';
/** How many movies a night proposes. */
const PROPOSED = 5;

const FLAGS = {
	ratings: RATINGS_FLAG,
	scale: SCALE_FLAG,
	model: MODEL_FLAG,
	catalogue: CATALOGUE_FLAG,
	groups: valueFlag(wholeNumber(1, 100_000), { label: COUNT, about: 'groups of each kind and size', default: 200 }),
	given: valueFlag(wholeNumber(1, 1000), { label: COUNT, about: 'how many ratings each member gives', default: 20 }),
	nights: valueFlag(wholeNumber(1, 50), {
		label: COUNT,
		about: 'instead of one list of five, nights in a row with one movie each',
		shownDefault: 'one night',
	}),
	folds: valueFlag(wholeNumber(2, 1000), { label: COUNT, about: 'folds over people', default: 5 }),
	minRatings: valueFlag(wholeNumber(1, 2 ** 31 - 1), {
		label: COUNT,
		about: 'leave out movies with fewer ratings',
		default: 5,
	}),
	seed: valueFlag(wholeNumber(0, 2 ** 32 - 1), {
		label: COUNT,
		about: 'decides folds, ratings and groups',
		default: 1,
	}),
	json: switchFlag('write the figures as JSON'),
};

/** Measures ways to choose a movie for several people. */
export const evaluateForGroups = {
	name: 'evaluate groups',
	summary: 'measure how to choose movies for several people at once',
	operands: RELEASE_OPERANDS,
	flags: FLAGS,
	notes: ['Each member is judged by the ratings that they did not give.'],
	examples: ['npm run cli -- evaluate groups ml-latest-small'],
	async run({ flags, operands }, { output, errors }) {
		const sources = findSources(operands, flags.ratings, 'evaluate groups', flags.scale);
		const training = await readShippedTraining(flags.model);
		const { table } = await readRatingFiles(await fetchRatings(sources, errors), errors, flags.scale);
		const factsOf = readCatalogue(flags.catalogue).get;
		const steps = flags.folds * GROUP_KINDS.length * GROUP_SIZES.length;
		const methods = flags.nights === undefined ? GROUP_METHODS : NIGHT_METHODS;
		const results = await runInSteps(errors, steps, (step) =>
			evaluateGroups(table, methods, {
				...{ ...flags, factsOf, depth: flags.nights ?? PROPOSED },
				train: (set) => trainShipped(set, training),
				onProgress: ({ fold, kind, size }) => step(`fold ${fold + 1}, ${size} ${kind} people`),
			}),
		);
		output.write(flags.json ? `${JSON.stringify(results)}\n` : formatGroups(results, methods));
		return 0;
	},
} satisfies Subcommand<typeof FLAGS>;
