import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { localise } from '../texts/localise.ts';

/** The longest title of the catalogue has 196 characters. */
export const LONGEST_TITLE = 200;

/** The `movie` option of every command that takes one. */
export const movieOption = {
	...localise('movie.option.name', 'movie.option.description'),
	type: ApplicationCommandOptionType.String,
	required: true,
	autocomplete: true,
	max_length: LONGEST_TITLE,
} as const;
