/** Sum over rows of weight * q q', k by k; zeros cost nothing. O(rows * k^2 / 2). */
export function computeGram(factors: Float64Array, k: number, weights: ArrayLike<number>): Float64Array {
	const gram = new Float64Array(k * k);
	for (let row = 0, at = 0; at < factors.length; row++, at += k) {
		for (let f = 0; f < k; f++) {
			const scaled = weights[row] * factors[at + f];
			if (scaled === 0) continue;
			for (let g = f, into = f * k + f; g < k; g++, into++) gram[into] += scaled * factors[at + g];
		}
	}
	for (let f = 0; f < k; f++) for (let g = 0; g < f; g++) gram[f * k + g] = gram[g * k + f];
	return gram;
}
