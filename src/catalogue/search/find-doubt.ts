import { countEdits } from '../index/edit-distance.ts';
import { compareLetters } from '../index/letter-index.ts';
import { UNSPACED } from '../index/split-words.ts';
import { ARTICLES } from '../index/title-index.ts';
import type { Movie } from '../movie.ts';
import type { Query } from './read-query.ts';

/** Names this much like the text differ in spelling alone. */
export const SAME_SPELLING = 0.8;
const MOST_EDITS = 2;
/** One typo in a text of this many letters makes no other title, even if it is in a short word: "te apartment". */
const LEAST_LONG = 8;
/** A typo in a shorter word makes another word as easily. */
const LEAST_WITH_TYPO = 5;
const LEAST_WITH_TWO_TYPOS = 8;
/** A Chinese character tells as much as some letters. */
const LETTERS_OF_HAN = 2;
const HAN = /\p{Script=Han}/u;
/** A lone word with a typo, and a part of a title, are believed only for movies known so well. */
const WELL_KNOWN = 20;
/** A movie known less than this is believed only when all of its title was typed. */
const HARDLY_KNOWN = 5;
const LEAST_PREFIX = 4;
/** The same for a part of a title in a script without spaces. */
const LEAST_HELD = 3;
/** Words are seldom put around the title of a movie known less. */
const LEAST_BARE = 2;
/** Two rare words weigh more: the beginning of no other title. */
const RARE = 17;
/** No other movie comes near. */
const LONE_LEAD = 0.3;
const LONG_WORD = 9;
/** A word of a few names weighs more: "quantumania", "2049". */
const LONE_WORD = 10;
/** Words that must be there, so that others are forgiven: "american psycho" is no "Psycho". */
const LEAST_FOUND = 2;
/** The share of a text that the name may lack, the more the further the next movie is behind. */
const FORGIVEN = [
	{ lead: 0.3, share: 0.25 },
	{ lead: 0.45, share: 0.4 },
];

/** What was typed, the name it found, and how well the movie is known. */
export interface Believed {
	readonly query: Query;
	readonly name: readonly string[];
	readonly movie: Pick<Movie, 'title' | 'year'>;
	readonly audience: number;
	/** How far the next movie is behind, in evidence. */
	readonly lead: number;
	/** How telling a word is. */
	readonly weigh: (word: string) => number;
}

/**
 * Says whether anything in the text speaks against a name that was found for it: a year, number or word that the movie
 * does not have, too many typos for so short a word, or little of the name for a movie that few know.
 */
export function isDoubtful(believed: Believed): boolean {
	const { query, movie, audience } = believed;
	const { year } = movie;
	if (query.years.length > 0 && year !== undefined && query.years.every((asked) => Math.abs(asked - year) > 1))
		return true;
	if (!query.isWhole && audience < LEAST_BARE) return true;
	const isSame = query.words.join('') === believed.name.join('');
	return !isSame && speaksAgainst(dropArticles(query.words), dropArticles(believed.name), believed);
}

function speaksAgainst(
	typed: readonly string[],
	own: readonly string[],
	{ query, name, movie, audience, lead, weigh }: Believed,
): boolean {
	if (typed.join('') === own.join('')) {
		return audience < HARDLY_KNOWN && typed.length === 1 && typed[0].length <= LEAST_PREFIX;
	}
	if (!query.isWhole) return true;
	if (audience >= WELL_KNOWN && query.words.length <= name.length && hasOneTypo(query.words.join(''), name.join('')))
		return false;
	const isDated = query.years.includes(movie.year ?? 0);
	if (hasOtherNumbers(typed, own, isDated)) return true;
	const { left, missed, typos } = matchWords(typed, own);
	const isWellKnown = audience >= WELL_KNOWN;
	if (missed.length > 0) return !isWellKnown || !isForgiven(typed, own, missed, { lead, weigh });
	const isMost = sum(typed, weigh) >= sum(own, weigh) / 2;
	const isTold = isTelling(typed, own, isMost, { audience, weigh });
	if (typos === 0 && lead >= LONE_LEAD && isTold) return false;
	if (typos > MOST_EDITS || (typos > 0 && audience < 1)) return true;
	if (typos > 0 && typed.length === 1 && (!isWellKnown || left.length > 0)) return true;
	const isHead = (own[0] === typed[0] || isMost) && typed[0].length >= LEAST_PREFIX;
	if (isDated && isHead && typos === 0) return false;
	if (left.length > 0 && typed.length === 1 && !isHead) return true;
	const isGrowing = !own.includes(typed.at(-1)!) && typos === 0;
	if ((left.length > 0 || isGrowing) && audience < HARDLY_KNOWN) return true;
	return !isWellKnown && sum(left, weigh) > sum(own, weigh) / 2;
}

/** Finds each typed word in a name: the words of the name that were not typed, those it lacks, and the typos. */
function matchWords(typed: readonly string[], own: readonly string[]) {
	const left = [...own];
	const missed: string[] = [];
	let typos = 0;
	for (const [at, word] of typed.entries()) {
		const found = findWord(word, at === typed.length - 1, left);
		if (found === undefined) missed.push(word);
		else left.splice(found.at, 1);
		typos += found?.edits ?? 0;
	}
	return { left, missed, typos };
}

/** Whether a name may lack words of a text: they tell little and no other name comes near, or it is spelt alike. */
function isForgiven(
	typed: readonly string[],
	own: readonly string[],
	missed: readonly string[],
	{ lead, weigh }: Pick<Believed, 'lead' | 'weigh'>,
): boolean {
	if (compareLetters(typed.join(''), own.join('')) >= SAME_SPELLING) return true;
	const share = sum(missed, weigh) / sum(typed, weigh);
	const isFound = typed.length - missed.length >= LEAST_FOUND;
	return isFound && FORGIVEN.some((most) => lead >= most.lead && share < most.share);
}

/** Whether a part of a title can hardly be that of another movie: its first words, a rare word, or a long one. */
function isTelling(
	typed: readonly string[],
	own: readonly string[],
	isMost: boolean,
	{ audience, weigh }: Pick<Believed, 'audience' | 'weigh'>,
): boolean {
	if (isStart(typed, own)) return audience >= HARDLY_KNOWN || sum(typed, weigh) >= RARE;
	const isLone = (word: string): boolean => word.length >= LEAST_PREFIX && weigh(word) >= LONE_WORD;
	return audience >= HARDLY_KNOWN && typed.some((word) => isLone(word) || (isMost && word.length >= LONG_WORD));
}

function isStart(typed: readonly string[], own: readonly string[]): boolean {
	return typed.length > 1 && typed.every((word, at) => own[at] === word);
}

function hasOneTypo(typed: string, name: string): boolean {
	const digits = (text: string): string => text.replace(/\D+/g, '');
	return typed.length >= LEAST_LONG && digits(typed) === digits(name) && countEdits(typed, name, 1) <= 1;
}

function sum(words: readonly string[], weigh: (word: string) => number): number {
	return words.reduce((total, word) => total + weigh(word), 0);
}

function dropArticles(words: readonly string[]): readonly string[] {
	const telling = words.filter((word) => !ARTICLES.has(word));
	return telling.length > 0 ? telling : words;
}

/** A number that the name lacks; or one that is all the name has more: "terminator" is not "Terminator 2". */
function hasOtherNumbers(typed: readonly string[], own: readonly string[], isDated: boolean): boolean {
	const isNumber = (word: string): boolean => /^\d+$/.test(word);
	if (typed.some((word) => isNumber(word) && !own.includes(word))) return true;
	const untyped = own.filter((word) => isNumber(word) && !typed.includes(word));
	return !isDated && untyped.length > 0 && typed.join('') === own.filter((word) => !untyped.includes(word)).join('');
}

/** The place of the word in a name that a typed word stands for, `undefined` when it stands for none. */
function findWord(word: string, isLast: boolean, name: readonly string[]): { at: number; edits: number } | undefined {
	const same = name.indexOf(word);
	if (same >= 0) return { at: same, edits: 0 };
	const inflected = name.findIndex((other) => other === `${word}s` || word === `${other}s`);
	if (inflected >= 0) return { at: inflected, edits: 0 };
	const length = HAN.test(word) ? LETTERS_OF_HAN * word.length : word.length;
	const allowed = length < LEAST_WITH_TYPO ? 0 : length < LEAST_WITH_TWO_TYPOS ? 1 : MOST_EDITS;
	for (let edits = 1; edits <= allowed; edits++) {
		const at = name.findIndex((other) => countEdits(word, other, edits) <= edits);
		if (at >= 0) return { at, edits };
	}
	const holding = UNSPACED.test(word) && word.length >= LEAST_HELD ? name.findIndex((one) => one.includes(word)) : -1;
	if (holding >= 0) return { at: holding, edits: 0 };
	const begun = isLast && word.length >= LEAST_PREFIX ? name.findIndex((other) => other.startsWith(word)) : -1;
	return begun >= 0 ? { at: begun, edits: 0 } : undefined;
}
