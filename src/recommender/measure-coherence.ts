import type { Profile } from './fold-in.ts';
import type { Recipe } from './recipe.ts';
import { computeCosines, type TasteVectors } from './taste-vectors.ts';

/** A film with so many stars is one the person likes. */
const LIKED_STARS = 3.5;
/** Of each liked film so many nearest others count. A profile with fewer is less coherent for it: there is less to go by. */
const NEAREST = 3;

/**
 * How clear a taste is, 0 to 1: the mean cosine of each liked film with the nearest other liked ones, on a scale from
 * `coherenceFrom` to `coherenceTo`. Two clear tastes side by side are as coherent as one, since only the nearest count.
 * O(liked^2 / 2) cosines.
 */
export function measureCoherence(
	{ rows, stars }: Profile,
	vectors: TasteVectors,
	{ coherenceFrom, coherenceTo }: Recipe['scoring'],
): number {
	const liked = Int32Array.from(rows.filter((_, at) => stars[at] >= LIKED_STARS));
	if (liked.length < 2) return 0;
	const nearest = new Float64Array(liked.length * NEAREST);
	const pair = new Float64Array(2 * vectors.width);
	const cosines = new Float64Array(2 * liked.length);
	for (let a = 0; a + 1 < liked.length; a += 2) {
		computeCosines(vectors, liked[a], liked[a + 1], liked.subarray(a + 1), pair, cosines);
		for (let b = a + 1, at = 0; b < liked.length; b++, at += 2) {
			insertBoth(nearest, a, b, cosines[at]);
			if (b > a + 1) insertBoth(nearest, a + 1, b, cosines[at + 1]);
		}
	}
	const mean = nearest.reduce((sum, cosine) => sum + cosine, 0) / nearest.length;
	return Math.min(1, Math.max(0, (mean - coherenceFrom) / (coherenceTo - coherenceFrom)));
}

function insertBoth(nearest: Float64Array, a: number, b: number, cosine: number): void {
	insert(nearest, a * NEAREST, cosine);
	insert(nearest, b * NEAREST, cosine);
}

/** Puts a cosine among the highest of one film, which begin at `from` and are in falling order. */
function insert(nearest: Float64Array, from: number, cosine: number): void {
	let at = from + NEAREST - 1;
	if (cosine <= nearest[at]) return;
	for (; at > from && nearest[at - 1] < cosine; at--) nearest[at] = nearest[at - 1];
	nearest[at] = cosine;
}
