import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { TopLevelSpec } from 'vega-lite';
import { type Catalogue, readCatalogue } from '../catalogue/catalogue.ts';
import type { Release } from '../datasets/release.ts';
import { BASELINES } from '../evaluation/baselines.ts';
import { chartConvergence, chartCoverage, chartFactors, chartQuality, chartScale } from '../evaluation/charts.ts';
import { drawChart } from '../evaluation/draw-chart.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { formatReport } from '../evaluation/format-report.ts';
import type { Ranker } from '../evaluation/ranker.ts';
import { parseScaleFigures, type ReportFigures } from '../evaluation/report-figures.ts';
import { MOODS } from '../rules/query.ts';
import { joinRatings } from '../training/rating-table.ts';
import { selectTrainingSet } from '../training/training-set.ts';
import { fetchRatings } from './fetch-ratings.ts';
import { findRelease } from './find-release.ts';
import { measureConvergence, measureFactorSweep, measureTypicalUsers } from './measure-report.ts';
import { readRatingFiles } from './read-rating-files.ts';
import { runOrRefuse } from './run-or-refuse.ts';
import { createMoods, createShipped, readShippedTraining, type ShippedTraining } from './shipped-contestant.ts';
import { createStepProgress } from './step-progress.ts';
import { UsageError, type Verb } from './verb.ts';

const DEFAULT_RELEASE = 'ml-latest-small';
const MIN_RATINGS = 5;
const SCALE_RESULTS = 'bench/results/scale.json';

const MOOD_COUNT = Object.keys(MOODS).length;

/** How much is measured. */
const FULL = {
	evaluation: { folds: 5, draws: 3, seed: 1, given: [1, 3, 5, 10, 20], minRatings: MIN_RATINGS, resamples: 2000 },
	sweep: { folds: 5, draws: 1, seed: 1, given: [3, 10], minRatings: MIN_RATINGS, resamples: 1000 },
	factors: [2, 5, 10, 20, 55, 96, 150, 200],
	convergence: { plainFactors: 55, maxIterations: 1000 },
} as const;
/** Enough to see that everything works. */
const QUICK = {
	evaluation: { ...FULL.evaluation, folds: 2, draws: 1, given: [1, 5], minRatings: 20, resamples: 100 },
	sweep: { ...FULL.sweep, folds: 2, given: [5], minRatings: 20, resamples: 100 },
	factors: [2, 5],
	convergence: { plainFactors: 2, maxIterations: 20 },
} as const;

/** Measures everything and writes the page about it. */
export const report = {
	name: 'report',
	summary: 'measure quality and write docs/report.md with its charts',
	usage: [
		'report [<release> ...] [--ratings <csv> ...] [--model models/default.safetensors] [--out docs/report.md] [--quick]',
		'report ml-latest-small --ratings ml-latest-2023/ratings.csv',
		'The first set is measured alone, and then all of them together; without any it is ml-latest-small. --quick measures too little to mean much, in seconds.',
	].join('\n'),
	async run(args, io) {
		const options = readOptions(args);
		const figures = await measure(options, io.errors);
		await writeReport(figures, options.out);
		io.output.write(`Wrote ${options.out} in ${figures.seconds.toFixed(0)} s.\n`);
		return 0;
	},
} satisfies Verb;

interface Options {
	readonly args: readonly string[];
	readonly releases: readonly Release[];
	readonly ratings: readonly string[];
	readonly model: string;
	readonly catalogue: string;
	readonly out: string;
	readonly quick: boolean;
}

function readOptions(args: readonly string[]): Options {
	const text = { type: 'string' } as const;
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				ratings: { type: 'string', multiple: true },
				model: text,
				catalogue: text,
				out: text,
				quick: { type: 'boolean' },
			},
		});
		const names = positionals.length === 0 && values.ratings === undefined ? [DEFAULT_RELEASE] : positionals;
		return {
			args,
			releases: names.map(findRelease),
			ratings: values.ratings ?? [],
			model: values.model ?? process.env.MODEL_PATH ?? 'models/default.safetensors',
			catalogue: values.catalogue ?? process.env.CATALOGUE_PATH ?? 'data/catalogue.csv',
			out: values.out ?? 'docs/report.md',
			quick: values.quick ?? false,
		};
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

async function measure(options: Options, errors: Writable): Promise<ReportFigures> {
	const startedAt = performance.now();
	const settings = options.quick ? QUICK : FULL;
	const catalogue = readCatalogue(options.catalogue);
	const training = await readShippedTraining(options.model);
	const contestants = [createShipped(training), ...BASELINES];
	const fetched = await fetchRatings(options.releases, errors);
	const sets = await readSets([...fetched, ...options.ratings], errors);
	const rounds = sets.length * settings.evaluation.folds * contestants.length;
	const steps = rounds + settings.sweep.folds * (2 * settings.factors.length + MOOD_COUNT) + 2;
	const progress = createStepProgress(errors, steps);

	const measured = runOrRefuse(() => measureAll(sets, contestants, training, catalogue, settings, progress.step));
	progress.stop();
	return {
		// The folders are nobody's business, and differ from machine to machine.
		command: ['npm run report', ...(options.args.length > 0 ? ['--'] : []), ...options.args.map(shortenPath)].join(' '),
		date: new Date().toISOString().slice(0, 10),
		machine: `${availableParallelism()} cores of ${cpus()[0].model}, node ${process.version}`,
		seconds: (performance.now() - startedAt) / 1000,
		quick: options.quick,
		...measured,
		scale: existsSync(SCALE_RESULTS) ? parseScaleFigures(await readFile(SCALE_RESULTS, 'utf8')) : undefined,
	};
}

function measureAll(
	sets: Awaited<ReturnType<typeof readSets>>,
	contestants: readonly Ranker[],
	training: ShippedTraining,
	catalogue: Catalogue,
	settings: typeof FULL | typeof QUICK,
	step: (step: string) => void,
): Pick<ReportFigures, 'evaluations' | 'moods' | 'factorSweep' | 'convergence' | 'typicalUsers'> {
	const [{ title, table }] = sets;
	const evaluations = sets.map((set) => ({
		title: set.title,
		evaluation: evaluate(set.table, contestants, {
			...settings.evaluation,
			factsOf: catalogue.get,
			onProgress: ({ fold, name }) => step(`${set.title}, fold ${fold + 1}, ${name}`),
		}),
	}));
	const moods = evaluate(table, [createShipped(training), ...createMoods(training)], {
		...settings.sweep,
		factsOf: catalogue.get,
		onProgress: ({ fold, name }) => step(`${title}, fold ${fold + 1}, ${name}`),
	});
	const points = measureFactorSweep(table, training, settings.factors, {
		...settings.sweep,
		factsOf: catalogue.get,
		onProgress: ({ fold, name }) => step(`fold ${fold + 1}, ${name}`),
	});
	const everybody = selectTrainingSet(table, settings.evaluation.minRatings, catalogue.get);
	step('convergence');
	const { plainFactors, maxIterations } = settings.convergence;
	const convergence = measureConvergence(everybody, training, plainFactors, maxIterations);
	step('typical users');
	const typicalUsers = measureTypicalUsers(everybody, contestants, catalogue);
	return {
		evaluations,
		moods: { title, evaluation: moods },
		factorSweep: { title, points },
		convergence,
		typicalUsers,
	};
}

/** The first file alone, and all together where there are more. */
async function readSets(paths: readonly string[], errors: Parameters<typeof readRatingFiles>[1]) {
	const tables = [];
	for (const path of paths) tables.push((await readRatingFiles([path], errors)).table);
	const names = paths.map((path) => basename(dirname(path)) || basename(path));
	const alone = { title: names[0], table: tables[0] };
	return tables.length === 1 ? [alone] : [alone, { title: names.join(' + '), table: joinRatings(tables) }];
}

/** The last folder and the name, of an argument that is a path. */
function shortenPath(arg: string): string {
	return arg.includes('/') ? join(basename(dirname(arg)), basename(arg)) : arg;
}

/** The page, beside it a folder of the same name with the charts and all figures as JSON. */
async function writeReport(figures: ReportFigures, out: string): Promise<void> {
	const folder = join(dirname(out), basename(out, '.md'));
	await mkdir(folder, { recursive: true });
	const charts: Record<string, string> = {};
	for (const [key, spec] of Object.entries(listCharts(figures))) {
		charts[key] = `${basename(folder)}/${key}.svg`;
		await writeFile(join(folder, `${key}.svg`), await drawChart(spec));
	}
	await writeFile(join(folder, 'figures.json'), `${JSON.stringify(figures, undefined, '\t')}\n`);
	await writeFile(out, formatReport(figures, charts));
}

function listCharts({
	evaluations,
	moods,
	factorSweep,
	convergence,
	scale,
}: ReportFigures): Record<string, TopLevelSpec> {
	const charts: Record<string, TopLevelSpec> = {
		moods: chartCoverage(moods.evaluation, `From familiar to daring on ${moods.title}`),
		factors: chartFactors(factorSweep),
		convergence: chartConvergence(convergence),
	};
	for (const [at, { title, evaluation }] of evaluations.entries()) {
		charts[`quality-${at + 1}`] = chartQuality(evaluation, `Quality on ${title}`);
		charts[`coverage-${at + 1}`] = chartCoverage(evaluation, `Coverage and popularity on ${title}`);
	}
	if (scale !== undefined) charts.scale = chartScale(scale);
	return charts;
}
