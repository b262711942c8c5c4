/** Stars (0.5 to 5) by MovieLens movie id. */
export type Ratings = ReadonlyMap<number, number>;

export interface Prediction {
	readonly movieId: number;
	/** What films are ordered by; only comparable within one person's list. */
	readonly score: number;
	/** Share of the model's films that score lower for this person, 0 to 100. */
	readonly match: number;
	/** Ids of the rated films that contributed most to the score, most first; empty when none lifted it. */
	readonly because: readonly number[];
}

export interface RecommendOptions {
	/** How many films to return at most. */
	readonly count: number;
	/** Left out besides the rated ones: dismissed or shown lately. */
	readonly exclude?: ReadonlySet<number>;
	/** Only films for which this holds (a genre, a span of years). */
	readonly accept?: (movieId: number) => boolean;
}

/** The model at work, on movie ids. Ratings of films outside the model are passed over; see `knows`. */
export interface Recommender {
	/** Ids of the films in the model, most rated first. */
	readonly movieIds: readonly number[];
	knows(movieId: number): boolean;
	/** How many people of the training data rated it; 0 outside the model. */
	ratingCount(movieId: number): number;
	/**
	 * Best first, without what was rated. Empty when no rating says what the person likes: nothing rated is in the model, or
	 * every rating is low.
	 */
	recommend(ratings: Ratings, options: RecommendOptions): Prediction[];
	/** What `recommend` would say of one film; `undefined` when it could say nothing. */
	predict(ratings: Ratings, movieId: number): Prediction | undefined;
	/** The films nearest in taste, nearest first; empty for a film outside the model. */
	similar(movieId: number, count: number): { readonly movieId: number; readonly similarity: number }[];
	/**
	 * Films that say in titles what two films have in common: those strongest in the factors the two share most, besides the two
	 * themselves. Empty when either is outside the model.
	 */
	commonGround(movieId: number, otherId: number, count: number): number[];
}
