import type { Model } from '../model/model.ts';
import { indexMovies, type Row } from '../model/movie-index.ts';
import { computeMatches, selectTop } from '../numerics/select-top.ts';
import { createArranger } from './arrange-list.ts';
import { createCommonGround } from './common-ground.ts';
import { createExplainer } from './explain.ts';
import { createFoldIn, type FoldedProfile, type Profile } from './fold-in.ts';
import { createScorer, type Scores } from './score-movies.ts';
import { addTo, buildTasteVectors, type TasteVectors } from './taste-vectors.ts';

/** Stars (0.5 to 5) by MovieLens movie id. */
export type Ratings = ReadonlyMap<number, number>;

export interface Prediction {
	readonly movieId: number;
	/** What movies are ordered by: p.q and the neighbourhood in its units. Only comparable within one person's list. */
	readonly score: number;
	/** Share of the model's movies that score lower for this person, 0 to 100, whatever the popularity power of the list. */
	readonly match: number;
	/** Ids of the rated movies that contributed most to the score, most first; empty when none lifted it. */
	readonly because: readonly number[];
}

export interface RecommendOptions {
	/** How many movies to return at most. */
	readonly count: number;
	/** Left out besides the rated ones: dismissed or shown lately. */
	readonly exclude?: ReadonlySet<number>;
	/** Only movies for which this holds (a genre, a span of years). */
	readonly accept?: (movieId: number) => boolean;
	/** Below 0 for movies few know, above 0 for well-known ones; 0 if left out. -0.2 to 0.2 makes sense. */
	readonly popularityPower?: number;
}

/** The model at work, on movie ids. Ratings of movies outside the model are passed over; see `knows`. */
export interface Recommender {
	/** Ids of the movies in the model, most rated first. */
	readonly movieIds: readonly number[];
	knows(movieId: number): boolean;
	/** How many people of the training data rated it; 0 outside the model. */
	ratingCount(movieId: number): number;
	/**
	 * Best first, without what was rated. Empty when no rating says what the person likes: nothing rated is in the model, or
	 * every rating is low.
	 */
	recommend(ratings: Ratings, options: RecommendOptions): Prediction[];
	/** What `recommend` would say of one movie; `undefined` when it could say nothing. */
	predict(ratings: Ratings, movieId: number): Prediction | undefined;
	/** The movies nearest in taste, nearest first; empty for a movie outside the model. */
	similar(movieId: number, count: number): { readonly movieId: number; readonly similarity: number }[];
	/**
	 * Movies that say in titles what two movies have in common: those strongest in the factors the two share most, besides the two
	 * themselves. Empty when either is outside the model.
	 */
	commonGround(movieId: number, otherId: number, count: number): number[];
}

/** Stars from which on a rating says that the person likes the movie: there is something to recommend by, and to name as a reason. */
const LIKED_STARS = 3;
/** How many reasons a prediction carries at most. */
const MAX_REASONS = 3;

/**
 * The model at work. Building it costs a pass over the factors; a call costs a fold-in and another pass. Calls share scratch
 * memory and never overlap, since none of them waits for anything.
 *
 * @example createRecommender(await readModel('models/default.safetensors')).recommend(new Map([[364, 5]]), { count: 10 })
 */
export function createRecommender(model: Model): Recommender {
	const index = indexMovies(model.movieIds);
	const foldIn = createFoldIn(model);
	const vectors = buildTasteVectors(model);
	const scoreMovies = createScorer(model, vectors);
	const arrange = createArranger(model, vectors);
	const explain = createExplainer(model, vectors);
	const isRated = new Uint8Array(model.movieIds.length);
	const findCommonGround = createCommonGround(model);
	const mostRated = [...model.movieIds.keys()].sort((a, b) => model.ratingCounts[b] - model.ratingCounts[a] || a - b);

	/** Folds somebody in; `undefined` when no rating says what they like. */
	const meet = (ratings: Ratings): Person | undefined => {
		const profile = translate(ratings);
		if (!profile.stars.some((stars) => stars >= LIKED_STARS)) return undefined;
		return { profile, folded: foldIn(profile) };
	};

	const translate = (ratings: Ratings): Profile => {
		const known: Row[] = [];
		for (const [movieId, stars] of ratings) {
			if (!(stars >= 0.5 && stars <= 5))
				throw new RangeError(`movie ${movieId} has ${stars} stars, which is not 0.5 to 5`);
			const row = index.rowOf(movieId);
			if (row !== undefined) known.push(row);
		}
		// Integers sort faster than what may be anything.
		const rows = Array.from(new Int32Array(known).sort()) as Row[];
		return { rows, stars: rows.map((row) => ratings.get(index.idOf(row))!) };
	};

	return {
		movieIds: mostRated.map((row) => model.movieIds[row]),
		knows: (movieId) => index.rowOf(movieId) !== undefined,
		ratingCount: (movieId) => model.ratingCounts[index.rowOf(movieId) ?? -1] ?? 0,
		recommend(ratings, { count, exclude, accept, popularityPower }) {
			const person = meet(ratings);
			if (person === undefined) return [];
			const { profile, folded } = person;
			isRated.fill(0);
			for (const row of profile.rows) isRated[row] = 1;
			const accepts = (row: number): boolean => {
				if (isRated[row] === 1) return false;
				const movieId = index.idOf(row as Row);
				return !exclude?.has(movieId) && (accept?.(movieId) ?? true);
			};
			const scores = scoreMovies(folded, profile, popularityPower);
			const rows = arrange(profile, scores, count, accepts);
			// The list is by mood, but what is said of a movie is what `predict` says.
			return describe(rows, person, popularityPower ? scoreMovies(folded, profile) : scores);
		},
		predict(ratings, movieId) {
			const row = index.rowOf(movieId);
			const person = row === undefined ? undefined : meet(ratings);
			return person && describe([row!], person, scoreMovies(person.folded, person.profile))[0];
		},
		similar: createSimilar(model, vectors, index.rowOf),
		commonGround(movieId, otherId, count) {
			const [row, other] = [index.rowOf(movieId), index.rowOf(otherId)];
			if (row === undefined || other === undefined) return [];
			return findCommonGround(row, other, count).map((shared) => model.movieIds[shared]);
		},
	};

	function describe(rows: readonly number[], { profile, folded }: Person, scores: Scores): Prediction[] {
		const matches = computeMatches(scores.values, scores.peaks, rows);
		const losses = explain(folded, profile, scores, rows);
		return rows.map((row, at) => ({
			movieId: model.movieIds[row],
			score: scores.values[row],
			match: matches[at],
			because: findReasons(row, profile, losses[at]).map((reason) => model.movieIds[reason]),
		}));
	}
}

/** Somebody whose ratings say what they like. */
interface Person {
	readonly profile: Profile;
	readonly folded: FoldedProfile;
}

/** The liked movies without which the movie would score lower, those that matter most first. */
function findReasons(row: number, { rows, stars }: Profile, losses: Float64Array): number[] {
	return selectTop(losses, MAX_REASONS, (at) => losses[at] > 0 && stars[at] >= LIKED_STARS && rows[at] !== row).map(
		(at) => rows[at],
	);
}

/** Nearest by the cosine of the taste vectors. O(movies * width). */
function createSimilar(
	{ movieIds }: Model,
	vectors: TasteVectors,
	rowOf: (movieId: number) => Row | undefined,
): Recommender['similar'] {
	const similarities = new Float64Array(movieIds.length);
	const pair = new Float32Array(2 * vectors.width);
	return (movieId, count) => {
		const row = rowOf(movieId);
		if (row === undefined) return [];
		pair.fill(0);
		addTo(pair, 0, vectors, row, 1);
		const cosines = vectors.multiplyPair(pair);
		for (let other = 0; other < similarities.length; other++) similarities[other] = cosines[2 * other];
		return selectTop(similarities, count, (other) => other !== row && similarities[other] > 0).map((other) => ({
			movieId: movieIds[other],
			similarity: Math.min(1, similarities[other]),
		}));
	};
}

/**
 * The notebook's one call: the ids of the `k` best movies for somebody with these ratings, best first, none of them rated. Builds a
 * recommender each time; keep one from `createRecommender` where there are many calls.
 *
 * @param query - Stars (0.5 to 5) by movie id.
 * @example recommend({ 364: 5, 588: 4.5 }, model, 10) // [595, 1, ...]
 */
export function recommend(query: Readonly<Record<number, number>> | Ratings, model: Model, k: number): number[] {
	const ratings =
		query instanceof Map ? query : new Map(Object.entries(query).map(([id, stars]) => [Number(id), stars]));
	return createRecommender(model)
		.recommend(ratings, { count: k })
		.map(({ movieId }) => movieId);
}
