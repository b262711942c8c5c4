import type { Name } from '../index/open-names.ts';
import { ARTICLES } from '../index/title-index.ts';
import type { Expansion } from './expand-word.ts';
import { isDoubtful, SAME_SPELLING } from './find-doubt.ts';
import { findMovies } from './find-movies.ts';
import type { FoundMovie } from './found-movie.ts';
import { judgeSpelling } from './judge-spelling.ts';
import type { Searcher } from './searcher.ts';
import { costOfMarks, createSpellingComparer, OFFERED_FAME, SPELLING, weighHints } from './weigh-evidence.ts';

/** A movie with how much speaks for it: about 1 for a title typed exactly, up to 0.3 more for fame and for a year. */
export interface RankedMovie {
	readonly movie: number;
	readonly evidence: number;
	/** How many people know the movie, in ratings. */
	readonly audience: number;
	/** The part of it that no rating shows. */
	readonly expected: number;
	/** The name that answers the text, without its articles. */
	readonly name: string;
	readonly kind: Name['kind'];
	/** Whether it was typed with just its article, if any. */
	readonly hasArticleTyped: boolean;
	/** Whether the name holds every word typed. */
	readonly holdsAll: boolean;
	/** How many words it has more than were typed, 1 at least. Articles do not count. */
	readonly wordsBeside: number;
	/** Whether its title was typed with all its marks: "mother!", "if....". */
	readonly isTypedWithMarks: boolean;
	/** How well the words around the title fit the movie: "cartoon", "live action". */
	readonly fitOfHints: number;
	/** Whether the name differs from the text by a typo or two. */
	readonly isSpeltAlike: boolean;
	/** Whether the words are all that was typed but the year. */
	readonly isWhole: boolean;
	/** Whether its year was typed. */
	readonly isDated: boolean;
	/** Whether that year stood in brackets. */
	readonly isSurelyDated: boolean;
	/** Something in the text speaks against this movie. */
	readonly isDoubtful: boolean;
}

/** Movies that Fuse.js is asked about. */
const MAX_JUDGED = 25;
/** Expansions of words kept from one search to the next. */
const MAX_KNOWN_WORDS = 500;
/** What a word of no name tells. */
const UNKNOWN_WEIGHT = 9;

/** Marks that tell namesakes apart; a full stop ends a short form, or a sentence. */
const HAS_MARKS = /[^\p{L}\p{N}\s.,'’:-]|\.{2}/u;

/** Ranks the movies by a text, best first, at most 25. */
export function rankMovies(text: string, searcher: Searcher): RankedMovie[] {
	const found = orderMovies(text, false, searcher);
	const lead = (found[0]?.evidence ?? 0) - (found[1]?.evidence ?? 0);
	const cost = costOfMarks(text);
	return found.map((one) => describe(one, lead, cost, searcher));
}

/**
 * Lists the movies that a text may become, best first, at most 25, as many as Discord offers. Its words are no words
 * around a title yet, and fame counts for more, since half a title is not yet the obscure movie called just that.
 */
export function completeTitle(text: string, searcher: Searcher): number[] {
	return orderMovies(text, true, searcher).map(({ movie }) => movie);
}

function orderMovies(text: string, isTyping: boolean, searcher: Searcher): FoundMovie[] {
	const weighOffer = ({ evidence, movie }: FoundMovie): number =>
		isTyping ? evidence + OFFERED_FAME * searcher.fame[movie] : evidence;
	const compare = (a: FoundMovie, b: FoundMovie): number => weighOffer(b) - weighOffer(a) || a.movie - b.movie;
	const found = findMovies(text, isTyping, searcher).sort(compare).slice(0, MAX_JUDGED);
	forgetWords(searcher.known);
	judge(found, searcher);
	return found.sort(compare);
}

/** Keeps the words that the next keystroke will search again: all but the last, which is still being typed. */
function forgetWords(known: Map<string, Expansion>): void {
	for (const key of known.keys()) if (known.size > MAX_KNOWN_WORDS || key.endsWith(' ')) known.delete(key);
}

/** Takes evidence from names that Fuse.js finds unlike the text. */
function judge(found: readonly FoundMovie[], { names }: Searcher): void {
	if (found.length === 0) return;
	const spellings = found.map(({ name }) => names.at(name).words.join(' '));
	const likeness = judgeSpelling(found[0].query.words.join(' '), spellings);
	for (const [at, one] of found.entries()) one.evidence -= SPELLING * (1 - likeness[at]);
}

function describe(found: FoundMovie, lead: number, cost: number, searcher: Searcher): RankedMovie {
	const { movies, names, index, audiences, details } = searcher;
	const { movie, evidence, query } = found;
	const { words, kind } = names.at(found.name);
	const weigh = (word: string): number => index.weights[index.wordIds.get(word) ?? -1] ?? UNKNOWN_WEIGHT;
	const audience = audiences[movie];
	const typed = query.words.filter((word) => !ARTICLES.has(word));
	const telling = words.filter((word) => !ARTICLES.has(word));
	return {
		movie,
		evidence: evidence - cost,
		audience,
		expected: searcher.expected[movie],
		name: telling.join(' '),
		kind,
		hasArticleTyped: words.join(' ') === query.words.join(' '),
		holdsAll: typed.every((word) => words.includes(word)),
		wordsBeside: Math.max(1, telling.length - typed.length),
		fitOfHints: weighHints(query, movies.at(movie), details),
		isSpeltAlike:
			words.length === query.words.length && createSpellingComparer(query.words.join(''))(words) >= SAME_SPELLING,
		isTypedWithMarks: HAS_MARKS.test(query.text) && query.text.toLowerCase() === movies.at(movie).title.toLowerCase(),
		isWhole: query.isWhole,
		isDated: query.years.includes(movies.at(movie).year ?? 0),
		isSurelyDated: query.isSurelyDated,
		isDoubtful: found.isDoubtful ?? isDoubtful({ query, name: words, movie: movies.at(movie), audience, lead, weigh }),
	};
}
