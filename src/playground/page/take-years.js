/** @import { Option } from './usage.js' */

/** Words before a year, by the option they mean: in English, German, French, Spanish, Portuguese and Italian. */
const BEFORE_YEAR = {
	from: /^(from|since|after|seit|ab|nach|depuis|après|desde|dal)$/,
	to: /^(to|until|till|before|bis|vor|avant|hasta|até)$/,
};
/** Words before a decade: "años 80". */
const BEFORE_DECADE = /^(années|annees|años|anos|anni)$/i;
/** What a year or decade leaves behind, as in "horror from the 80s" and "Horror aus den 80ern". */
const LINKS = /^(the|from|of|der|den|aus|des|de|los|dos|degli|dei)$/i;

/**
 * Takes years said in words: "from 1990", "bis 1999", "80s", "the 1980's", "años 80", "1980年代", "1980-1985". Returns
 * the words that are left.
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
		const name = nameOption(word, options);
		const isDecade = BEFORE_DECADE.test(word) && /^(\d\d)?\d0$/.test(words[at + 1]?.word ?? '');
		const [, century, decade] =
			/^['’]?(1[89]|20)?(\d0)['’]?(?:s|ern?|年代)$/.exec(isDecade ? `${words[at + 1].word}s` : word) ?? [];
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
			while (LINKS.test(left.at(-1)?.word ?? '')) left.pop();
			if (isDecade) at++;
		} else left.push(words[at]);
	}
	return left;
}

/**
 * The option that a word before a year means; '' for any other word.
 *
 * @param {string} word in lower case
 * @param {Option[]} options
 */
function nameOption(word, options) {
	const said = Object.entries(BEFORE_YEAR).find(([, words]) => words.test(word));
	const named = options.find(({ name, label }) => name in BEFORE_YEAR && label.toLowerCase() === word);
	return said?.[0] ?? named?.name ?? '';
}
