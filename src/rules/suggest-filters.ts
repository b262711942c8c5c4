import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { AutocompleteRequest } from '../bot/request.ts';
import type { Services } from '../services.ts';
import { completeDirector } from './directors.ts';
import { completeOrigin, nameOrigin, type Origin } from './origin-names.ts';

/** Discord's limits: how many suggestions it shows, and the characters of each. */
const SUGGESTIONS = 25;
const LENGTH = 100;

/** Suggests countries, languages or directors for the half-typed option of a filter; nothing for another option. */
export function suggestFilters(
	{ caller, focused }: Pick<AutocompleteRequest, 'caller' | 'focused'>,
	services: Services,
): APIApplicationCommandOptionChoice<string>[] {
	const { name, value } = focused;
	if (name === 'country' || name === 'language') return suggestOrigins(name, value, caller.locale, services);
	if (name !== 'director') return [];
	const names = completeDirector(value, SUGGESTIONS, services).filter((director) => director.length <= LENGTH);
	return names.map((director) => ({ name: director, value: director }));
}

/** The value is the code, so that a suggestion means the same in every language. */
function suggestOrigins(origin: Origin, typed: string, locale: string, { content }: Services) {
	const codes = completeOrigin(origin, typed, locale, content).slice(0, SUGGESTIONS);
	return codes.map((code) => ({ name: nameOrigin(origin, code, locale), value: code }));
}
