import { z } from 'zod';

const share = z.number().min(0).max(1);
const weight = z.number().min(0).max(1e6);
const power = z.number().min(-2).max(2);

/** What training minimises; see `coordinate-descent.ts` for the sum and `weights.ts` for how stars become weights. */
const objectiveSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('plain') }),
	z.strictObject({
		kind: z.literal('weighted'),
		/** From so many stars on a rating says "for", below it says "against". */
		likedFrom: z.number().min(0.5).max(5),
		/** Evidence for a liked movie is its stars minus this. */
		likedOffset: z.number().min(0).max(5),
		/** Confidence that a movie is not wanted, for each star below `likedFrom`, beyond that of an unrated movie. */
		dislikeSlope: weight,
		/** Confidence that an unrated movie is not wanted. */
		unratedWeight: weight,
		/** Rated cells weigh count^this by movie, unrated cells count^that, and people count^the third. */
		ratedPopularityPower: power,
		unratedPopularityPower: power,
		activityPower: power,
		/** Times |p|^2 of each person, who counts as their activity weighs, and times |q|^2 of each movie. */
		peopleRidge: weight,
		movieRidge: weight,
	}),
]);

/** How a new person's factors are found from their ratings. */
const foldInSchema = z.strictObject({
	/** Takes the place of the objective's `unratedWeight`. */
	unratedWeight: weight,
	/** How many average people of the training data are added to the new one's normal equations. */
	prior: weight,
	ridge: weight,
	/** Sweeps end when the violation has fallen to this share of the first. */
	tolerance: z.number().positive().max(1),
	maxSweeps: z.int().min(1).max(10_000),
});

/** How movies are ordered once the person's factors are known; see `score-movies.ts` and `arrange-list.ts`. */
const scoringSchema = z.strictObject({
	/**
	 * Weight of the signed neighbourhood against p.q, each in units of its own spread; with both weights 0 p.q stands
	 * alone.
	 */
	neighbourWeight: weight,
	/** What a wholly coherent profile adds to that. */
	coherentWeight: weight,
	/** Rated movies with more stars than this lift their neighbours, with fewer push them down. */
	neighbourCentre: z.number().min(0).max(5),
	/** Length of the genre part of a movie's taste vector; the factor part has length 1. */
	genreWeight: weight,
	/** A profile is coherent from 0 at the first mean cosine to 1 at the second. */
	coherenceFrom: share,
	coherenceTo: share,
	/** A list gives each liked movie its share as far as the profile is coherent, times this. */
	coverage: share,
	/**
	 * A movie of the list that is nearest to a liked one gets so much of the best score on top, as far as the profile is
	 * coherent.
	 */
	nearWeight: weight,
	/** Beyond so many liked movies that counts for less, in proportion. */
	settledLikes: z.int().min(1).max(1000),
	/** A movie made so many years before or after a liked one serves it 1/e as much as one of the same year. */
	eraYears: z.number().positive().max(1000),
});

/**
 * Everything about a model that is a choice and not a measurement. Kept in the model file, so that one always fits the
 * other.
 */
export const recipeSchema = z.strictObject({
	objective: objectiveSchema,
	foldIn: foldInSchema,
	scoring: scoringSchema,
});

export type Recipe = z.infer<typeof recipeSchema>;
export type Objective = Recipe['objective'];
export type WeightedObjective = Extract<Objective, { kind: 'weighted' }>;

/** Plain NMF, the stars being the numbers to approximate and an unrated movie a 0. */
export const PLAIN: Recipe = {
	objective: { kind: 'plain' },
	foldIn: { unratedWeight: 1, prior: 0, ridge: 0, tolerance: 1e-4, maxSweeps: 10_000 },
	scoring: {
		neighbourWeight: 0,
		coherentWeight: 0,
		neighbourCentre: 0,
		genreWeight: 0,
		coherenceFrom: 0,
		coherenceTo: 1,
		coverage: 0,
		nearWeight: 0,
		settledLikes: 1,
		eraYears: 20,
	},
};

/** The shipped model's. */
export const WEIGHTED: Recipe = {
	objective: {
		kind: 'weighted',
		likedFrom: 3,
		likedOffset: 1,
		dislikeSlope: 0.7,
		unratedWeight: 1.5,
		ratedPopularityPower: -0.3,
		unratedPopularityPower: 0.2,
		activityPower: -0.5,
		peopleRidge: 8,
		movieRidge: 60,
	},
	// The prior's tenth of a person brings 0.1 * 1.5 of unrated weight along, so that there is 1.5 of it in all.
	foldIn: { unratedWeight: 1.35, prior: 0.1, ridge: 24, tolerance: 1e-4, maxSweeps: 200 },
	scoring: {
		neighbourWeight: 0.3,
		coherentWeight: 1.2,
		neighbourCentre: 2.25,
		genreWeight: 1,
		coherenceFrom: 0.45,
		coherenceTo: 0.7,
		coverage: 1,
		nearWeight: 0.7,
		settledLikes: 6,
		eraYears: 18,
	},
};
