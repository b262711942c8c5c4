import type { SettingsChange } from '../rules/change-settings.ts';
import { type Texts, textsFor } from '../texts/texts.ts';
import { type Block, container, text } from './message.ts';
import { nameCountry } from './name-country.ts';

/** A server's settings, and what each was before, where it changed. */
export function showSettings({ settings, before }: SettingsChange, texts: Texts): Block[] {
	const [now, then] = [settings, before].map((each) => describeEach(each, texts));
	const lines = now.map((line, at) =>
		line === then[at] ? line : texts.say('settings.changed', { now: line, before: then[at] }),
	);
	const bullets = lines.map((line) => `• ${line}`);
	return [container(text([texts.say('settings.heading'), ...bullets, texts.say('settings.how')].join('\n')))];
}

function describeEach({ timeZone, region, locale, visibility, mayMention }: SettingsChange['settings'], texts: Texts) {
	return [
		timeZone === undefined ? texts.say('settings.noZone') : texts.say('settings.zone', { zone: timeZone }),
		region === undefined
			? texts.say('settings.noRegion')
			: texts.say('settings.region', { country: nameCountry(region, texts) }),
		locale === undefined
			? texts.say('settings.noLanguage')
			: texts.say('settings.language', { language: textsFor(locale).say('language.itself') }),
		texts.say(`settings.lists.${visibility}`),
		texts.say(mayMention ? 'settings.mentions' : 'settings.noMentions'),
	];
}
