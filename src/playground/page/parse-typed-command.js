/** @import { Option, Usage } from './usage.js' */
import { dealLine, isTitle } from './deal-line.js';
import { narrow } from './narrow.js';
import { readNumber, readOption } from './read-option.js';
import { list, say } from './say.js';
import { isUnit } from './take-units.js';
import { isCalled, isNumeric } from './usage.js';

/**
 * A command typed in one go.
 *
 * @typedef {object} Typed
 * @property {Usage} usage
 * @property {Record<string, string>} texts what was typed for each option
 * @property {Record<string, import('./read-option.js').Value>} values the same as the bot gets it
 * @property {string | undefined} open the option whose text is being typed, if any
 * @property {Option[]} missing required options that were left out
 * @property {string | undefined} problem why it cannot be sent
 * @property {string | undefined} remark how it was read, where the person may have meant something else
 */

/**
 * Reads a command typed in one go, as people do who do not wait for a menu.
 *
 * @param {string} written
 * @param {readonly Usage[]} usages
 * @param {readonly string[]} [filled] the names of options that have a value already
 * @returns {Typed | undefined} `undefined` when it is no command we know
 * @example parseTypedCommand('/rate Lion King 5', usages) // values: { movie: 'Lion King', stars: 5 }
 */
export function parseTypedCommand(written, usages, filled = []) {
	const line = narrow(written);
	const { usage, path } = findUsage(line, usages) ?? {};
	if (!usage || !path) return undefined;
	const { texts, left, open, typing } = dealLine(line.trim().slice(path.length + 1), usage.options, filled);
	const free = usage.options.filter(({ name }) => texts[name] === undefined && !filled.includes(name));
	const spare = isTitle(open) ? '' : left.join(' ');
	const noUse = open || spare === '' ? undefined : say('page.noUse', { command: usage.label, text: spare });
	const problems = [findUnknownOption(spare, usage) ?? noUse];
	/** @type {Typed['values']} */
	const values = {};
	for (const option of usage.options) {
		if (texts[option.name] === undefined) continue;
		const read = readOption(option, texts[option.name]);
		if ('value' in read) values[option.name] = read.value;
		else problems.push(findUnknownOption(texts[option.name], usage) ?? read.problem);
	}
	const missing = free.filter(({ required }) => required);
	const remark = open && remarkOnNumber(left, free, open);
	return { usage, texts, values, open: typing?.name, missing, problem: problems.find(Boolean), remark };
}

/**
 * Names the option that a text like `bogus:3` was meant as, where there is no such option.
 *
 * @param {string} text
 * @param {Usage} usage
 */
function findUnknownOption(text, { label, options }) {
	const [, name] = /(?:^|\s)(\p{L}[\p{L}\p{N}_-]*):/u.exec(text) ?? [];
	if (name === undefined || options.some((option) => isCalled(option, name))) return undefined;
	const unknown = { command: label, option: name };
	if (options.length === 0) return say('page.hasNoOptions', unknown);
	return say('page.noSuchOption', { ...unknown, options: list(options.map((option) => option.label)) });
}

/**
 * "/rate matrix 7": the number stays in the title, since titles end in numbers, but the person may have meant stars.
 *
 * @param {string[]} words that went to the open option
 * @param {readonly Option[]} free options without a text
 * @param {Option} open
 */
function remarkOnNumber(words, free, open) {
	const wanted = free.find((option) => option.required && isNumeric(option));
	const last = wanted && words.at(isUnit(wanted, words.at(-1) ?? '') ? -2 : -1);
	if (!wanted || !last || words.length < 2 || readNumber(last) === undefined) return undefined;
	const { label, description } = wanted;
	const range = description.charAt(0).toLowerCase() + description.slice(1);
	return say('page.numberInText', { number: last, option: label, range, text: open.label });
}

/**
 * @param {string} line
 * @param {readonly Usage[]} usages
 * @returns {{ usage: Usage, path: string } | undefined} with the path that was typed
 */
function findUsage(line, usages) {
	const typed = `${line.trim().toLowerCase()} `;
	return usages
		.flatMap((usage) => usage.paths.map((path) => ({ usage, path })))
		.find(({ path }) => typed.startsWith(`/${path} `));
}
