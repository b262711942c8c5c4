import { Refusal } from '../bot/refusal.ts';
import type { Services } from '../services.ts';
import { findPersona, type Persona } from './personas.ts';
import { type Picks, pickMovies } from './pick-movies.ts';
import { ANYTHING } from './query.ts';

/**
 * Makes a persona the starting point of a person's recommendations. No ratings are written.
 *
 * @throws {Refusal} when there is no such persona.
 */
export async function choosePersona(userId: string, name: string | undefined, { store }: Services): Promise<Persona> {
	const persona = findPersona(name);
	if (!persona) throw new Refusal('persona.gone');
	await store.choosePersona(userId, persona.name);
	return persona;
}

/** Does the same, and returns the new list. */
export async function pickFromPersona(userId: string, name: string | undefined, services: Services): Promise<Picks> {
	await choosePersona(userId, name, services);
	return pickMovies(userId, ANYTHING, services);
}

/** @returns the persona that no longer counts; `undefined` when there was none. */
export async function dropPersona(userId: string, { store }: Services): Promise<Persona | undefined> {
	const current = findPersona(await store.personaOf(userId));
	await store.choosePersona(userId, undefined);
	return current;
}
