/** @import { Choice, Option } from './usage.js' */
import { countEdits } from './count-edits.js';
import { dropMovieWord } from './movie-words.js';
import { narrow } from './narrow.js';
import { list, say } from './say.js';
import { isNumeric, listChoices, OPTION } from './usage.js';

/** @typedef {string | number | boolean | File} Value a file is uploaded when the command is sent */

/**
 * Reads a number as people write it: "4.5", "4,5", "4½", "½", "★★★★½", "星4つ", "5/5", "9/10" for four and a half.
 * `undefined` for anything else.
 *
 * @param {string} text
 */
export function readNumber(text) {
	const written = narrow(text)
		.trim()
		.replace(/^星(.+?)つ?$/, '$1')
		.replace(/(?<=.)!+$/, '');
	const symbols = /^([★⭐]+)\ufe0f?\s?(½)?$/u.exec(written);
	if (symbols) return [...symbols[1]].length + (symbols[2] ? 0.5 : 0);
	const [, part, andHalf, whole] = /^(\d+(?:[.,]\d+)?)(½)?\/(5|10)$/.exec(written) ?? [];
	if (whole) return ((Number(part.replace(',', '.')) + (andHalf ? 0.5 : 0)) * 5) / Number(whole);
	const [all, digits, half] = /^(-?\d+(?:[.,]\d+)?)?\s?(½)?$/.exec(written) ?? [];
	if (!all) return undefined;
	return Number((digits ?? '0').replace(',', '.')) + (half ? 0.5 : 0);
}

/**
 * Says whether an option takes a number: within its bounds, whole where it must be.
 *
 * @param {Option} option
 * @param {number} number
 */
export function fitsNumber(option, number) {
	if (option.type !== OPTION.integer && option.type !== OPTION.number) return false;
	if (option.type === OPTION.integer && !Number.isInteger(number)) return false;
	const { min_value: min = -Infinity, max_value: max = Infinity } =
		/** @type {{ min_value?: number, max_value?: number }} */ (option);
	const choices = listChoices(option);
	return number >= min && number <= max && (choices.length === 0 || choices.some(({ value }) => value === number));
}

/**
 * Says whether a text is a value of an option that does not take just any text.
 *
 * @param {Option} option
 * @param {string} text
 */
export function fitsOption(option, text) {
	const read = readOption(option, text);
	return 'value' in read && !(typeof read.value === 'number' && isNumeric(option) && !fitsNumber(option, read.value));
}

/**
 * Reads a text typed for an option as the value that the bot gets.
 *
 * @param {Option} option
 * @param {string} text
 * @returns {{ value: Value } | { problem: string }}
 * @example readOption(stars, '4½') // { value: 4.5 }
 */
export function readOption(option, text) {
	const choices = listChoices(option);
	const chosen = choose(choices, text.trim().toLowerCase());
	if (chosen) return { value: chosen.value };
	if (choices.length > 0) return { problem: explainChoices(option, text, choices) };
	if (option.type !== OPTION.integer && option.type !== OPTION.number) return { value: text.trim() };
	const number = readNumber(text);
	if (number === undefined) return { problem: say('page.notNumber', { option: option.label }) };
	return { value: number };
}

/** A longer text is not quoted as a whole. */
const MOST_QUOTED = 60;

/**
 * @param {Option} option
 * @param {string} text
 * @param {Choice[]} choices
 */
function explainChoices({ label }, text, choices) {
	const quoted = text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED - 1)}\u2026` : text;
	return say('page.notAmong', { text: quoted, option: label, choices: list(choices.map(({ name }) => name)) });
}

/**
 * Finds a choice by its name or value, else by the only name that begins with the text.
 *
 * @param {Choice[]} choices
 * @param {string} text in lower case
 */
function choose(choices, text) {
	const chosen = findChoice(choices, text);
	if (chosen || text === '' || readNumber(text) !== undefined) return chosen;
	const started = choices.filter(({ name, english = name }) => startsSo(name, text) || startsSo(english, text));
	return started.length === 1 ? started[0] : undefined;
}

/**
 * Finds a choice by its name or value, however it is spelled.
 *
 * @param {Choice[]} choices
 * @param {string} text in lower case
 */
export function findChoice(choices, text) {
	const exact = findExactChoice(choices, text);
	if (exact) return exact;
	const number = readNumber(text);
	if (number !== undefined) return choices.find(({ value }) => value === number);
	const folded = fold(text);
	return folded === '' ? undefined : choices.find((choice) => wordsFor(choice).some((word) => fold(word) === folded));
}

/**
 * Finds a choice by its name or value as it is spelled.
 *
 * @param {Choice[]} choices
 * @param {string} text in lower case
 */
export function findExactChoice(choices, text) {
	return choices.find((choice) => wordsFor(choice).some((word) => word.toLowerCase() === text));
}

/**
 * Whether a text may become a choice, or is one with a typo in every four letters at most.
 *
 * @param {Choice[]} choices
 * @param {string} text in lower case
 */
export function isNearChoice(choices, text) {
	const isNear = (/** @type {string} */ word) =>
		startsSo(word, text) || countEdits(fold(word), fold(text)) <= Math.floor(fold(word).length / 4);
	return choices.some((choice) => wordsFor(choice).some(isNear));
}

/** @param {Choice} choice */
function wordsFor({ name, english = name, value, also = [] }) {
	return [name, english, String(value), ...also];
}

/**
 * Letters and digits alone, in one number: "🕵 Film noir" is "filmnoir", "Sci-Fi" is "scifi", "comedies" and
 * "comedy movies" are "comedy", and so are "Komödien" and "Komödie" one.
 *
 * @param {string} text
 */
function fold(text) {
	const letters = dropMovieWord(text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
	return letters.replace(/(?:ie[ns]?|ias?)$/, 'y').replace(/(?<=o|al)es$|(?<=[a-zà-ÿ])s$|(?<=e)n$/, '');
}

/**
 * @param {string} name
 * @param {string} text in lower case
 */
function startsSo(name, text) {
	return name.toLowerCase().startsWith(text) || (fold(text) !== '' && fold(name).startsWith(fold(text)));
}
