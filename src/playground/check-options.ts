import {
	type APIApplicationCommandBasicOption,
	type APIApplicationCommandSubcommandOption,
	type Locale,
	type LocalizationMap,
	ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import type { Command } from '../bot/command.ts';
import type { OptionValue } from '../bot/request.ts';
import { BadRequest } from './bad-request.ts';

export type Options = Readonly<Record<string, OptionValue>>;

interface Named {
	readonly name: string;
	readonly name_localizations?: LocalizationMap | null;
}

/** The options a command takes, or its subcommand. @throws {BadRequest} when the subcommand is missing or unknown. */
export function listOptions(data: Command['data'], subcommand: string | undefined): APIApplicationCommandBasicOption[] {
	const options = data.options ?? [];
	const subcommands = options.filter(
		(option): option is APIApplicationCommandSubcommandOption => option.type === Type.Subcommand,
	);
	if (subcommands.length === 0 && subcommand === undefined) return options as APIApplicationCommandBasicOption[];
	const found = subcommands.find(({ name }) => name === subcommand);
	if (found) return found.options ?? [];
	const offered = subcommands.map(({ name }) => `/${data.name} ${name}`);
	if (offered.length === 0) throw new BadRequest('playground.noSubcommands', { command: data.name });
	throw new BadRequest('playground.pickSubcommand', { subcommands: { oneOf: offered } });
}

/**
 * Holds options to the command's definition, as Discord's own apps do before anything reaches a bot.
 *
 * @param locale of the person, in whose language options are named
 * @throws {BadRequest} naming the first option that is unknown, missing or out of its bounds.
 */
export function checkOptions(
	data: Command['data'],
	subcommand: string | undefined,
	options: Options,
	locale: string,
): void {
	const known = listOptions(data, subcommand);
	for (const name of Object.keys(options)) {
		if (!known.some((option) => option.name === name))
			throw new BadRequest('playground.noSuchOption', { command: data.name, option: name });
	}
	for (const option of known) {
		const value = Object.hasOwn(options, option.name) ? options[option.name] : undefined;
		if (value !== undefined) checkValue(option, value, locale);
		else if (option.required) {
			const { description_localizations: descriptions, description } = option;
			throw new BadRequest('playground.missingOption', {
				command: nameFor(data, locale),
				option: nameFor(option, locale),
				description: descriptions?.[locale as Locale] ?? description,
			});
		}
	}
}

/** Does the same for a command half typed: unknown names are refused; missing options and bounds are not checked. */
export function checkKnown(data: Command['data'], subcommand: string | undefined, names: readonly string[]): void {
	const known = listOptions(data, subcommand);
	for (const name of names) {
		if (!known.some((option) => option.name === name))
			throw new BadRequest('playground.noSuchOption', { command: data.name, option: name });
	}
}

/** The names of the options that take a file. */
export function listFileOptions(data: Command['data'], subcommand: string | undefined): string[] {
	return listOptions(data, subcommand).flatMap(({ name, type }) => (type === Type.Attachment ? [name] : []));
}

/** What a command, option or choice is called in a language. */
function nameFor({ name, name_localizations: names }: Named, locale: string): string {
	return names?.[locale as Locale] ?? name;
}

function checkValue(option: APIApplicationCommandBasicOption, value: OptionValue, locale: string): void {
	const name = nameFor(option, locale);
	if (option.type === Type.Boolean) {
		if (typeof value !== 'boolean') throw new BadRequest('playground.notBoolean', { option: name });
	} else if (option.type === Type.Integer || option.type === Type.Number) {
		if (typeof value !== 'number') throw new BadRequest('playground.notNumber', { option: name });
		if (option.type === Type.Integer && !Number.isInteger(value))
			throw new BadRequest('playground.notWhole', { option: name });
		const { min_value: min = -Infinity, max_value: max = Infinity } = option;
		if (value < min || value > max) throw refuseBounds(name, min, max);
	} else {
		if (typeof value !== 'string') throw new BadRequest('playground.notText', { option: name });
		const { min_length: min = 0, max_length: max = 6000 } = option.type === Type.String ? option : {};
		if (value.length > max && min === 0) throw new BadRequest('playground.textTooLong', { option: name, max });
		if (value.length < min || value.length > max)
			throw new BadRequest('playground.lengthOutOfBounds', { option: name, min, max });
	}
	const choices = 'choices' in option ? option.choices : undefined;
	if (choices?.length && !choices.some((choice) => choice.value === value))
		throw new BadRequest('playground.notAmong', {
			option: name,
			choices: { oneOf: choices.map((choice) => nameFor(choice, locale)) },
		});
}

function refuseBounds(option: string, min: number, max: number): BadRequest {
	if (max === Infinity) return new BadRequest('playground.tooLittle', { option, min });
	if (min === -Infinity) return new BadRequest('playground.tooMuch', { option, max });
	return new BadRequest('playground.outOfBounds', { option, min, max });
}
