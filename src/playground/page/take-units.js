/** @import { Taker } from './deal-words.js' */
/** @import { Option } from './usage.js' */
import { fitsNumber, readNumber } from './read-option.js';
import { isFreeText, isNumeric } from './usage.js';

/** Words before a number that say no more than the option's name, in every language that has such words. */
const AT_MOST =
	/^(under|below|max|up|to|at|most|less|than|unter|höchstens|bis|zu|moins|menos|meno|de|di|hasta|até|fino|a)$/i;

/** Hours count as minutes, beside those behind them; behind a title they need a word before them: "under 2 hours". */
const HOURS = /^(h|hrs?|hours?|std|stunden?|heures?|horas?|or[ae])\.?$/i;

/**
 * `/recommend under 90 minutes`, `/rate Heat 5 stars`: a number before a word of an option's name, or the first three
 * letters of one, goes to that option.
 *
 * @type {Taker}
 */
export function takeUnits(words, options, texts, open) {
	const isText = open !== undefined && isFreeText(open);
	const minutes = options.find(({ name }) => name.endsWith('-minutes'));
	/** @type {string[]} */
	const left = [];
	let ofHours = 0;
	for (let at = 0; at < words.length; at++) {
		const [number, unit] = [readNumber(words[at]), words[at + 1] ?? ''];
		const inHours = HOURS.test(unit) && (!isText || AT_MOST.test(left.at(-1) ?? '')) ? minutes : undefined;
		const taker = inHours ?? options.find((option) => number !== undefined && takesUnit(option, number, unit));
		if (!taker || number === undefined) {
			left.push(words[at]);
			continue;
		}
		if (inHours) ofHours = Math.round(60 * number);
		texts[taker.name] = String(inHours ? ofHours : taker === minutes ? ofHours + number : number);
		at++;
		while (!taker.required && AT_MOST.test(left.at(-1) ?? '')) left.pop();
	}
	return left;
}

/**
 * @param {Option} option
 * @param {number} number
 * @param {string} unit
 */
function takesUnit(option, number, unit) {
	return isNumeric(option) && isUnit(option, unit) && (isNamedByUnit(option) || fitsNumber(option, number));
}

/**
 * Whether a word says what an option counts: "stars", "star", "min" for max-minutes.
 *
 * @param {Option} option
 * @param {string} word
 */
export function isUnit({ name, label }, word) {
	const unit = word.toLowerCase();
	const parts = [name, label].flatMap((each) => each.toLowerCase().split('-'));
	return parts.some((part) => part === unit || (unit.length >= 3 && part.startsWith(unit)));
}

/**
 * Whether an option is called after what it counts, such as max-minutes. A number alone is not meant for it.
 *
 * @param {Option} option
 */
export function isNamedByUnit({ name, required }) {
	return !required && name.includes('-');
}
