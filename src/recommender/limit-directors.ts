import { type ContentIndex, isDirector } from './content-index.ts';

/** No more movies of one director than this are among the first `REACH` of a list. */
const MOST_BY_ONE = 6;
const REACH = 30;

/** Moves a director's further movies behind the others. */
export type LimitDirectors = (rows: readonly number[]) => readonly number[];

/**
 * Prepares a function that moves a director's further movies behind the others, so that a list of ten does not become
 * complete works. Where that leaves fewer than are wanted, the further movies fill the end. O(rows).
 */
export function createDirectorLimit(index: ContentIndex): LimitDirectors {
	const { places, offsets, features } = index;
	const listDirectors = (row: number): number[] => {
		const directors: number[] = [];
		for (let at = offsets[places[row]]; at < offsets[places[row] + 1]; at++) {
			if (isDirector(index, features[at])) directors.push(features[at]);
		}
		return directors;
	};
	return (rows) => {
		const counts = new Map<number, number>();
		const [kept, spare]: [number[], number[]] = [[], []];
		let at = 0;
		for (; at < rows.length && kept.length < REACH; at++) {
			const directors = listDirectors(rows[at]);
			if (directors.some((director) => counts.get(director) === MOST_BY_ONE)) {
				spare.push(rows[at]);
				continue;
			}
			kept.push(rows[at]);
			for (const director of directors) counts.set(director, (counts.get(director) ?? 0) + 1);
		}
		return spare.length === 0 ? rows : [...kept, ...spare, ...rows.slice(at)];
	};
}
