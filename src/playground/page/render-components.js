/** @import { APIButtonComponent, APIMessageComponent, APISectionComponent } from 'discord-api-types/v10' */
/** @import { FileView } from '../view-message.ts' */
/** @import { Reading } from './render-markdown.js' */
import { element, outsideLink } from './element.js';
import { renderMarkdown } from './render-markdown.js';
import { findFile, renderFile, renderPicture } from './render-media.js';
import { renderSelect } from './render-select.js';
import { say } from './say.js';

/**
 * @typedef {Reading & {
 *   files: readonly FileView[],
 *   pictures: Readonly<Record<string, string>>,
 *   press: (customId: string, values: string[]) => Promise<void>,
 * }} Surroundings
 */

/** Discord's numbers for the kinds of components. */
const COMPONENT = /** @type {const} */ ({
	actionRow: 1,
	button: 2,
	stringSelect: 3,
	section: 9,
	textDisplay: 10,
	thumbnail: 11,
	mediaGallery: 12,
	file: 13,
	separator: 14,
	container: 17,
});

/** By Discord's number; 5 is a link. */
const BUTTON_STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'secondary'];

/**
 * Renders one component with everything in it.
 *
 * @param {APIMessageComponent} component
 * @param {Surroundings} around
 * @returns {HTMLElement}
 */
export function renderComponent(component, around) {
	const inside = (/** @type {readonly APIMessageComponent[]} */ parts) =>
		parts.map((part) => renderComponent(part, around));
	switch (component.type) {
		case COMPONENT.actionRow:
			return element('div', { class: 'action-row' }, inside(component.components));
		case COMPONENT.button:
			return renderButton(component, around);
		case COMPONENT.stringSelect:
			return renderSelect(component, around.press);
		case COMPONENT.section:
			return renderSection(component, around);
		case COMPONENT.textDisplay:
			return element('div', { class: 'text' }, renderMarkdown(component.content, around));
		case COMPONENT.thumbnail:
			return element(
				'div',
				{ class: 'thumbnail' },
				renderPicture(component.media.url, component.description ?? '', around),
			);
		case COMPONENT.mediaGallery: {
			const pictures = component.items.map(({ media, description }) =>
				renderPicture(media.url, description ?? '', around),
			);
			return element('div', { class: 'gallery' }, pictures);
		}
		case COMPONENT.file: {
			const file = findFile(component.file.url, around.files);
			return file ? renderFile(file) : element('div', { class: 'unsupported' }, say('page.fileMissing'));
		}
		case COMPONENT.separator:
			return element('div', {
				class: `separator${component.spacing === 2 ? ' large' : ''}${component.divider === false ? ' blank' : ''}`,
				role: component.divider === false ? undefined : 'separator',
			});
		case COMPONENT.container: {
			const container = element('div', { class: 'container' }, inside(component.components));
			paintAccent(container, component.accent_color);
			return component.spoiler
				? element('details', {}, element('summary', {}, say('page.spoiler')), container)
				: container;
		}
		default:
			return element('div', { class: 'unsupported' }, say('page.unknownComponent', { type: component.type }));
	}
}

/**
 * @param {HTMLElement} box
 * @param {number | null | undefined} color 0xRRGGBB
 */
export function paintAccent(box, color) {
	if (typeof color === 'number') box.style.setProperty('--accent', `#${color.toString(16).padStart(6, '0')}`);
}

/**
 * @param {APISectionComponent} section
 * @param {Surroundings} around
 */
function renderSection({ components, accessory }, around) {
	const texts = components.map((part) => renderComponent(part, around));
	return element(
		'div',
		{ class: 'section' },
		element('div', { class: 'section-texts' }, texts),
		renderComponent(accessory, around),
	);
}

/**
 * @param {APIButtonComponent} button
 * @param {Surroundings} around
 */
function renderButton(button, around) {
	const emoji =
		'emoji' in button && button.emoji?.name && element('span', { 'aria-hidden': 'true' }, button.emoji.name);
	const label = 'label' in button ? (button.label ?? '') : '';
	const className = `button ${BUTTON_STYLES[button.style] ?? 'secondary'}`;
	if ('url' in button && !button.disabled)
		return outsideLink(
			button.url,
			className,
			emoji,
			label,
			element('span', { class: 'outside', 'aria-label': say('page.opensNewTab'), role: 'img' }, '↗'),
		);
	const customId = 'custom_id' in button ? button.custom_id : undefined;
	const made = element(
		'button',
		{
			class: className,
			type: 'button',
			disabled: button.disabled,
			'data-custom-id': customId,
			'aria-label': !label && emoji ? (emoji.textContent ?? undefined) : undefined,
		},
		emoji,
		label,
	);
	made.addEventListener('click', async () => {
		if (customId === undefined || made.getAttribute('aria-busy') === 'true') return;
		made.setAttribute('aria-busy', 'true');
		await around.press(customId, []);
		made.removeAttribute('aria-busy');
	});
	return made;
}
