import { renderSelect } from './render-select.js';

/**
 * Draws a menu of languages, each by its own name.
 *
 * @param {HTMLElement} box with a legend, and a place for the menu
 * @param {{ languages: readonly string[], chosen: string, disabled?: boolean }} state
 * @param {(locale: string) => unknown} choose
 */
export function showLanguages(box, { languages, chosen, disabled }, choose) {
	const options = languages.map((locale) => ({
		label: nameLanguage(locale),
		value: locale,
		default: locale === chosen,
	}));
	const legend = box.querySelector('legend');
	const menu = { type: STRING_SELECT, custom_id: box.id, placeholder: legend?.textContent ?? '', options, disabled };
	box.querySelector('.languages')?.replaceChildren(
		renderSelect(menu, async (_, [locale]) => {
			if (locale !== chosen) await choose(locale);
		}),
	);
}

/** Discord's number for a menu. */
const STRING_SELECT = /** @type {const} */ (3);

/**
 * @param {string} locale
 * @example nameLanguage('es-ES') // "Español de España"
 */
function nameLanguage(locale) {
	const name = new Intl.DisplayNames([locale], { type: 'language', style: 'short' }).of(locale) ?? locale;
	return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
