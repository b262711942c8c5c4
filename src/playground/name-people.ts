import { type APIApplicationCommandOption, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Command } from '../bot/command.ts';
import type { NamedPerson } from '../bot/request.ts';
import { BadRequest } from './bad-request.ts';
import { listOptions, type Options } from './check-options.ts';
import { isLocalPerson, NAMEABLE } from './local-people.ts';

/** A command's definition in which options that take a person offer those there are, as Discord's apps do. */
export function offerPeople(data: Command['data']): Command['data'] {
	return { ...data, options: data.options?.map(offerIn) };
}

function offerIn(option: APIApplicationCommandOption): APIApplicationCommandOption {
	if (option.type === Type.Subcommand)
		return { ...option, options: option.options?.map(offerIn) as typeof option.options };
	if (option.type !== Type.User) return option;
	const choices = NAMEABLE.map(({ id, name }) => ({ name: `@${name}`, value: id }));
	return { ...option, choices } as APIApplicationCommandOption;
}

/**
 * The people whom options name.
 *
 * @throws {BadRequest} when there is no such person.
 */
export function findPeople(
	data: Command['data'],
	subcommand: string | undefined,
	options: Options,
): Record<string, NamedPerson> {
	const named = listOptions(data, subcommand).filter(({ name, type }) => type === Type.User && name in options);
	return Object.fromEntries(named.map(({ name }) => [name, findPerson(options[name])]));
}

function findPerson(userId: unknown): NamedPerson {
	const person = NAMEABLE.find(({ id }) => id === userId);
	if (!person) throw new BadRequest('playground.noSuchPerson');
	return { userId: person.id, isBot: !isLocalPerson(person.id), isHere: true };
}
