import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { GENRES } from '../rules/genres.ts';
import { FIRST_YEAR, LAST_YEAR, MOST_MINUTES } from '../rules/movie-filter.ts';
import { MOOD_NAMES } from '../rules/query.ts';
import { localise, localiseChoice } from '../texts/localise.ts';

const years = { type: Type.Integer as const, min_value: FIRST_YEAR, max_value: LAST_YEAR };
const suggested = { type: Type.String as const, autocomplete: true as const, max_length: 100 };
const genres = {
	type: Type.String as const,
	choices: GENRES.map((genre) => localiseChoice(genre, `genre.${genre}`)),
};

/** How far from the beaten track. */
export const moodOption = {
	...localise('recommend.mood.name', 'recommend.mood.description'),
	type: Type.String as const,
	choices: MOOD_NAMES.map((mood) => localiseChoice(mood, `mood.${mood}`)),
};

/** The options of a command that say which movies a person wants. */
export const filterOptions = [
	{ ...localise('filter.genre.name', 'filter.genre.description'), ...genres },
	{ ...localise('filter.from.name', 'filter.from.description'), ...years },
	{ ...localise('filter.to.name', 'filter.to.description'), ...years },
	{ ...localise('filter.notGenre.name', 'filter.notGenre.description'), ...genres },
	{ ...localise('filter.country.name', 'filter.country.description'), ...suggested },
	{ ...localise('filter.language.name', 'filter.language.description'), ...suggested },
	{ ...localise('filter.director.name', 'filter.director.description'), ...suggested },
	{
		...localise('filter.maxMinutes.name', 'filter.maxMinutes.description'),
		type: Type.Integer as const,
		min_value: 1,
		max_value: MOST_MINUTES,
	},
	{ ...localise('filter.availableOn.name', 'filter.availableOn.description'), ...suggested },
];
