import type { Query } from './read-query.ts';
import { splitWords } from './split-words.ts';
import type { TitleIndex } from './title-index.ts';

/** Each way to read the words costs a search. */
const MAX_VARIANTS = 5;
const MIN_GLUED_LENGTH = 5;
const MAX_GLUED_LENGTH = 40;
/** The shortest word that may be cut out of a longer one; "a" and "in" would cut anything. */
const MIN_PART_LENGTH = 2;

/** Lists the query and the other ways to read its words: short forms written out, spaces taken out or put in. */
export function rewriteQuery(
	query: Query,
	index: TitleIndex,
	abbreviations: ReadonlyMap<string, readonly string[]>,
): Query[] {
	const { words } = query;
	const variants = new Map<string, string[]>([[words.join(' '), [...words]]]);
	const add = (rewritten: string[]): void => {
		if (variants.size < MAX_VARIANTS) variants.set(rewritten.join(' '), rewritten);
	};
	for (const [at, word] of words.entries()) {
		for (const long of abbreviations.get(word) ?? []) add(words.toSpliced(at, 1, ...splitWords(long)));
	}
	for (let at = 0; at + 1 < words.length; at++) {
		const joined = words[at] + words[at + 1];
		if (index.wordIds.has(joined)) add(words.toSpliced(at, 2, joined));
	}
	const split = words.flatMap((word) => splitGlued(word, index));
	if (split.length > words.length) add(split);
	return [...variants.values()].map((rewritten) => ({ ...query, words: rewritten }));
}

/**
 * Puts spaces back into "returnoftheking" by the cheapest cut into known words; a rare word costs more than a common
 * one. Returns the word itself when no cut fits.
 */
function splitGlued(word: string, index: TitleIndex): string[] {
	if (word.length < MIN_GLUED_LENGTH || word.length > MAX_GLUED_LENGTH) return [word];
	const costs = new Float64Array(word.length + 1).fill(Number.POSITIVE_INFINITY);
	const cuts = new Int32Array(word.length + 1);
	costs[0] = 0;
	for (let end = MIN_PART_LENGTH; end <= word.length; end++) {
		for (let start = 0; start <= end - MIN_PART_LENGTH; start++) {
			const id = start === 0 && end === word.length ? undefined : index.wordIds.get(word.slice(start, end));
			if (id === undefined) continue;
			const cost = costs[start] + index.weights[id] + 3;
			if (cost < costs[end]) {
				costs[end] = cost;
				cuts[end] = start;
			}
		}
	}
	if (!Number.isFinite(costs[word.length])) return [word];
	const parts: string[] = [];
	for (let end = word.length; end > 0; end = cuts[end]) parts.unshift(word.slice(cuts[end], end));
	return parts;
}
