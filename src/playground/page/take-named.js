/** @import { Taker } from './deal-words.js' */
import { findExactChoice, fitsOption } from './read-option.js';
import { isCalled, isFreeText, listChoices, MOST_WORDS, OPTION } from './usage.js';

/**
 * `/recommend mood daring`: the name of an option before a value that fits it is as good as with a colon. In a
 * title it is a word of it, if a number follows that is needed anyway: "The Fault in Our Stars 5".
 *
 * @type {Taker}
 */
export function takeNamed(words, options, texts, open) {
	const isText = open !== undefined && isFreeText(open);
	const takers = options.filter(({ required }) => !(required && isText));
	/** @type {string[]} */
	const left = [];
	for (let at = 0; at < words.length; at++) {
		const named = takers.find((option) => isCalled(option, words[at]) && texts[option.name] === undefined);
		const count = named ? countOwn(named, words.slice(at + 1)) : 0;
		if (named && count > 0) texts[named.name] = words.slice(at + 1, at + 1 + count).join(' ');
		else left.push(words[at]);
		at += count;
	}
	return left;
}

/**
 * Counts the first words that are a value of an option that does not take just any text.
 *
 * @param {import('./usage.js').Option} option
 * @param {string[]} words
 */
export function countOwn(option, words) {
	if (isFreeText(option) || option.type === OPTION.attachment) return 0;
	const longest = Math.min(words.length, MOST_WORDS);
	const find = (/** @type {(text: string) => boolean} */ fits) => {
		for (let count = longest; count > 0; count--) if (fits(words.slice(0, count).join(' '))) return count;
		return 0;
	};
	const isExact = (/** @type {string} */ text) =>
		findExactChoice(listChoices(option), text.toLowerCase()) !== undefined;
	return find(isExact) || find((text) => fitsOption(option, text));
}
