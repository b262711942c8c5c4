import { Refusal } from '../bot/refusal.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import { type ExplainedMovie, explainMovie } from './explain-movie.ts';
import { findPersona, type Persona, personas, ratingsOf } from './personas.ts';
import { LONGEST_LIST } from './query.ts';

/** A persona, and the movies that the model recommends to it. */
export interface IntroducedPersona {
	readonly persona: Persona;
	/** The movies it rates. */
	readonly favourites: readonly Movie[];
	readonly movies: readonly ExplainedMovie[];
}

/** @throws {Refusal} listing the personas when none has that name. */
export function introducePersona(name: unknown, { catalogue, recommender }: Services): IntroducedPersona {
	const persona = findPersona(String(name).trim().toLowerCase());
	if (!persona) {
		const titles = personas.map((each) => ({ key: `persona.${each.name}.title` as const, values: {} }));
		throw new Refusal('persona.unknown', { personas: titles });
	}
	const predictions = recommender.recommend(ratingsOf(persona), { count: LONGEST_LIST });
	const movies = predictions.map((prediction) => explainMovie(prediction, { own: [], known: 0, persona }, catalogue));
	const favourites = persona.ratings.flatMap(({ movieId }) => catalogue.get(movieId) ?? []);
	return { persona, favourites, movies };
}
