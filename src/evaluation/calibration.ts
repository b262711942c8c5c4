/** A chance that was said, 0 to 1, and what came of it. */
export interface Outcome {
	readonly said: number;
	readonly happened: boolean;
	/** How much it counts. */
	readonly importance: number;
}

/** Outcomes whose said chances are near each other. */
interface Bin {
	/** Mean chance. */
	readonly said: number;
	/** Share of those that happened. */
	readonly happened: number;
	/** Share of all outcomes. */
	readonly share: number;
}

/** How far said chances can be trusted. */
export interface Calibration {
	readonly bins: readonly Bin[];
	/** Expected calibration error: the mean distance of what was said from what happened, over the bins. */
	readonly error: number;
	readonly logLoss: number;
	/** The chance that of two outcomes, one that happened and one that did not, the first was said to be likelier. */
	readonly auc: number;
}

const BINS = 10;

/** Measures how well said chances fit what happened. O(n log n). `undefined` when there are no outcomes. */
export function measureCalibration(outcomes: readonly Outcome[]): Calibration | undefined {
	const total = sum(outcomes, () => 1);
	if (!(total > 0)) return undefined;
	const groups = Map.groupBy(outcomes, ({ said }) => Math.min(BINS - 1, Math.floor(said * BINS)));
	const bins = [...groups]
		.sort(([a], [b]) => a - b)
		.map(([, group]) => {
			const weight = sum(group, () => 1);
			return {
				said: sum(group, ({ said }) => said) / weight,
				happened: sum(group, ({ happened }) => Number(happened)) / weight,
				share: weight / total,
			};
		});
	return {
		bins,
		error: bins.reduce((error, { said, happened, share }) => error + share * Math.abs(said - happened), 0),
		logLoss: sum(outcomes, ({ said, happened }) => -Math.log(happened ? said : 1 - said)) / total,
		auc: measureAuc(outcomes),
	};
}

/** Counts pairs in the order of the chances; equal chances count half. */
function measureAuc(outcomes: readonly Outcome[]): number {
	const sorted = [...outcomes].sort((a, b) => a.said - b.said);
	let [failures, pairs] = [0, 0];
	for (let from = 0, to = 0; from < sorted.length; from = to) {
		while (to < sorted.length && sorted[to].said === sorted[from].said) to++;
		const equals = sorted.slice(from, to);
		const failed = sum(equals, ({ happened }) => Number(!happened));
		pairs += sum(equals, ({ happened }) => Number(happened)) * (failures + failed / 2);
		failures += failed;
	}
	const successes = sum(outcomes, ({ happened }) => Number(happened));
	return pairs / (successes * failures);
}

function sum(outcomes: readonly Outcome[], value: (outcome: Outcome) => number): number {
	return outcomes.reduce((total, outcome) => total + outcome.importance * value(outcome), 0);
}
