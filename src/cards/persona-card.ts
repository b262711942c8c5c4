import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import { escapeText } from '../bot/escape-text.ts';
import type { IntroducedPersona } from '../rules/introduce-persona.ts';
import { NO_FILTER } from '../rules/movie-filter.ts';
import type { Persona } from '../rules/personas.ts';
import { RATINGS_WITHOUT_PERSONA } from '../rules/taste.ts';
import type { Texts } from '../texts/texts.ts';
import type { Posters } from '../tmdb/tmdb.ts';
import { clipText } from './clip-text.ts';
import { describePick } from './describe-pick.ts';
import { describeSource } from './describe-source.ts';
import { listMovies } from './list-movies.ts';
import { type Block, button, container, row, text } from './message.ts';
import { describePersona, namePersona } from './name-persona.ts';

const FAVOURITE_LENGTH = 40;

/** A persona's favourites and what the model recommends for them, with a button to start from it. */
export function showPersona(introduced: IntroducedPersona, posters: Posters, texts: Texts): Block[] {
	const { persona, favourites, movies } = introduced;
	const introduction = texts.say('persona.card', {
		emoji: persona.emoji,
		persona: namePersona(persona, texts),
		about: describePersona(persona, texts),
		favourites: favourites.map((movie) => escapeText(clipText(texts.titleOf(movie), FAVOURITE_LENGTH))),
	});
	const source = describeSource(posters, NO_FILTER, texts);
	const start = customId('persona', 'start', persona.name);
	return [
		container(
			text(introduction),
			...listMovies(
				movies.map((movie, index) => describePick(index + 1, movie, texts)),
				posters,
				texts,
			),
			...(source === '' ? [] : [text(`-# ${source}`)]),
			row(
				button(texts.say('persona.start'), start, ButtonStyle.Primary),
				button(texts.say('persona.stop'), customId('persona', 'stop')),
			),
		),
	];
}

/** Says that recommendations start from a persona now. */
export function sayStarted(persona: Persona, texts: Texts): string {
	return texts.say('persona.started', { persona: namePersona(persona, texts), most: RATINGS_WITHOUT_PERSONA });
}

/** Says that a persona no longer counts, or that none did. */
export function sayStopped(persona: Persona | undefined, texts: Texts): string {
	if (!persona) return texts.say('persona.notUsed');
	return texts.say('persona.stopped', { persona: namePersona(persona, texts) });
}
