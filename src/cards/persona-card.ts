import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import { escapeText } from '../bot/escape-text.ts';
import { Refusal } from '../bot/refusal.ts';
import { findPersona, type Persona, ratingsOf } from '../rules/personas.ts';
import { LONGEST_LIST } from '../rules/query.ts';
import type { Services } from '../services.ts';
import { type Block, button, container, row, text } from './message.ts';
import { giveReason, movieSection } from './movie-section.ts';

/** A persona's own favourites and what the model makes of them, with a button to start from it. */
export function showPersona(persona: Persona, services: Services): Block[] {
	const movies = services.recommender.recommend(ratingsOf(persona), { count: LONGEST_LIST });
	const favourites = persona.ratings.map(({ title }) => escapeText(title)).join(', ');
	const sections = movies.map((movie, index) =>
		movieSection(index + 1, movie, giveReason(movie, { own: [], persona }, services), services),
	);
	return [
		container(
			text(`### ${persona.emoji} ${persona.title}\n${persona.about}.\n-# Loves ${favourites}.`),
			...sections,
			row(
				button('Start from this persona', customId('persona', 'start', persona.name), ButtonStyle.Primary),
				button('Stop using a persona', customId('persona', 'stop')),
			),
		),
	];
}

/**
 * Makes a persona the starting point of somebody's recommendations. No ratings are written.
 *
 * @throws {Refusal} when there is no such persona.
 */
export async function choosePersona(userId: string, name: string | undefined, { store }: Services): Promise<Persona> {
	const persona = findPersona(name);
	if (!persona) throw new Refusal('persona.gone');
	await store.choosePersona(userId, persona.name);
	return persona;
}

/** Ends that, and says so. */
export async function dropPersona(userId: string, { store }: Services): Promise<string> {
	const current = findPersona(await store.personaOf(userId));
	await store.choosePersona(userId, undefined);
	return current
		? `Done: the ${current.title} persona no longer counts. Your recommendations come from your own ratings alone.`
		: 'You are not using a persona. Your recommendations come from your own ratings alone.';
}
