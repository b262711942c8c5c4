import { findExactNames } from '../index/find-exact-names.ts';
import type { TitleIndex } from '../index/title-index.ts';

/** A name at the beginning or the end of a text, with the words beside it. */
export interface TitleInside {
	readonly name: number;
	readonly words: readonly string[];
	readonly rest: readonly string[];
	/** Whether the title comes first, so that the rest may go on while it is typed. */
	readonly isFirst: boolean;
}

/** The most words beside a title of one or two words, and beside a longer one. */
const MOST_BESIDE = 5;
const MOST_BESIDE_LONG = 16;
const LONG_TITLE = 3;

/**
 * Finds the names that a text begins or ends with, the longest first: "gladiator russell crowe", "stephen king's it".
 */
export function findTitlesInside(words: readonly string[], index: TitleIndex): TitleInside[] {
	const lengths = Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.length - 1 - at);
	const spans = lengths
		.filter((length) => words.length - length <= (length >= LONG_TITLE ? MOST_BESIDE_LONG : MOST_BESIDE))
		.flatMap((length) => [
			{ words: words.slice(0, length), rest: words.slice(length), isFirst: true },
			{ words: words.slice(-length), rest: words.slice(0, -length), isFirst: false },
		]);
	return spans.flatMap((span) => findExactNames(span.words, index).map((name) => ({ ...span, name })));
}
