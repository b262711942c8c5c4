/** @import { FileView } from '../view-message.ts' */
import { element, outsideLink } from './element.js';
import { say } from './say.js';

/**
 * Renders a picture that came with the message, or that the playground's server has. Any other is only linked: the
 * page loads nothing from other machines. A picture that cannot be loaded leaves nothing behind.
 *
 * @param {string} url
 * @param {string} description
 * @param {{ files: readonly FileView[], pictures: Readonly<Record<string, string>> }} around
 */
export function renderPicture(url, description, { files, pictures }) {
	const file = findFile(url, files);
	const src = file?.isImage ? file.url : Object.hasOwn(pictures, url) ? pictures[url] : undefined;
	if (src !== undefined) {
		const picture = element('img', { class: 'picture', src, alt: description });
		picture.addEventListener('error', () => (picture.closest('.thumbnail') ?? picture).remove());
		return picture;
	}
	return outsideLink(
		url,
		'picture picture-elsewhere',
		element('span', { 'aria-hidden': 'true' }, '🖼️'),
		description || say('page.picture'),
	);
}

/**
 * @param {string} url `attachment://name`, as payloads name their own files
 * @param {readonly FileView[]} files
 */
export function findFile(url, files) {
	return files.find(({ name }) => url === `attachment://${name}`);
}

/** @param {FileView} file */
export function renderFile({ name, size, url }) {
	return element(
		'div',
		{ class: 'file' },
		element('span', { class: 'file-icon', 'aria-hidden': 'true' }, '📄'),
		element(
			'div',
			{},
			element('a', { class: 'link', href: url, download: name }, name),
			element('small', {}, saySize(size)),
		),
		element(
			'a',
			{ class: 'file-download', href: url, download: name, 'aria-label': say('page.download', { name }) },
			'⬇',
		),
	);
}

/** @param {number} bytes */
function saySize(bytes) {
	if (bytes < 1024) return say('page.bytes', { count: bytes });
	return bytes < 1024 ** 2
		? say('page.kilobytes', { size: bytes / 1024 })
		: say('page.megabytes', { size: bytes / 1024 ** 2 });
}
