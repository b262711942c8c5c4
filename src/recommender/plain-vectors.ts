// Arithmetic of `recommend-plainly.ts`, where speed does not count.

/** Scales a vector to length 1, except one of zeros. */
export function scaleToOne(vector: Float64Array): Float64Array {
	return divide(vector, Math.sqrt(dot(vector, vector)));
}

/** Divides by a number; by 0, which only vectors of zeros ask for, nothing changes. */
export function divide(vector: Float64Array, by: number): Float64Array {
	return vector.map((value) => value / (by || 1));
}

/** The standard deviation, each value weighing as much as its count; 1 where it would not exceed `noise`. */
export function measureSpread(values: Float64Array, counts: Float64Array, noise: number): number {
	const mean = dot(values, counts) / addUp(counts);
	const squares = values.map((value) => (value - mean) ** 2);
	const spread = Math.sqrt(dot(squares, counts) / addUp(counts));
	return spread > noise ? spread : 1;
}

export function addUp(values: Float64Array): number {
	return values.reduce((sum, value) => sum + value, 0);
}

/** How many are less than `value`. */
export function countBelow(value: number, values: Float64Array): number {
	let count = 0;
	for (const other of values) if (other < value) count++;
	return count;
}

/** Copies vectors of one length into one array, since a pass over all of them is then several times as fast. */
export function stack(vectors: ArrayLike<number>[]): Float64Array[] {
	const { length } = vectors[0];
	const all = new Float64Array(vectors.length * length);
	return vectors.map((vector, at) => {
		const copy = all.subarray(at * length, (at + 1) * length);
		copy.set(vector);
		return copy;
	});
}

/** The inner product. */
export function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
	return sum;
}

/** Adds a multiple of a vector to `sum`. */
export function addTo(sum: Float64Array, scale: number, vector: Float64Array): void {
	for (let at = 0; at < sum.length; at++) sum[at] += scale * vector[at];
}
