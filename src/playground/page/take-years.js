/** @import { Option } from './usage.js' */

/** Words before a year, with the option they mean. */
const BEFORE_YEAR = new Map([
	['from', 'from'],
	['since', 'from'],
	['after', 'from'],
	['to', 'to'],
	['until', 'to'],
	['till', 'to'],
	['before', 'to'],
]);

/**
 * Takes years said in words: "from 1990", "until 1999", "80s", "the 1980's", "1980-1985". Returns the words that are
 * left.
 *
 * @template {{ word: string }} Word
 * @param {Word[]} words
 * @param {Option[]} options without a text
 * @param {Record<string, string>} texts
 */
export function takeYears(words, options, texts) {
	const isFree = (/** @type {string} */ name) =>
		texts[name] === undefined && options.some((option) => option.name === name);
	/** @type {Word[]} */
	const left = [];
	for (let at = 0; at < words.length; at++) {
		const word = words[at].word.toLowerCase();
		const named = options.find(
			({ name, label }) => label.toLowerCase() === word && [...BEFORE_YEAR.values()].includes(name),
		);
		const name = BEFORE_YEAR.get(word) ?? named?.name ?? '';
		const [, century, decade] = /^['’]?(1[89]|20)?(\d0)['’]?s$/.exec(word) ?? [];
		const [, start, end] = /^(\d{4})[-–](\d{4})$/.exec(word) ?? [];
		if (start !== undefined && isFree('from') && isFree('to')) {
			texts.from = start;
			texts.to = end;
		} else if (isFree(name) && /^\d{4}$/.test(words[at + 1]?.word ?? '')) {
			texts[name] = words[++at].word;
		} else if (decade !== undefined && isFree('from') && isFree('to')) {
			const first = Number(`${century ?? (Number(decade) >= 30 ? 19 : 20)}${decade}`);
			texts.from = String(first);
			texts.to = String(first + 9);
			while (/^(the|from|of)$/i.test(left.at(-1)?.word ?? '')) left.pop();
		} else left.push(words[at]);
	}
	return left;
}
