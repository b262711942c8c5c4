import type { Model } from '../model/model.ts';
import { describeModel, type MovieContent } from '../model/movie-content.ts';
import { indexMovies, type MovieIndex } from '../model/movie-index.ts';
import { countUp } from '../numerics/sparse-matrix.ts';
import { finish, finishInTurns, type Pieces } from '../pieces.ts';
import { createArranger } from './arrange-list.ts';
import { createChances } from './chance.ts';
import type { ChooseForGroup } from './choose-for-group.ts';
import { createCommonGround } from './common-ground.ts';
import { describeFeature, type Feature } from './content-index.ts';
import { createExplainer } from './explain.ts';
import type { Reasons } from './find-reasons.ts';
import { createPersonAnswerer, type Person } from './person.ts';
import { placeInPieces } from './place-movies.ts';
import { prepareInPieces } from './prepare-content.ts';
import { isGrounded, readProfile } from './read-profile.ts';
import { type GroupPrediction, readOpinion, recommendToGroup } from './recommend-to-group.ts';
import { createSimilar } from './similar.ts';
import { buildVectorsInPieces } from './taste-vectors.ts';

/** Stars (0.5 to 5) by MovieLens movie id. */
export type Ratings = ReadonlyMap<number, number>;

export interface Prediction extends Reasons {
	readonly movieId: number;
	/** What movies are ordered by; `score-movies.ts` has the formula. Only comparable within one person's list. */
	readonly score: number;
	/**
	 * The chance that this person gives the movie four stars or more if they watch it, in percent. Lists are not in its
	 * order. `undefined` where there is no ground for one.
	 */
	readonly match: number | undefined;
}

/** A feature that recurs among a person's liked movies. */
export interface RatedFeature extends Feature {
	/** What a movie gains by having it, in spreads of p.q. */
	readonly gain: number;
}

/**
 * Whether a movie may be in a list.
 *
 * @param place - Its place in the content that the recommender was made with; beyond the last where it has none there.
 */
export type AcceptMovie = (movieId: number, place?: number) => boolean;

export interface RecommendOptions {
	/** How many movies to return at most. */
	readonly count: number;
	/** Left out besides the rated ones: dismissed or shown lately. */
	readonly exclude?: ReadonlySet<number>;
	/** Only movies for which this holds (a genre, a span of years). */
	readonly accept?: AcceptMovie;
	/** Also movies about which next to nothing is known: for a filter, or a daring mood. */
	readonly reachesFar?: boolean;
	/** Leaves out movies with a lower match, if they have one. Looks for others among the best hundred. */
	readonly leastMatch?: number;
	/** Below 0 for movies few know, above 0 for well-known ones; 0 if left out. -0.4 to 0.2 makes sense. */
	readonly popularityPower?: number;
	/** Chooses among the `count` best, before reasons are looked for, which takes as long as the scores. */
	readonly keep?: <Movie extends { readonly movieId: number }>(best: readonly Movie[]) => readonly Movie[];
}

/** A member of a group. */
interface GroupMember {
	readonly ratings: Ratings;
	/** Their part in the choice, above 0; 1 is usual. */
	readonly weight: number;
}

interface GroupOptions extends Omit<RecommendOptions, 'leastMatch' | 'keep'> {
	/** Another way to choose, for comparisons. */
	readonly choose?: ChooseForGroup;
	/** Gives others the thread between two members, for longer than a turn of the event loop. */
	readonly pause?: () => Promise<void>;
}

/** The model at work, on movie ids. It passes over ratings of movies outside the model; see `knows`. */
export interface Recommender {
	/** Translates between movie ids and the rows of `scoreAll`. */
	readonly index: MovieIndex;
	/** Ids of the movies in the model, most rated first. */
	readonly movieIds: readonly number[];
	knows(movieId: number): boolean;
	/** How many people of the training data rated it; 0 outside the model. */
	ratingCount(movieId: number): number;
	/**
	 * Best first, without what was rated. Empty when no rating says what the person likes: nothing rated is in the model,
	 * or every rating is low.
	 */
	recommend(ratings: Ratings, options: RecommendOptions): Prediction[];
	/**
	 * Movies for several people, see `recommendToGroup`; none that any of them rated. A member whose ratings do not say
	 * what they like counts as the average person of the training data, and has no matches.
	 */
	recommendToGroup(members: readonly GroupMember[], options: GroupOptions): Promise<GroupPrediction[]>;
	/** What `recommend` would say of one movie; `undefined` when it could say nothing. */
	predict(ratings: Ratings, movieId: number): Prediction | undefined;
	/**
	 * The matches that `recommend` would give movies; none without a rating that says what the person likes, and none for
	 * a movie outside the model.
	 */
	matchesOf(ratings: Ratings, movieIds: readonly number[]): (number | undefined)[];
	/**
	 * The score of every movie for one person, by row, in an array of the caller's own; `undefined` when no rating says
	 * what they like. Scores of two people have different units.
	 *
	 * @example const { index, scoreAll } = recommender; scoreAll(ratings)?.[index.rowOf(364)!]
	 */
	scoreAll(ratings: Ratings): Float64Array | undefined;
	/** The movies nearest in taste and kind that are accepted, nearest first; empty for a movie outside the model. */
	similar(
		movieId: number,
		count: number,
		accept?: AcceptMovie,
	): { readonly movieId: number; readonly similarity: number }[];
	/**
	 * Movies whose titles say what two movies have in common: those strongest in the factors that the two share most,
	 * besides the two themselves. Empty when either is outside the model.
	 */
	commonGround(movieId: number, otherId: number, count: number): number[];
	/** What recurs among the liked movies more than chance would have it, the strongest first. */
	traitsOf(ratings: Ratings): RatedFeature[];
	/** The mean of the stars that people gave a movie; `undefined` outside the model, and where it was not fitted. */
	averageStars(movieId: number): number | undefined;
	/** The features that two movies share, most telling first. Empty when either is outside the model. */
	sharedFeatures(movieId: number, otherId: number, count: number): Feature[];
}

/** Under a floor, this many of the best movies are judged. */
const MOST_JUDGED = 100;

/**
 * Puts a model to work, with what else is known of movies; without that it has genres and years. Building it costs a
 * pass over the factors; a call costs a fold-in and another pass. Every call
 * owns its numbers, and a filter may call back.
 *
 * @example createRecommender(await readModel('models/default.safetensors')).recommend(new Map([[364, 5]]), { count: 10
 * })
 */
export function createRecommender(model: Model, content: MovieContent = describeModel(model)): Recommender {
	return finish(createInPieces(model, content));
}

/** Does the same in turns of a few milliseconds, so that requests are answered meanwhile. */
export function createRecommenderInTurns(model: Model, content: MovieContent): Promise<Recommender> {
	return finishInTurns(createInPieces(model, content));
}

/** Rows, the most rated first. Numbers sort far faster than rows that a function has to compare. */
function listMostRated(counts: Int32Array): number[] {
	const rows = counts.length;
	const keys = Float64Array.from(counts, (count, row) => row - count * rows).sort();
	return Array.from(keys, (key) => ((key % rows) + rows) % rows);
}

function* createInPieces(model: Model, content: MovieContent): Pieces<Recommender> {
	const all = yield* placeInPieces(model, content);
	const { known } = all;
	yield;
	const index = indexMovies(all.movieIds);
	yield;
	const vectors = yield* buildVectorsInPieces(all);
	const prepared = yield* prepareInPieces(all, content, all.arena);
	yield;
	const { index: contentIndex, kinship, traitMeter, findReasons, limitDirectors } = prepared;
	const { places } = contentIndex;
	const answerPerson = createPersonAnswerer(all, vectors, prepared);
	yield;
	const arrange = createArranger(all, vectors, limitDirectors);
	const measureChances = createChances(model, vectors);
	const explain = createExplainer(model, vectors, traitMeter);
	const findSimilar = createSimilar(all, vectors, prepared);
	const findCommonGround = createCommonGround(model, kinship);
	yield;
	const everyRow = countUp(all.movieIds.length);
	const mostRated = listMostRated(model.ratingCounts);
	yield;

	return {
		index,
		movieIds: mostRated.map((row) => model.movieIds[row]),
		knows: (movieId) => index.rowOf(movieId) !== undefined,
		ratingCount: (movieId) => all.ratingCounts[index.rowOf(movieId) ?? -1] ?? 0,
		recommend(ratings, { count, exclude, accept, leastMatch, keep, reachesFar = false, popularityPower = 0 }) {
			const reach = reachesFar ? all.movieIds.length : all.unasked;
			const list = answer(ratings, popularityPower, reach, (person) => {
				const accepts = (row: number): boolean => {
					if (person.isRated[row] === 1) return false;
					const movieId = all.movieIds[row];
					return !exclude?.has(movieId) && (accept?.(movieId, places[row]) ?? true);
				};
				const describeKept = (rows: readonly number[]): Prediction[] => {
					const best = rows.map((row) => ({ row, movieId: all.movieIds[row] }));
					const kept = keep?.(best) ?? best;
					return describe(
						kept.map(({ row }) => row),
						person,
					);
				};
				if (leastMatch === undefined) return describeKept(arrange(person, count, accepts));
				const best = arrange(person, Math.max(count, MOST_JUDGED), accepts);
				const chances = measureChances(person, best);
				const values = person.ranking.of(best);
				// Without a chance, the taste must ask for the movie more than its being little known speaks against it.
				const likely = best.filter((_, at) => (chances[at] === undefined ? values[at] > 0 : chances[at] >= leastMatch));
				return describeKept(likely.slice(0, count));
			});
			return list ?? [];
		},
		recommendToGroup(members, { count, exclude, accept, reachesFar = false, popularityPower = 0, ...how }) {
			const rated = new Set(members.flatMap(({ ratings }) => [...ratings.keys()]));
			/** By row: 0 for what was not asked so far. Each member asks about much the same movies. */
			const verdicts = new Int8Array(all.movieIds.length);
			const accepts = (row: number): boolean => {
				if (verdicts[row] === 0) {
					const movieId = all.movieIds[row];
					const isLeftOut = rated.has(movieId) || exclude?.has(movieId) || accept?.(movieId, places[row]) === false;
					verdicts[row] = isLeftOut ? -1 : 1;
				}
				return verdicts[row] > 0;
			};
			// A group hears how a movie suits each member, which no one can say of a movie placed by its content.
			const reach = reachesFar ? all.movieIds.length : known;
			const readers = members.map(({ ratings, weight }) => {
				const profile = readProfile(ratings, index);
				const read = (person: Person) => readOpinion(person, reach, isGrounded(profile), accepts, measureChances);
				return { weight, read: () => answerPerson(profile, ratings, popularityPower, read, reach) };
			});
			return recommendToGroup(readers, count, all.movieIds, how);
		},
		predict(ratings, movieId) {
			const row = index.rowOf(movieId);
			return row === undefined ? undefined : answer(ratings, 0, row + 1, (person) => describe([row], person)[0]);
		},
		matchesOf(ratings, movieIds) {
			const rows = movieIds.map((movieId) => index.rowOf(movieId) ?? all.movieIds.length);
			return answer(ratings, 0, known, (person) => measureChances(person, rows)) ?? rows.map(() => undefined);
		},
		scoreAll: (ratings) => answer(ratings, 0, all.movieIds.length, ({ scores }) => scores.of(everyRow)),
		similar(movieId, count, accept = () => true) {
			const row = index.rowOf(movieId);
			if (row === undefined) return [];
			return findSimilar(row, count, (other) => accept(all.movieIds[other], places[other])).map((other) => ({
				movieId: all.movieIds[other.row],
				similarity: other.similarity,
			}));
		},
		commonGround(movieId, otherId, count) {
			const [row, other] = [index.rowOf(movieId), index.rowOf(otherId)];
			if (row === undefined || other === undefined || row >= known || other >= known) return [];
			return findCommonGround(row, other, count).map((shared) => model.movieIds[shared]);
		},
		traitsOf(ratings) {
			const traits = [...traitMeter.measure(ratings, readProfile(ratings, index))];
			return traits
				.toSorted(([, a], [, b]) => b.gain - a.gain)
				.map(([feature, { gain }]) => ({ ...describeFeature(contentIndex, feature), gain }));
		},
		averageStars(movieId) {
			const row = index.rowOf(movieId);
			return row === undefined || row >= known ? undefined : model.chance?.movieStars[row];
		},
		sharedFeatures(movieId, otherId, count) {
			const [row, other] = [index.rowOf(movieId), index.rowOf(otherId)];
			if (row === undefined || other === undefined) return [];
			const shared = kinship.listShared(row, other).slice(0, count);
			return shared.map((feature) => describeFeature(contentIndex, feature));
		},
	};

	/**
	 * Answers a person; `undefined` when no rating says what they like.
	 *
	 * @param reach - How many movies get a score; those of the model always do.
	 */
	function answer<Answer>(
		ratings: Ratings,
		power: number,
		reach: number,
		say: (person: Person) => Answer,
	): Answer | undefined {
		const profile = readProfile(ratings, index);
		if (!isGrounded(profile)) return undefined;
		return answerPerson(profile, ratings, power, say, Math.max(known, reach));
	}

	/** The list may be by mood, but what is said of a movie is the same in every list. */
	function describe(rows: readonly number[], person: Person): Prediction[] {
		const matches = measureChances(person, rows);
		const losses = explain(person, rows);
		const { profile, traits, scores } = person;
		const values = scores.of(rows);
		const reasons = findReasons({ profile, traits, bonusScale: scores.bonusScale }, rows, losses);
		return rows.map((row, at) => ({
			movieId: all.movieIds[row],
			score: values[at],
			match: matches[at],
			...reasons[at],
		}));
	}
}

/**
 * The notebook's one call: the ids of the `k` best movies for a person with these ratings, best first, without the
 * rated ones. Builds a recommender each time; keep one from `createRecommender` where there are many calls.
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
