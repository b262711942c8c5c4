type Floats = Float64Array | Float32Array;

/** Computes the inner product of `length` numbers of `a` and of `b`, from the given places on. */
export function computeDot(a: Floats, aFrom: number, b: Floats, bFrom: number, length: number): number {
	let sum = 0;
	for (let f = 0; f < length; f++) sum += a[aFrom + f] * b[bFrom + f];
	return sum;
}
