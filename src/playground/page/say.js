/** @import { IntlMessageFormat } from 'intl-messageformat' */
/** @import { TextKey, Values } from '../../texts/message.ts' */

/** @typedef {Extract<TextKey, `page.${string}`>} PageKey */

/** @type {Readonly<Partial<Record<PageKey, string>>>} */
let texts = {};
let locale = 'en';
/** @type {typeof IntlMessageFormat | undefined} */
let MessageFormat;
/** @type {Map<PageKey, IntlMessageFormat>} */
const formats = new Map();

/**
 * Takes the page's texts. Call it before `say`.
 *
 * @param {{ locale: string, texts: Readonly<Partial<Record<PageKey, string>>> }} language
 * @param {typeof IntlMessageFormat} library
 */
export function loadTexts(language, library) {
	({ locale, texts } = language);
	MessageFormat = library;
	formats.clear();
}

/** @param {PageKey} key */
function formatOf(key) {
	const known = formats.get(key);
	if (known || !MessageFormat) return known;
	const made = new MessageFormat(texts[key] ?? key, locale, undefined, { ignoreTag: true });
	formats.set(key, made);
	return made;
}

/**
 * Says one of the page's texts.
 *
 * @template {PageKey} Key
 * @param {Key} key
 * @param {Values<Key>} values
 * @example say('page.download', { name: 'matinee.json' }) // "Download matinee.json"
 */
export function say(key, ...[values]) {
	return String(formatOf(key)?.format(/** @type {Record<string, string | number>} */ (values ?? {})) ?? key);
}

/**
 * Says a text around elements, as children for one.
 *
 * @param {PageKey} key
 * @param {Record<string, Node>} elements by the placeholder they stand in
 */
export function sayParts(key, elements) {
	const parts = formatOf(key)?.formatToParts(elements) ?? [];
	return parts.map(({ value }) => /** @type {string | Node} */ (value));
}

/** The language of the texts, for dates and numbers beside them. */
export function textLocale() {
	return locale;
}

/** @param {readonly string[]} items "Horror, Drama", as the language lists things */
export function list(items) {
	return new Intl.ListFormat(locale, { type: 'unit' }).format(items);
}
