import type { TitleIndex } from '../index/title-index.ts';
import type { Expansion } from './expand-word.ts';
import type { ExpandedQuery } from './find-candidates.ts';

/** A word of the name must be at least this much like the typed one. */
const MIN_LIKENESS = 0.3;
/** Of two equal words, the one that follows the last match. */
const FOLLOWS = 1.001;

/**
 * Scores how well a name answers a query, 0 to 1, by how much of the query it holds, how much of the name was typed,
 * whether the words stand side by side in the same order, and whether the name starts with them.
 */
export function scoreName(query: ExpandedQuery, name: number, index: TitleIndex): number {
	const { nameWords, nameStarts, nameWeights, weights } = index;
	const words = nameWords.subarray(nameStarts[name], nameStarts[name + 1]);
	const taken = new Uint8Array(words.length);
	const first = Math.max(0, findTelling(words, 0, words.length, weights));
	let [covered, typed, matched, beside, startsName, previous] = [0, 0, 0, 0, 0, -1];
	for (let at = 0; at < query.expansions.length; at++) {
		const expansion = query.expansions[at];
		const best = findBestWord(expansion, words, taken, previous);
		if (best < 0) continue;
		const likeness = Math.min(1, weighLikeness(expansion, words, best, previous));
		taken[best] = 1;
		covered += query.weights[at] * likeness;
		typed += weights[words[best]] * likeness;
		if (matched > 0 && best > previous && findTelling(words, previous + 1, best, weights) < 0) beside++;
		if (best <= first) startsName = 1;
		matched++;
		previous = best;
	}
	if (matched === 0) return 0;
	const coverage = Math.min(1, covered / query.weight);
	const share = Math.min(1, typed / nameWeights[name]);
	const order = matched === 1 ? 1 : beside / (matched - 1);
	return coverage * coverage * (0.58 + 0.27 * share + 0.09 * order + 0.06 * startsName);
}

/** The place of the word of the name that the typed word most likely stands for; -1 if there is none. */
function findBestWord(expansion: Expansion, words: Int32Array, taken: Uint8Array, previous: number): number {
	let best = -1;
	let bestLikeness = MIN_LIKENESS;
	for (let w = 0; w < words.length; w++) {
		if (taken[w]) continue;
		const likeness = weighLikeness(expansion, words, w, previous);
		if (likeness > bestLikeness) {
			best = w;
			bestLikeness = likeness;
		}
	}
	return best;
}

function weighLikeness(expansion: Expansion, words: Int32Array, at: number, previous: number): number {
	const likeness = expansion.get(words[at]) ?? 0;
	return at === previous + 1 ? likeness * FOLLOWS : likeness;
}

/** The first place in a range with a word that is no article; -1 if there is none. */
function findTelling(words: Int32Array, from: number, to: number, weights: Float32Array): number {
	for (let w = from; w < to; w++) if (weights[words[w]] >= 1) return w;
	return -1;
}
