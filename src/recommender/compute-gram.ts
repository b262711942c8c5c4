/** Sum over rows of weight * q q', k by k; zeros cost nothing. O(rows * k^2 / 2). */
export function computeGram(factors: Float64Array, k: number, weights: ArrayLike<number>): Float64Array {
	const gram = new Float64Array(k * k);
	for (let row = 0, from = 0; from < factors.length; row++, from += k) {
		for (let f = 0; f < k; f++) {
			const scaled = weights[row] * factors[from + f];
			if (scaled === 0) continue;
			for (let g = f, at = f * k + f; g < k; g++, at++) gram[at] += scaled * factors[from + g];
		}
	}
	mirrorUpperTriangle(gram, k);
	return gram;
}

/** Copies what is right of the diagonal of a k by k matrix to the left of it. */
export function mirrorUpperTriangle(square: Float64Array, k: number): void {
	for (let f = 0; f < k; f++) for (let g = 0; g < f; g++) square[f * k + g] = square[g * k + f];
}
