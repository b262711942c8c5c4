import { selectTop } from '../numerics/select-top.ts';
import type { ReadScores } from './read-scores.ts';

/** The first floor is passed by this many well-known movies for each wanted one, since `accepts` refuses some. */
const SPARE = 3;
/** And the next floor by this many times as many. */
const MORE = 4;

/**
 * Finds the `count` rows with the highest scores among those that `accepts` lets through, best first, equals by
 * ascending row: floor by floor, from a high one to lower ones, until it has enough. The floors are guessed from the
 * scores of some well-known movies. It asks `accepts` about a row once at most, and only about rows that would get in.
 */
export function selectRows(ranking: ReadScores, count: number, accepts: (row: number) => boolean): number[] {
	const top: number[] = [];
	if (count <= 0) return top;
	let above = Number.POSITIVE_INFINITY;
	for (const floor of guessFloors(ranking.sample(), count)) {
		const { rows, values } = ranking.listBetween(floor, above);
		for (const at of selectTop(values, count - top.length, (place) => accepts(rows[place]))) top.push(rows[at]);
		if (top.length === count) break;
		above = floor;
	}
	return top;
}

/** Guesses values that more and more rows exceed, and at last all do. */
function guessFloors({ scores, every }: ReturnType<ReadScores['sample']>, count: number): number[] {
	scores.sort();
	const floors: number[] = [];
	for (let rank = Math.ceil((SPARE * count) / every); rank < scores.length; rank *= MORE) {
		floors.push(scores[scores.length - rank]);
	}
	return [...floors, scores[0] ?? Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
}
