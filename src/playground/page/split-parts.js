/** @import { Option } from './usage.js' */
import { fitsOption, readNumber } from './read-option.js';
import { isCalled, isFreeText } from './usage.js';

/** @typedef {{ word: string, isQuoted: boolean }} Word */
/**
 * The words behind the name of an option, or those without a name.
 *
 * @typedef {{ option?: Option, isByColon?: boolean, words: string[] }} Part
 */

/**
 * Splits at spaces; a quoted text is one word.
 *
 * @param {string} text
 * @returns {Word[]}
 */
function splitWords(text) {
	const halves = text
		.replace(/([\d★⭐])\s+½/gu, '$1½')
		.replace(/(?<![^\s:])(\d+(?:[.,]\d+)?½?|½)\s*\/\s*(5|10)(?!\d)/gu, '$1/$2')
		.replace(/([\d½])\s+(?:out\s+)?of\s+(5|10)\s*$/i, '$1/$2');
	return [...halves.matchAll(/([\p{L}\p{N}_-]+:)?["“„«「]([^"“”»」]*)["“”»」]|\S+/gu)].map(
		([word, name = '', quoted]) => ({
			word: quoted === undefined ? word : name + quoted,
			isQuoted: quoted !== undefined,
		}),
	);
}

/**
 * Splits a line where it names an option that has no value yet: `stars:5`. Where no title is required, which may hold
 * any word, an option that takes a text needs no colon: `title Pizza night`.
 *
 * @param {string} text
 * @param {readonly Option[]} options
 * @returns {Part[]} the words without a name first
 */
export function splitParts(text, options) {
	const words = splitWords(text);
	const title = options.find((option) => option.required && isFreeText(option));
	/** @type {Part[]} */
	const parts = [{ words: [] }];
	let current = parts[0];
	for (const [at, { word, isQuoted }] of words.entries()) {
		const [, colon, start = ''] = /^([\p{L}\p{N}_-]+):(.*)$/su.exec(word) ?? [];
		const isFree = (/** @type {Option} */ option) => !parts.some((part) => part.option === option);
		const named = options.find((option) => isCalled(option, colon ?? word) && isFree(option));
		const value = start || (words[at + 1]?.word ?? '');
		const begins =
			colon === undefined
				? !title && !isQuoted && !current.isByColon && value !== '' && named && isFreeText(named)
				: start !== '' || (named && endsText(current, named, colon, value, title));
		if (named && begins) {
			current = { option: named, isByColon: colon !== undefined, words: start === '' ? [] : [start] };
			parts.push(current);
		} else current.words.push(word);
		if (isQuoted && current.words.length === 1) [current] = parts;
	}
	return parts;
}

/**
 * Whether a name with a colon and a space ends the text under way, if there is one: not in "Pokémon the Movie: Black".
 *
 * @param {Part} current
 * @param {Option} named
 * @param {string} name as it was typed
 * @param {string} value what follows
 * @param {Option | undefined} title
 */
function endsText({ option, words }, named, name, value, title) {
	if (option ? !isFreeText(option) : !title) return true;
	if (!isFreeText(named)) return fitsOption(named, value);
	if (option) return true;
	return named === title
		? words.every((word) => readNumber(word) !== undefined)
		: name === named.label || name === named.name;
}
