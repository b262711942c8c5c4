import { openKernel } from '../numerics/kernel.ts';
import type { ContentIndex } from './content-index.ts';
import type { Traits } from './traits.ts';

/**
 * Adds to `bonuses`, an array of the arena, what each of the first `reach` movies gains by a person's traits if it is
 * trusted in full.
 */
export type AddBonuses = (traits: Traits, reach: number, bonuses: Float32Array) => void;

/** Prepares that: `sumBonuses` of all movies at once, feature by feature. O(rows that have the traits) a call. */
export function createBonusAdder(index: ContentIndex, memory: WebAssembly.Memory): AddBonuses {
	const { rowOffsets, rows, rowAmounts } = index;
	const kernel = openKernel(memory);
	return (traits, reach, bonuses) => {
		for (const [feature, { gain }] of traits) {
			const [begin, end] = [rowOffsets[feature], rowOffsets[feature + 1]];
			const own = rows.subarray(begin, end);
			const amounts = rowAmounts.subarray(begin, end).byteOffset;
			kernel.addToPicked(bonuses.byteOffset, own.byteOffset, amounts, countBelow(own, reach), gain);
		}
	};
}

/** How many of the numbers, which ascend, are below another. O(log numbers). */
function countBelow(numbers: Int32Array, limit: number): number {
	let [low, high] = [0, numbers.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (numbers[middle] < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}
