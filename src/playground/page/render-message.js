/** @import { MessageView } from '../view-message.ts' */
import { element } from './element.js';
import { renderComponent } from './render-components.js';
import { renderEmbed } from './render-embed.js';
import { renderMarkdown } from './render-markdown.js';
import { renderFile } from './render-media.js';
import { list, say, sayParts, textLocale } from './say.js';

/**
 * What a message can ask the page to do.
 *
 * @typedef {object} MessageActions
 * @property {(userId: string) => string} nameOf
 * @property {(command: string) => string} labelOf how a person of this language types a command
 * @property {(message: MessageView, customId: string, values: string[]) => Promise<void>} press
 * @property {(message: MessageView) => void} dismiss
 * @property {(userId: string) => boolean} isMe
 */

/**
 * Renders one message of the bot, with everything Discord would show of it.
 *
 * @param {MessageView} message
 * @param {MessageActions} actions
 */
export function renderMessage(message, actions) {
	const time = new Date(message.sentAt);
	const pinged = message.payload.allowed_mentions?.users ?? [];
	const kinds = [message.onlyFor && 'only-you', pinged.some(actions.isMe) && 'pings-you'].filter(Boolean);
	const clock = time.toLocaleTimeString(textLocale(), { hour: '2-digit', minute: '2-digit' });
	return element(
		'article',
		{ class: ['message', ...kinds].join(' '), id: `message-${message.id}`, tabindex: -1 },
		renderOccasion(message, actions),
		element('img', { class: 'avatar', src: '/matinee.svg', alt: '' }),
		element(
			'div',
			{ class: 'message-body' },
			element(
				'div',
				{ class: 'byline' },
				element('span', { class: 'author' }, say('page.author')),
				element('span', { class: 'app-tag' }, say('page.app')),
				element('time', { datetime: time.toISOString(), title: time.toLocaleString(textLocale()) }, clock),
			),
			...(message.thinking ? [renderThinking()] : renderContent(message, actions)),
			pinged.length > 0 && renderPings(pinged.map(actions.nameOf)),
			message.onlyFor && renderPrivacy(message, actions),
		),
	);
}

/**
 * Renders "Ada used /rate", which stands above the message.
 *
 * @param {MessageView} message
 * @param {MessageActions} actions
 */
function renderOccasion({ askedBy = '', command, repliesTo }, { nameOf, labelOf }) {
	if (!command && !repliesTo) return undefined;
	const name = nameOf(askedBy);
	return element(
		'div',
		{ class: 'occasion' },
		element('span', { class: `face face-${name}`, 'aria-hidden': 'true' }, name[0]),
		...sayOccasion(command && `/${labelOf(command)}`, element('span', { class: 'occasion-name' }, name)),
	);
}

/**
 * @param {string | undefined} command
 * @param {HTMLElement} name
 */
function sayOccasion(command, name) {
	if (!command) return sayParts('page.pressed', { name });
	return sayParts('page.used', { name, command: element('span', { class: 'occasion-command' }, command) });
}

/** @param {readonly string[]} names whom Discord would notify */
function renderPings(names) {
	return element('div', { class: 'pings' }, say('page.pings', { names: list(names) }));
}

function renderThinking() {
	const dots = element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i'));
	return element('div', { class: 'thinking' }, dots, say('page.thinking'));
}

/**
 * @param {MessageView} message
 * @param {MessageActions} actions
 */
function renderContent(message, { nameOf, press }) {
	const { payload, files, pictures, markdown } = message;
	const around = {
		markdown,
		nameOf,
		files,
		pictures,
		press: (/** @type {string} */ customId, /** @type {string[]} */ values) => press(message, customId, values),
	};
	const { content, embeds = [], components = [] } = payload;
	const named = JSON.stringify([components, embeds]);
	const loose = files.filter(({ name }) => !named.includes(`attachment://${name}`));
	return [
		content && element('div', { class: 'text' }, renderMarkdown(content, around)),
		...embeds.map((embed) => renderEmbed(embed, around)),
		...loose.map((file) =>
			file.isImage ? element('img', { class: 'picture', src: file.url, alt: file.name }) : renderFile(file),
		),
		...components.map((component) => renderComponent(component, around)),
	];
}

/**
 * @param {MessageView} message
 * @param {MessageActions} actions
 */
function renderPrivacy(message, { dismiss }) {
	return element(
		'div',
		{ class: 'privacy' },
		element('span', { 'aria-hidden': 'true' }, '👁 '),
		say('page.onlyYou'),
		' • ',
		element('button', { class: 'link', type: 'button', onclick: () => dismiss(message) }, say('page.dismiss')),
	);
}
