import type { GroupPrediction } from '../../recommender/recommend-to-group.ts';
import { createRecommender, type Ratings, type Recommender } from '../../recommender/recommender.ts';
import type { RatingTable } from '../../training/rating-table.ts';
import type { TrainedModel } from '../../training/train.ts';
import type { TrainingSet } from '../../training/training-set.ts';
import { type Case, createFold, dealPeople, type FoldOptions, openCase } from '../hold-out.ts';
import { computeNdcg } from '../metrics.ts';
import { completeModel } from '../nmf.ts';
import { drawGroups, GROUP_KINDS, type GroupKind } from './draw-groups.ts';
import type { GroupMethod } from './group-methods.ts';

export const GROUP_SIZES = [2, 4, 8] as const;

export interface GroupEvaluationOptions extends Omit<FoldOptions, 'draws'> {
	readonly folds: number;
	/** Ratings that each member gives. */
	readonly given: number;
	/** How many movies are chosen: those that a night proposes, or one for each of several nights. */
	readonly depth: number;
	/** Groups of each kind and size, over all folds. */
	readonly groups: number;
	train(set: TrainingSet): TrainedModel;
	readonly onProgress?: (progress: { readonly fold: number; readonly kind: GroupKind; readonly size: number }) => void;
}

/** How one method did with groups of one kind and size: means over the groups. */
export interface GroupResult {
	readonly kind: GroupKind;
	readonly size: number;
	readonly name: string;
	readonly groups: number;
	/** NDCG of the members at the depth, by their hidden ratings. */
	readonly mean: number;
	readonly worst: number;
	/** The worst member's NDCG as a share of the best one's, over groups with a hit. */
	readonly ratio: number;
	/** The share of members of whose hidden favourites none is in the list. */
	readonly nothing: number;
}

/** How one list suits a group. */
type Outcome = Pick<GroupResult, 'mean' | 'worst' | 'nothing'> & { readonly best: number };

/**
 * Measures ways to choose for a group, on people left out of training: each member gives some ratings, and is judged
 * by the others of at least four stars. Groups, candidates and ratings are the same for all methods.
 */
export async function evaluateGroups(
	table: RatingTable,
	methods: readonly GroupMethod[],
	options: GroupEvaluationOptions,
): Promise<GroupResult[]> {
	const { folds, seed, given, groups, train, onProgress } = options;
	const foldOf = dealPeople(table.users, folds, seed);
	const outcomes = new Map<string, Outcome[]>();
	for (let round = 0; round < folds; round++) {
		const { set, people } = createFold(table, foldOf, round, { ...options, draws: 1 });
		const recommender = createRecommender(completeModel(train(set)));
		const tested = people.flatMap(({ orders: [order] }) => {
			const opened = openCase(order, given);
			return opened ? [{ order, opened }] : [];
		});
		const profiles = tested.map(({ order }) => order);
		for (const kind of GROUP_KINDS) {
			for (const size of GROUP_SIZES) {
				onProgress?.({ fold: round, kind, size });
				for (const group of drawGroups(profiles, kind, size, Math.ceil(groups / folds), seed + round)) {
					const cases = group.map((person) => tested[person].opened);
					for (const [at, list] of (await recommendByAll(cases, methods, options.depth, recommender)).entries()) {
						const key = `${kind} ${size} ${at}`;
						outcomes.set(key, [...(outcomes.get(key) ?? []), judge(list, cases, options.depth, recommender)]);
					}
				}
			}
		}
	}
	return GROUP_KINDS.flatMap((kind) =>
		GROUP_SIZES.flatMap((size) =>
			methods.map(({ name }, at) => ({ kind, size, name, ...summarise(outcomes.get(`${kind} ${size} ${at}`)!) })),
		),
	);
}

/** The list of each method, from one look at the members. */
async function recommendByAll(
	cases: readonly Case[],
	methods: readonly GroupMethod[],
	depth: number,
	recommender: Recommender,
): Promise<(readonly GroupPrediction[])[]> {
	const members = cases.map(({ given }) => ({ ratings: readRatings(given, recommender), weight: 1 }));
	const predictions = await recommender.recommendToGroup(members, {
		count: depth,
		choose: (choosers, candidates, count) => methods.flatMap(({ choose }) => choose(choosers, candidates, count)),
	});
	return methods.map((_, at) => predictions.slice(depth * at, depth * (at + 1)));
}

function readRatings({ rows, stars }: Case['given'], { index }: Recommender): Ratings {
	return new Map(rows.map((row, at) => [index.idOf(row), stars[at]]));
}

/** Movies that another member has given cannot be listed, so no one misses them. */
function judge(
	list: readonly GroupPrediction[],
	cases: readonly Case[],
	depth: number,
	{ index }: Recommender,
): Outcome {
	const given = new Set<number>(cases.flatMap(({ given: { rows } }) => rows));
	const rows = list.map(({ movieId }) => index.rowOf(movieId)!);
	const gains = cases.flatMap(({ relevant }) => {
		const possible = relevant.difference(given);
		return possible.size === 0 ? [] : [computeNdcg(rows, possible, depth)];
	});
	if (gains.length === 0) return { mean: 0, worst: 0, best: 0, nothing: 1 };
	return {
		mean: computeMean(gains),
		worst: Math.min(...gains),
		best: Math.max(...gains),
		nothing: gains.filter((gain) => gain === 0).length / gains.length,
	};
}

function summarise(outcomes: readonly Outcome[]): Pick<GroupResult, 'groups' | 'mean' | 'worst' | 'ratio' | 'nothing'> {
	const hit = outcomes.filter(({ best }) => best > 0);
	return {
		groups: outcomes.length,
		mean: computeMean(outcomes.map(({ mean }) => mean)),
		worst: computeMean(outcomes.map(({ worst }) => worst)),
		ratio: computeMean(hit.map(({ worst, best }) => worst / best)),
		nothing: computeMean(outcomes.map(({ nothing }) => nothing)),
	};
}

function computeMean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
