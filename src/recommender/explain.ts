import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { computeDot } from './compute-dot.ts';
import type { FoldedProfile, Profile } from './fold-in.ts';
import type { Model } from './model.ts';
import type { Scores } from './score-movies.ts';
import { computeCosine, type TasteVectors } from './taste-vectors.ts';

/**
 * Prepares the answer to "because of which rated films?": a function that says how much a film's score would fall if one of the
 * person's ratings were taken back.
 *
 * With the set of non-zero factors S held fixed the fold-in is linear, p = A^-1 b on S, and taking rating i out of A and b is a
 * rank-one change. By Sherman and Morrison the score p.q of a film falls by
 *
 *     q . A^-1 q_i * (c t - d p.q_i) / (1 - d q_i . A^-1 q_i),    d = c - (weight of the film unrated)
 *
 * (the leave-one-out counterpart of Hu, Koren and Volinsky, "Collaborative filtering for implicit feedback datasets", 2008,
 * section 5). The neighbourhood's share is a sum over the ratings as it stands. O(blocks * (|S|^3 + ratings * |S|^2)).
 */
export function createExplainer(
	model: Model,
	vectors: TasteVectors,
): (folded: FoldedProfile, profile: Profile, scores: Scores) => Explain {
	const { itemFactors, factors } = model;
	const { neighbourCentre } = model.recipe.scoring;
	return (folded, { rows, stars }, scores) => {
		const lifts = computeLifts(model, folded);
		return (row, at) => {
			const cosine = computeCosine(vectors, row, rows[at]);
			const lift = computeDot(lifts, at * factors, itemFactors, row * factors, factors);
			return scores.affinityScale * lift + scores.neighbourScale * (stars[at] - neighbourCentre) * cosine;
		};
	};
}

/** @returns by how much the score of `row` would fall without the rating at place `at` of the profile; below 0 when it would rise. */
export type Explain = (row: number, at: number) => number;

/** For each rating the vector whose inner product with a film's factors is what the rating adds to p.q. Ratings by factors. */
function computeLifts(model: Model, folded: FoldedProfile): Float64Array {
	const { itemFactors, factors: stride } = model;
	const { columns, targets, confidences, end } = folded.cells;
	const lifts = new Float64Array(end * stride);
	for (const [block, problem] of folded.problems.entries()) {
		const first = block * problem.k;
		const own = folded.factors.subarray(first, first + problem.k);
		const active = [...own.keys()].filter((f) => own[f] > 0);
		if (active.length === 0 || end === 0) continue;
		const rated = new Matrix(active.map((f) => Array.from(columns, (row) => itemFactors[row * stride + first + f])));
		const solved = solveActive(problem.gram, problem.k, problem.ridge, active, rated);
		for (let at = 0; at < end; at++) {
			const correction = confidences[at] - folded.unratedWeights[columns[at]];
			let [leverage, product] = [0, 0];
			for (const [i, f] of active.entries()) {
				leverage += rated.get(i, at) * solved.get(i, at);
				product += rated.get(i, at) * own[f];
			}
			const scale = (confidences[at] * targets[at] - correction * product) / Math.max(1e-6, 1 - correction * leverage);
			for (const [i, f] of active.entries()) lifts[at * stride + first + f] = scale * solved.get(i, at);
		}
	}
	return lifts;
}

function solveActive(gram: Float64Array, k: number, ridge: number, active: readonly number[], right: Matrix): Matrix {
	const left = new Matrix(active.map((f) => active.map((g) => gram[f * k + g])));
	// A trace's billionth keeps two films with equal factors from making the matrix singular.
	const jitter = ridge + 1e-9 * left.trace();
	for (let at = 0; at < active.length; at++) left.set(at, at, left.get(at, at) + jitter);
	return new CholeskyDecomposition(left).solve(right);
}
