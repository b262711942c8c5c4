/** @import { Taker } from './deal-words.js' */
import { isCalled, isFreeText, OPTION } from './usage.js';

/**
 * `/recommend private`: the name of a boolean says yes. In a text it has to be typed as it is: a "Secret" is not
 * `secret`.
 *
 * @type {Taker}
 */
export function takeFlags(words, options, texts, open) {
	const isText = open !== undefined && isFreeText(open);
	return words.filter((word) => {
		const flag = options.find(
			(option) =>
				option.type === OPTION.boolean &&
				(isText ? word === option.name || word === option.label : isCalled(option, word.toLowerCase())),
		);
		if (flag) texts[flag.name] = 'true';
		return flag === undefined;
	});
}
