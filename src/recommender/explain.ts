import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { computeDot } from './compute-dot.ts';
import type { FoldedProfile, Profile } from './fold-in.ts';
import type { Model } from './model.ts';
import type { Scores } from './score-movies.ts';
import { computeCosine, type TasteVectors } from './taste-vectors.ts';

/** @returns for each rating of the profile, how much the score of `row` would fall without it; below 0 where it would rise. */
export type Explain = (row: number) => Float64Array;

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
 * section 5). With A = L L', q . A^-1 q_i is the inner product of L^-1 q and L^-1 q_i. The neighbourhood's share is a sum over
 * the ratings as it stands. O(blocks * (|S|^3 + ratings * |S|^2)), and for each film O(blocks * (|S|^2 + ratings * |S|)).
 */
export function createExplainer(
	model: Model,
	vectors: TasteVectors,
): (folded: FoldedProfile, profile: Profile, scores: Scores) => Explain {
	const { itemFactors, factors } = model;
	const { neighbourCentre } = model.recipe.scoring;
	return (folded, { rows, stars }, scores) => {
		const blocks = factorActive(folded);
		const size = blocks.reduce((sum, block) => sum + block.size, 0);
		const lifts = computeLifts(blocks, size, model, folded);
		const whitened = new Float64Array(size);
		return (row) => {
			for (const block of blocks) whiten(block, itemFactors, row * factors, whitened, 0);
			return Float64Array.from(rows, (rated, at) => {
				const lift = computeDot(lifts, at * size, whitened, 0, size);
				const cosine = computeCosine(vectors, row, rated);
				return lift + scores.neighbourScale * (stars[at] - neighbourCentre) * cosine;
			});
		};
	};
}

/** The normal equations of one block over the factors that are not 0. */
interface ActiveBlock {
	/** How many factors are not 0. */
	readonly size: number;
	/** How many there are in the blocks before. */
	readonly first: number;
	/** Their places in a row of all factors. */
	readonly places: Int32Array;
	/** L, size by size. */
	readonly lower: Float64Array;
}

function factorActive({ problems, factors }: FoldedProfile): ActiveBlock[] {
	let first = 0;
	return problems.map(({ gram, k, stride, ridge }, block) => {
		const active = Array.from({ length: k }, (_, f) => f).filter((f) => factors[block * k + f] > 0);
		const size = active.length;
		const matrix = new Matrix(active.map((f) => active.map((g) => gram[f * stride + g])));
		// A trace's billionth keeps two films with equal factors from making the matrix singular.
		const jitter = ridge + 1e-9 * matrix.trace();
		for (let at = 0; at < size; at++) matrix.set(at, at, matrix.get(at, at) + jitter);
		const lower = size === 0 ? [] : new CholeskyDecomposition(matrix).lowerTriangularMatrix.to1DArray();
		first += size;
		return {
			size,
			first: first - size,
			places: Int32Array.from(active, (f) => block * k + f),
			lower: Float64Array.from(lower),
		};
	});
}

/** Writes L^-1 q over the active factors of a block to its place in `out`; q begins at `from`, the row of `out` at `to`. */
function whiten(
	{ size, first, places, lower }: ActiveBlock,
	factors: Float32Array,
	from: number,
	out: Float64Array,
	to: number,
): void {
	for (let i = 0; i < size; i++) {
		let rest = factors[from + places[i]];
		for (let j = 0; j < i; j++) rest -= lower[i * size + j] * out[to + first + j];
		out[to + first + i] = rest / lower[i * size + i];
	}
}

/** For each rating L^-1 q_i times its share of the formula above; ratings by active factors of all blocks. */
function computeLifts(
	blocks: readonly ActiveBlock[],
	width: number,
	{ itemFactors, factors: stride }: Model,
	folded: FoldedProfile,
): Float64Array {
	const { columns, pulls, confidences } = folded.cells;
	const end = columns.length;
	const lifts = new Float64Array(end * width);
	for (let at = 0; at < end; at++) {
		const from = columns[at] * stride;
		const correction = confidences[at] - folded.unratedWeights[columns[at]];
		for (const block of blocks) {
			const to = at * width + block.first;
			whiten(block, itemFactors, from, lifts, at * width);
			let product = 0;
			for (let i = 0; i < block.size; i++) {
				product += folded.factors[block.places[i]] * itemFactors[from + block.places[i]];
			}
			const pull = pulls[at] - correction * product;
			const leverage = computeDot(lifts, to, lifts, to, block.size);
			const scale = pull / Math.max(1e-6, 1 - correction * leverage);
			for (let i = 0; i < block.size; i++) lifts[to + i] *= scale;
		}
	}
	return lifts;
}
