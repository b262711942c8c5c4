import {
	absorbCells,
	createRowProblem,
	type RowCells,
	type RowProblem,
	startRow,
	sweepRow,
} from './coordinate-descent.ts';
import type { Model } from './model.ts';
import type { Row } from './movie-index.ts';
import { weighMovies, weighPerson } from './weights.ts';

/** The ratings of one person for films of the model, by ascending row. */
export interface Profile {
	readonly rows: readonly Row[];
	/** Stars for each of `rows`. */
	readonly stars: readonly number[];
}

/** A profile folded in. It is scratch: the next fold-in overwrites it. */
export interface FoldedProfile {
	/** The person's factors, block after block. */
	readonly factors: Float64Array;
	/** The solved normal equations of each block. */
	readonly problems: readonly RowProblem[];
	/** The profile as the solver saw it. */
	readonly cells: RowCells;
	/** Weight an unrated film would have had in the fold-in, by row. */
	readonly unratedWeights: Float64Array;
}

/**
 * Prepares a function that finds the factors of a person who was not in the training data, with the movies held fixed. It is the
 * kernel that trained the movies, run on one row until it is solved. Scratch is made once; one call costs
 * O(ratings * width^2 + sweeps * width^2) for each block at most, less where factors are 0.
 *
 * @example const foldIn = createFoldIn(model); foldIn({ rows: [row], stars: [5] }).factors
 */
export function createFoldIn(model: Model): (profile: Profile) => FoldedProfile {
	const { recipe, itemFactors, factors: stride } = model;
	const { unratedWeight, prior, ridge, tolerance, maxSweeps } = recipe.foldIn;
	const width = stride / recipe.blocks;
	const weights = weighMovies(recipe.objective, model.ratingCounts);
	const unratedWeights = weights.unrated.map((value) => unratedWeight * value);
	const baseGram = Float64Array.from(
		model.unratedGram,
		(value, at) => unratedWeight * value + prior * model.priorGram[at],
	);
	const baseTarget = Float64Array.from(model.priorTarget, (value) => prior * value);
	const factors = new Float64Array(stride);
	const problems = Array.from({ length: recipe.blocks }, () => createRowProblem(width, 0));

	return (profile) => {
		const cells = weighProfile(profile);
		factors.fill(0);
		for (const [block, problem] of problems.entries()) {
			const first = block * width;
			problem.gram.set(baseGram.subarray(first * width, (first + width) * width));
			problem.target.set(baseTarget.subarray(first, first + width));
			problem.ridge = ridge;
			absorbCells(problem, cells, { factors: itemFactors, stride, first, weights: unratedWeights });
			startRow(problem, factors, first);
			let firstViolation = 0;
			for (let sweep = 1; sweep <= maxSweeps; sweep++) {
				const violation = sweepRow(problem, factors, first);
				if (sweep === 1) firstViolation = violation;
				if (violation <= tolerance * firstViolation) break;
			}
		}
		return { factors, problems, cells, unratedWeights };
	};

	function weighProfile({ rows, stars }: Profile): RowCells {
		const columns = Int32Array.from(rows);
		const [start, end] = [0, columns.length];
		const [targets, confidences] = [new Float64Array(end), new Float64Array(end)];
		const values = Float64Array.from(stars);
		weighPerson(recipe.objective, weights, unratedWeight, columns, values, start, end, targets, confidences);
		return { columns, targets, confidences, start, end };
	}
}
