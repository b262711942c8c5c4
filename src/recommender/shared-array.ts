/** An array of zeros that threads can share. What training works on is made as one, so that handing it to a thread copies nothing. */
export function createSharedFloats(length: number): Float64Array {
	return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));
}

/** The same for integers. */
export function createSharedIntegers(length: number): Int32Array {
	return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

/** The array itself where threads can share it, else a copy of it that they can. */
export function shareFloats(array: Float64Array): Float64Array {
	if (array.buffer instanceof SharedArrayBuffer) return array;
	const shared = createSharedFloats(array.length);
	shared.set(array);
	return shared;
}

/** The same for integers. */
export function shareIntegers(array: Int32Array): Int32Array {
	if (array.buffer instanceof SharedArrayBuffer) return array;
	const shared = createSharedIntegers(array.length);
	shared.set(array);
	return shared;
}
