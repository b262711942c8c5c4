import {
	type APIApplicationCommandBasicOption,
	type APIApplicationCommandSubcommandOption,
	ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import type { Command } from '../bot/command.ts';
import type { OptionValue } from '../bot/request.ts';
import { BadRequest } from './bad-request.ts';

type Options = Readonly<Record<string, OptionValue>>;

/** The options a command takes, or its subcommand. @throws {BadRequest} when the subcommand is missing or unknown. */
function findOptions(data: Command['data'], subcommand: string | undefined): APIApplicationCommandBasicOption[] {
	const options = data.options ?? [];
	const subcommands = options.filter(
		(option): option is APIApplicationCommandSubcommandOption => option.type === Type.Subcommand,
	);
	if (subcommands.length === 0 && subcommand === undefined) return options as APIApplicationCommandBasicOption[];
	const found = subcommands.find(({ name }) => name === subcommand);
	if (found) return found.options ?? [];
	const offered = subcommands.map(({ name }) => `/${data.name} ${name}`).join(', ');
	throw new BadRequest(offered ? `Pick one of: ${offered}.` : `/${data.name} has no subcommands.`);
}

/**
 * Holds options to the command's definition, as Discord's own apps do before anything reaches a bot.
 *
 * @throws {BadRequest} naming the first option that is unknown, missing or out of its bounds.
 */
export function checkOptions(data: Command['data'], subcommand: string | undefined, options: Options): void {
	const known = findOptions(data, subcommand);
	for (const name of Object.keys(options)) {
		if (!known.some((option) => option.name === name)) throw new BadRequest(`/${data.name} has no option “${name}”.`);
	}
	for (const option of known) {
		const value = Object.hasOwn(options, option.name) ? options[option.name] : undefined;
		if (value !== undefined) checkValue(option, value);
		else if (option.required) throw new BadRequest(`/${data.name} needs “${option.name}”: ${option.description}`);
	}
}

/** The same for a command half typed: unknown names are refused, missing ones and bounds are not looked at. */
export function checkKnown(data: Command['data'], subcommand: string | undefined, names: readonly string[]): void {
	const known = findOptions(data, subcommand);
	for (const name of names) {
		if (!known.some((option) => option.name === name)) throw new BadRequest(`/${data.name} has no option “${name}”.`);
	}
}

function checkValue(option: APIApplicationCommandBasicOption, value: OptionValue): void {
	const refuse = (wanted: string) => new BadRequest(`“${option.name}” must be ${wanted}.`);
	if (option.type === Type.Boolean) {
		if (typeof value !== 'boolean') throw refuse('true or false');
	} else if (option.type === Type.Integer || option.type === Type.Number) {
		if (typeof value !== 'number') throw refuse('a number');
		if (option.type === Type.Integer && !Number.isInteger(value)) throw refuse('a whole number');
		const { min_value: min = -Infinity, max_value: max = Infinity } = option;
		if (value < min || value > max) throw refuse(sayBounds(min, max));
	} else {
		if (typeof value !== 'string') throw refuse('text');
		const { min_length: min = 0, max_length: max = 6000 } = option.type === Type.String ? option : {};
		if (value.length < min || value.length > max) throw refuse(`${sayBounds(min, max)} characters long`);
	}
	const choices = 'choices' in option ? option.choices : undefined;
	if (choices?.length && !choices.some((choice) => choice.value === value))
		throw refuse(`one of: ${choices.map(({ name }) => name).join(', ')}`);
}

function sayBounds(min: number, max: number): string {
	if (max === Infinity) return `${min} or more`;
	return min === -Infinity ? `${max} or less` : `between ${min} and ${max}`;
}
