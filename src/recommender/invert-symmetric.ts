/**
 * Inverts a symmetric positive definite matrix in place by sweeping one pivot after the other (Goodnight, "A tutorial on the SWEEP
 * operator", 1979). Rows and columns that are 0 throughout stay so and are passed over: the rest is inverted as if they were not
 * there. O(size^3 / 2), less where there are zeros.
 *
 * @param matrix - `size` by `size`; only the lower triangle is read, both are written.
 * @param column - Scratch of `size` numbers.
 */
export function invertSymmetric(matrix: Float64Array, size: number, column: Float64Array): void {
	for (let pivot = 0; pivot < size; pivot++) {
		const bend = matrix[pivot * size + pivot];
		if (bend === 0) continue;
		for (let i = 0; i < pivot; i++) column[i] = matrix[pivot * size + i];
		for (let i = pivot + 1; i < size; i++) column[i] = matrix[i * size + pivot];
		column[pivot] = 0;
		for (let i = 0; i < size; i++) {
			if (column[i] === 0) continue;
			const scaled = column[i] / bend;
			for (let j = 0, at = i * size; j <= i; j++, at++) matrix[at] -= scaled * column[j];
		}
		for (let i = 0; i < pivot; i++) matrix[pivot * size + i] = column[i] / bend;
		for (let i = pivot + 1; i < size; i++) matrix[i * size + pivot] = column[i] / bend;
		matrix[pivot * size + pivot] = -1 / bend;
	}
	for (let i = 0; i < size; i++) {
		for (let j = 0; j <= i; j++) {
			matrix[i * size + j] *= -1;
			matrix[j * size + i] = matrix[i * size + j];
		}
	}
}
