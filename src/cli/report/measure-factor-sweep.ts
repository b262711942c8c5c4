import { type EvaluateOptions, evaluate } from '../../evaluation/evaluate.ts';
import { createPlainNmf } from '../../evaluation/nmf.ts';
import type { FactorPoint } from '../../evaluation/report-figures.ts';
import type { RatingTable } from '../../training/rating-table.ts';
import { createShipped } from '../evaluate/shipped-rows.ts';
import type { ShippedTraining } from '../evaluate/shipped-training.ts';

const PLAIN_TOLERANCE = 0.01;

/** Measures the quality of the shipped objective and of plain NMF by number of factors. */
export function measureFactorSweep(
	table: RatingTable,
	training: ShippedTraining,
	counts: readonly number[],
	options: EvaluateOptions,
): FactorPoint[] {
	return counts.flatMap((factors) => {
		const rows = [
			{ ...createShipped(training, factors), name: 'shipped objective' },
			{ ...createPlainNmf(factors, PLAIN_TOLERANCE), name: 'plain NMF' },
		];
		const onProgress: EvaluateOptions['onProgress'] = ({ fold, name }) =>
			options.onProgress?.({ fold, name: `${name}, ${factors} factors` });
		const { results } = evaluate(table, rows, { ...options, onProgress });
		return results.map(({ name, given, ndcg }) => ({ objective: name, factors, given, ndcg }));
	});
}
