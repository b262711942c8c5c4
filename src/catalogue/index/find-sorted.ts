/**
 * Finds the first place in a sorted list whose item does not come before the wanted one. O(log items).
 *
 * @param items ascending: numbers, or strings in code unit order
 * @example findSorted([2, 4, 4, 8], 4) // 1
 */
export function findSorted<Item extends string | number>(items: ArrayLike<Item>, wanted: Item): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (items[middle] < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}
