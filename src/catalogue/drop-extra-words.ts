import type { Query } from './read-query.ts';

/** What a word beside a title says about the movie: which of its namesakes, a genre, or a language (ISO 639-1). */
type Hint = string;

/** By their words in one form, the words that people write around titles, with what they say of the movie. */
export type ExtraWords = ReadonlyMap<string, Hint>;

/** The longest entry of the table, in words. */
const LONGEST = 6;
/** Words taken off one text. */
const MOST_TAKEN = 6;
/** The meaning of words that are no title, but are seldom around one: "rocky to" is no "Rocky". */
const FILLER = 'filler';

/**
 * Takes words off both ends of a query that say nothing of the title: "watched inception", "barbie movie", "original
 * lion king". Lists a query for each step, the shortest last, since any of them may be a title.
 */
export function dropExtraWords(query: Query, extraWords: ExtraWords): Query[] {
	const shorter: Query[] = [];
	let current = query;
	while (shorter.length < MOST_TAKEN) {
		const next = dropOne(current, extraWords);
		if (!next) break;
		shorter.push(next);
		current = next;
	}
	return shorter;
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

function dropOne(query: Query, extraWords: ExtraWords): Query | undefined {
	const { words } = query;
	for (let length = Math.min(LONGEST, words.length - 1); length > 0; length--) {
		for (const [taken, rest] of [
			[words.slice(-length), words.slice(0, -length)],
			[words.slice(0, length), words.slice(length)],
		]) {
			const hint = extraWords.get(taken.join(' '));
			if (hint === undefined || hint === FILLER) continue;
			const hints = hint === '' ? query.hints : [...query.hints, hint];
			return { ...query, words: rest, text: rest.join(' '), hints, isWhole: false };
		}
	}
	return undefined;
}
