import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { WITH_OPTIONS } from '../rules/read-people.ts';
import { localise } from '../texts/localise.ts';

/** The options of a command that name the people to watch with: `with`, `with-2`, … */
export const peopleOptions = WITH_OPTIONS.map((_, at) => {
	const { name, name_localizations: names, ...described } = localise('people.with.name', 'people.with.description');
	const number = (text: string): string => (at === 0 ? text : `${text}-${at + 1}`);
	const localizations = Object.entries(names ?? {}).map(([locale, text]) => [locale, number(String(text))]);
	return {
		...described,
		name: number(name),
		name_localizations: names && Object.fromEntries(localizations),
		type: ApplicationCommandOptionType.User as const,
	};
});
