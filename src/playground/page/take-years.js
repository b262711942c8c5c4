/** @import { Taker } from './deal-words.js' */
/** @import { Option } from './usage.js' */

/** Words before a year, by the option they mean: in English, German, French, Spanish, Portuguese and Italian. */
const BEFORE_YEAR = {
	from: /^(from|since|after|seit|ab|nach|depuis|après|desde|dal|dagli|dopo|después|depois)$/,
	to: /^(to|until|till|before|bis|vor|avant|hasta|até|prima|antes)$/,
};
/** Those among them that leave the year itself out. */
const BEYOND = /^(after|nach|après|dopo|después|depois|before|vor|avant|prima|antes)$/;
/** Those that mean all of a decade: "from the 80s". */
const OF_DECADE = /^(from|aus|von|de|da)$/i;
/** Words before a decade, and how it is written behind them: "años 80", "anni '80". */
const BEFORE_DECADE = /^(années|annees|años|anos|anni|los)$/i;
const DECADE = /^['’]?(\d\d)?\d0$/;
/** What a year or decade leaves behind, as in "horror from the 80s" and "Horror aus den 80ern". */
const LINK = /^(the|from|of|in|der|den|dem|aus|dans|les|des|de|del|en|los|dos|nos|degli|dei|negli|gli|il)$/i;
/** Those among them that no title has before a decade: "Berkeley in the '60s". */
const SURE_LINK = /^(from|aus)$/i;
/** "80s and 90s" are twenty years. */
const AND = /^(and|or|&|und|oder|et|ou|y|o|e)$/i;
/** Decades as words, from the twenties on. */
const SPELT = [
	...[/^(twenties|zwanzigern?)$/i, /^(thirties|dreißigern?)$/i, /^(forties|vierzigern?)$/i],
	...[/^(fifties|fünfzigern?)$/i, /^(sixties|sechzigern?)$/i, /^(seventies|siebzigern?)$/i],
	...[/^(eighties|achtzigern?)$/i, /^(nineties|neunzigern?)$/i],
];

/**
 * Years with their ends, and how many words say so.
 *
 * @typedef {{ first: number, last: number, count: number }} Span
 */

/**
 * Takes years said in words: "from 1990", "before the 90s", "bis 1999", "80s", "the 1980's", "años 80", "1980年代",
 * "1980-1985", "80s and 90s".
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
		const bound = readBound(words.slice(at), options);
		const span = isFree('from') && isFree('to') ? readSpans(words.slice(at)) : undefined;
		const before = left.slice(left.findLastIndex((word) => !LINK.test(word)) + 1);
		if (bound && isFree(bound.name) && (bound.isExact || isMeant([]))) {
			texts[bound.name] = String(bound.year);
			at += bound.count - 1;
		} else if (span && isMeant(before)) {
			Object.assign(texts, { from: String(span.first), to: String(span.last) });
			left.length -= before.length;
			at += span.count - 1;
		} else left.push(words[at]);
	}
	return left;
}

/**
 * Reads the first or last year that words begin with: "since 1990", "before the 80s".
 *
 * @param {string[]} words
 * @param {readonly Option[]} options
 */
function readBound([word, ...others], options) {
	const said = word.toLowerCase();
	const name = nameOption(said, options);
	const links = others.findIndex((each, at) => !LINK.test(each) || readSpan(others.slice(at, at + 2)) !== undefined);
	if (name === '' || links < 0) return undefined;
	const rest = others.slice(links);
	const year = /^\d{4}$/.test(rest[0]) ? Number(rest[0]) : undefined;
	const decade = OF_DECADE.test(said) ? undefined : readSpan(rest);
	const span = year === undefined ? decade : { first: year, last: year, count: 1 };
	if (!span) return undefined;
	const isBeyond = BEYOND.test(said);
	const bound = name === 'from' ? (isBeyond ? span.last + 1 : span.first) : isBeyond ? span.first - 1 : span.last;
	return { name, year: bound, isExact: year !== undefined, count: 1 + links + span.count };
}

/**
 * Reads the span of years that words begin with, or spans one after the other.
 *
 * @param {string[]} words
 * @returns {Span | undefined}
 */
function readSpans(words) {
	const span = readSpan(words);
	if (!span) return undefined;
	const ands = AND.test(words[span.count] ?? '') ? 1 : 0;
	const others = words.slice(span.count + ands);
	// "años 80 y 90" says its word once.
	const said = ands > 0 && BEFORE_DECADE.test(words[0]) && DECADE.test(others[0] ?? '') ? [words[0]] : [];
	const next = readSpans([...said, ...others]);
	if (!next) return span;
	const [first, last] = [Math.min(span.first, next.first), Math.max(span.last, next.last)];
	return { first, last, count: span.count + ands + next.count - said.length };
}

/**
 * Reads a decade, or years with a dash between them.
 *
 * @param {string[]} words
 * @returns {Span | undefined}
 */
function readSpan([word = '', next = '']) {
	const [, from, to] = /^(\d{4})[-–](\d{4})$/.exec(word) ?? [];
	if (from !== undefined) return { first: Number(from), last: Number(to), count: 1 };
	const isNamed = BEFORE_DECADE.test(word) && DECADE.test(next);
	const spelt = SPELT.findIndex((decade) => decade.test(word));
	const digits = spelt >= 0 ? `${(spelt + 2) * 10}s` : isNamed ? `${next}s` : word;
	const [, century, decade] = /^['’]?(1[89]|20)?(\d0)['’]?(?:s|ern?|年代の?)$/i.exec(digits) ?? [];
	if (decade === undefined) return undefined;
	const first = Number(`${century ?? (spelt >= 0 || Number(decade) >= 30 ? 19 : 20)}${decade}`);
	return { first, last: first + 9, count: isNamed || /^jahren?$/i.test(next) ? 2 : 1 };
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
