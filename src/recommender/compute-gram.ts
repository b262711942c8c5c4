/** Sum over rows of weight * q q', k by k; zeros cost nothing. O(rows * k^2 / 2). */
export function computeGram(factors: Float64Array, k: number, weights: ArrayLike<number>): Float64Array {
	const gram = new Float64Array(k * k);
	addGramRows(gram, factors, k, weights, 0, k);
	mirrorUpperTriangle(gram, k);
	return gram;
}

/**
 * Adds rows `from` up to, not including, `to` of that sum to `gram`, from the diagonal on to the right. Each number is summed over the
 * factors' rows in their order, so that any split of the work gives the same bytes.
 */
export function addGramRows(
	gram: Float64Array,
	factors: Float64Array,
	k: number,
	weights: ArrayLike<number>,
	from: number,
	to: number,
): void {
	for (let row = 0, at = 0; at < factors.length; row++, at += k) {
		for (let f = from; f < to; f++) {
			const scaled = weights[row] * factors[at + f];
			if (scaled === 0) continue;
			for (let g = f, into = f * k + f; g < k; g++, into++) gram[into] += scaled * factors[at + g];
		}
	}
}

/** Copies what is right of the diagonal of a k by k matrix to the left of it. */
export function mirrorUpperTriangle(square: Float64Array, k: number): void {
	for (let f = 0; f < k; f++) for (let g = 0; g < f; g++) square[f * k + g] = square[g * k + f];
}
