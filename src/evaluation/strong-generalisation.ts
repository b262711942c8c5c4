import { indexMovies } from '../model/movie-index.ts';
import { countUp, sortByKey } from '../numerics/sparse-matrix.ts';
import type { Profile } from '../recommender/fold-in.ts';
import { keepPeople, keepRatings, type RatingTable } from '../training/rating-table.ts';
import { type MovieFacts, selectTrainingSet, type TrainingSet } from '../training/training-set.ts';
import { computeNdcg } from './metrics.ts';
import { createNumpyRandom } from './numpy-random.ts';
import type { Ranker } from './ranker.ts';

const SEED = 98_765;
const NEUTRAL_STARS = 3.5;
const FEWEST_RATINGS = 5;
const HIDDEN_SHARE = 0.2;
const DEPTH = 100;

/** People and movies of the data as the protocol selects them. */
export interface ProtocolSplit {
	readonly set: TrainingSet;
	/** The test people with something hidden. */
	readonly cases: readonly { readonly given: Profile; readonly relevant: ReadonlySet<number> }[];
	readonly events: number;
	readonly people: number;
}

/** How a ranker did: means over the test people. */
export interface ProtocolResult {
	readonly name: string;
	readonly about: string;
	readonly ndcg100: number;
	readonly recall20: number;
	readonly recall50: number;
	/** Standard error of NDCG@100. */
	readonly standardError: number;
}

/**
 * Splits ratings as Liang, Krishnan, Hoffman and Jebara, "Variational autoencoders for collaborative filtering", 2018,
 * and their published notebook do, draw by draw: ratings above 3.5; people with at least five; with numpy's seed 98765,
 * `heldOut` people for validation and as many for the test, who are the last; the movies of the training people alone;
 * of each test person with five ratings or more a fifth is hidden.
 *
 * @param heldOut - 10,000 for ml-20m.
 * @throws {RangeError} when too few people are left to train on.
 */
export function splitStrongly(
	table: RatingTable,
	heldOut: number,
	factsOf?: (movieId: number) => MovieFacts | undefined,
): ProtocolSplit {
	const liked = keepRatings(table, (rating) => table.starsOf[rating] > NEUTRAL_STARS);
	const counts = new Int32Array(liked.users);
	for (const user of liked.userOf) counts[user]++;
	const active = keepPeople(liked, (user) => counts[user] >= FEWEST_RATINGS);
	if (active.users <= 2 * heldOut)
		throw new RangeError(`${active.users} people are too few to hold ${heldOut} out twice`);
	const order = createNumpyRandom(SEED).permute(active.users);
	const training = new Set(order.subarray(0, active.users - 2 * heldOut));
	const set = selectTrainingSet(
		keepPeople(active, (user) => training.has(user)),
		1,
		factsOf,
	);
	const tested = new Set(order.subarray(active.users - heldOut));
	const cases = openCases(
		keepPeople(active, (user) => tested.has(user)),
		set,
	);
	return { set, cases, events: active.userOf.length, people: active.users };
}

/** Hides a fifth of the ratings of each person, in ascending order of their ids. */
function openCases(table: RatingTable, set: TrainingSet): ProtocolSplit['cases'] {
	const { rowOf } = indexMovies(set.movieIds);
	const { userOf, starsOf } = keepRatings(table, (rating) => rowOf(table.movieIdOf[rating]) !== undefined);
	const rows = table.movieIdOf.filter((id) => rowOf(id) !== undefined).map((id) => rowOf(id)!);
	const { order, offsets } = sortByKey(userOf, table.users);
	const random = createNumpyRandom(SEED);
	const cases = Array.from({ length: table.users }, (_, user) => {
		const own = order.subarray(offsets[user], offsets[user + 1]);
		const hidden = own.length < FEWEST_RATINGS ? 0 : Math.floor(HIDDEN_SHARE * own.length);
		const picked = own.length < FEWEST_RATINGS ? [] : random.permute(own.length).subarray(0, hidden);
		const isHidden = new Set(picked);
		const given = countUp(own.length).filter((at) => !isHidden.has(at));
		return {
			given: sortProfile(Array.from(given, (at) => ({ row: rows[own[at]], stars: starsOf[own[at]] }))),
			relevant: new Set(Array.from(picked, (at) => rows[own[at]])),
		};
	});
	return cases.filter(({ relevant }) => relevant.size > 0);
}

function sortProfile(ratings: readonly { row: number; stars: number }[]): Profile {
	const sorted = ratings.toSorted((a, b) => a.row - b.row);
	return { rows: sorted.map(({ row }) => row) as unknown as Profile['rows'], stars: sorted.map(({ stars }) => stars) };
}

/** Measures a ranker on the test people. Recall divides by the number hidden, but by the depth where that is less. */
export function measureProtocol(ranker: Ranker, { set, cases }: ProtocolSplit): ProtocolResult {
	const { name, about } = ranker;
	const rank = ranker.fit(set);
	const [ndcgs, recalls20, recalls50] = [[] as number[], [] as number[], [] as number[]];
	for (const { given, relevant } of cases) {
		const list = rank(given, DEPTH);
		ndcgs.push(computeNdcg(list, relevant, DEPTH));
		recalls20.push(computeCappedRecall(list, relevant, 20));
		recalls50.push(computeCappedRecall(list, relevant, 50));
	}
	const ndcg100 = computeMean(ndcgs);
	const variance = computeMean(ndcgs.map((value) => (value - ndcg100) ** 2));
	const standardError = Math.sqrt(variance / ndcgs.length);
	return {
		...{ name, about, ndcg100, standardError },
		recall20: computeMean(recalls20),
		recall50: computeMean(recalls50),
	};
}

function computeCappedRecall(list: readonly number[], relevant: ReadonlySet<number>, depth: number): number {
	const hits = list.slice(0, depth).filter((row) => relevant.has(row)).length;
	return hits / Math.min(depth, relevant.size);
}

function computeMean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
