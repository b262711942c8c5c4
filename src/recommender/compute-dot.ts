/** Inner product of `length` numbers of `a` and `b` from the given places on. */
export function computeDot(
	a: Float64Array | Float32Array,
	aFrom: number,
	b: Float64Array | Float32Array,
	bFrom: number,
	length: number,
): number {
	let sum = 0;
	for (let f = 0; f < length; f++) sum += a[aFrom + f] * b[bFrom + f];
	return sum;
}
