/** @import { Taker } from './deal-words.js' */
/** @import { Option } from './usage.js' */
import { isMovieWord } from './movie-words.js';
import { findChoice, findExactChoice, readOption } from './read-option.js';
import { isFreeText, listChoices, MOST_WORDS, OPTION } from './usage.js';

/**
 * `/recommend daring horror`: choices are known by their names. The beginning of a name will do where it is all that
 * was typed, and no text may be meant.
 *
 * @type {Taker}
 */
export function takeChoices(words, options, texts, open) {
	const takers = options.filter((option) => option.type === OPTION.string && !isFreeText(option) && !option.repeats);
	if (words.length === 0 || takers.length === 0) return words;
	const isText = open !== undefined && isFreeText(open);
	if (!isText && words.every(isMovieWord)) return [];
	const whole = takers.find((option) => 'value' in readOption(option, words.join(' ')));
	if (whole && open && !isText) {
		texts[whole.name] = words.join(' ');
		return [];
	}
	const said = takeRuns(words, takers, texts, findExactChoice);
	const others = takers.filter(({ name }) => texts[name] === undefined);
	// "Film noir" is a choice; in "horror movies" the second word says nothing.
	const telling = isText ? said : said.filter((word) => !isMovieWord(word));
	return takeRuns(telling, others, texts, findChoice);
}

/**
 * @param {string[]} words
 * @param {Option[]} options
 * @param {Record<string, string>} texts
 * @param {typeof findChoice} find
 * @returns {string[]}
 */
function takeRuns(words, options, texts, find) {
	const run = findRun(words, options, find);
	if (!run) return words;
	const { option, from, to } = run;
	texts[option.name] = words.slice(from, to).join(' ');
	const others = options.filter((each) => each !== option);
	return takeRuns([...words.slice(0, from), ...words.slice(to)], others, texts, find);
}

/**
 * Finds the longest words next to each other that are a choice.
 *
 * @param {string[]} words
 * @param {Option[]} options
 * @param {typeof findChoice} find
 */
function findRun(words, options, find) {
	for (let length = Math.min(words.length, MOST_WORDS); length > 0; length--) {
		for (let from = 0; from + length <= words.length; from++) {
			const to = from + length;
			const text = words.slice(from, to).join(' ').toLowerCase();
			const option = options.find((each) => find(listChoices(each), text));
			if (option) return { option, from, to };
		}
	}
	return undefined;
}
