import { PermissionFlagsBits, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Command } from '../src/bot/command.ts';
import { IN_SERVERS } from '../src/bot/command-places.ts';
import { composeMessage } from '../src/cards/message.ts';
import { showSettings } from '../src/cards/settings-card.ts';
import { changeSettings, VISIBILITIES } from '../src/rules/change-settings.ts';
import { suggestCountries } from '../src/rules/choose-country.ts';
import { suggestTimeZones } from '../src/rules/time-zones.ts';
import { languages } from '../src/texts/languages.ts';
import { localise, localiseChoice } from '../src/texts/localise.ts';
import { textsFor } from '../src/texts/texts.ts';

/** Each language by its own name. */
const languageChoices = Object.keys(languages).map((locale) => ({
	name: textsFor(locale).say('language.itself'),
	value: locale,
}));

const suggested = { type: Type.String as const, autocomplete: true as const, max_length: 60 };

export default {
	data: {
		...IN_SERVERS,
		default_member_permissions: String(PermissionFlagsBits.ManageGuild),
		...localise('settings.command.name', 'settings.command.description'),
		options: [
			{ ...localise('settings.zone.name', 'settings.zone.description'), ...suggested },
			{ ...localise('settings.region.name', 'settings.region.description'), ...suggested },
			{
				...localise('settings.language.name', 'settings.language.description'),
				type: Type.String,
				choices: [...languageChoices, localiseChoice('none', 'settings.language.none')],
			},
			{
				...localise('settings.lists.name', 'settings.lists.description'),
				type: Type.String,
				choices: VISIBILITIES.map((each) => localiseChoice(each, `settings.visibility.${each}`)),
			},
			{ ...localise('settings.mentions.name', 'settings.mentions.description'), type: Type.Boolean },
		],
	},
	answers: () => 'privately',

	execute: async ({ caller, options }, services, texts) =>
		composeMessage(showSettings(await changeSettings(caller, options, services), texts), 'privately'),

	autocomplete: ({ caller, focused: { name, value } }) =>
		name === 'region' ? suggestCountries(caller, value) : suggestTimeZones(value),
} satisfies Command;
