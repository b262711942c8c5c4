/** @import { APIEmbed } from 'discord-api-types/v10' */
/** @import { Surroundings } from './render-components.js' */
import { element, outsideLink } from './element.js';
import { paintAccent } from './render-components.js';
import { renderMarkdown } from './render-markdown.js';
import { renderPicture } from './render-media.js';
import { say } from './say.js';

/**
 * @param {APIEmbed} embed
 * @param {Surroundings} around
 */
export function renderEmbed(embed, around) {
	const text = (/** @type {string | undefined} */ source, /** @type {string} */ className) =>
		source && element('div', { class: className }, renderMarkdown(source, around));
	const title = embed.title ? renderMarkdown(embed.title, around) : [];
	const fields = (embed.fields ?? []).map(({ name, value, inline }) =>
		element('div', { class: inline ? 'field inline' : 'field' }, text(name, 'field-name'), text(value, 'text')),
	);
	const footer = [embed.footer?.text, embed.timestamp && new Date(embed.timestamp).toLocaleString()]
		.filter(Boolean)
		.join(' • ');
	const box = element(
		'div',
		{ class: 'embed' },
		element(
			'div',
			{ class: 'embed-body' },
			embed.author && element('div', { class: 'embed-author' }, embed.author.name),
			embed.title &&
				element(
					'div',
					{ class: 'embed-title' },
					embed.url ? outsideLink(embed.url, 'link', ...title) : element('span', {}, ...title),
				),
			text(embed.description, 'text'),
			fields.length > 0 && element('div', { class: 'fields' }, fields),
			embed.image && renderPicture(embed.image.url, say('page.picture'), around),
			footer !== '' && element('small', { class: 'embed-footer' }, footer),
		),
		embed.thumbnail &&
			element('div', { class: 'thumbnail' }, renderPicture(embed.thumbnail.url, say('page.thumbnail'), around)),
	);
	paintAccent(box, embed.color);
	return box;
}
