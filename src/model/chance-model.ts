import { z } from 'zod';

/** A movie was liked with this many stars or more, as far as the chance is concerned. */
export const CHANCE_STARS = 4;

const weight = z.number().min(-100).max(100);

/** What `fitChance` fits on held-out people. */
export const chanceFitSchema = z.strictObject({
	/** Mean stars of all training ratings. */
	meanStars: z.number().min(0.5).max(5),
	/** Added to the log odds as it is. */
	base: weight,
	/** Multiplies the log odds of the movie's share of likes. */
	movie: weight,
	/** Multiplies how far this person's stars lie above the movies' means. */
	person: weight,
	/** Multiplies how far they lie above them for movies like this one. */
	likeness: weight,
	/** Multiplies the score in spreads of p.q, the more so the more ratings there are. */
	standing: weight,
	/** Multiplies how little this person has rated. */
	newness: weight,
});

type ChanceFit = z.infer<typeof chanceFitSchema>;

/** What the chance that a person likes a movie is computed from; `recommender/chance.ts` has the formula. */
export interface ChanceModel extends Readonly<ChanceFit> {
	/** By movie: the share of its ratings that have `CHANCE_STARS` or more; between 0 and 1, never either. */
	readonly likeShares: Float32Array;
	/** By movie: the mean of its stars. Movies with few ratings are drawn towards all others in both. */
	readonly movieStars: Float32Array;
}
