import type { TitleIndex } from '../index/title-index.ts';
import { type Expansion, expandWord } from './expand-word.ts';

/** The words of a query, what each may stand for, and how telling each is. */
export interface ExpandedQuery {
	readonly words: readonly string[];
	readonly expansions: readonly Expansion[];
	readonly weights: readonly number[];
	readonly weight: number;
}

/** Only this many words of a query are searched with typos, the rest as they are. */
const MAX_EXPANDED = 12;
/** A word that no title holds tells as much as a rare one. */
const UNKNOWN_WEIGHT = 9;
/** One or two letters that are no word are most likely a typo in an article. */
const UNKNOWN_SHORT_WEIGHT = 2;

/**
 * Expands the words of a query and weighs them.
 *
 * @param known words already expanded, to which this adds; the last word of a query has a space after it there
 */
export function expandQuery(words: readonly string[], index: TitleIndex, known: Map<string, Expansion>): ExpandedQuery {
	const expansions = words.map((word, at): Expansion => {
		const id = index.wordIds.get(word);
		if (at >= MAX_EXPANDED) return new Map(id === undefined ? [] : [[id, 1]]);
		const isLast = at === words.length - 1;
		const key = isLast ? `${word} ` : word;
		const expansion = known.get(key) ?? expandWord(word, isLast, index);
		known.set(key, expansion);
		return expansion;
	});
	const weights = words.map((word, at) => weighWord(word, expansions[at], index));
	return { words, expansions, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** The weight of a word; for one that the index lacks, the mean over the words it may stand for. */
function weighWord(word: string, expansion: Expansion, index: TitleIndex): number {
	const id = index.wordIds.get(word);
	if (id !== undefined) return index.weights[id];
	if (word.length <= 2) return UNKNOWN_SHORT_WEIGHT;
	let total = 0;
	let weight = 0;
	for (const [other, likeness] of expansion) {
		total += likeness;
		weight += likeness * index.weights[other];
	}
	return total === 0 ? UNKNOWN_WEIGHT : weight / total;
}

/** Arrays to add up what each name shares with a query, kept from search to search. */
export interface Tally {
	/** Weight of the query's words found in each name. */
	readonly gains: Float32Array;
	readonly wordGains: Float32Array;
	readonly stamps: Int32Array;
	readonly touched: Int32Array;
	/** How good each touched name looks, in coarse steps. */
	readonly buckets: Uint16Array;
	stamp: number;
}

export function createTally(names: number): Tally {
	return {
		gains: new Float32Array(names),
		wordGains: new Float32Array(names),
		stamps: new Int32Array(names),
		touched: new Int32Array(names),
		buckets: new Uint16Array(names),
		stamp: 0,
	};
}

const BUCKETS = 512;
/** A name must hold this share of the query to be a candidate for more than its fame. */
const LEAST_COVERED = 0.25;
/** Words that weigh less than this share together lead to no candidates of their own. */
const LEAST_OPENED = 0.4;

/**
 * Finds the names that share most with the query, in no order.
 *
 * @param fame what each movie's fame adds to its names
 * @param limit about how many to find; at most twice as many when they are equally good
 */
export function findCandidates(
	query: ExpandedQuery,
	index: TitleIndex,
	fame: Float32Array,
	tally: Tally,
	limit: number,
): number[] {
	const searched = chooseSearched(query);
	const weight = searched.reduce((sum, at) => sum + query.weights[at], 0);
	const count = tallyWords(query, searched, index, tally);
	const least = fillBuckets(count, weight, index, fame, tally, limit);
	const candidates: number[] = [];
	for (let t = 0; t < count && candidates.length < 2 * limit; t++) {
		if (tally.buckets[t] >= least) candidates.push(tally.touched[t]);
	}
	return candidates;
}

/**
 * Puts each touched name into a bucket by how good it looks, which is faster than to sort them.
 *
 * @returns the lowest of the best buckets that hold `limit` names together
 */
function fillBuckets(
	count: number,
	weight: number,
	{ nameWeights, nameMovies }: TitleIndex,
	fame: Float32Array,
	{ gains, touched, buckets }: Tally,
	limit: number,
): number {
	const sizes = new Int32Array(BUCKETS);
	for (let t = 0; t < count; t++) {
		const name = touched[t];
		const covered = gains[name] / weight;
		const share = Math.min(1, gains[name] / nameWeights[name]);
		const score = covered < LEAST_COVERED ? 0 : covered * covered * (0.6 + 0.4 * share) + fame[nameMovies[name]];
		buckets[t] = Math.min(BUCKETS - 1, (score * BUCKETS) / 1.3);
		sizes[buckets[t]]++;
		gains[name] = 0;
	}
	let least = BUCKETS - 1;
	for (let taken = sizes[least]; least > 1 && taken < limit; taken += sizes[least]) least--;
	return least;
}

/**
 * Chooses the words whose names are worth collecting. Articles find nothing that the other words do not, nor does a
 * first letter that may become any of thousands of words.
 */
function chooseSearched({ words, weights, expansions }: ExpandedQuery): number[] {
	const all = [...words.keys()];
	const telling = all.filter((at) => weights[at] >= 1);
	const few = telling.filter((at) => expansions[at].size <= MANY_WORDS);
	return few.length > 0 ? few : telling.length > 0 ? telling : all;
}

const MANY_WORDS = 700;

/**
 * Adds up what each name holds of the searched words, the most telling first. Names that hold only the least telling
 * ones would be no candidates, so these words open none.
 *
 * @returns how many names hold any
 */
function tallyWords(query: ExpandedQuery, searched: readonly number[], index: TitleIndex, tally: Tally): number {
	const { gains, wordGains, stamps, touched } = tally;
	const { postings, postingStarts } = index;
	const byWeight = searched.toSorted((a, b) => query.weights[b] - query.weights[a]);
	let left = byWeight.reduce((sum, at) => sum + query.weights[at], 0);
	const least = LEAST_OPENED * left;
	let count = 0;
	for (const at of byWeight) {
		const weight = query.weights[at];
		const isOpening = left >= least;
		left -= weight;
		const stamp = ++tally.stamp;
		for (const [word, likeness] of query.expansions[at]) {
			const gain = likeness * weight;
			for (let p = postingStarts[word]; p < postingStarts[word + 1]; p++) {
				const name = postings[p];
				if (gains[name] === 0) {
					if (!isOpening) continue;
					touched[count++] = name;
				}
				if (stamps[name] !== stamp) {
					stamps[name] = stamp;
					wordGains[name] = gain;
					gains[name] += gain;
				} else if (gain > wordGains[name]) {
					gains[name] += gain - wordGains[name];
					wordGains[name] = gain;
				}
			}
		}
	}
	return count;
}
