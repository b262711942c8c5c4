import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { AutocompleteRequest } from '../bot/request.ts';
import type { Services } from '../services.ts';
import { completeDirector } from './directors.ts';
import { completeOrigin, nameOrigin, type Origin } from './origin-names.ts';
import { completeStreaming } from './streaming.ts';

/** Discord's limits: how many suggestions it shows, and the characters of each. */
const SUGGESTIONS = 25;
const LENGTH = 100;

/** Suggests what a half-typed option of a filter may be: a country, language, director or service. */
export async function suggestFilters(
	{ caller, focused }: Pick<AutocompleteRequest, 'caller' | 'focused'>,
	services: Services,
): Promise<APIApplicationCommandOptionChoice<string>[]> {
	const { name, value } = focused;
	if (name === 'country' || name === 'language') return suggestOrigins(name, value, caller.locale, services);
	if (name === 'director') return suggestNames(completeDirector(value, SUGGESTIONS, services));
	if (name === 'available-on') return suggestNames(await completeStreaming(value, caller, services));
	return [];
}

function suggestNames(names: readonly string[]): APIApplicationCommandOptionChoice<string>[] {
	const short = names.filter((name) => name.length <= LENGTH).slice(0, SUGGESTIONS);
	return short.map((name) => ({ name, value: name }));
}

/** The value is the code, so that a suggestion means the same in every language. */
function suggestOrigins(origin: Origin, typed: string, locale: string, { content }: Services) {
	const codes = completeOrigin(origin, typed, locale, content).slice(0, SUGGESTIONS);
	return codes.map((code) => ({ name: nameOrigin(origin, code, locale), value: code }));
}
