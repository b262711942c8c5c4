import { z } from 'zod';

const share = z.number().min(0).max(1);
const weight = z.number().min(0).max(1e6);
const power = z.number().min(-2).max(2);

/** What training minimises; see `coordinate-descent.ts` for the sum and `weights.ts` for how stars become weights. */
const objectiveSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('plain') }),
	z.strictObject({
		kind: z.literal('weighted'),
		/** A person whose stars are on average this is neither mild nor strict. */
		neutralStars: z.number().min(0.5).max(5),
		/** How much of a person's deviation from `neutralStars` is taken off their stars. */
		deviationShare: share,
		/** With this many ratings half of the deviation seen is believed. */
		deviationShrinkage: weight,
		/** From so many (centred) stars on a rating says "for", below it says "against". */
		likedFrom: z.number().min(0.5).max(5),
		/** Confidence of a liked film is its centred stars minus this. */
		likedOffset: z.number().min(0).max(5),
		/** Confidence that a film is not wanted, for each star below `likedFrom`, beyond that of an unrated film. */
		dislikeSlope: weight,
		/** Confidence that an unrated film is not wanted. */
		unratedWeight: weight,
		/** Rated cells weigh count^this by film, unrated cells count^that, and people count^the third. */
		ratedPopularityPower: power,
		unratedPopularityPower: power,
		activityPower: power,
		ridge: weight,
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

/** How films are ordered once the person's factors are known. */
const scoringSchema = z.strictObject({
	/** p.q is multiplied by count^this. */
	popularityPower: power,
	/** Weight of the signed neighbourhood against p.q, each in units of its own spread; 0 leaves p.q alone. */
	neighbourWeight: weight,
	/** Rated films with more stars than this lift their neighbours, with fewer push them down. */
	neighbourCentre: z.number().min(0).max(5),
	/** The neighbourhood is multiplied by count^this. */
	neighbourPopularityPower: power,
});

/** Everything about a model that is a choice and not a measurement. Kept in the model file, so that one always fits the other. */
export const recipeSchema = z.strictObject({
	/** The factors are so many independent factorisations of equal width, side by side, each with its own seed. */
	blocks: z.int().min(1).max(64),
	objective: objectiveSchema,
	foldIn: foldInSchema,
	scoring: scoringSchema,
});

export type Recipe = z.infer<typeof recipeSchema>;
export type Objective = Recipe['objective'];
export type WeightedObjective = Extract<Objective, { kind: 'weighted' }>;

/** Plain NMF, the stars being the numbers to approximate and an unrated film a 0. */
export const PLAIN: Recipe = {
	blocks: 1,
	objective: { kind: 'plain' },
	foldIn: { unratedWeight: 1, prior: 0, ridge: 0, tolerance: 1e-4, maxSweeps: 10_000 },
	scoring: { popularityPower: 0, neighbourWeight: 0, neighbourCentre: 0, neighbourPopularityPower: 0 },
};

/** The shipped model's. */
export const WEIGHTED: Recipe = {
	blocks: 3,
	objective: {
		kind: 'weighted',
		neutralStars: 3.5,
		deviationShare: 0.5,
		deviationShrinkage: 5,
		likedFrom: 3,
		likedOffset: 1,
		dislikeSlope: 0.7,
		unratedWeight: 0.7,
		ratedPopularityPower: -0.6,
		unratedPopularityPower: -0.05,
		activityPower: -0.75,
		ridge: 0.1,
	},
	foldIn: { unratedWeight: 1.4, prior: 0.3, ridge: 1, tolerance: 1e-3, maxSweeps: 200 },
	scoring: { popularityPower: 0.1, neighbourWeight: 0.6, neighbourCentre: 2.75, neighbourPopularityPower: 0.2 },
};
