import { customId } from '../bot/custom-id.ts';
import { quoteText } from '../bot/escape-text.ts';
import type { ZoneQuestion } from '../rules/night/ask-zone.ts';
import type { Texts } from '../texts/texts.ts';
import { type Block, container, menu, row, text } from './message.ts';

/** Asks by which clocks a night begins, and says what the choice is good for. The night opens with it. */
export function askForZone({ typed, words, zones, isForServer, now }: ZoneQuestion, texts: Texts): Block[] {
	const lines = zones.map(({ zone, value }) => {
		const clock = { timeZone: zone, weekday: 'short', hour: 'numeric', minute: '2-digit' } as const;
		const time = new Intl.DateTimeFormat(texts.locale, clock).format(now);
		return { label: zone.replaceAll('_', ' '), value, description: texts.say('night.zone.now', { time }) };
	});
	return [
		container(
			text(texts.say('night.zone.question', { typed: quoteText(typed) })),
			row(menu(texts.say('night.zone.choose'), customId('movienight', 'zone', ...words), lines)),
			text(`-# ${texts.say(isForServer ? 'night.zone.forServer' : 'night.zone.forNight')}`),
		),
	];
}
