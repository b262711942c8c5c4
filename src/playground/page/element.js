/** @typedef {Node | string | undefined | false} Child */
/** @typedef {Record<string, string | number | boolean | undefined | ((event: any) => void)>} Attributes */

/**
 * Makes an element. Strings become text nodes, so nothing in them is ever read as HTML; `undefined` and `false` are
 * left out.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes] functions are listeners: `onclick`
 * @param {readonly (Child | Child[])[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 * @example element('button', { class: 'button', onclick: undo }, 'Undo')
 */
export function element(tag, attributes = {}, ...children) {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (typeof value === 'function') made.addEventListener(name.slice(2), value);
		else if (value === true) made.setAttribute(name, '');
		else if (value !== undefined && value !== false) made.setAttribute(name, String(value));
	}
	made.append(...children.flat().filter((child) => child !== undefined && child !== false));
	return made;
}

/**
 * Makes a link that opens in a new tab, or plain text where the address is not one of the web.
 *
 * @param {string} url
 * @param {string} className
 * @param {Child[]} children
 */
export function outsideLink(url, className, ...children) {
	const isWeb = URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
	if (!isWeb) return element('span', {}, ...children);
	return element('a', { class: className, href: url, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}
