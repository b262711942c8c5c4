import type { Recipe } from '../model/recipe.ts';
import { createGrowingArray } from '../numerics/growing-array.ts';
import { openKernel } from '../numerics/kernel.ts';
import { countUp } from '../numerics/sparse-matrix.ts';
import type { Profile } from './fold-in.ts';
import { countCosines, LANES, type TasteVectors, TOGETHER } from './taste-vectors.ts';

/** A movie with at least as many stars is liked. */
const LIKED_STARS = 3.5;
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

/** How far a person's liked movies go together. */
export interface Coherence {
	/** How clear the taste is, 0 to 1. */
	readonly clarity: number;
	/** The liked movies, by their places in the profile. */
	readonly liked: Int32Array;
	/** How much each of them is of a taste, 0 to 1: a stray one has less. */
	readonly belonging: Float64Array;
}

/**
 * Prepares a function that says how far liked movies go together. Of each it takes the mean cosine with the nearest
 * others. A movie belongs to a taste as far as that reaches `coherenceFrom`. The clarity is the mean over all movies,
 * on a scale from `coherenceFrom` to `coherenceTo` that rises slowly at both ends (smoothstep), since a little likeness
 * comes by chance. Two clear tastes side by side are as clear as one, since only the nearest count. A single movie has
 * none to compare with: it belongs, and its clarity is `loneCoherence`. O(liked^2) cosines.
 */
export function createCoherence(
	vectors: TasteVectors,
	{ coherenceFrom, coherenceTo, loneCoherence }: Recipe['scoring'],
): (profile: Profile) => Coherence {
	const { arena } = vectors;
	const kernel = openKernel(arena.memory);
	const nearest = arena.singles(LANES * FOUND);
	const takeCosines = createGrowingArray(arena.singles);
	return ({ rows, stars }) => {
		const liked = countUp(rows.length).filter((at) => stars[at] >= LIKED_STARS);
		const likedRows = liked.map((at) => rows[at]);
		const means = new Float64Array(liked.length);
		if (liked.length < 2) return { clarity: liked.length * loneCoherence, liked, belonging: means.fill(1) };
		// A few at a time: thousands of liked movies would need millions of cosines at once.
		for (let from = 0; from < liked.length; from += TOGETHER) writeMeans(likedRows, from, means);
		const mean = means.reduce((sum, each) => sum + each, 0) / liked.length;
		const along = Math.min(1, Math.max(0, (mean - coherenceFrom) / (coherenceTo - coherenceFrom)));
		const belonging = means.map((each) => (each < coherenceFrom ? each / coherenceFrom : 1));
		return { clarity: along * along * (3 - 2 * along), liked, belonging };
	};

	/** Writes the mean cosines of `TOGETHER` liked movies, or of those that are left, with the others nearest to each. */
	function writeMeans(liked: Int32Array, from: number, means: Float64Array): void {
		const some = liked.subarray(from, from + TOGETHER);
		const cosines = takeCosines(countCosines(some.length, liked.length));
		vectors.compare(some, liked, cosines);
		const mostApart = liked.length > FEW ? MOST_APART : Number.POSITIVE_INFINITY;
		for (let first = 0; first < some.length; first += LANES) {
			const four = cosines.byteOffset + first * liked.length * Float32Array.BYTES_PER_ELEMENT;
			kernel.findNearest(four, liked.length, from + first, nearest.byteOffset);
			for (let lane = 0; lane < Math.min(LANES, some.length - first); lane++) {
				const [most, next] = [nearest[lane], nearest[LANES + lane]];
				const both = most + Math.max(next, most - mostApart);
				means[from + first + lane] = liked.length > NEAREST ? both / NEAREST : most;
			}
		}
	}
}
