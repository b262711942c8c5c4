import { findExactNames } from '../index/find-exact-names.ts';
import { ORDINALS, PART_WORDS } from '../index/rewrite-numbers.ts';
import { splitWords } from '../index/split-words.ts';
import type { TitleIndex } from '../index/title-index.ts';
import type { Query } from './read-query.ts';

/** Each way to read the words costs a search. */
const MAX_VARIANTS = 5;
const MIN_GLUED_LENGTH = 5;
const MAX_GLUED_LENGTH = 40;
/** The shortest word that may be cut out of a longer one; "a" and "in" would cut anything. */
const MIN_PART_LENGTH = 2;
const CUT_COST = 3;
/** A word of the index is cut as well if it is rarer than its parts: "spiderman". */
const WORD_SHARE = 1.5;
const MOST_PER_LETTER = 3.2;

/** The longest short form, in words: "d&d" is three. */
const LONGEST_SHORT = 3;
/** What a phone makes of a number that it hears: "episode for", "too fast too furious". */
const HOMOPHONES = new Map([
	['won', '1'],
	['to', '2'],
	['too', '2'],
	['for', '4'],
	['fore', '4'],
	['sex', '6'],
	['ate', '8'],
]);
const SPOKEN = new Map([
	['2', 'to'],
	['4', 'for'],
]);

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
	for (const spoken of respell(words)) if (findExactNames(spoken, index).length > 0) add(spoken);
	for (let at = 0; at < words.length; at++) {
		for (let length = 1; length <= LONGEST_SHORT && at + length <= words.length; length++) {
			const short = words.slice(at, at + length).join(' ');
			for (const long of abbreviations.get(short) ?? []) add(words.toSpliced(at, length, ...splitWords(long)));
		}
	}
	for (let at = 0; at + 1 < words.length; at++) {
		const joined = words[at] + words[at + 1];
		if (index.wordIds.has(joined)) add(words.toSpliced(at, 2, joined));
	}
	const split = words.flatMap((word) => splitGlued(word, index));
	if (split.length > words.length) add(split);
	return [...variants.values()].map((rewritten) => ({ ...query, words: rewritten }));
}

/** Other ways to hear the numbers: "episode for" is 4, "how 2 train" is "to", "fifty first" is no 51st. */
function* respell(words: readonly string[]): Generator<string[]> {
	const last = words.length - 1;
	const number = HOMOPHONES.get(words[last]);
	const isPart = PART_WORDS.has(words[last - 1]);
	if (number !== undefined && last > 0) yield [...words.slice(0, isPart ? -2 : -1), number];
	const heard = words.findIndex((word, at) => PART_WORDS.has(word) && HOMOPHONES.has(words[at + 1]));
	if (heard >= 0 && heard < last - 1) yield words.toSpliced(heard, 2, HOMOPHONES.get(words[heard + 1])!);
	if (words.some((word) => HOMOPHONES.has(word))) yield words.map((word) => HOMOPHONES.get(word) ?? word);
	if (words.some((word) => SPOKEN.has(word))) yield words.map((word) => SPOKEN.get(word) ?? word);
	const ordinal = words.findIndex((word) => /^[2-9]\d(?:st|nd|rd|th)$/.test(word));
	if (ordinal >= 0) {
		const [tens, unit] = words[ordinal];
		yield words.toSpliced(ordinal, 1, `${tens}0`, ORDINALS.get(words[ordinal].slice(1)) ?? unit);
	}
}

/**
 * Puts spaces back into "returnoftheking" by the cheapest cut into known words; a rare word costs more than a common
 * one. Returns the word itself when no cut fits, when the cut is of odd bits ("la by rin th"), or when it is a word.
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
			const cost = costs[start] + index.weights[id] + CUT_COST;
			if (cost < costs[end]) {
				costs[end] = cost;
				cuts[end] = start;
			}
		}
	}
	const whole = index.wordIds.get(word);
	const costOfWord = whole === undefined ? Number.POSITIVE_INFINITY : WORD_SHARE * (index.weights[whole] + CUT_COST);
	if (costs[word.length] > Math.min(costOfWord, MOST_PER_LETTER * word.length)) return [word];
	const parts: string[] = [];
	for (let end = word.length; end > 0; end = cuts[end]) parts.unshift(word.slice(cuts[end], end));
	return parts;
}
