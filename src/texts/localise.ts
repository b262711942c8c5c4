import type { LocalizationMap } from 'discord-api-types/v10';
import { languages } from './languages.ts';
import { type Message, message, type TextKey, type Values } from './message.ts';
import { textsFor } from './texts.ts';

/**
 * Name and description of a command or option in every language, as Discord takes them.
 *
 * @param values - what the description's placeholders stand for.
 * @example { ...localise('rate.command.name', 'rate.command.description'), options: [] }
 */
export function localise(name: TextKey, description: TextKey, values: Message['values'] = {}) {
	const [inEnglish, described] = [sayInAll({ key: name, values: {} }), sayInAll({ key: description, values })];
	return {
		name: inEnglish.text,
		name_localizations: inEnglish.localizations,
		description: described.text,
		description_localizations: described.localizations,
	};
}

/** A choice of an option, in every language. @example localiseChoice('horror', 'genre.Horror') */
export function localiseChoice<Value extends string | number, Key extends TextKey>(
	value: Value,
	key: Key,
	...values: Values<Key>
) {
	const { text, localizations } = sayInAll(message(key, ...values));
	return { name: text, name_localizations: localizations, value };
}

function sayInAll(spoken: Message): { text: string; localizations: LocalizationMap | undefined } {
	const others = Object.entries(languages).filter(([locale, texts]) => locale !== 'en-US' && spoken.key in texts);
	const localizations = Object.fromEntries(others.map(([locale]) => [locale, textsFor(locale).sayMessage(spoken)]));
	return {
		text: textsFor('en-US').sayMessage(spoken),
		localizations: others.length > 0 ? localizations : undefined,
	};
}
