import { splitWords } from '../index/split-words.ts';
import type { Query } from './read-query.ts';

/** What a word beside a title says about the movie: which of its namesakes, a genre, or a language (ISO 639-1). */
type Hint = string;

/** By their words in one form, the words that people write around titles, with what they say of the movie. */
export type ExtraWords = ReadonlyMap<string, Hint>;

/** The longest entry of the table, in words. */
const LONGEST = 6;
/** Queries made of one. */
const MOST_LISTED = 16;
/** The meaning of words that are no title, but are seldom around one: "rocky to" is no "Rocky". */
const FILLER = 'filler';

/**
 * Takes words off both ends of a query that say nothing of the title: "watched inception", "barbie movie", "original
 * lion king". Lists the queries that are left, the shortest last, since any of them may be a title.
 *
 * @param isTitle whether words are a well-known title, from which nothing more is taken: "old boy full movie" is not an
 *   old "Boy", and "dr no lol" is no "Dr"
 */
export function dropExtraWords(
	query: Query,
	extraWords: ExtraWords,
	isTitle: (words: readonly string[]) => boolean,
): Query[] {
	const shorter: Query[] = [];
	const seen = new Set<string>();
	let longest: readonly Query[] = [query];
	while (longest.length > 0 && shorter.length < MOST_LISTED && !longest.some(({ words }) => isTitle(words))) {
		longest = longest
			.flatMap((one) => dropOne(one, extraWords))
			.filter(({ words }) => !seen.has(words.join(' ')) && seen.add(words.join(' ')));
		shorter.push(...longest);
	}
	return shorter.slice(0, MOST_LISTED).sort((a, b) => b.words.length - a.words.length);
}

/** Whether a text is made of nothing but such words: "netflix", "new movies", "haha". */
export function hasOnlyExtraWords(words: readonly string[], extraWords: ExtraWords): boolean {
	let at = 0;
	while (at < words.length) {
		let length = Math.min(LONGEST, words.length - at);
		while (length > 0 && !extraWords.has(words.slice(at, at + length).join(' '))) length--;
		if (length === 0) return false;
		at += length;
	}
	return true;
}

/** The query without the longest extra words at its end, and without those at its beginning. */
function dropOne(query: Query, extraWords: ExtraWords): Query[] {
	const { words } = query;
	const sides = [
		(length: number) => ({ taken: words.slice(-length), rest: words.slice(0, -length) }),
		(length: number) => ({ taken: words.slice(0, length), rest: words.slice(length) }),
	];
	return sides.flatMap((split): Query[] => {
		for (let length = Math.min(LONGEST, words.length - 1); length > 0; length--) {
			const { taken, rest } = split(length);
			const hint = extraWords.get(taken.join(' '));
			if (hint === undefined || hint === FILLER) continue;
			const hints = hint === '' ? query.hints : [...query.hints, hint];
			const text = rest.join(' ');
			// once more, since "malcolm x" ends in a number and "malcolm x movie" has none
			return [{ ...query, words: splitWords(text), text, hints, isWhole: false }];
		}
		return [];
	});
}
