/** @import { MarkdownNode } from '../parse-markdown.ts' */
import { element, outsideLink } from './element.js';
import { say, textLocale } from './say.js';

/**
 * What rendering has to know besides the text.
 *
 * @typedef {object} Reading
 * @property {Readonly<Record<string, readonly MarkdownNode[]>>} markdown by text, as the server read it
 * @property {(userId: string) => string} nameOf
 */

/**
 * @param {string} text
 * @param {Reading} reading
 */
export function renderMarkdown(text, reading) {
	const nodes = Object.hasOwn(reading.markdown, text) ? reading.markdown[text] : [{ type: 'text', content: text }];
	return nodes.map((node) => renderNode(node, reading));
}

const TAGS = /** @type {const} */ ({
	strong: 'strong',
	em: 'em',
	underline: 'u',
	strikethrough: 's',
	inlineCode: 'code',
	subtext: 'small',
});

/** Relative times, "in 3 days", need a unit; the largest that fits is taken. */
const UNITS = /** @type {const} */ ([
	['year', 31_536_000],
	['month', 2_592_000],
	['day', 86_400],
	['hour', 3600],
	['minute', 60],
]);

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const TIME_FORMATS = {
	t: { timeStyle: 'short' },
	T: { timeStyle: 'medium' },
	d: { dateStyle: 'short' },
	D: { dateStyle: 'long' },
	f: { dateStyle: 'long', timeStyle: 'short' },
	F: { dateStyle: 'full', timeStyle: 'short' },
};

/**
 * @param {MarkdownNode} node
 * @param {Reading} reading
 * @returns {Node | string}
 */
function renderNode(node, reading) {
	const inside = () => renderContent(node.content, reading);
	const detail = (/** @type {string} */ name) => String(node[name] ?? '');
	switch (node.type) {
		case 'text':
		case 'emoticon':
			return String(node.content);
		case 'br':
		case 'newline':
			return element('br');
		case 'strong':
		case 'em':
		case 'underline':
		case 'strikethrough':
		case 'inlineCode':
		case 'subtext':
			return element(TAGS[node.type], {}, inside());
		case 'heading':
			return element(
				'div',
				{ class: `heading heading-${node.level}`, role: 'heading', 'aria-level': Number(node.level) + 2 },
				inside(),
			);
		case 'blockQuote':
			return element('blockquote', {}, inside());
		case 'codeBlock':
			return element('pre', {}, element('code', {}, inside()));
		case 'list':
			return renderList(/** @type {ListItem[]} */ (node.items), reading);
		case 'link':
		case 'url':
		case 'autolink':
			return link(detail('target'), ...inside());
		case 'spoiler':
			return renderSpoiler(inside());
		case 'twemoji':
			return detail('name');
		case 'emoji':
			return `:${detail('name')}:`;
		case 'user':
			return element('span', { class: 'mention' }, `@${reading.nameOf(detail('id'))}`);
		case 'slashCommand':
			return element('span', { class: 'mention' }, `/${detail('fullName')}`);
		case 'timestamp':
			return renderTime(Number(node.timestamp), detail('format'));
		default:
			return element('span', { class: 'mention' }, `@${node.type}`);
	}
}

/**
 * @param {MarkdownNode['content']} content
 * @param {Reading} reading
 */
function renderContent(content = [], reading) {
	return typeof content === 'string' ? [content] : content.map((node) => renderNode(node, reading));
}

/** @typedef {{ depth: number, number?: number, content: MarkdownNode[] }} ListItem */

/**
 * @param {ListItem[]} items
 * @param {Reading} reading
 */
function renderList(items, reading) {
	const ordered = items[0].number !== undefined;
	const rows = items.map(({ depth, number, content }) =>
		element('li', { class: `depth-${depth}`, value: number }, renderContent(content, reading)),
	);
	return element(ordered ? 'ol' : 'ul', {}, rows);
}

/** @param {(Node | string)[]} children */
function renderSpoiler(children) {
	const button = element('button', { class: 'spoiler', type: 'button', 'aria-label': say('page.showSpoiler') });
	button.addEventListener('click', () => button.replaceWith(element('span', { class: 'spoiler-shown' }, ...children)));
	return button;
}

/**
 * @param {number} seconds since 1970
 * @param {string} format one of Discord's letters
 */
function renderTime(seconds, format) {
	const date = new Date(seconds * 1000);
	if (Number.isNaN(date.getTime())) return say('page.unknownTime');
	const full = new Intl.DateTimeFormat(textLocale(), TIME_FORMATS.F).format(date);
	const text =
		format === 'R'
			? sayRelative(seconds)
			: new Intl.DateTimeFormat(textLocale(), TIME_FORMATS[format] ?? TIME_FORMATS.f).format(date);
	return element('time', { datetime: date.toISOString(), title: full }, text);
}

/**
 * A link to a page of the web, or to a message here.
 *
 * @param {string} target
 * @param {(Node | string)[]} children
 */
function link(target, ...children) {
	const isMessage = /^#message-\d+$/.test(target);
	return isMessage
		? element('a', { class: 'link', href: target }, ...children)
		: outsideLink(target, 'link', ...children);
}

/** @param {number} seconds since 1970 */
function sayRelative(seconds) {
	const away = seconds - Date.now() / 1000;
	const [unit, size] = UNITS.find(([, length]) => Math.abs(away) >= length) ?? ['second', 1];
	return new Intl.RelativeTimeFormat(textLocale(), { numeric: 'auto' }).format(Math.round(away / size), unit);
}
