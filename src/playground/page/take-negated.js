/** @import { Taker } from './deal-words.js' */
/** @import { Option } from './usage.js' */
import { findChoice } from './read-option.js';
import { isFreeText, listChoices, MOST_WORDS } from './usage.js';

/** A no in each language of the page that puts it before a noun. */
const NO =
	/^(no|not|neither|except|kein|keine|keinen|nicht|weder|außer|pas|sauf|ni|não|nao|nem|exceto|non|né|tranne)$/i;
/** The same in titles, too: "Murder Without Crime". */
const WITHOUT = /^(without|ohne|sans|sin|sem|senza)$/i;
/** Japanese has its no behind the noun: ホラー以外. */
const NO_BEHIND = /(?:以外|抜き|なし)$/;
/** What may stand before a no, or between it and its noun: "but not", "pas de". */
const LINK = /^(but|and|aber|und|mais|et|pero|y|mas|e|ma|any|de)$/i;
/** What joins another noun to the same no: "no horror or comedy". */
const OR = /^(or|nor|oder|noch|ou|ni|o|nem|né)$/i;

/**
 * `/recommend comedy but no romance`: a choice behind a no goes to the option for what is not wanted, `not-genre`. So
 * do others, which is more than it takes: a second no is no wish for what follows it.
 *
 * @type {Taker}
 */
export function takeNegated(words, options, texts, open) {
	const taker = options.find(({ name }) => name.startsWith('not-'));
	if (!taker) return words;
	const isText = open !== undefined && isFreeText(open);
	/** @type {string[]} */
	const unwanted = [];
	/** @type {string[]} */
	const left = [];
	for (let at = 0; at < words.length; at++) {
		const isTitle = isText && WITHOUT.test(words[at]);
		const negated = isTitle ? { texts: [], count: 0 } : readNegated(words.slice(at), taker);
		if (negated.count === 0) left.push(words[at]);
		else if (LINK.test(left.at(-1) ?? '')) left.pop();
		unwanted.push(...negated.texts);
		at += Math.max(0, negated.count - 1);
	}
	if (unwanted.length > 0) texts[taker.name] = unwanted.join(', ');
	return left;
}

/**
 * Reads the choices that words begin with behind a no, and how many words they are with it.
 *
 * @param {string[]} words
 * @param {Option} taker
 */
function readNegated([word, ...others], taker) {
	const noun = word.replace(NO_BEHIND, '');
	if (noun !== word && isChoice(taker, noun)) return { texts: [noun], count: 1 };
	/** @type {string[]} */
	const texts = [];
	let count = 0;
	for (let isNo = NO.test(word) || WITHOUT.test(word); isNo; isNo = OR.test(others[count] ?? '')) {
		const from = texts.length > 0 ? count + 1 : 0;
		const chosen = readChoice(others.slice(from), taker);
		if (!chosen) break;
		texts.push(chosen.text);
		count = from + chosen.count;
	}
	return { texts, count: texts.length > 0 ? 1 + count : 0 };
}

/**
 * Reads the longest choice that words begin with, perhaps behind a link.
 *
 * @param {string[]} words
 * @param {Option} taker
 */
function readChoice(words, taker) {
	const links = LINK.test(words[0] ?? '') ? 1 : 0;
	const said = words.slice(links, links + MOST_WORDS).map((each) => each.replace(/^d['’]|[,;]$/gi, ''));
	for (let own = said.length; own > 0; own--) {
		const text = said.slice(0, own).join(' ');
		if (isChoice(taker, text)) return { text, count: links + own };
	}
	return undefined;
}

/**
 * @param {Option} option
 * @param {string} text
 */
function isChoice(option, text) {
	return findChoice(listChoices(option), text.toLowerCase()) !== undefined;
}
