const MIN_RATINGS = 5;

/** How much a report measures. */
export const FULL = {
	evaluation: { folds: 5, draws: 3, seed: 1, given: [1, 3, 5, 10, 20], minRatings: MIN_RATINGS, resamples: 2000 },
	/** How many people of a set are asked, each once, where it has more than `mostPeople`. */
	sample: { mostPeople: 5000, people: 700 },
	sweep: { folds: 5, draws: 1, seed: 1, given: [3, 10], minRatings: MIN_RATINGS, resamples: 1000 },
	factors: [2, 5, 10, 20, 55, 96, 150, 200],
	convergence: { plainFactors: 55, maxIterations: 1000 },
} as const;

/** Enough to see that everything works. */
export const QUICK = {
	evaluation: { ...FULL.evaluation, folds: 2, draws: 1, given: [1, 5], minRatings: 20, resamples: 100 },
	sample: { mostPeople: 200, people: 60 },
	sweep: { ...FULL.sweep, folds: 2, given: [5], minRatings: 20, resamples: 100 },
	factors: [2, 5],
	convergence: { plainFactors: 2, maxIterations: 20 },
} as const;

export type ReportSettings = typeof FULL | typeof QUICK;
