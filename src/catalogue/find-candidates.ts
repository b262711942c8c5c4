import { type Expansion, expandWord } from './expand-word.ts';
import type { TitleIndex } from './title-index.ts';

/** The words of a query with what each may stand for and how telling it is. */
export interface ExpandedQuery {
	readonly words: readonly string[];
	readonly expansions: readonly Expansion[];
	readonly weights: readonly number[];
	readonly weight: number;
}

/** Longer queries have their first words searched with typos, the rest as they are. */
const MAX_EXPANDED = 12;
/** A word nobody uses in a title tells as much as a rare one. */
const UNKNOWN_WEIGHT = 9;
/** Most likely a slip in an article. */
const UNKNOWN_SHORT_WEIGHT = 2;

/** @param known words already expanded, the last word of a query with a space behind it; added to. */
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
	const weights = words.map((word, at) => {
		const id = index.wordIds.get(word);
		if (id !== undefined) return index.weights[id];
		let total = 0;
		let weight = 0;
		for (const [other, likeness] of expansions[at]) {
			total += likeness;
			weight += likeness * index.weights[other];
		}
		if (word.length <= 2) return UNKNOWN_SHORT_WEIGHT;
		return total === 0 ? UNKNOWN_WEIGHT : weight / total;
	});
	return { words, expansions, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** Counts what each name shares with a query; reused for every search. */
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
/** A name with less of the query than this is no answer to it. */
const LEAST_COVERED = 0.25;

/**
 * The names that share most with the query, in no order.
 *
 * @param fame what each movie's fame adds to its names
 * @param limit about how many to give; a few more when they are as good
 */
export function findCandidates(
	query: ExpandedQuery,
	index: TitleIndex,
	fame: Float32Array,
	tally: Tally,
	limit: number,
): number[] {
	const { gains, touched, buckets } = tally;
	const { nameWeights, nameMovies } = index;
	const searched = chooseSearched(query);
	const weight = searched.reduce((sum, at) => sum + query.weights[at], 0);
	const count = tallyWords(query, searched, index, tally);
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
	const candidates: number[] = [];
	for (let t = 0; t < count && candidates.length < 2 * limit; t++) if (buckets[t] >= least) candidates.push(touched[t]);
	return candidates;
}

/**
 * The words whose names are worth collecting. Articles, and a first letter that may become any of thousands of words, find nothing that the other
 * words do not.
 */
function chooseSearched({ words, weights, expansions }: ExpandedQuery): number[] {
	const all = [...words.keys()];
	const telling = all.filter((at) => weights[at] >= 1);
	const few = telling.filter((at) => expansions[at].size <= MANY_WORDS);
	return few.length > 0 ? few : telling.length > 0 ? telling : all;
}

const MANY_WORDS = 700;

function tallyWords(query: ExpandedQuery, searched: readonly number[], index: TitleIndex, tally: Tally): number {
	const { gains, wordGains, stamps, touched } = tally;
	const { postings, postingStarts } = index;
	let count = 0;
	for (const at of searched) {
		const weight = query.weights[at];
		const stamp = ++tally.stamp;
		for (const [word, likeness] of query.expansions[at]) {
			const gain = likeness * weight;
			for (let p = postingStarts[word]; p < postingStarts[word + 1]; p++) {
				const name = postings[p];
				if (gains[name] === 0) touched[count++] = name;
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
