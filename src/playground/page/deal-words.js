/** @import { Option } from './usage.js' */
import { takeChoices } from './take-choices.js';
import { takeFlags } from './take-flags.js';
import { takeNamed } from './take-named.js';
import { takeNegated } from './take-negated.js';
import { takeNumbers } from './take-numbers.js';
import { takePeople } from './take-people.js';
import { takeSources } from './take-sources.js';
import { takeUnits } from './take-units.js';
import { takeSaidYears, takeYears } from './take-years.js';
import { isFreeText, MOST_WORDS } from './usage.js';

/** @typedef {Record<string, string>} Texts what was typed for each option */

/**
 * Takes the words that tell which option they are for.
 *
 * @callback Taker
 * @param {string[]} words
 * @param {readonly Option[]} options without a text
 * @param {Texts} texts gets what is taken
 * @param {Option | undefined} open the option that gets the words that are left
 * @returns {string[]} those words
 */

/** @type {readonly Taker[]} */
const TAKERS = [
	...[takeNamed, takeNegated, takeYears, takeFlags, takePeople, takeUnits, takeChoices, takeNumbers],
	takeSources,
];
/** @type {readonly Taker[]} */
const TAKERS_FROM_TEXT = [takeNamed, takeNegated, takeSaidYears, takeFlags, takePeople, takeUnits, takeNumbers];
/** No option takes more words than its value and a few that lead to it: "from the 1980s", "up to 90 minutes". */
const MOST_WORDS_EACH = 2 * MOST_WORDS;

/**
 * Deals words to the options that they tell: a name before a value that fits it (`mood daring`), a choice behind a no
 * (`not horror`), years (`80s`), a boolean's name (`private`), people (`@Bo`), a number with its unit (`90 minutes`),
 * choices by their names (`horror`), numbers, and last, where movies are from (`from Japan`, `by Nolan`).
 *
 * @type {Taker}
 */
export function dealWords(words, options, texts, open) {
	const isOne = open !== undefined && (open.required || isFreeText(open));
	return deal(TAKERS, isOne ? words : words.flatMap(splitWish), options, texts, open);
}

/**
 * Deals the end of a text that may hold anything, such as a title: what tells its option for certain, and the numbers
 * that a required option lacks. At least one word stays.
 *
 * @type {Taker}
 * @example dealEnd(['Lion', 'King', '5'], [stars], texts, movie) // ['Lion', 'King']
 */
export function dealEnd(words, options, texts, open) {
	const first = words.length - options.length * MOST_WORDS_EACH;
	for (let at = Math.max(1, first); at < words.length; at++) {
		/** @type {Texts} */
		const taken = {};
		if (deal(TAKERS_FROM_TEXT, words.slice(at), options, taken, open).length > 0) continue;
		Object.assign(texts, taken);
		return words.slice(0, at);
	}
	return words;
}

/**
 * Takes marks off the end of a word, and apart the units of lengths and what Japanese writes without spaces: 2h,
 * 90分以内のコメディ. A word of marks alone says nothing.
 *
 * @param {string} word
 */
function splitWish(word) {
	const parts = word.replace(/[,;!、]+$/, '').split(/の(?=.)|、/);
	return parts.filter((part) => /[\p{L}\p{N}★⭐]/u.test(part)).flatMap(splitLength);
}

/** Hours, minutes, or both: 2h, 1h30, 90min, 1時間30分以内. */
const LENGTH = /^(?:(\d+(?:[.,]\d+)?)(?:h|時間))?(?:(\d+)(?:min|分|(?<=h\d\d)))?(?:以内|以下|まで)?$/i;

/** @param {string} word */
function splitLength(word) {
	const [, hours, minutes] = LENGTH.exec(word) ?? [];
	const parts = [...(hours ? [hours, 'hours'] : []), ...(minutes ? [minutes, 'minutes'] : [])];
	return parts.length > 0 ? parts : [word];
}

/**
 * @param {readonly Taker[]} takers
 * @param {Parameters<Taker>} dealt
 */
function deal(takers, ...[words, options, texts, open]) {
	const free = () => options.filter(({ name }) => texts[name] === undefined);
	return takers.reduce((left, take) => take(left, free(), texts, open), words);
}
