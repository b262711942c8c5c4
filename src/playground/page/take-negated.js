/** @import { Taker } from './deal-words.js' */
/** @import { Option } from './usage.js' */
import { findChoice } from './read-option.js';
import { isFreeText, listChoices, MOST_WORDS } from './usage.js';

/** A no in each language of the page that puts it before a noun. */
const NO = /^(no|not|except|kein|keine|keinen|nicht|außer|pas|sauf|não|nao|exceto|non|tranne)$/i;
/** The same in titles, too: "Murder Without Crime". */
const WITHOUT = /^(without|ohne|sans|sin|sem|senza)$/i;
/** Japanese has its no behind the noun: ホラー以外. */
const NO_BEHIND = /(?:以外|抜き|なし)$/;
/** What may stand before a no, or between it and its noun: "but not", "pas de". */
const LINK = /^(but|and|aber|und|mais|et|pero|y|mas|e|ma|any|de)$/i;

/**
 * `/recommend comedy but no romance`: a choice behind a no goes to the option for what is not wanted, `not-genre`.
 *
 * @type {Taker}
 */
export function takeNegated(words, options, texts, open) {
	const taker = options.find(({ name }) => name.startsWith('not-'));
	const isText = open !== undefined && isFreeText(open);
	for (let at = 0; taker && at < words.length; at++) {
		if (isText && WITHOUT.test(words[at])) continue;
		const unwanted = readUnwanted(words.slice(at), taker);
		if (!unwanted) continue;
		texts[taker.name] = unwanted.text;
		const before = LINK.test(words[at - 1] ?? '') ? at - 1 : at;
		return [...words.slice(0, before), ...words.slice(at + unwanted.count)];
	}
	return words;
}

/**
 * Reads the choice that words begin with, with its no.
 *
 * @param {string[]} words
 * @param {Option} taker
 */
function readUnwanted([word, ...others], taker) {
	const noun = word.replace(NO_BEHIND, '');
	if (noun !== word && isChoice(taker, noun)) return { text: noun, count: 1 };
	if (!NO.test(word) && !WITHOUT.test(word)) return undefined;
	const links = LINK.test(others[0] ?? '') ? 1 : 0;
	const said = others.slice(links, links + MOST_WORDS).map((each) => each.replace(/^d['’]/i, ''));
	for (let own = said.length; own > 0; own--) {
		const text = said.slice(0, own).join(' ');
		if (isChoice(taker, text)) return { text, count: 1 + links + own };
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
