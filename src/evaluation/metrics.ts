/**
 * Computes the normalised discounted cumulative gain of the first `depth` movies, 0 to 1. A relevant movie at place p
 * (from 1) is worth 1 / log2(p + 1); the sum is divided by that of the best possible list. Järvelin and Kekäläinen,
 * "Cumulated gain-based evaluation of IR techniques", 2002, with binary relevance.
 *
 * @example computeNdcg([7, 1, 2], new Set([7]), 10) // 1
 */
export function computeNdcg(ranked: readonly number[], relevant: ReadonlySet<number>, depth: number): number {
	let [gain, best] = [0, 0];
	for (let at = 0; at < depth; at++) {
		const worth = 1 / Math.log2(at + 2);
		if (at < ranked.length && relevant.has(ranked[at])) gain += worth;
		if (at < relevant.size) best += worth;
	}
	return gain / best;
}

/** Computes the share of the relevant movies among the first `depth`, 0 to 1. */
export function computeRecall(ranked: readonly number[], relevant: ReadonlySet<number>, depth: number): number {
	return countHits(ranked, relevant, depth) / relevant.size;
}

/**
 * Computes the share of the first `depth` places that hold a relevant movie, 0 to 1. A shorter list has empty places.
 */
export function computePrecision(ranked: readonly number[], relevant: ReadonlySet<number>, depth: number): number {
	return countHits(ranked, relevant, depth) / depth;
}

function countHits(ranked: readonly number[], relevant: ReadonlySet<number>, depth: number): number {
	return ranked.slice(0, depth).filter((movie) => relevant.has(movie)).length;
}

/**
 * Computes how popular each movie is among all, 0 to 100: the share of the other movies with fewer ratings, with ties
 * counting half. The mean over all movies is 50.
 */
export function computePopularityPercentiles(ratingCounts: Int32Array): Float64Array {
	const sorted = ratingCounts.toSorted();
	const [first, last] = [new Map<number, number>(), new Map<number, number>()];
	for (const [at, count] of sorted.entries()) {
		if (!first.has(count)) first.set(count, at);
		last.set(count, at);
	}
	const others = Math.max(1, ratingCounts.length - 1);
	return Float64Array.from(ratingCounts, (count) => (100 * (first.get(count)! + last.get(count)!)) / (2 * others));
}
