import type { Pieces } from '../../pieces.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { findSorted } from './find-sorted.ts';
import { listParts } from './list-parts.ts';
import { listTextsInPieces } from './text-table.ts';

/**
 * The words of all names, in flat arrays. Words, names and movies are known by their places. A `starts` array holds
 * where each part of the long array begins, and one entry more for the end.
 */
export interface TitleIndex {
	readonly wordIds: WordIds;
	/** How telling each word is: rare words much, articles little. */
	readonly weights: Float32Array;
	readonly nameMovies: Int32Array;
	readonly nameStarts: Int32Array;
	/** The words of each name, in order. */
	readonly nameWords: Int32Array;
	/** Sum of the weights of each name's words. */
	readonly nameWeights: Float32Array;
	readonly postingStarts: Int32Array;
	/** The names each word is in, in order. */
	readonly postings: Int32Array;
	readonly spellings: Spellings;
}

/** The words by their texts. O(log words), about 0.5 µs. */
interface WordIds {
	get(word: string): number | undefined;
	has(word: string): boolean;
}

/** All the ways to write the words, for prefixes and typos. */
export interface Spellings {
	/** In code unit order. */
	readonly sorted: readonly string[];
	/** The word each sorted spelling stands for. */
	readonly ids: Int32Array;
	/** At the same places, one bit for each letter that is in the spelling. */
	readonly masks: Int32Array;
	/** By their length, the places of the words in titles of rated movies, in order. */
	readonly rated: readonly Int32Array[];
	/** Those of all others, in order and in the order of the spellings when they are read backwards. */
	readonly others: readonly Int32Array[];
	readonly othersFromEnd: readonly Int32Array[];
}

/** The sections of a compiled catalogue that a title index is made of. */
export type TitleSections = Pick<
	CatalogueIndex,
	| 'nameMovies'
	| 'nameKinds'
	| 'nameStarts'
	| 'nameWords'
	| 'nameWeights'
	| 'titleNames'
	| 'spellings'
	| 'spellingStarts'
	| 'spellingWords'
	| 'spellingMasks'
	| 'ratedByLength'
	| 'ratedByLengthStarts'
	| 'othersByLength'
	| 'othersFromEnd'
	| 'othersByLengthStarts'
	| 'wordWeights'
	| 'postings'
	| 'postingStarts'
>;

/** Words that tell next to nothing about which movie is meant. */
export const ARTICLES = new Set(
	'the a an le la les l un une el los las lo il der die das ein eine den det de of and et y und'.split(' '),
);

/** Opens the index. Decodes the words, which takes some 10 ms for 60,000; the rest stays as it is. */
export function* openTitleIndex(index: TitleSections): Pieces<TitleIndex> {
	const sorted = yield* listTextsInPieces(index.spellings, index.spellingStarts);
	const find = (word: string): number | undefined => {
		const at = findSorted(sorted, word);
		return sorted[at] === word && index.spellingWords[at] === at ? at : undefined;
	};
	return {
		...index,
		weights: index.wordWeights,
		wordIds: { get: find, has: (word) => find(word) !== undefined },
		spellings: {
			sorted,
			ids: index.spellingWords,
			masks: index.spellingMasks,
			rated: listParts(index.ratedByLength, index.ratedByLengthStarts),
			others: listParts(index.othersByLength, index.othersByLengthStarts),
			othersFromEnd: listParts(index.othersFromEnd, index.othersByLengthStarts),
		},
	};
}

/** Sets one bit for each letter. Words that differ by one edit differ in at most two bits. */
export function maskLetters(word: string): number {
	let mask = 0;
	for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31);
	return mask;
}
