import { Matrix, solve } from 'ml-matrix';

/** Newton's steps are many times fewer; the ridge keeps each of them finite. */
const MAX_STEPS = 50;
const RIDGE = 1e-6;
const TOLERANCE = 1e-9;

/** Cases of a yes or no, and what is known about each. */
export interface LogisticCases {
	/** Numbers about a case. */
	readonly width: number;
	/** Cases by width. */
	readonly evidence: Float64Array;
	/** By case: 1 or 0. */
	readonly outcomes: Float64Array;
	/** By case: how much it counts. */
	readonly importances: Float64Array;
}

/**
 * Fits the weights w of a logistic regression, P(1) = 1 / (1 + exp(-w.x)), by maximum likelihood: Newton's method
 * (iteratively reweighted least squares), O(cases * width^2) a step. The tiny ridge leaves a number that says nothing
 * with a weight of 0.
 */
export function fitLogistic({ width, evidence, outcomes, importances }: LogisticCases): number[] {
	const weights = new Array<number>(width).fill(0);
	for (let step = 0; step < MAX_STEPS; step++) {
		const slope = Matrix.columnVector(weights.map((weight) => -RIDGE * weight));
		const curvature = Matrix.eye(width, width, RIDGE);
		for (let at = 0, from = 0; at < outcomes.length; at++, from += width) {
			let logOdds = 0;
			for (let f = 0; f < width; f++) logOdds += weights[f] * evidence[from + f];
			const chance = 1 / (1 + Math.exp(-logOdds));
			const error = importances[at] * (outcomes[at] - chance);
			const curve = importances[at] * chance * (1 - chance);
			for (let f = 0; f < width; f++) {
				slope.set(f, 0, slope.get(f, 0) + error * evidence[from + f]);
				for (let g = 0; g <= f; g++)
					curvature.set(f, g, curvature.get(f, g) + curve * evidence[from + f] * evidence[from + g]);
			}
		}
		for (let f = 0; f < width; f++) for (let g = 0; g < f; g++) curvature.set(g, f, curvature.get(f, g));
		const change = solve(curvature, slope).to1DArray();
		for (let f = 0; f < width; f++) weights[f] += change[f];
		if (Math.max(...change.map(Math.abs)) < TOLERANCE) break;
	}
	return weights;
}
