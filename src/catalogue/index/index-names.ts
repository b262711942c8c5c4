import { joinParts } from './list-parts.ts';
import { NAME_KINDS, type Name } from './open-names.ts';
import { NUMBER_WORDS } from './rewrite-numbers.ts';
import { packTexts } from './text-table.ts';
import { ARTICLES, maskLetters, type TitleSections } from './title-index.ts';

/** A name to index. */
export interface IndexedName extends Name {
	/** Whether the movie has ratings. */
	readonly rated: boolean;
}

const ARTICLE_WEIGHT = 0.6;
/** A digit is in many titles and yet decides which movie of a series is meant. */
const LEAST_NUMBER_WEIGHT = 6;

/** Costs about 0.5 s for 140,000 names. */
export function indexNames(names: readonly IndexedName[]): TitleSections {
	const { texts, words } = listSpellings(names);
	const { nameStarts, nameWords, rated } = numberWords(names, texts);
	const { postingStarts, postings } = invert(nameWords, nameStarts, texts.length);
	const wordWeights = weighWords(texts, postingStarts, names.length);
	return {
		nameMovies: Int32Array.from(names, ({ movie }) => movie),
		nameKinds: Uint8Array.from(names, ({ kind }) => NAME_KINDS.indexOf(kind)),
		nameStarts,
		nameWords,
		nameWeights: sumWeights(nameWords, nameStarts, wordWeights),
		titleNames: listTitles(names),
		...packSpellings(texts, words, rated),
		wordWeights,
		postings,
		postingStarts,
	};
}

interface ListedSpellings {
	/** In code unit order. */
	readonly texts: readonly string[];
	/** The place of the word that each stands for. */
	readonly words: Int32Array;
}

/** Lists the ways to write each word. The index has "seven" as 7; both are listed, so that "sevn" finds 7. */
function listSpellings(names: readonly IndexedName[]): ListedSpellings {
	const words = new Set(names.flatMap((name) => name.words));
	const numbers = [...NUMBER_WORDS].filter(([, value]) => words.has(String(value)));
	const texts = [...words, ...numbers.map(([word]) => word)].sort();
	const places = new Map(texts.map((text, place) => [text, place]));
	const own = Int32Array.from(texts.keys());
	for (const [word, value] of numbers) own[places.get(word)!] = places.get(String(value))!;
	return { texts, words: own };
}

function numberWords(
	names: readonly IndexedName[],
	texts: readonly string[],
): Pick<TitleSections, 'nameStarts' | 'nameWords'> & { rated: Uint8Array } {
	const places = new Map(texts.map((text, place) => [text, place]));
	const { values, starts } = joinParts(names.map(({ words }) => words.map((word) => places.get(word)!)));
	const rated = new Uint8Array(texts.length);
	for (const [at, name] of names.entries()) {
		if (!name.rated || name.kind === 'alternative') continue;
		for (let w = starts[at]; w < starts[at + 1]; w++) rated[values[w]] = 1;
	}
	return { nameStarts: starts, nameWords: values, rated };
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
): Pick<TitleSections, 'postingStarts' | 'postings'> {
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

/** Weighs words by their inverse document frequency. Spellings that no name has weigh nothing. */
function weighWords(texts: readonly string[], postingStarts: Int32Array, names: number): Float32Array {
	return Float32Array.from(texts, (word, at) => {
		const count = postingStarts[at + 1] - postingStarts[at];
		if (count === 0) return 0;
		if (ARTICLES.has(word)) return ARTICLE_WEIGHT;
		const weight = Math.log(1 + names / count);
		return /^\d+$/.test(word) ? Math.max(weight, LEAST_NUMBER_WEIGHT) : weight;
	});
}

function listTitles(names: readonly IndexedName[]): Int32Array {
	const titles: number[] = [];
	for (const [at, { movie, kind }] of names.entries()) if (kind === 'title') titles[movie] = at;
	return Int32Array.from(titles);
}

function packSpellings(texts: readonly string[], words: Int32Array, rated: Uint8Array) {
	const { bytes, starts } = packTexts(texts);
	const [ratedByLength, othersByLength]: number[][][] = [[], []];
	for (const [at, { length }] of texts.entries()) {
		const byLength = rated[words[at]] ? ratedByLength : othersByLength;
		byLength[length] ??= [];
		byLength[length].push(at);
	}
	const backwards = texts.map((text) => text.split('').reverse().join(''));
	const fromEnd = othersByLength.map((places) => places.toSorted((a, b) => (backwards[a] < backwards[b] ? -1 : 1)));
	const [ofRated, ofOthers, ofOthersFromEnd] = [ratedByLength, othersByLength, fromEnd].map((byLength) =>
		joinParts(Array.from(byLength, (places) => places ?? [])),
	);
	return {
		spellings: bytes,
		spellingStarts: starts,
		spellingWords: words,
		spellingMasks: Int32Array.from(texts, maskLetters),
		ratedByLength: ofRated.values,
		ratedByLengthStarts: ofRated.starts,
		othersByLength: ofOthers.values,
		othersFromEnd: ofOthersFromEnd.values,
		othersByLengthStarts: ofOthers.starts,
	};
}
