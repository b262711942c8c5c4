/** @import { Texts } from './deal-words.js' */
/** @import { Part } from './split-parts.js' */
/** @import { Option } from './usage.js' */
import { dealEnd, dealWords } from './deal-words.js';
import { findChoice, isNearChoice } from './read-option.js';
import { splitParts } from './split-parts.js';
import { countOwn } from './take-named.js';
import { isFreeText, listChoices, OPTION } from './usage.js';

/**
 * @typedef {object} Dealt
 * @property {Texts} texts what was typed for each option
 * @property {string[]} left the words that told no option
 * @property {Option | undefined} open the option that takes them, if there is one
 * @property {Option | undefined} typing the option whose text comes last
 */

/**
 * Deals what was typed behind a command to its options, by one rule:
 *
 * 1. A named option gets what follows (`stars:5`): a number or a person one word, a choice the words that name it, and
 *    a text everything up to the next name.
 * 2. A text that may hold anything, such as a title, keeps its words. Only at its end words may belong to others: those
 *    that say so, and the numbers that a required option lacks.
 * 3. Without such a text, each word goes to the option that it tells, wherever it stands: `horror 80s daring`.
 * 4. What is left is the text of the first option that takes one: of choices, if it is nearly one of them.
 *
 * @param {string} line
 * @param {readonly Option[]} options
 * @param {readonly string[]} filled the names of those that have a value already
 * @returns {Dealt}
 */
export function dealLine(line, options, filled) {
	/** @type {Texts} */
	const texts = {};
	const free = () => options.filter(({ name }) => texts[name] === undefined && !filled.includes(name));
	const [{ words }, ...named] = splitParts(line, free());
	const untyped = [...words, ...named.flatMap((part) => giveOwn(part, texts))];
	const first = findOpen(options);
	const left = (isTitle(findOpen(free())) ? dealEnd : dealWords)(untyped, free(), texts, first);
	const withText = named.flatMap(({ option, words }) => (option && isFreeText(option) ? [{ option, words }] : []));
	for (const part of withText) texts[part.option.name] = dealEnd(part.words, free(), texts, part.option).join(' ');
	const next = findTaker(free(), left.join(' '));
	// A second genre is no country.
	const isSecond = options.some((option) => !free().includes(option) && isChoiceOf(option, left));
	const open = isSecond && !isTitle(next) ? undefined : next;
	if (open && left.length > 0) texts[open.name] = left.join(' ');
	const isLast = (/** @type {Option} */ { name }) => texts[name] !== undefined && line.trimEnd().endsWith(texts[name]);
	const last = withText.at(-1)?.option ?? options.find((option) => option.type === OPTION.string && isLast(option));
	return { texts, left, open, typing: left.length > 0 ? open : last };
}

/**
 * Whether an option's text may hold any word, and must be there.
 *
 * @param {Option | undefined} option
 */
export function isTitle(option) {
	return option !== undefined && option.required === true && isFreeText(option);
}

/**
 * Gives a named option what is its own, a text all of it for now. @returns the words that are left.
 *
 * @param {Part} part
 * @param {Texts} texts
 */
function giveOwn({ option, words }, texts) {
	if (!option) return words;
	const isChoice = option.type === OPTION.string && !isFreeText(option);
	const count = isFreeText(option) ? words.length : countOwn(option, words) || (isChoice ? words.length : 1);
	texts[option.name] = words.slice(0, count).join(' ');
	return words.slice(count);
}

/**
 * @param {Option} option
 * @param {string[]} words
 */
function isChoiceOf(option, words) {
	return findChoice(listChoices(option), words.join(' ').toLowerCase()) !== undefined;
}

/**
 * The option that gets the words that are left: the first that takes a text, required ones before others.
 *
 * @param {readonly Option[]} free
 */
function findOpen(free) {
	const takers = free.filter(({ type, repeats }) => type === OPTION.string && !repeats);
	return takers.find(({ required }) => required) ?? takers[0];
}

/**
 * The same, but a text that is near no choice of an option that is not required goes to the first that takes any text.
 *
 * @param {readonly Option[]} free
 * @param {string} text
 */
function findTaker(free, text) {
	const open = findOpen(free);
	if (!open || open.required || text === '' || isFreeText(open)) return open;
	return isNearChoice(listChoices(open), text.toLowerCase()) ? open : (free.find(isFreeText) ?? open);
}
