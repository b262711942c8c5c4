/** Inner product of `length` numbers of `a` and `b` from the given places on. */
export function computeDot(
	a: Float64Array | Float32Array,
	aFrom: number,
	b: Float64Array | Float32Array,
	bFrom: number,
	length: number,
): number {
	// Four sums that do not wait for each other.
	let sum0 = 0;
	let sum1 = 0;
	let sum2 = 0;
	let sum3 = 0;
	let f = 0;
	for (; f + 3 < length; f += 4) {
		sum0 += a[aFrom + f] * b[bFrom + f];
		sum1 += a[aFrom + f + 1] * b[bFrom + f + 1];
		sum2 += a[aFrom + f + 2] * b[bFrom + f + 2];
		sum3 += a[aFrom + f + 3] * b[bFrom + f + 3];
	}
	for (; f < length; f++) sum0 += a[aFrom + f] * b[bFrom + f];
	return sum0 + sum1 + (sum2 + sum3);
}
