import { escapeText } from '../bot/escape-text.ts';
import type { NightView } from '../rules/night/view-night.ts';
import { isNarrow } from '../rules/query.ts';
import type { Texts } from '../texts/texts.ts';
import { describeQuery } from './describe-query.ts';
import { formatTime } from './format-time.ts';
import { namePeople } from './name-people.ts';

/** What a night is: its title, its times, which movies it wants, and who comes. */
export function describeNight(view: NightView, texts: Texts): string {
	const { night, coming, maybe } = view;
	const wanted = describeWanted(view, texts);
	const lines = [
		texts.say('night.titled', { heading: nameNight(view, texts) }),
		night.startsAt === undefined ? '' : `${formatTime(night.startsAt, 'F')} (${formatTime(night.startsAt, 'R')})`,
		wanted === '' ? '' : texts.say('night.wanted', { movies: wanted }),
		texts.say('night.coming', { count: coming.length, people: namePeople(coming, texts) }),
		maybe.length === 0 ? '' : texts.say('night.maybes', { people: namePeople(maybe, texts) }),
		night.seats === undefined ? '' : texts.say('night.seatsLeft', { left: night.seats - coming.length }),
	];
	return lines.filter((line) => line !== '').join('\n');
}

/** The night's title, or the words for any night. */
export function nameNight({ night }: NightView, texts: Texts): string {
	return night.title === undefined ? texts.say('night.heading') : escapeText(night.title);
}

/** @example 'Horror movies since 1980 · adventurous', or '' for any movie */
function describeWanted({ query }: NightView, texts: Texts): string {
	const movies = isNarrow(query) ? describeQuery(query, texts) : '';
	const mood = query.mood === 'balanced' ? '' : texts.say(`mood.${query.mood}`);
	return [movies, mood].filter((part) => part !== '').join(' · ');
}
