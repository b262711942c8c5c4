import { z } from 'zod';

const share = z.number().min(0).max(1);
const weight = z.number().min(0).max(1e6);
const power = z.number().min(-2).max(2);

/** What training minimises: `coordinate-descent.ts` has the sum, `weigh-ratings.ts` turns stars into its weights. */
const objectiveSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('plain') }),
	z.strictObject({
		kind: z.literal('weighted'),
		/** A rating of at least this many stars says "for", one below says "against". */
		likedFrom: z.number().min(0.5).max(5),
		/** The evidence for a liked movie is its stars minus this. */
		likedOffset: z.number().min(0).max(5),
		/** Evidence against a movie for each star below `likedFrom`, added to the evidence against an unrated movie. */
		dislikeSlope: weight,
		/** Evidence against each unrated movie. */
		unratedWeight: weight,
		/**
		 * Exponents: a movie's rating count to the first scales its ratings, to the second its weight where it is unrated. A
		 * person's rating count to the third scales their weight.
		 */
		ratedPopularityPower: power,
		unratedPopularityPower: power,
		activityPower: power,
		/**
		 * Ridges: training adds the first times |p|^2 for each person, by their weight, and the second times |q|^2 for each
		 * movie, each by the number of ratings that the average person or movie has. More ratings make all other terms
		 * larger, so that one recipe serves small and large sets.
		 */
		peopleRidge: weight,
		movieRidge: weight,
	}),
]);

/** How the fold-in finds a new person's factors from their ratings. */
const foldInSchema = z.strictObject({
	/** Replaces the objective's `unratedWeight`. */
	unratedWeight: weight,
	/** Adds this many average training people to the new person's normal equations. */
	prior: weight,
	/** By the number of movies: a person's other terms are sums over all of them. */
	ridge: weight,
	/** Sweeps end when the violation has fallen to this share of the first. */
	tolerance: z.number().positive().max(1),
	maxSweeps: z.int().min(1).max(10_000),
});

/**
 * How the recommender orders movies once it knows the person's factors; see `score-movies.ts` and `arrange-list.ts`.
 */
const scoringSchema = z.strictObject({
	/** Weight of the signed neighbourhood against p.q, each in units of its own spread. */
	neighbourWeight: weight,
	/** A rated movie with more stars than this lifts its neighbours; with fewer it pushes them down. */
	neighbourCentre: z.number().min(0).max(5),
	/** Length of the genre part of a movie's taste vector; the factor part has length 1. */
	genreWeight: weight,
	/** The clarity of a taste rises from 0 at the first mean cosine to 1 at the second. */
	coherenceFrom: share,
	coherenceTo: share,
	/** The clarity of a single liked movie: it says a little about a taste. */
	loneCoherence: share,
	/** How strictly a list is shared out among the liked movies, times their clarity. */
	coverage: weight,
	/** A movie of the list nearest to a liked one gains this share of the best score, times the clarity. */
	nearWeight: weight,
	/** With more ratings than this, `coverage` and `nearWeight` shrink in proportion. */
	settledRatings: z.int().min(1).max(1000),
	/** In the last places of a list the best-known movie loses this share of the best score. */
	fameWeight: weight,
	/** With fewer ratings than this, `fameWeight` shrinks in proportion. */
	fameRatings: z.int().min(1).max(1000),
	/** What a trait of a person is worth in a movie, and what a director is; `traits.ts` has the formula. */
	traitWeight: weight,
	directorWeight: weight,
	/** So much of a feature is no trait yet; 1 is one movie. */
	traitThreshold: weight,
	/** Added to how common a feature is, so that a rare one is not all that counts. */
	traitFloor: share,
	/** A movie with this many ratings gains two thirds of what its traits are worth, and half of it without any. */
	traitRatings: weight,
	/**
	 * A person of one period: how likely one is before any rating (0 looks for none), what share of their movies is of the
	 * period, how many years from its middle it thins out to 1/e, and the power of what it says about a movie's year. See
	 * `release-period.ts`.
	 */
	periodPrior: z.number().min(0).max(0.5),
	periodShare: z.number().min(0).max(0.99),
	periodYears: z.number().positive().max(1000),
	periodPower: power,
});

/**
 * Every choice behind a model, as opposed to measurements. The model file keeps it, so model and choices always fit.
 */
export const recipeSchema = z.strictObject({
	objective: objectiveSchema,
	foldIn: foldInSchema,
	scoring: scoringSchema,
});

export type Recipe = z.infer<typeof recipeSchema>;
export type Objective = Recipe['objective'];

/** Plain NMF: approximates the stars, and takes an unrated movie as 0. */
export const PLAIN: Recipe = {
	objective: { kind: 'plain' },
	foldIn: { unratedWeight: 1, prior: 0, ridge: 0, tolerance: 1e-4, maxSweeps: 10_000 },
	scoring: {
		neighbourWeight: 0,
		neighbourCentre: 0,
		genreWeight: 0,
		coherenceFrom: 0,
		coherenceTo: 1,
		loneCoherence: 0,
		coverage: 0,
		nearWeight: 0,
		settledRatings: 1,
		fameWeight: 0,
		fameRatings: 1,
		traitWeight: 0,
		directorWeight: 0,
		traitThreshold: 0,
		traitFloor: 1,
		traitRatings: 0,
		periodPrior: 0,
		periodShare: 0,
		periodYears: 1,
		periodPower: 0,
	},
};

/** The recipe of the shipped model. */
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
		peopleRidge: 0.075,
		movieRidge: 1.4,
	},
	foldIn: { unratedWeight: 1.35, prior: 0.15, ridge: 0.0045, tolerance: 1e-4, maxSweeps: 200 },
	scoring: {
		neighbourWeight: 0.6,
		neighbourCentre: 2.25,
		genreWeight: 1,
		coherenceFrom: 0.45,
		coherenceTo: 0.7,
		loneCoherence: 0.16,
		coverage: 1.1,
		nearWeight: 0.6,
		settledRatings: 7,
		fameWeight: 0.4,
		fameRatings: 10,
		traitWeight: 1.3,
		directorWeight: 2.7,
		traitThreshold: 0.7,
		traitFloor: 0.002,
		traitRatings: 20,
		periodPrior: 0.13,
		periodShare: 0.8,
		periodYears: 1,
		periodPower: 0.13,
	},
};
