import { NUMBER_WORDS } from './rewrite-numbers.ts';

/** A name a movie goes by, in words. */
export interface IndexedName {
	/** Place of the movie in the list of movies. */
	readonly movie: number;
	readonly words: readonly string[];
	/** Whether the movie has ratings. */
	readonly rated: boolean;
	/** The title we show, another title, or what people call the movie. */
	readonly kind: 'title' | 'alternative' | 'nickname';
}

/**
 * The words of all names, in flat arrays. Words, names and movies are known by their places. A `starts` array holds
 * where each part of the long array begins, and one entry more for the end.
 */
export interface TitleIndex {
	readonly wordIds: ReadonlyMap<string, number>;
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

/** All the ways to write the words, for prefixes and typos. */
export interface Spellings {
	/** In code unit order. */
	readonly sorted: readonly string[];
	/** The word each sorted spelling stands for. */
	readonly ids: Int32Array;
	/** Places in `sorted` of the words in titles of rated movies, by length of the spelling; then of all others. */
	readonly ratedByLength: readonly Int32Array[];
	readonly othersByLength: readonly Int32Array[];
	/** One bit for each letter that is in the spelling. */
	readonly masks: Int32Array;
}

/** Words that tell next to nothing about which movie is meant. */
export const ARTICLES = new Set(
	'the a an le la les l un une el los las lo il der die das ein eine den det de of and et y und'.split(' '),
);
const ARTICLE_WEIGHT = 0.6;
/** A digit is in many titles and yet decides which movie of a series is meant. */
const LEAST_NUMBER_WEIGHT = 6;

/** Costs about 0.2 s for 100,000 names. */
export function indexNames(names: readonly IndexedName[]): TitleIndex {
	const { wordIds, nameStarts, nameWords, rated } = numberWords(names);
	const { postingStarts, postings } = invert(nameWords, nameStarts, wordIds.size);
	const weights = weighWords(wordIds, postingStarts, names.length);
	const nameWeights = sumWeights(nameWords, nameStarts, weights);
	const nameMovies = Int32Array.from(names, ({ movie }) => movie);
	const spellings = listSpellings(wordIds, rated);
	return { wordIds, weights, nameMovies, nameStarts, nameWords, nameWeights, postingStarts, postings, spellings };
}

interface NumberedWords extends Pick<TitleIndex, 'wordIds' | 'nameStarts' | 'nameWords'> {
	/** 1 for the words in the titles of rated movies. */
	readonly rated: readonly number[];
}

function numberWords(names: readonly IndexedName[]): NumberedWords {
	const wordIds = new Map<string, number>();
	const nameStarts = new Int32Array(names.length + 1);
	const flat: number[] = [];
	const rated: number[] = [];
	for (let at = 0; at < names.length; at++) {
		for (const word of names[at].words) {
			let id = wordIds.get(word);
			if (id === undefined) {
				id = wordIds.size;
				wordIds.set(word, id);
			}
			flat.push(id);
			if (names[at].rated && names[at].kind !== 'alternative') rated[id] = 1;
		}
		nameStarts[at + 1] = flat.length;
	}
	return { wordIds, nameStarts, nameWords: Int32Array.from(flat), rated };
}

function sumWeights(nameWords: Int32Array, nameStarts: Int32Array, weights: Float32Array): Float32Array {
	const sums = new Float32Array(nameStarts.length - 1);
	for (let at = 0; at < sums.length; at++) {
		for (let w = nameStarts[at]; w < nameStarts[at + 1]; w++) sums[at] += weights[nameWords[w]];
	}
	return sums;
}

/** Turns the words of each name into the names of each word. */
function invert(
	nameWords: Int32Array,
	nameStarts: Int32Array,
	words: number,
): Pick<TitleIndex, 'postingStarts' | 'postings'> {
	const postingStarts = new Int32Array(words + 1);
	for (const word of nameWords) postingStarts[word + 1]++;
	for (let word = 0; word < words; word++) postingStarts[word + 1] += postingStarts[word];
	const next = postingStarts.slice();
	const postings = new Int32Array(nameWords.length);
	for (let name = 0; name + 1 < nameStarts.length; name++) {
		for (let w = nameStarts[name]; w < nameStarts[name + 1]; w++) postings[next[nameWords[w]]++] = name;
	}
	return { postingStarts, postings };
}

/** Weighs words by their inverse document frequency. */
function weighWords(wordIds: ReadonlyMap<string, number>, postingStarts: Int32Array, names: number): Float32Array {
	const weights = new Float32Array(wordIds.size);
	for (const [word, id] of wordIds) {
		const weight = Math.log(1 + names / (postingStarts[id + 1] - postingStarts[id]));
		if (ARTICLES.has(word)) weights[id] = ARTICLE_WEIGHT;
		else weights[id] = /^\d+$/.test(word) ? Math.max(weight, LEAST_NUMBER_WEIGHT) : weight;
	}
	return weights;
}

/** Lists the ways to write each word. The index has "seven" as 7; both are listed, so that "sevn" finds 7. */
function listSpellings(wordIds: ReadonlyMap<string, number>, rated: readonly number[]): Spellings {
	const all = new Map(wordIds);
	for (const [word, value] of NUMBER_WORDS) {
		const id = wordIds.get(String(value));
		if (id !== undefined) all.set(word, id);
	}
	const sorted = [...all.keys()].sort();
	const [ratedByLength, othersByLength]: number[][][] = [[], []];
	const masks = new Int32Array(sorted.length);
	for (const [at, spelling] of sorted.entries()) {
		const byLength = rated[all.get(spelling)!] ? ratedByLength : othersByLength;
		byLength[spelling.length] ??= [];
		byLength[spelling.length].push(at);
		masks[at] = maskLetters(spelling);
	}
	return {
		sorted,
		ids: Int32Array.from(sorted, (spelling) => all.get(spelling)!),
		ratedByLength: Array.from(ratedByLength, (places) => Int32Array.from(places ?? [])),
		othersByLength: Array.from(othersByLength, (places) => Int32Array.from(places ?? [])),
		masks,
	};
}

/** Sets one bit for each letter. Words that differ by one edit differ in at most two bits. */
export function maskLetters(word: string): number {
	let mask = 0;
	for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31);
	return mask;
}
