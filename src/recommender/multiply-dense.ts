/**
 * Writes tall * small into `product`, eight sums at a time in registers. O(rows * inner * width).
 *
 * @param tall - Rows by inner.
 * @param small - Inner by width.
 * @param width - A multiple of 8.
 * @param product - Rows by width.
 * @param isUpper - Whether `small` holds nothing but zeros left of its diagonal: half the work.
 */
export function multiplyDense(
	tall: Float64Array,
	inner: number,
	small: Float64Array,
	width: number,
	product: Float64Array,
	isUpper = false,
): void {
	for (let at = 0, to = 0; at < tall.length; at += inner) {
		for (let f = 0; f < width; f += 8, to += 8) {
			const end = isUpper ? Math.min(inner, f + 8) : inner;
			let sum0 = 0;
			let sum1 = 0;
			let sum2 = 0;
			let sum3 = 0;
			let sum4 = 0;
			let sum5 = 0;
			let sum6 = 0;
			let sum7 = 0;
			for (let g = 0, from = f; g < end; g++, from += width) {
				const value = tall[at + g];
				sum0 += value * small[from];
				sum1 += value * small[from + 1];
				sum2 += value * small[from + 2];
				sum3 += value * small[from + 3];
				sum4 += value * small[from + 4];
				sum5 += value * small[from + 5];
				sum6 += value * small[from + 6];
				sum7 += value * small[from + 7];
			}
			product[to] = sum0;
			product[to + 1] = sum1;
			product[to + 2] = sum2;
			product[to + 3] = sum3;
			product[to + 4] = sum4;
			product[to + 5] = sum5;
			product[to + 6] = sum6;
			product[to + 7] = sum7;
		}
	}
}
