/** @import { APIApplicationCommandBasicOption, APIApplicationCommandOption } from 'discord-api-types/v10' */
/** @import { APIApplicationCommandSubcommandOption } from 'discord-api-types/v10' */
/** @import { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10' */
import { say } from './say.js';

/** Discord's numbers for the kinds of options that the page tells apart. */
export const OPTION = { subcommand: 1, string: 3, integer: 4, boolean: 5, user: 6, number: 10, attachment: 11 };

/**
 * One thing that can be typed: a command, or a subcommand of one.
 *
 * @typedef {object} Usage
 * @property {string} path "privacy export", as typed after the slash
 * @property {string} command
 * @property {string | undefined} subcommand
 * @property {string} description
 * @property {APIApplicationCommandBasicOption[]} options required ones first, as Discord has them
 */

/**
 * @param {readonly RESTPostAPIChatInputApplicationCommandsJSONBody[]} commands
 * @returns {Usage[]}
 */
export function listUsages(commands) {
	return commands.flatMap(({ name, description, options = [] }) => {
		const subcommands = options.filter(isSubcommand);
		if (subcommands.length > 0) return subcommands.map((subcommand) => describe(name, subcommand));
		return [describe(name, { description, options: /** @type {APIApplicationCommandBasicOption[]} */ (options) })];
	});
}

/**
 * @param {string} command
 * @param {{ name?: string, description: string, options?: APIApplicationCommandBasicOption[] }} use
 * @returns {Usage}
 */
function describe(command, { name: subcommand, description, options = [] }) {
	return { path: subcommand ? `${command} ${subcommand}` : command, command, subcommand, description, options };
}

/**
 * @param {APIApplicationCommandOption} option
 * @returns {option is APIApplicationCommandSubcommandOption}
 */
function isSubcommand(option) {
	return option.type === OPTION.subcommand;
}

/**
 * Lists the choices that an option's definition fixes: those it names, or true and false for a boolean.
 *
 * @param {APIApplicationCommandBasicOption} option
 * @returns {{ name: string, value: string | number | boolean }[]}
 */
export function listChoices(option) {
	if (option.type === OPTION.boolean)
		return [
			{ name: say('page.true'), value: true },
			{ name: say('page.false'), value: false },
		];
	return 'choices' in option ? (option.choices ?? []) : [];
}

/**
 * How a command is typed: "/rate <movie> <stars>".
 *
 * @param {Usage} usage
 */
export function describeUsage({ path, options }) {
	return [`/${path}`, ...options.map(({ name, required }) => (required ? `<${name}>` : `[${name}]`))].join(' ');
}
