/** @import { Taker } from './deal-words.js' */
/** @import { Option } from './usage.js' */

/** Words before a year, by the option they mean: in English, German, French, Spanish, Portuguese and Italian. */
const BEFORE_YEAR = {
	from: /^(from|since|after|seit|ab|nach|depuis|après|desde|dal)$/,
	to: /^(to|until|till|before|bis|vor|avant|hasta|até)$/,
};
/** Words before a decade: "años 80". */
const BEFORE_DECADE = /^(années|annees|años|anos|anni)$/i;
/** What a year or decade leaves behind, as in "horror from the 80s" and "Horror aus den 80ern". */
const LINK = /^(the|from|of|der|den|aus|des|de|los|dos|degli|dei)$/i;
/** Those among them that no title has before a decade: "Berkeley in the '60s". */
const SURE_LINK = /^(from|aus)$/i;

/**
 * Takes years said in words: "from 1990", "bis 1999", "80s", "the 1980's", "años 80", "1980年代", "1980-1985".
 *
 * @type {Taker}
 */
export function takeYears(words, options, texts) {
	return readYears(words, options, texts, () => true);
}

/**
 * The same, but without those that may belong to a title: "heat from the 80s" has years, "Berkeley in the '60s" none.
 *
 * @type {Taker}
 */
export function takeSaidYears(words, options, texts) {
	return readYears(words, options, texts, (before) => before.some((word) => SURE_LINK.test(word)));
}

/**
 * @param {string[]} words
 * @param {readonly Option[]} options
 * @param {Record<string, string>} texts
 * @param {(before: string[]) => boolean} isMeant says by the words before it whether a span of years is meant
 */
function readYears(words, options, texts, isMeant) {
	const isFree = (/** @type {string} */ name) =>
		texts[name] === undefined && options.some((option) => option.name === name);
	/** @type {string[]} */
	const left = [];
	for (let at = 0; at < words.length; at++) {
		const name = nameOption(words[at].toLowerCase(), options);
		const span = isFree('from') && isFree('to') ? readSpan(words[at], words[at + 1] ?? '') : undefined;
		const before = left.slice(left.findLastIndex((word) => !LINK.test(word)) + 1);
		if (isFree(name) && /^\d{4}$/.test(words[at + 1] ?? '')) texts[name] = words[++at];
		else if (span && isMeant(before)) {
			Object.assign(texts, span.texts);
			if (!span.isExact) left.length -= before.length;
			at += span.count - 1;
		} else left.push(words[at]);
	}
	return left;
}

/**
 * Reads a decade, or years with a dash between them.
 *
 * @param {string} word
 * @param {string} next
 */
function readSpan(word, next) {
	const [, from, to] = /^(\d{4})[-–](\d{4})$/.exec(word) ?? [];
	if (from !== undefined) return { texts: { from, to }, count: 1, isExact: true };
	const isNamed = BEFORE_DECADE.test(word) && /^(\d\d)?\d0$/.test(next);
	const [, century, decade] = /^['’]?(1[89]|20)?(\d0)['’]?(?:s|ern?|年代)$/i.exec(isNamed ? `${next}s` : word) ?? [];
	if (decade === undefined) return undefined;
	const first = Number(`${century ?? (Number(decade) >= 30 ? 19 : 20)}${decade}`);
	return { texts: { from: String(first), to: String(first + 9) }, count: isNamed ? 2 : 1, isExact: false };
}

/**
 * The option that a word before a year means; '' for any other word.
 *
 * @param {string} word in lower case
 * @param {readonly Option[]} options
 */
function nameOption(word, options) {
	const said = Object.entries(BEFORE_YEAR).find(([, words]) => words.test(word));
	const named = options.find(({ name, label }) => name in BEFORE_YEAR && label.toLowerCase() === word);
	return said?.[0] ?? named?.name ?? '';
}
