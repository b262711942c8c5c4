import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { LONGEST_LIST } from '../rules/query.ts';
import { localise } from '../texts/localise.ts';
import { filterOptions, moodOption } from './filter-options.ts';
import { peopleOptions } from './people-options.ts';

/** The options of `/recommend`. */
export const recommendOptions = [
	{
		...localise('recommend.count.name', 'recommend.count.description', { most: LONGEST_LIST }),
		type: Type.Integer as const,
		min_value: 1,
		max_value: LONGEST_LIST,
	},
	...filterOptions,
	moodOption,
	{ ...localise('recommend.private.name', 'recommend.private.description'), type: Type.Boolean as const },
	...peopleOptions,
];
