import type { Profile } from './fold-in.ts';
import type { Recipe } from './recipe.ts';
import { computeCosine, type TasteVectors } from './taste-vectors.ts';

/** A film with so many stars is one the person likes. */
const LIKED_STARS = 3.5;
/** Of each liked film so many nearest others count. A profile with fewer is less coherent for it: there is less to go by. */
const NEAREST = 3;

/**
 * How clear a taste is, 0 to 1: the mean cosine of each liked film with the nearest other liked ones, on a scale from
 * `coherenceFrom` to `coherenceTo`. Two clear tastes side by side are as coherent as one, since only the nearest count.
 * O(liked^2 * width).
 */
export function measureCoherence(
	{ rows, stars }: Profile,
	vectors: TasteVectors,
	{ coherenceFrom, coherenceTo }: Recipe['scoring'],
): number {
	const liked = rows.filter((_, at) => stars[at] >= LIKED_STARS);
	if (liked.length < 2) return 0;
	let total = 0;
	for (const row of liked) {
		const cosines = liked.filter((other) => other !== row).map((other) => computeCosine(vectors, row, other));
		const nearest = cosines.sort((a, b) => b - a).slice(0, NEAREST);
		total += nearest.reduce((sum, cosine) => sum + cosine, 0) / NEAREST;
	}
	const mean = total / liked.length;
	return Math.min(1, Math.max(0, (mean - coherenceFrom) / (coherenceTo - coherenceFrom)));
}
