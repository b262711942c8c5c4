import type { Ratings } from '../recommender/recommender.ts';
import type { Services } from '../services.ts';
import type { Rating } from '../store/store.ts';
import { findPersona, type Persona, ratingsOf } from './personas.ts';

/** With so few rated movies that the model knows, a list is mostly what everyone likes. */
export const FEW_RATINGS = 3;

/** With this many rated movies that the model knows, a list follows the person's taste more than everyone's. */
export const RATINGS_FOR_GOOD = 5;

/** With this many rated movies that the model knows, a persona chosen as a starting point no longer counts. */
export const RATINGS_WITHOUT_PERSONA = 10;

/** What we know of a person's taste. */
export interface Taste {
	/** What they rated themselves, newest first. */
	readonly own: readonly Rating[];
	/** How many of those the model knows. */
	readonly known: number;
	/** The persona that still counts beside their own ratings. */
	readonly persona: Persona | undefined;
	/** What recommendations are made from: their own stars, and the persona's for movies they have not rated. */
	readonly ratings: Ratings;
}

/** The taste of a person of whom we know nothing. */
export const NO_TASTE: Taste = { own: [], known: 0, persona: undefined, ratings: new Map() };

export async function readTaste(userId: string, { store, recommender }: Services): Promise<Taste> {
	const [own, chosen] = await Promise.all([store.ratingsOf(userId), store.personaOf(userId)]);
	const known = own.filter(({ movieId }) => recommender.knows(movieId)).length;
	const persona = known < RATINGS_WITHOUT_PERSONA ? findPersona(chosen) : undefined;
	const ratings = new Map(persona ? ratingsOf(persona) : []);
	for (const { movieId, stars } of own) ratings.set(movieId, stars);
	return { own, known, persona, ratings };
}
