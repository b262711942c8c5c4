import type { Catalogue } from '../../catalogue/catalogue.ts';
import { BASELINES, BASELINES_OF_MANY, OTHER_BASELINES } from '../../evaluation/baselines.ts';
import { measureColdStart } from '../../evaluation/cold-start.ts';
import { countNewReleases } from '../../evaluation/count-new-releases.ts';
import { type EvaluateOptions, type Evaluation, evaluate } from '../../evaluation/evaluate.ts';
import { drawPeople } from '../../evaluation/hold-out.ts';
import type { Ranker } from '../../evaluation/ranker.ts';
import { measureReliability } from '../../evaluation/reliability.ts';
import type { ReportFigures } from '../../evaluation/report-figures.ts';
import type { MovieContent } from '../../model/movie-content.ts';
import { MOODS } from '../../rules/query.ts';
import type { RatingTable } from '../../training/rating-table.ts';
import type { TrainedModel } from '../../training/train.ts';
import { selectTrainingSet, type TrainingSet } from '../../training/training-set.ts';
import { createMoods, createShipped } from '../evaluate/shipped-rows.ts';
import { type ShippedTraining, trainShipped } from '../evaluate/shipped-training.ts';
import { measureConvergence } from './measure-convergence.ts';
import { measureFactorSweep } from './measure-factor-sweep.ts';
import { measureTypicalUsers } from './measure-typical-users.ts';
import type { ReportSettings } from './report-settings.ts';

/** Ratings that are evaluated together. */
export interface RatingSet {
	readonly title: string;
	readonly table: RatingTable;
}

interface Measuring {
	readonly training: ShippedTraining;
	readonly catalogue: Catalogue;
	readonly content: MovieContent;
	readonly settings: ReportSettings;
	/** Called when a step begins. */
	readonly step: (name: string) => void;
}

type Measured = Pick<
	ReportFigures,
	'evaluations' | 'newReleases' | 'moods' | 'factorSweep' | 'convergence' | 'typicalUsers' | 'reliability' | 'coldStart'
>;

/** How often {@link measureReport} calls `step`. */
export function countSteps(sets: readonly RatingSet[], settings: ReportSettings): number {
	const { evaluation, sweep, factors } = settings;
	const rowsOf = (set: RatingSet): number =>
		isLarge(set, settings) ? 1 + BASELINES_OF_MANY.length : evaluation.folds * (1 + BASELINES.length);
	const moods = Object.keys(MOODS).length;
	const isTimed = findLast(sets, settings).table.ratedIn !== undefined;
	const newReleases = isTimed ? evaluation.folds * (1 + OTHER_BASELINES.length) : 0;
	const ofSets = sets.reduce((sum, set) => sum + rowsOf(set), 0);
	return ofSets + newReleases + sweep.folds * (2 * factors.length + moods + 2) + 2;
}

/** Whether to ask a sample of the people only. */
function isLarge({ table }: RatingSet, { sample }: ReportSettings): boolean {
	return table.users > sample.mostPeople;
}

/** Finds the last set that is small enough to ask everyone. */
function findLast(sets: readonly RatingSet[], settings: ReportSettings): RatingSet {
	return sets.findLast((set) => !isLarge(set, settings)) ?? sets[0];
}

/** Asks everyone who rated much that was new. */
function evaluateNewReleases({ title, table }: RatingSet, measuring: Measuring): ReportFigures['newReleases'] {
	const { training, catalogue, settings } = measuring;
	if (table.ratedIn === undefined) return undefined;
	const counts = countNewReleases(table, catalogue.get, settings.evaluation.seed);
	const options = { ...settings.evaluation, ...watch(measuring, `${title}, what is new, `), counts };
	return { title, evaluation: evaluate(table, [createShipped(training), ...OTHER_BASELINES], options) };
}

/** Measures one set: every person in turn, or a sample of them. */
function evaluateSet(set: RatingSet, rows: readonly Ranker[], measuring: Measuring): Evaluation {
	const { training, settings } = measuring;
	const { evaluation, sample } = settings;
	const options = { ...evaluation, ...watch(measuring, `${set.title}, `) };
	if (!isLarge(set, settings)) return evaluate(set.table, rows, options);
	const foldOf = drawPeople(set.table.users, sample.people, evaluation.seed);
	return evaluate(set.table, [createShipped(training), ...BASELINES_OF_MANY], {
		...options,
		folds: 1,
		draws: 1,
		foldOf,
	});
}

/**
 * Measures all figures of the report: moods, factors, convergence and typical users on the first set only; what is
 * new, the match and movies without ratings on the last that is not large.
 */
export function measureReport(sets: readonly RatingSet[], measuring: Measuring): Measured {
	const { training, catalogue, content, settings, step } = measuring;
	const [{ title, table }] = sets;
	const rows = [createShipped(training), ...BASELINES];
	const evaluations = sets.map((set) => ({ title: set.title, evaluation: evaluateSet(set, rows, measuring) }));
	const last = findLast(sets, settings);
	const newReleases = evaluateNewReleases(last, measuring);
	const moodRows = [createShipped(training), ...createMoods(training)];
	const moods = evaluate(table, moodRows, { ...settings.sweep, ...watch(measuring, `${title}, `) });
	const sweep = { ...settings.sweep, ...watch(measuring, '') };
	const points = measureFactorSweep(table, training, settings.factors, sweep);
	const allPeople = selectTrainingSet(table, settings.evaluation.minRatings, catalogue.get);
	step('convergence');
	const convergence = measureConvergence(allPeople, training, settings.convergence);
	step('typical users');
	const typicalUsers = measureTypicalUsers(allPeople, rows, catalogue);
	const train = (set: TrainingSet): TrainedModel => trainShipped(set, training);
	const { given } = settings.evaluation;
	const options = { ...settings.sweep, given, factsOf: catalogue.get, content, train };
	const watchFold = (what: string) => (fold: number) => step(`fold ${fold + 1}, ${what}`);
	const reliability = measureReliability(last.table, { ...options, onProgress: watchFold('the match') });
	const coldStart = measureColdStart(last.table, { ...options, onProgress: watchFold('movies without ratings') });
	const factorSweep = { title, points };
	return {
		evaluations,
		newReleases,
		moods: { title, evaluation: moods },
		factorSweep,
		convergence,
		typicalUsers,
		reliability,
		coldStart,
	};
}

function watch({ catalogue, step }: Measuring, prefix: string): Pick<EvaluateOptions, 'factsOf' | 'onProgress'> {
	return { factsOf: catalogue.get, onProgress: ({ fold, name }) => step(`${prefix}fold ${fold + 1}, ${name}`) };
}
