/** @import { APIApplicationCommandBasicOption, APIApplicationCommandOption } from 'discord-api-types/v10' */
/** @import { APIApplicationCommandSubcommandOption } from 'discord-api-types/v10' */
/** @import { LocalizationMap, Locale } from 'discord-api-types/v10' */
/** @import { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10' */
import { say } from './say.js';

/** Discord's numbers for the kinds of options that the page tells apart. */
export const OPTION = { subcommand: 1, string: 3, integer: 4, boolean: 5, user: 6, number: 10, attachment: 11 };

/**
 * One thing that can be typed: a command, or a subcommand of one.
 *
 * @typedef {object} Usage
 * @property {string} path "privacy export", as the bot knows it
 * @property {string} label the same in the person's language, as they see it after the slash
 * @property {string[]} paths every way to type it: in the person's language, in English, or half and half
 * @property {string} command
 * @property {string | undefined} subcommand
 * @property {string} description
 * @property {Option[]} options required ones first, as Discord has them
 *
 * @typedef {APIApplicationCommandBasicOption & { label: string, repeats: boolean }} Option `label` is its name in the
 *   person's language; `repeats` says that an option before it has the same choices, so that theirs mean that one
 */

/**
 * @param {readonly RESTPostAPIChatInputApplicationCommandsJSONBody[]} commands
 * @param {string} [locale] of the person, as Discord names it
 * @returns {Usage[]}
 */
export function listUsages(commands, locale = 'en-US') {
	return commands.flatMap((command) => {
		const subcommands = (command.options ?? []).filter(isSubcommand);
		return subcommands.length > 0
			? subcommands.map((subcommand) => describe([command, subcommand], locale))
			: [describe([command], locale)];
	});
}

/**
 * @param {Named[]} parts a command, and the subcommand where it has some
 * @param {string} locale
 * @returns {Usage}
 */
function describe(parts, locale) {
	const last = parts[parts.length - 1];
	const options = /** @type {APIApplicationCommandBasicOption[]} */ (last.options ?? []);
	const [path, label] = [parts.map(({ name }) => name), parts.map((part) => labelOf(part, locale))];
	const paths = [label, path, [label[0], ...path.slice(1)], [path[0], ...label.slice(1)]].map((way) => way.join(' '));
	return {
		path: path.join(' '),
		label: label.join(' '),
		paths: [...new Set(paths)],
		command: path[0],
		subcommand: path[1],
		description: descriptionOf(last, locale),
		options: options.map((option, at) => localise(option, options.slice(0, at), locale)),
	};
}

/** @param {APIApplicationCommandBasicOption} one @param {APIApplicationCommandBasicOption} other */
function hasSameChoices(one, other) {
	const valuesOf = (/** @type {object} */ option) =>
		'choices' in option && JSON.stringify(/** @type {Choice[]} */ (option.choices).map(({ value }) => value));
	return one.type === OPTION.string && valuesOf(one) !== false && valuesOf(one) === valuesOf(other);
}

/**
 * What Discord gives a name and a description in several languages.
 *
 * @typedef {object} Named
 * @property {string} name
 * @property {LocalizationMap | null} [name_localizations]
 * @property {string} description
 * @property {LocalizationMap | null} [description_localizations]
 * @property {readonly object[]} [options]
 */

/**
 * @param {Pick<Named, 'name' | 'name_localizations'>} named
 * @param {string} locale
 */
function labelOf({ name, name_localizations: names }, locale) {
	return names?.[/** @type {Locale} */ (locale)] ?? name;
}

/** @param {Named} named @param {string} locale */
function descriptionOf({ description, description_localizations: descriptions }, locale) {
	return descriptions?.[/** @type {Locale} */ (locale)] ?? description;
}

/**
 * An option as a person of this language sees it. Its name, and the values of its choices, stay those the bot knows.
 *
 * @param {APIApplicationCommandBasicOption} option
 * @param {APIApplicationCommandBasicOption[]} before those before it
 * @param {string} locale
 * @returns {Option}
 */
function localise(option, before, locale) {
	const choices = /** @type {Choice[] | undefined} */ ('choices' in option ? option.choices : undefined);
	const localised = choices?.map((choice) => ({ ...choice, name: labelOf(choice, locale), english: choice.name }));
	return /** @type {Option} */ ({
		...option,
		label: labelOf(option, locale),
		description: descriptionOf(option, locale),
		choices: localised,
		repeats: before.some((other) => hasSameChoices(other, option)),
	});
}

/**
 * @param {APIApplicationCommandOption} option
 * @returns {option is APIApplicationCommandSubcommandOption}
 */
function isSubcommand(option) {
	return option.type === OPTION.subcommand;
}

/**
 * One of the values that an option takes.
 *
 * @typedef {object} Choice
 * @property {string} name in the person's language
 * @property {string} [english] its name in English, where it has one
 * @property {LocalizationMap | null} [name_localizations]
 * @property {string | number | boolean} value
 * @property {string[]} [also] other words for it
 */

/** What people say in the languages of the page. German "aus" is left out: it begins "aus den 80ern". */
const YES = ['yes', 'on', 'ja', 'oui', 'sí', 'si', 'sim', 'sì', 'はい', 'オン'];
const NO = ['no', 'off', 'nein', 'non', 'não', 'nao', 'いいえ', 'オフ'];

/** No choice has a name of more words. */
export const MOST_WORDS = 6;

/**
 * Lists the choices that an option's definition fixes: those it names, or true and false for a boolean.
 *
 * @param {Option} option
 * @returns {Choice[]}
 */
export function listChoices(option) {
	if (option.type === OPTION.boolean)
		return [
			{ name: say('page.true'), value: true, also: YES },
			{ name: say('page.false'), value: false, also: NO },
		];
	return 'choices' in option ? (option.choices ?? []) : [];
}

/**
 * How a command is typed: "/rate <movie> <stars>".
 *
 * @param {Usage} usage
 */
export function describeUsage({ label, options }) {
	return [`/${label}`, ...options.map((option) => (option.required ? `<${option.label}>` : `[${option.label}]`))].join(
		' ',
	);
}

/**
 * Whether a word is the name of an option, in the person's language or in English.
 *
 * @param {Option} option
 * @param {string} word
 */
export function isCalled({ name, label }, word) {
	return word === name || word === label || word.toLowerCase() === label.toLowerCase();
}

/** Whether an option takes any text. @param {Option} option */
export function isFreeText(option) {
	return option.type === OPTION.string && listChoices(option).length === 0;
}

/** @param {Option} option */
export function isNumeric({ type }) {
	return type === OPTION.integer || type === OPTION.number;
}
