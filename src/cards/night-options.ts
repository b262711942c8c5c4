import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { FEWEST_SEATS, LONGEST_TITLE, MOST_SEATS } from '../rules/night/start-night.ts';
import { localise } from '../texts/localise.ts';
import { filterOptions, moodOption } from './filter-options.ts';

/** The genre and the years of the filter: a command has room for 25 options, and a night needs few. */
const WANTED = 3;

/** The options of `/movienight start`. */
const startOptions = [
	{ ...localise('night.when.name', 'night.when.description'), type: Type.String as const, max_length: 100 },
	{ ...localise('night.title.name', 'night.title.description'), type: Type.String as const, max_length: LONGEST_TITLE },
	...filterOptions.slice(0, WANTED),
	moodOption,
	{
		...localise('night.seats.name', 'night.seats.description'),
		type: Type.Integer as const,
		min_value: FEWEST_SEATS,
		max_value: MOST_SEATS,
	},
	{ ...localise('night.secret.name', 'night.secret.description'), type: Type.Boolean as const },
];

const type = Type.Subcommand as const;

/** The subcommands of `/movienight`. */
export const nightOptions = [
	{ type, ...localise('night.start.name', 'night.start.description'), options: startOptions },
	{ type, ...localise('night.show.name', 'night.show.description') },
];
