import type { Arena } from '../numerics/arena.ts';
import { createGrowingArray } from '../numerics/growing-array.ts';
import { openKernel } from '../numerics/kernel.ts';
import { type ReadScores, SAMPLED, type ScoredRows } from './read-scores.ts';

/** The first floor is passed by this many well-known movies for each wanted one, since `accepts` refuses some. */
const SPARE = 3;
/** And the next floor by this many times as many. */
const MORE = 4;

/**
 * Finds the `count` rows with the highest scores among those that `accepts` lets through, best first, equals by
 * ascending row. It asks `accepts` about a row once at most, and only about those with high scores as long as it
 * accepts enough of them.
 */
export type SelectRows = (ranking: ReadScores, count: number, accepts: (row: number) => boolean) => number[];

/**
 * Prepares that: it goes from a high floor to lower ones until enough of the rows between two floors are accepted. The
 * floors are guessed from the scores of some well-known movies.
 */
export function createRowSelector(arena: Arena): SelectRows {
	const kernel = openKernel(arena.memory);
	const [takeRows, takePlaces] = [createGrowingArray(arena.integers), createGrowingArray(arena.integers)];
	const takeValues = createGrowingArray(arena.floats);
	return (ranking, count, accepts) => {
		if (count <= 0) return [];
		const parts: ScoredRows[] = [];
		let [accepted, above] = [0, Number.POSITIVE_INFINITY];
		for (const floor of guessFloors(ranking.sample(), count)) {
			const part = keepAccepted(ranking.listBetween(floor, above), accepts);
			parts.push(part);
			accepted += part.rows.length;
			if (accepted >= count) break;
			above = floor;
		}
		return sortTop(parts, accepted, Math.min(count, accepted));
	};

	/** The `wanted` rows with the highest scores of `listed` rows, highest first. */
	function sortTop(parts: readonly ScoredRows[], listed: number, wanted: number): number[] {
		const [values, rows, places] = [takeValues(listed), takeRows(listed), takePlaces(listed + 1)];
		let next = 0;
		for (const part of parts) {
			values.set(part.values, next);
			rows.set(part.rows, next);
			next += part.rows.length;
		}
		kernel.sortTop(values.byteOffset, listed, wanted, places.byteOffset);
		const top: number[] = [];
		for (let at = 0; at < wanted; at++) top.push(rows[places[at]]);
		return top;
	}
}

/** Keeps the rows that are accepted, in the arrays given. */
function keepAccepted({ rows, values }: ScoredRows, accepts: (row: number) => boolean): ScoredRows {
	let kept = 0;
	for (let at = 0; at < rows.length; at++) {
		if (!accepts(rows[at])) continue;
		rows[kept] = rows[at];
		values[kept++] = values[at];
	}
	return { rows: rows.subarray(0, kept), values: values.subarray(0, kept) };
}

/** Guesses values that more and more rows exceed, and at last all do. */
function guessFloors(sample: Float64Array, count: number): number[] {
	sample.sort();
	const floors: number[] = [];
	for (let rank = Math.ceil((SPARE * count) / SAMPLED); rank <= sample.length; rank *= MORE) {
		floors.push(sample[sample.length - rank]);
	}
	return [...floors, Number.NEGATIVE_INFINITY];
}
