import type { SettingsChange } from '../rules/change-settings.ts';
import { type Texts, textsFor } from '../texts/texts.ts';
import { type Block, container, text } from './message.ts';
import { nameCountry } from './name-country.ts';

const SETTINGS = ['zone', 'region', 'language', 'lists', 'mentions'] as const;

/** A server's settings, and what each was before, where it changed. */
export function showSettings({ settings, before }: SettingsChange, texts: Texts): Block[] {
	const [now, then] = [settings, before].map((each) => describeEach(each, texts));
	const bullets = SETTINGS.map((setting) => {
		const line = texts.say('settings.line', { setting: texts.say(`settings.${setting}`), value: now[setting] });
		const isSame = now[setting] === then[setting];
		return `• ${isSame ? line : texts.say('settings.changed', { line, before: then[setting] })}`;
	});
	return [container(text([texts.say('settings.heading'), ...bullets, texts.say('settings.how')].join('\n')))];
}

function describeEach(
	{ timeZone, region, locale, visibility, mayMention }: SettingsChange['settings'],
	texts: Texts,
): Record<(typeof SETTINGS)[number], string> {
	return {
		zone: timeZone ?? texts.say('settings.zone.unset'),
		region: region === undefined ? texts.say('settings.region.unset') : nameCountry(region, texts),
		language: locale === undefined ? texts.say('settings.language.unset') : textsFor(locale).say('language.itself'),
		lists: texts.say(`settings.lists.${visibility}`),
		mentions: texts.say(mayMention ? 'settings.mentions.on' : 'settings.mentions.off'),
	};
}
