import { setImmediate as nextTurn } from 'node:timers/promises';
import { countUp } from '../numerics/sparse-matrix.ts';
import type { MeasureChances } from './chance.ts';
import { type ChooseForGroup, type Chooser, chooseForGroup } from './choose-for-group.ts';
import type { Person } from './person.ts';
import { selectRows } from './select-rows.ts';

/** Each member brings this many movies; the group chooses among all of them. */
const BROUGHT = 100;

/** A movie for a group. */
export interface GroupPrediction {
	readonly movieId: number;
	/** How well it suits the members on average, weighed, 0 to 1. */
	readonly score: number;
	/** In the order of the members. */
	readonly members: readonly MemberFit[];
}

/** How a movie suits a member of a group. */
interface MemberFit {
	/** As in a list of their own: the chance that they give it four stars or more, in percent. */
	readonly match: number | undefined;
}

/** What a group needs to know of one member, in arrays of its own. */
export interface Opinion {
	/** By row, as a list of their own is ordered: a mood counts. */
	readonly scores: Float64Array;
	/** The rows that they would get in a list of their own, best first. */
	readonly best: readonly number[];
	/** Whether ratings say what they like; else they get what nearly everyone likes. */
	readonly isGrounded: boolean;
	matchesOf(rows: readonly number[]): (number | undefined)[];
}

/** Copies what a group needs of a person: the scores of the first `reach` movies. O(reach * factors). */
export function readOpinion(
	person: Person,
	reach: number,
	isGrounded: boolean,
	accepts: (row: number) => boolean,
	measureChances: MeasureChances,
): Opinion {
	const { profile, scores, ranking } = person;
	const reached = countUp(reach);
	const values = scores.of(reached);
	const of = (rows: ArrayLike<number>): Float64Array => Float64Array.from(rows, (row) => values[row]);
	const own = { of, bonusScale: scores.bonusScale };
	return {
		scores: ranking === scores ? values : ranking.of(reached),
		best: selectRows(ranking, BROUGHT, accepts),
		isGrounded,
		matchesOf: (rows) => (isGrounded ? measureChances({ profile, scores: own }, rows) : rows.map(() => undefined)),
	};
}

/**
 * Recommends up to `count` movies to a group. Its parts:
 *
 * 1. *Candidates*: the hundred best movies of each member.
 * 2. *Relevance*: a member's score of a candidate as a share of their highest, squared, 0 where it is below 0. The
 *    share makes the scores of people comparable, which are in units of their own; the square brings out favourites.
 * 3. *Choice*: {@link chooseForGroup}.
 *
 * Others get the thread between members, since each costs a few milliseconds.
 *
 * @param pause gives others the thread; if left out, for one turn of the event loop
 */
export async function recommendToGroup(
	members: readonly { readonly weight: number; read(): Opinion }[],
	count: number,
	movieIds: Int32Array,
	{ choose = chooseForGroup, pause = nextTurn }: { choose?: ChooseForGroup; pause?: () => Promise<void> } = {},
): Promise<GroupPrediction[]> {
	const opinions: Opinion[] = [];
	for (const { read } of members) {
		opinions.push(read());
		await pause();
	}
	const candidates = [...new Set(opinions.flatMap(({ best }) => best))];
	const choosers = opinions.map(
		({ scores }, at): Chooser => ({ relevance: measureRelevance(scores, candidates), weight: members[at].weight }),
	);
	const chosen = choose(choosers, candidates.length, count);
	const rows = chosen.map((candidate) => candidates[candidate]);
	const matches = opinions.map(({ matchesOf }) => matchesOf(rows));
	const weights = choosers.reduce((sum, { weight }) => sum + weight, 0);
	return chosen.map((candidate, place) => ({
		movieId: movieIds[rows[place]],
		score: choosers.reduce((sum, { relevance, weight }) => sum + weight * relevance[candidate], 0) / weights,
		members: matches.map((byPlace) => ({ match: byPlace[place] })),
	}));
}

function measureRelevance(scores: Float64Array, candidates: readonly number[]): Float64Array {
	const own = Float64Array.from(candidates, (row) => Math.max(0, scores[row]));
	const highest = own.reduce((most, value) => Math.max(most, value), 0);
	return highest > 0 ? own.map((value) => (value / highest) ** 2) : own;
}
