import type { Profile } from './fold-in.ts';
import type { Recipe } from './recipe.ts';
import type { TasteVectors } from './taste-vectors.ts';

/** Films with so many stars are compared with each other. */
const COMPARED_STARS = 3.5;
/** Of each liked film so many nearest others count, or half of the liked films where that is less: one of them may be of another kind. */
const NEAREST = 3;

/**
 * How clear a taste is, 0 to 1: the mean cosine of each liked film with the nearest other liked ones, on a scale from `coherenceFrom` to
 * `coherenceTo`. Two clear tastes side by side are as coherent as one, since only the nearest count; a single film is no taste yet.
 * O(liked^2 / 2) cosines.
 */
export function measureCoherence(
	{ rows, stars }: Profile,
	vectors: TasteVectors,
	{ coherenceFrom, coherenceTo }: Recipe['scoring'],
): number {
	const liked = Int32Array.from(rows.filter((_, at) => stars[at] >= COMPARED_STARS));
	if (liked.length < 2) return 0;
	const nearest = new Float64Array(liked.length * NEAREST);
	for (let a = 0; a < liked.length; a += 4) {
		const four = liked.subarray(a, a + 4);
		const cosines = vectors.compareFour(four, liked.subarray(a));
		for (let one = a; one < a + four.length; one++) {
			for (let other = one + 1; other < liked.length; other++) {
				const cosine = cosines[4 * (other - a) + one - a];
				insert(nearest, one * NEAREST, cosine);
				insert(nearest, other * NEAREST, cosine);
			}
		}
	}
	const compared = Math.min(NEAREST, Math.ceil(liked.length / 2));
	const sum = nearest.reduce((total, cosine, at) => total + (at % NEAREST < compared ? cosine : 0), 0);
	const mean = sum / (liked.length * compared);
	return Math.min(1, Math.max(0, (mean - coherenceFrom) / (coherenceTo - coherenceFrom)));
}

/** Puts a cosine among the highest of one film, which begin at `from` and are in falling order. */
function insert(nearest: Float64Array, from: number, cosine: number): void {
	let at = from + NEAREST - 1;
	if (cosine <= nearest[at]) return;
	for (; at > from && nearest[at - 1] < cosine; at--) nearest[at] = nearest[at - 1];
	nearest[at] = cosine;
}
