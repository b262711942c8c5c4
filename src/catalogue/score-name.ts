import type { ExpandedQuery } from './find-candidates.ts';
import type { TitleIndex } from './title-index.ts';

const MIN_LIKENESS = 0.3;

/**
 * Scores how well a name answers a query, 0 to 1, by how much of the query it holds, how much of the name was typed,
 * whether the words stand side by side in the same order, and whether the name starts with them.
 */
export function scoreName(query: ExpandedQuery, name: number, index: TitleIndex): number {
	const { nameWords, nameStarts, weights } = index;
	const start = nameStarts[name];
	const length = nameStarts[name + 1] - start;
	const taken = new Uint8Array(length);
	let covered = 0;
	let typed = 0;
	let previous = -1;
	let beside = 0;
	let matched = 0;
	let startsName = 0;
	const first = firstTelling(nameWords, start, length, weights);
	for (const [at, expansion] of query.expansions.entries()) {
		let best = -1;
		let bestLikeness = MIN_LIKENESS;
		for (let w = 0; w < length; w++) {
			if (taken[w]) continue;
			let likeness = expansion.get(nameWords[start + w]) ?? 0;
			if (w === previous + 1) likeness *= 1.001; // of two equal words the one that follows
			if (likeness > bestLikeness) {
				best = w;
				bestLikeness = likeness;
			}
		}
		if (best < 0) continue;
		bestLikeness = Math.min(1, bestLikeness);
		taken[best] = 1;
		covered += query.weights[at] * bestLikeness;
		typed += weights[nameWords[start + best]] * bestLikeness;
		if (matched > 0 && best > previous && onlyArticlesBetween(nameWords, start + previous + 1, start + best, weights))
			beside++;
		if (best <= first) startsName = 1;
		matched++;
		previous = best;
	}
	if (matched === 0) return 0;
	const coverage = Math.min(1, covered / query.weight);
	const share = Math.min(1, typed / index.nameWeights[name]);
	const order = matched === 1 ? 1 : beside / (matched - 1);
	return coverage * coverage * (0.58 + 0.27 * share + 0.09 * order + 0.06 * startsName);
}

function firstTelling(nameWords: Int32Array, start: number, length: number, weights: Float32Array): number {
	for (let w = 0; w < length; w++) if (weights[nameWords[start + w]] >= 1) return w;
	return 0;
}

function onlyArticlesBetween(nameWords: Int32Array, from: number, to: number, weights: Float32Array): boolean {
	for (let w = from; w < to; w++) if (weights[nameWords[w]] >= 1) return false;
	return true;
}
