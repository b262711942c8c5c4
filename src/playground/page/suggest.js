/** @import { Value } from './read-option.js' */
/** @import { Option, Usage } from './usage.js' */
import { listChoices } from './usage.js';

/** @typedef {{ name: string, value: Value }} Choice */
/** @typedef {{ name: string, value: string }} Focused the option being typed */

/**
 * Asks the bot to complete an option.
 *
 * @typedef {(usage: Usage, options: Record<string, Value>, focused: Focused) => Promise<Choice[]>} Complete
 */

/** The most rows to show, as in Discord. */
const LIMIT = 25;

/**
 * Lists the commands that a slash and some letters may mean: those that begin with the letters, then those that have
 * them anywhere.
 *
 * @param {readonly Usage[]} usages
 * @param {string} line "/ra"
 */
export function suggestUsages(usages, line) {
	const typed = line.slice(1).trim().toLowerCase();
	/** @param {(path: string) => boolean} fits */
	const find = (fits) => usages.filter(({ paths }) => paths.some(fits));
	const found = [
		...find((path) => path === typed),
		...find((path) => path.startsWith(typed)),
		...find((path) => path.includes(typed)),
	];
	return [...new Set(found)].slice(0, LIMIT);
}

/**
 * Lists what a text in an option may mean: the option's own choices that hold the text, else what the bot offers.
 *
 * @param {Usage} usage
 * @param {Option} option
 * @param {string} text
 * @param {Record<string, Value>} others the other options so far
 * @param {Complete} complete
 */
export async function suggestChoices(usage, option, text, others, complete) {
	const fixed = listChoices(option);
	const typed = text.trim().toLowerCase();
	if (fixed.length > 0)
		return fixed
			.filter(({ name, english = '' }) => `${name}\n${english}`.toLowerCase().includes(typed))
			.slice(0, LIMIT);
	if (!('autocomplete' in option) || !option.autocomplete) return [];
	return complete(usage, others, { name: option.name, value: text.trim() });
}
