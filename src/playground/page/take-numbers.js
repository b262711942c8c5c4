/** @import { Taker } from './deal-words.js' */
import { fitsNumber, readNumber } from './read-option.js';
import { isNamedByUnit } from './take-units.js';
import { isFreeText, isNumeric } from './usage.js';

/**
 * `/recommend 3 1980`: each number goes to the first option that it fits. One that fits none goes to the first that is
 * left, which says best what is wrong with it. A text keeps its numbers but those that a required option lacks.
 *
 * @type {Taker}
 * @example takeNumbers(['King', '5'], [stars], texts, movie) // ['King']
 */
export function takeNumbers(words, options, texts, open) {
	const isText = open !== undefined && isFreeText(open);
	let takers = options.filter((option) => isNumeric(option) && !isNamedByUnit(option) && (option.required || !isText));
	return words.filter((word) => {
		const number = readNumber(word);
		if (number === undefined) return true;
		const taker = takers.find((option) => fitsNumber(option, number)) ?? (isText ? undefined : takers[0]);
		if (taker) texts[taker.name] = word;
		takers = takers.filter((option) => option !== taker);
		return taker === undefined;
	});
}
