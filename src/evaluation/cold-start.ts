import { createContentVectors } from '../model/content-vectors.ts';
import type { Model } from '../model/model.ts';
import { findContent, type MovieContent } from '../model/movie-content.ts';
import { createRandom } from '../numerics/random.ts';
import { selectTop } from '../numerics/select-top.ts';
import { createRecommender, type Ratings } from '../recommender/recommender.ts';
import { fitPlacement } from '../training/fit-placement.ts';
import { keepMovies, keepPeople, type RatingTable } from '../training/rating-table.ts';
import type { TrainedModel } from '../training/train.ts';
import { selectTrainingSet, type TrainingSet } from '../training/training-set.ts';
import { dealPeople, type FoldOptions, groupRatings, RELEVANT_STARS } from './hold-out.ts';
import { computeNdcg } from './metrics.ts';
import { completeModel } from './nmf.ts';
import { shuffle } from './shuffle.ts';

/** One movie in this many is hidden. */
const HIDDEN_SHARE = 0.15;
const LIST_LENGTH = 10;

/** How well movies without ratings are recommended to people whose taste is known: NDCG@10 among these movies alone. */
export interface ColdStart {
	/** How many movies were hidden, mean over the folds. */
	readonly movies: number;
	readonly rows: readonly { readonly name: string; readonly given: number; readonly ndcg: number }[];
}

/** Scores the hidden movies for a person. */
type RankHidden = (ratings: Ratings) => readonly number[];

export interface ColdStartOptions extends FoldOptions {
	readonly folds: number;
	readonly given: readonly number[];
	readonly train: (set: TrainingSet) => TrainedModel;
	readonly content: MovieContent;
	readonly onProgress?: (fold: number) => void;
}

/**
 * Hides all ratings of some of the movies, and a fold of the people besides. The hidden movies are then recommended to
 * these people by their content, by simpler means, and, as the ceiling, by a model that has seen their ratings.
 */
export function measureColdStart(table: RatingTable, options: ColdStartOptions): ColdStart {
	const { folds, seed, given, minRatings, factsOf, train, content, onProgress } = options;
	const foldOf = dealPeople(table.users, folds, seed);
	const tallies = new Map<string, { sum: number; people: number }[]>();
	let movies = 0;
	for (let fold = 0; fold < folds; fold++) {
		onProgress?.(fold);
		const taught = keepPeople(table, (user) => foldOf[user] !== fold);
		const whole = selectTrainingSet(taught, minRatings, factsOf);
		const told = [...whole.movieIds].filter((movieId) => findContent(content, movieId) >= 0);
		const hidden = new Set(shuffle(told, seed + fold).slice(0, Math.round(HIDDEN_SHARE * told.length)));
		movies += hidden.size / folds;
		const seen = selectTrainingSet(
			keepMovies(taught, (id) => !hidden.has(id)),
			minRatings,
			factsOf,
		);
		const ways = listWays(completeModel(train(seen)), completeModel(train(whole)), hidden, content, seed);
		const people = [...groupRatings(table, whole, (user) => foldOf[user] === fold)];
		for (const [user, ratings] of people) {
			const order = shuffle(ratings, (seed + user) >>> 0).map(
				({ row, stars }) => [whole.movieIds[row], stars] as const,
			);
			const known = order.filter(([id]) => !hidden.has(id));
			const relevant = new Set(order.flatMap(([id, stars]) => (hidden.has(id) && stars >= RELEVANT_STARS ? [id] : [])));
			if (relevant.size === 0) continue;
			for (const [column, count] of given.entries()) {
				if (known.length < count) continue;
				const profile = new Map(known.slice(0, count));
				for (const [name, rank] of ways) {
					const own = tallies.get(name) ?? given.map(() => ({ sum: 0, people: 0 }));
					tallies.set(name, own);
					own[column].sum += computeNdcg(rank(profile), relevant, LIST_LENGTH);
					own[column].people++;
				}
			}
		}
	}
	const rows = [...tallies].flatMap(([name, own]) =>
		given.map((count, at) => ({ name, given: count, ndcg: own[at].sum / own[at].people })),
	);
	return { movies, rows };
}

function listWays(
	seen: Model,
	whole: Model,
	hidden: ReadonlySet<number>,
	content: MovieContent,
	seed: number,
): Map<string, RankHidden> {
	const hiddenIds = [...hidden];
	const { uniform } = createRandom(seed);
	const counts = new Map(Array.from(whole.movieIds, (id, row) => [id, whole.ratingCounts[row]]));
	const rankBy = (scoreOf: (movieId: number, at: number) => number): number[] =>
		selectTop(Float64Array.from(hiddenIds, scoreOf), LIST_LENGTH, () => true).map((at) => hiddenIds[at]);
	const recommendBy = (model: Model): RankHidden => {
		const recommender = createRecommender(model, content);
		const options = { count: LIST_LENGTH, accept: (id: number) => hidden.has(id), reachesFar: true };
		return (ratings) => recommender.recommend(ratings, options).map(({ movieId }) => movieId);
	};
	const compare = createComparison(content);
	const nearest =
		(kinds: RegExp): RankHidden =>
		(ratings) =>
			rankBy((movieId) => {
				let sum = 0;
				for (const [rated, stars] of ratings) sum += (stars - 2.25) * compare(movieId, rated, kinds);
				return sum;
			});
	return new Map<string, RankHidden>([
		['random', () => rankBy(() => uniform())],
		['genres alone', nearest(/^genre:/)],
		['content neighbours', nearest(/./)],
		['popularity, which nobody could know', () => rankBy((movieId) => counts.get(movieId) ?? 0)],
		['ours: placed by content', recommendBy({ ...seen, placement: fitPlacement(seen, content) })],
		['ceiling: with their ratings', recommendBy(whole)],
	]);
}

/** Prepares the inner product of two movies' content vectors, features of some kinds alone. */
function createComparison(content: MovieContent): (a: number, b: number, kinds: RegExp) => number {
	const vectors = createContentVectors(content);
	const written = new Map<number, ReadonlyMap<number, number>>();
	const write = (movieId: number): ReadonlyMap<number, number> => {
		const place = findContent(content, movieId);
		const { columns, values, length } = place < 0 ? { columns: [], values: [], length: 0 } : vectors.write(place);
		const vector = new Map(Array.from({ length }, (_, at) => [columns[at], values[at]]));
		written.set(movieId, vector);
		return vector;
	};
	const vectorOf = (movieId: number) => written.get(movieId) ?? write(movieId);
	return (a, b, kinds) => {
		const other = vectorOf(b);
		let sum = 0;
		for (const [column, value] of vectorOf(a)) {
			const same = other.get(column);
			if (same !== undefined && kinds.test(vectors.names[column])) sum += value * same;
		}
		return sum;
	};
}
