import { escapeText } from '../bot/escape-text.ts';
import { message } from '../texts/message.ts';
import type { Texts } from '../texts/texts.ts';
import type { Offers } from '../tmdb/tmdb.ts';
import { clipText } from './clip-text.ts';
import { nameCountry } from './name-country.ts';

const SERVICES = 4;
const NAME_LENGTH = 40;
const WAYS = ['stream', 'rent', 'buy'] as const;

/** Where a movie can be watched, or that nothing is known. @param country ISO 3166-1 */
export function describeOffers(offers: Offers | undefined, country: string, texts: Texts): string {
	const place = nameCountry(country, texts);
	const ways = WAYS.flatMap((way) => describeWay(way, offers?.[way] ?? [], texts));
	if (ways.length === 0) return texts.say('movie.noOffers', { country: place });
	return texts.say('movie.watch', { country: place, offers: ways.join(' · ') });
}

function describeWay(way: (typeof WAYS)[number], services: readonly string[], texts: Texts): string[] {
	if (services.length === 0) return [];
	const names = services.slice(0, SERVICES).map((name) => escapeText(clipText(name, NAME_LENGTH)));
	return [texts.sayMessage(message(`movie.${way}`, { services: texts.enumerate(names) }))];
}
