import type { Recipe } from '../model/recipe.ts';
import { createGrowingArray } from '../numerics/growing-array.ts';
import { openKernel } from '../numerics/kernel.ts';
import type { Profile } from './fold-in.ts';
import { countCosines, LANES, type TasteVectors, TOGETHER } from './taste-vectors.ts';

/** Movies with at least as many stars are compared with each other. */
const COMPARED_STARS = 3.5;
/**
 * How many of the others count for each liked movie, those nearest to it. With three, a person who likes three movies
 * of each of two kinds would have no clear taste. It is half of the liked movies where that is less, since one of them
 * may be of another kind.
 */
const NEAREST = 2;
/**
 * The second nearest counts for at most this much less than the nearest, so that three tastes of two movies each are
 * clear, too. Of three movies, two alike by chance would then read as a taste, which costs .0006 of NDCG@10 with three
 * ratings given (ml-latest-small). So it takes more.
 */
const MOST_APART = 0.25;
const FEW = 3;
/** The kernel's `findNearest` finds this many. */
const FOUND = 3;

/**
 * Prepares a function that says how clear a taste is, 0 to 1: the mean cosine of each liked movie with the nearest
 * other liked ones, on a scale from `coherenceFrom` to `coherenceTo`. Two clear tastes side by side are as coherent as
 * one, since only the nearest count. A single movie has none to compare with and gets `loneCoherence`. O(liked^2)
 * cosines.
 */
export function createCoherence(
	vectors: TasteVectors,
	{ coherenceFrom, coherenceTo, loneCoherence }: Recipe['scoring'],
): (profile: Profile) => number {
	const { arena } = vectors;
	const kernel = openKernel(arena.memory);
	const nearest = arena.singles(LANES * FOUND);
	const takeCosines = createGrowingArray(arena.singles);
	return ({ rows, stars }) => {
		const liked = new Int32Array(rows.filter((_, at) => stars[at] >= COMPARED_STARS));
		if (liked.length < 2) return liked.length * loneCoherence;
		const counted = Math.min(NEAREST, Math.ceil(liked.length / 2));
		let sum = 0;
		// A few at a time: thousands of liked movies would need millions of cosines at once.
		for (let from = 0; from < liked.length; from += TOGETHER) sum += sumNearest(liked, from, counted);
		const mean = sum / (liked.length * counted);
		return Math.min(1, Math.max(0, (mean - coherenceFrom) / (coherenceTo - coherenceFrom)));
	};

	/** Adds up the `counted` highest cosines of `TOGETHER` liked movies, or of those that are left. */
	function sumNearest(liked: Int32Array, from: number, counted: number): number {
		const some = liked.subarray(from, from + TOGETHER);
		const cosines = takeCosines(countCosines(some.length, liked.length));
		vectors.compare(some, liked, cosines);
		const mostApart = liked.length > FEW ? MOST_APART : Number.POSITIVE_INFINITY;
		let sum = 0;
		for (let first = 0; first < some.length; first += LANES) {
			const four = cosines.byteOffset + first * liked.length * Float32Array.BYTES_PER_ELEMENT;
			kernel.findNearest(four, liked.length, from + first, nearest.byteOffset);
			for (let lane = 0; lane < Math.min(LANES, some.length - first); lane++) {
				const [most, next] = [nearest[lane], nearest[LANES + lane]];
				sum += counted > 1 ? most + Math.max(next, most - mostApart) : most;
			}
		}
		return sum;
	}
}
