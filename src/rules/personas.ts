import { z } from 'zod';
import file from '../../data/personas.json' with { type: 'json' };
import type { Ratings } from '../recommender/recommender.ts';

const schema = z
	.array(
		z.strictObject({
			name: z.string().regex(/^[a-z-]{1,32}$/),
			title: z.string().min(1).max(80),
			emoji: z.string().min(1),
			about: z.string().min(1).max(100),
			ratings: z
				.array(
					z.strictObject({
						movieId: z.int().positive(),
						stars: z.number().min(0.5).max(5).multipleOf(0.5),
						title: z.string(),
					}),
				)
				.min(6)
				.max(12),
			/** What a good list for this persona holds, for tests: any of the genres, anything up to the year, or these movies. */
			expected: z.strictObject({
				genres: z.array(z.string()).optional(),
				until: z.int().optional(),
				movies: z.array(z.int().positive()).optional(),
			}),
		}),
	)
	.min(1)
	.max(25);

/** A typical viewer: a handful of ratings to start from, or just to see what such a person is recommended. */
export type Persona = z.infer<typeof schema>[number];

/** data/personas.json, in the order of the menu. */
export const personas: readonly Persona[] = schema.parse(file);

export function findPersona(name: unknown): Persona | undefined {
	return personas.find((persona) => persona.name === name);
}

export function ratingsOf(persona: Persona): Ratings {
	return new Map(persona.ratings.map(({ movieId, stars }) => [movieId, stars]));
}
