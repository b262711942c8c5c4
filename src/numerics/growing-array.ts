/**
 * Prepares a function that returns the same array each time, at least as long as asked for and with undefined contents.
 * When it must make a longer one, it makes it twice as long as asked for, since an arena gives nothing back.
 *
 * @example const cosines = createGrowingArray(arena.singles); cosines(12).fill(0, 0, 12);
 */
export function createGrowingArray<A extends { readonly length: number }>(
	make: (length: number) => A,
): (length: number) => A {
	let array = make(0);
	return (length) => {
		if (length > array.length) array = make(2 * length);
		return array;
	};
}
