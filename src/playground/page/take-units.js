/** @import { Option } from './usage.js' */
import { readNumber } from './read-option.js';
import { isNumeric } from './usage.js';

/** Words before a number of minutes that say no more than the option's name, in every language that has such words. */
const AT_MOST =
	/^(under|below|max|up|to|at|most|less|than|unter|höchstens|bis|zu|moins|menos|meno|de|di|hasta|até|fino|a)$/i;

/**
 * `/recommend under 90 minutes`: a number before a word of an option's name, or the first three letters of one, goes to
 * that option.
 *
 * @param {string[]} words
 * @param {Option[]} options
 * @param {Record<string, string>} texts
 */
export function takeUnits(words, options, texts) {
	const takers = options.filter((option) => isNumeric(option) && isNamedByUnit(option));
	/** @type {string[]} */
	const left = [];
	for (let at = 0; at < words.length; at++) {
		const unit = words[at + 1]?.toLowerCase() ?? '';
		const taker = takers.find(({ name, label }) =>
			[name, label].some((each) =>
				each.split('-').some((part) => part === unit || (unit.length >= 3 && part.startsWith(unit))),
			),
		);
		if (!taker || readNumber(words[at]) === undefined) {
			left.push(words[at]);
			continue;
		}
		texts[taker.name] = words[at++];
		while (AT_MOST.test(left.at(-1) ?? '')) left.pop();
	}
	return left;
}

/**
 * Whether an option is called after what it counts, such as max-minutes. A number alone is not meant for it.
 *
 * @param {Option} option
 */
export function isNamedByUnit({ name, required }) {
	return !required && name.includes('-');
}
