import type { TopLevelSpec } from 'vega-lite';
import type { Evaluation } from './evaluate.ts';
import type { ReportFigures, ScaleFigures } from './report-figures.ts';

const SIZE = {
	width: 560,
	height: 320,
	background: 'white',
	padding: 12,
	config: { legend: { labelLimit: 400 } },
} as const;
const LOG = { type: 'log', nice: false } as const;

/** Charts NDCG@10 against ratings given, with intervals: one colour a ranker. */
export function chartQuality({ results, rankers, tested }: Evaluation, title: string): TopLevelSpec {
	const values = results.map(({ name, given, ndcg }) => ({ name, given, ...ndcg }));
	const x = {
		field: 'given',
		type: 'ordinal',
		sort: tested.map(({ given }) => given),
		title: 'ratings given',
	} as const;
	const color = { field: 'name', type: 'nominal', sort: rankers.map(({ name }) => name), title: null } as const;
	const y = { type: 'quantitative', scale: { zero: false }, title: 'NDCG@10' } as const;
	return {
		...SIZE,
		title,
		data: { values },
		encoding: { x: { ...x, axis: { labelAngle: 0 } }, xOffset: { ...color }, color },
		layer: [
			{ mark: { type: 'rule' }, encoding: { y: { field: 'low', ...y }, y2: { field: 'high' } } },
			{ mark: { type: 'point', filled: true, opacity: 1, size: 40 }, encoding: { y: { field: 'mean', ...y } } },
		],
	};
}

/** Charts NDCG@10 against the number of factors. */
export function chartFactors({ title, points }: ReportFigures['factorSweep']): TopLevelSpec {
	const values = points.map(({ objective, factors, given, ndcg }) => ({ objective, factors, given, ...ndcg }));
	const x = { field: 'factors', type: 'quantitative', scale: LOG, title: 'factors (k)' } as const;
	const y = { type: 'quantitative', scale: { zero: false }, title: 'NDCG@10' } as const;
	return {
		...SIZE,
		title,
		data: { values },
		encoding: {
			x: { ...x, axis: { values: [...new Set(points.map(({ factors }) => factors))], grid: false } },
			color: { field: 'objective', type: 'nominal', title: null },
		},
		layer: [
			{
				mark: { type: 'area', opacity: 0.1 },
				encoding: { y: { field: 'low', ...y }, y2: { field: 'high' }, detail: { field: 'given' } },
			},
			{
				mark: { type: 'line', point: true },
				encoding: {
					y: { field: 'mean', ...y },
					strokeDash: { field: 'given', type: 'ordinal', title: 'ratings given' },
				},
			},
		],
	};
}

/** Charts how the violation falls from iteration to iteration. */
export function chartConvergence(convergence: ReportFigures['convergence']): TopLevelSpec {
	return {
		...SIZE,
		title: 'Convergence of training',
		data: { values: [...convergence] },
		mark: 'line',
		encoding: {
			x: { field: 'iteration', type: 'quantitative', scale: LOG, axis: { grid: false } },
			y: {
				field: 'violation',
				type: 'quantitative',
				scale: LOG,
				axis: { format: 'e' },
				title: "violation, as a share of the first iteration's",
			},
			color: { field: 'name', type: 'nominal', title: null },
		},
	};
}

/**
 * Charts how much of the catalogue a ranker recommends against how popular it is: one line a ranker, one point a number
 * given.
 */
export function chartCoverage({ results, rankers }: Evaluation, title: string): TopLevelSpec {
	const values = results.map(({ name, given, popularity, coverage }) => ({
		name,
		given,
		popularity: popularity.mean,
		coverage,
	}));
	const scale = { zero: false, nice: true } as const;
	return {
		...SIZE,
		title,
		data: { values },
		encoding: {
			x: { field: 'popularity', type: 'quantitative', scale, title: 'mean popularity percentile of the ten' },
			y: {
				field: 'coverage',
				type: 'quantitative',
				axis: { format: '%' },
				title: 'candidates in at least one list of ten',
			},
			color: { field: 'name', type: 'nominal', sort: rankers.map(({ name }) => name), title: null },
			order: { field: 'given' },
		},
		layer: [
			{ mark: { type: 'line', opacity: 0.5 } },
			{
				mark: { type: 'point', filled: true },
				encoding: { size: { field: 'given', type: 'ordinal', scale: { range: [20, 160] }, title: 'ratings given' } },
			},
		],
	};
}

/** Charts seconds of training against ratings, both logarithmic: linear growth is a straight line of slope 1. */
export function chartScale({ sizes }: ScaleFigures): TopLevelSpec {
	const values = sizes.map(({ ratings, training }) => ({ ratings, seconds: training.seconds }));
	return {
		...SIZE,
		title: 'Training time against size',
		data: { values },
		mark: { type: 'line', point: true },
		encoding: {
			x: { field: 'ratings', type: 'quantitative', scale: LOG, axis: { format: '~s' } },
			y: { field: 'seconds', type: 'quantitative', scale: LOG, title: 'seconds to train' },
		},
	};
}

/** Charts what happened against what was said: a match that keeps its word is on the diagonal. */
export function chartReliability(reliability: ReportFigures['reliability']): TopLevelSpec {
	const values = reliability.flatMap(({ given, match }) => match.bins.map((bin) => ({ given, ...bin })));
	const scale = { domain: [0, 1] };
	return {
		...SIZE,
		title: 'Chance that was said, and share that was liked',
		layer: [
			{
				data: { values: [{ at: 0 }, { at: 1 }] },
				mark: { type: 'line', color: 'grey', strokeDash: [4, 4] },
				encoding: { x: { field: 'at', type: 'quantitative' }, y: { field: 'at', type: 'quantitative' } },
			},
			{
				data: { values },
				mark: { type: 'line', point: true },
				encoding: {
					x: { field: 'said', type: 'quantitative', scale, title: 'match that was said' },
					y: { field: 'happened', type: 'quantitative', scale, title: 'four stars or more' },
					color: { field: 'given', type: 'ordinal', title: 'ratings given' },
				},
			},
		],
	};
}
