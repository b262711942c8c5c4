/** @import { Option, Usage } from './usage.js' */
import { narrow } from './narrow.js';
import { fitsNumber, readNumber, readOption } from './read-option.js';
import { list, say } from './say.js';
import { takePeople } from './take-people.js';
import { isNamedByUnit, takeUnits } from './take-units.js';
import { takeYears } from './take-years.js';
import { isCalled, isNumeric, listChoices, OPTION } from './usage.js';

/**
 * A command typed in one go.
 *
 * @typedef {object} Typed
 * @property {Usage} usage
 * @property {Record<string, string>} texts what was typed for each option
 * @property {Record<string, import('./read-option.js').Value>} values the same as the bot gets it
 * @property {string | undefined} open the option that takes the free text, if any
 * @property {Option[]} missing required options that were left out
 * @property {string | undefined} problem why it cannot be sent
 * @property {string | undefined} remark how it was read, where the person may have meant something else
 */

/**
 * Reads a command typed in one go, as people do who do not wait for a menu. Options may be named (`stars:5`), texts
 * quoted. In what is left, the last numbers go to the options that take numbers, a boolean's name says yes, `@Bo` goes
 * to an option that takes a person, and the rest is text.
 *
 * @param {string} written
 * @param {readonly Usage[]} usages
 * @returns {Typed | undefined} `undefined` when it is no command we know
 * @example parseTypedCommand('/rate Lion King 5', usages) // values: { movie: 'Lion King', stars: 5 }
 */
export function parseTypedCommand(written, usages) {
	const line = narrow(written);
	const { usage, path } = findUsage(line, usages) ?? {};
	if (!usage || !path) return undefined;
	const { options } = usage;
	/** @type {Record<string, string>} */
	const texts = {};
	const isFree = (/** @type {Option} */ option) => texts[option.name] === undefined;

	let words = takeNamed(takeYears(splitWords(line.trim().slice(path.length + 1)), options, texts), options, texts);
	words = takeFlags(words, options.filter(isFree), texts);
	words = takePeople(words, options.filter(isFree), texts);
	words = takeUnits(words, options.filter(isFree), texts);
	const open = findOpen(words, options.filter(isFree).filter(takesText).sort(byRequired));
	words = takeNumbers(words, options.filter(isFree), texts, open);
	if (open && words.length > 0) texts[open.name] = words.join(' ');
	const remark = open && remarkOnNumber(words, options.filter(isFree), open);

	const useless = open ? '' : words.join(' ');
	const problems = useless
		? [findUnknownOption(useless, usage) ?? say('page.noUse', { command: usage.label, text: useless })]
		: [];
	/** @type {Typed['values']} */
	const values = {};
	for (const option of options) {
		if (isFree(option)) continue;
		const read = readOption(option, texts[option.name]);
		if ('value' in read) values[option.name] = read.value;
		else problems.push(findUnknownOption(texts[option.name], usage) ?? read.problem);
	}
	const missing = options.filter((option) => option.required && isFree(option));
	return { usage, texts, values, open: open?.name, missing, problem: problems[0], remark };
}

/**
 * Names the option that a text like `bogus:3` was meant as, where there is no such option.
 *
 * @param {string} text
 * @param {Usage} usage
 */
function findUnknownOption(text, { label, options }) {
	const [, name] = /(?:^|\s)([\p{L}\p{N}_-]+):/u.exec(text) ?? [];
	if (name === undefined || options.some((option) => isCalled(option, name))) return undefined;
	const unknown = { command: label, option: name };
	if (options.length === 0) return say('page.hasNoOptions', unknown);
	return say('page.noSuchOption', { ...unknown, options: list(options.map((option) => option.label)) });
}

/**
 * "/rate matrix 7": the number stays in the title, since titles end in numbers, but the person may have meant stars.
 *
 * @param {string[]} words that went to the open option
 * @param {Option[]} free options without a text
 * @param {Option} open
 */
function remarkOnNumber(words, free, open) {
	const wanted = free.find((option) => option.required && isNumeric(option));
	const last = wanted && dropUnit(words, [wanted]).at(-1);
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

/**
 * Splits at spaces; a quoted text is one word.
 *
 * @param {string} text
 */
function splitWords(text) {
	const halves = text
		.replace(/([\d★⭐])\s+½/gu, '$1½')
		.replace(/([\d½])\s*\/\s*(5|10)(?!\d)/g, '$1/$2')
		.replace(/([\d½])\s+(?:out\s+)?of\s+(5|10)\s*$/i, '$1/$2');
	return [...halves.matchAll(/([\p{L}\p{N}_-]+:)?["“„«「]([^"“”»」]*)["“”»」]|\S+/gu)].map(
		([word, name = '', quoted]) => ({
			word: quoted === undefined ? word : name + quoted,
			isQuoted: quoted !== undefined,
		}),
	);
}

/**
 * The option that gets the words that are left: one of whose choices they are, else the first.
 *
 * @param {string[]} words
 * @param {Option[]} free
 */
function findOpen(words, free) {
	const text = words.join(' ');
	return free.find((option) => listChoices(option).length > 0 && 'value' in readOption(option, text)) ?? free[0];
}

/** @param {Option} option */
function takesText(option) {
	return option.type === OPTION.string;
}

/** @type {(a: Option, b: Option) => number} */
function byRequired(a, b) {
	return Number(b.required ?? false) - Number(a.required ?? false);
}

/**
 * Takes `movie:Lion King` up to the next named option, and `stars:5` with one word; returns the words that are left.
 *
 * @param {ReturnType<typeof splitWords>} words
 * @param {Option[]} options
 * @param {Record<string, string>} texts
 */
function takeNamed(words, options, texts) {
	const left = [];
	/** @type {Option | undefined} */
	let current;
	for (const { word, isQuoted } of words) {
		const [, name, start] = /^([\p{L}\p{N}_-]+):(.*)$/su.exec(word) ?? [];
		const named = options.find((option) => isCalled(option, name ?? '') && texts[option.name] === undefined);
		if (named) {
			texts[named.name] = start;
			current = isQuoted ? undefined : named;
		} else if (current && (takesText(current) || texts[current.name] === '')) {
			texts[current.name] = `${texts[current.name]} ${word}`.trim();
		} else left.push(word);
	}
	return left;
}

/**
 * `/recommend private`: the name of a boolean says yes.
 *
 * @param {string[]} words
 * @param {Option[]} options
 * @param {Record<string, string>} texts
 */
function takeFlags(words, options, texts) {
	const flags = options.filter(({ type }) => type === OPTION.boolean);
	return words.filter((word) => {
		const flag = flags.find((option) => isCalled(option, word.toLowerCase()));
		if (flag) texts[flag.name] = 'true';
		return flag === undefined;
	});
}

/**
 * Takes as many numbers at the end as fit the options in their order, but never the last word of a required text. If
 * the text may be left out, it then takes the numbers at the start.
 *
 * @param {string[]} words
 * @param {Option[]} options
 * @param {Record<string, string>} texts
 * @param {Option | undefined} open the option that gets the words left over
 */
function takeNumbers(words, options, texts, open) {
	const numeric = options.filter((option) => isNumeric(option) && !isNamedByUnit(option));
	const left = dropUnit(words, numeric);
	const spare = open?.required ? 1 : 0;
	for (let count = Math.min(numeric.length, left.length - spare); count > 0; count--) {
		if (assign(left.slice(-count), numeric, texts)) return left.slice(0, -count);
	}
	if (!open?.required && left.length > 0 && assign(left.slice(0, 1), numeric, texts)) return left.slice(1);
	const isOneNumber = words.length === 1 && readNumber(words[0]) !== undefined;
	if (open?.required || !isOneNumber || numeric.length === 0) return words;
	// "/recommend 50": the first option that takes a number says best what is wrong with it.
	texts[numeric[0].name] = words[0];
	return [];
}

/**
 * "5 stars" is 5, where the option is called stars.
 *
 * @param {string[]} words
 * @param {Option[]} numeric
 */
function dropUnit(words, numeric) {
	const unit = words.at(-1)?.toLowerCase();
	const isUnit = numeric.some((option) => unit && (isCalled(option, unit) || isCalled(option, `${unit}s`)));
	return isUnit && readNumber(words.at(-2) ?? '') !== undefined ? words.slice(0, -1) : words;
}

/**
 * Gives each number to the next option that it fits, required ones first, or none of them.
 *
 * @param {string[]} words
 * @param {Option[]} numeric
 * @param {Record<string, string>} texts
 */
function assign(words, numeric, texts) {
	/** @type {Record<string, string>} */
	const taken = {};
	let next = 0;
	for (const word of words) {
		const number = readNumber(word);
		if (number === undefined) return false;
		while (next < numeric.length && !fitsNumber(numeric[next], number)) next++;
		if (next === numeric.length) return false;
		taken[numeric[next++].name] = word;
	}
	Object.assign(texts, taken);
	return true;
}
