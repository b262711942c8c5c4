/** A typed array of zeros in an arena. */
interface Sliceable<A> {
	readonly length: number;
	subarray(begin: number, end: number): A;
}

/**
 * Prepares a function that returns the same array each time, cut to a length; what is in it is undefined. It makes a
 * longer one when it must, twice as long as asked for, since an arena gives nothing back.
 *
 * @example const cosines = createGrowingArray(arena.singles); cosines(12).fill(0);
 */
export function createGrowingArray<A extends Sliceable<A>>(make: (length: number) => A): (length: number) => A {
	let array = make(0);
	return (length) => {
		if (length > array.length) array = make(2 * length);
		return array.subarray(0, length);
	};
}
