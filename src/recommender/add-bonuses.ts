import { openKernel } from '../numerics/kernel.ts';
import { amountOf, type ContentIndex, isDirector } from './content-index.ts';
import type { Traits } from './traits.ts';

/**
 * Adds to `bonuses`, an array of the arena, what each of the first `reach` movies gains by a person's traits if it is
 * trusted in full.
 */
export type AddBonuses = (traits: Traits, reach: number, bonuses: Float32Array) => void;

/** Prepares that: `sumBonuses` of all movies at once, feature by feature. O(rows that have the traits) a call. */
export function createBonusAdder(index: ContentIndex, memory: WebAssembly.Memory): AddBonuses {
	const { places, rowOffsets, rows } = index;
	const kernel = openKernel(memory);
	return (traits, reach, bonuses) => {
		for (const [feature, { gain }] of traits) {
			const own = rows.subarray(rowOffsets[feature], rowOffsets[feature + 1]);
			const reached = countBelow(own, reach);
			if (!isDirector(index, feature)) kernel.addToPicked(bonuses.byteOffset, own.byteOffset, reached, gain);
			else for (let at = 0; at < reached; at++) bonuses[own[at]] += gain * amountOf(index, places[own[at]], feature);
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
