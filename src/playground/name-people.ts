import { type APIApplicationCommandOption, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Command } from '../bot/command.ts';
import type { Caller, NamedPerson } from '../bot/request.ts';
import { BadRequest } from './bad-request.ts';
import { listOptions, type Options } from './check-options.ts';
import { isLocalPerson, NAMEABLE, type Person } from './local-people.ts';

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
 * The people whom options name. In a direct message there are only the person and the bot.
 *
 * @throws {BadRequest} when there is no such person.
 */
export function findPeople(
	data: Command['data'],
	{ subcommand, options }: { readonly subcommand?: string | undefined; readonly options: Options },
	{ userId, guildId }: Pick<Caller, 'userId' | 'guildId'>,
): Record<string, NamedPerson> {
	const there = NAMEABLE.filter(({ id }) => guildId !== undefined || id === userId || !isLocalPerson(id));
	const named = listOptions(data, subcommand).filter(({ name, type }) => type === Type.User && name in options);
	return Object.fromEntries(named.map(({ name }) => [name, findPerson(options[name], there)]));
}

function findPerson(userId: unknown, there: readonly Person[]): NamedPerson {
	const person = there.find(({ id }) => id === userId);
	if (!person) throw new BadRequest('playground.noSuchPerson');
	return { userId: person.id, isBot: !isLocalPerson(person.id), isHere: true };
}
