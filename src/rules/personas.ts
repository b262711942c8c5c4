import { z } from 'zod';
import file from '../../data/personas.json' with { type: 'json' };
import type { Ratings } from '../recommender/recommender.ts';

/** Each has its texts in src/texts under `persona.<name>`. */
const NAMES = [
	'horror',
	'disney',
	'sci-fi',
	'romcom',
	'noir',
	'action',
	'anime',
	'classics',
	'crime',
	'war',
	'musicals',
	'indie',
	'western',
	'superhero',
	'fantasy',
	'comedy',
] as const;

const schema = z
	.array(
		z.strictObject({
			name: z.enum(NAMES),
			/** In English, for reports. */
			title: z.string().min(1).max(80),
			emoji: z.string().min(1),
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
			/** For tests: a good list holds any of these genres, anything up to this year, or these movies. */
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
