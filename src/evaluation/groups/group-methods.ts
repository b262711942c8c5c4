import { countUp } from '../../numerics/sparse-matrix.ts';
import { type ChooseForGroup, type Chooser, chooseForGroup, shareOut } from '../../recommender/choose-for-group.ts';

/** A way to choose for a group. */
export interface GroupMethod {
	readonly name: string;
	readonly about: string;
	readonly choose: ChooseForGroup;
}

/** A member's own list: what is in it is liked, for SPGreedy and GFAR. */
const OWN_LIST = 20;
/** Average without misery leaves out what suits a member less than this share of what suits them best. */
const MISERY = 0.15;

/** Ways to choose the movies of one night. */
export const GROUP_METHODS: readonly GroupMethod[] = [
	{ name: 'average', about: 'the highest mean relevance', choose: byWorth(average) },
	{
		name: 'not squared',
		about: 'the same, with relevances that are not squared',
		choose: byWorth((relevances) => average(relevances.map(Math.sqrt))),
	},
	{ name: 'least misery', about: 'the highest relevance of the least happy member', choose: byWorth(leastMisery) },
	{
		name: 'without misery',
		about: `the highest mean, of those with a relevance of ${MISERY} or more to everyone first`,
		choose: byWorth((relevances) => average(relevances) + (leastMisery(relevances) >= MISERY ? 1 : 0)),
	},
	{
		name: 'SPGreedy',
		about: `by turns what most members with the fewest movies of their own ${OWN_LIST} best like`,
		choose: chooseGreedily(prepareSpGreedy),
	},
	{
		name: 'GFAR',
		about: `Borda points over their own ${OWN_LIST} best, less what is there already`,
		choose: chooseGreedily(prepareGfar),
	},
	{ name: 'EP-FuzzDA', about: "shared out; what exceeds a member's share counts nothing", choose: shareOut(0) },
	{ name: 'shipped', about: 'EP-FuzzDA, but what exceeds a share counts half', choose: chooseForGroup },
];

/** Ways to choose on nights that follow each other, one movie a night. */
export const NIGHT_METHODS: readonly GroupMethod[] = [
	{ name: 'average', about: 'the highest mean relevance, night by night', choose: byWorth(average) },
	{ name: 'each alone', about: 'each night as if it were the first', choose: chooseByNight(0) },
	{
		name: 'weighed',
		about: 'who got less on nights before weighs more, half as much with each night',
		choose: chooseByNight(1),
	},
	{ name: 'shared out', about: 'one list for all nights, shared out by what each received', choose: chooseForGroup },
];

/**
 * Chooses each night's movie by itself. A member weighs 1, and what they got less of than the happiest member on the
 * nights before, halved with each night since.
 *
 * @param memory - How much that counts; 0 forgets.
 */
function chooseByNight(memory: number): ChooseForGroup {
	return (members, candidates, count) => {
		const watched: number[] = [];
		for (let night = 0; night < Math.min(count, candidates); night++) {
			const rest = Array.from(countUp(candidates)).filter((candidate) => !watched.includes(candidate));
			const most = watched.map((candidate) => Math.max(...members.map(({ relevance }) => relevance[candidate])));
			const tonight = members.map(({ relevance, weight }): Chooser => {
				const missed = watched.map((candidate, at) => 0.5 ** (night - at) * (most[at] - relevance[candidate]));
				const more = memory * missed.reduce((sum, each) => sum + each, 0);
				return { relevance: Float64Array.from(rest, (candidate) => relevance[candidate]), weight: weight + more };
			});
			watched.push(rest[chooseForGroup(tonight, rest.length, 1)[0]]);
		}
		return watched;
	};
}

function average(relevances: readonly number[]): number {
	return relevances.reduce((sum, value) => sum + value, 0) / relevances.length;
}

function leastMisery(relevances: readonly number[]): number {
	return Math.min(...relevances);
}

/** Chooses by a number for each candidate; equals by the mean. */
function byWorth(worthOf: (relevances: readonly number[]) => number): ChooseForGroup {
	return (members, candidates, count) => {
		const all = Array.from(countUp(candidates), (candidate) => {
			const relevances = members.map(({ relevance }) => relevance[candidate]);
			return { candidate, worth: worthOf(relevances), mean: average(relevances) };
		});
		const sorted = all.sort((a, b) => b.worth - a.worth || b.mean - a.mean);
		return sorted.slice(0, count).map(({ candidate }) => candidate);
	};
}

/** The best candidates of a member, best first. */
function listOwn({ relevance }: Chooser, candidates: number): number[] {
	return Array.from(countUp(candidates))
		.sort((a, b) => relevance[b] - relevance[a])
		.slice(0, OWN_LIST);
}

/** What a greedy choice goes by. */
interface Greed {
	/** What a candidate would add to what is chosen. */
	gainOf(candidate: number): number;
	/** Takes note that it is chosen. */
	take(candidate: number): void;
}

/** Chooses one by one what adds most; equals by the mean. */
function chooseGreedily(prepare: (members: readonly Chooser[], candidates: number) => Greed): ChooseForGroup {
	return (members, candidates, count) => {
		const { gainOf, take } = prepare(members, candidates);
		const left = new Set(countUp(candidates));
		const meanOf = (candidate: number): number => average(members.map(({ relevance }) => relevance[candidate]));
		return Array.from(countUp(Math.min(count, candidates)), () => {
			let [best, most, mean] = [-1, -1, -1];
			for (const candidate of left) {
				const gain = gainOf(candidate);
				if (gain < most || (gain === most && meanOf(candidate) <= mean)) continue;
				[best, most, mean] = [candidate, gain, meanOf(candidate)];
			}
			left.delete(best);
			take(best);
			return best;
		});
	};
}

/**
 * Serbos et al., "Fairness in package-to-group recommendations", WWW 2017: the next movie is liked by most of those who
 * have got least so far.
 */
function prepareSpGreedy(members: readonly Chooser[], candidates: number): Greed {
	const liked = members.map((member) => new Set(listOwn(member, candidates)));
	const got = members.map(() => 0);
	return {
		gainOf(candidate) {
			const least = Math.min(...got);
			return liked.filter((own, at) => got[at] === least && own.has(candidate)).length;
		},
		take(candidate) {
			for (const [at, own] of liked.entries()) if (own.has(candidate)) got[at]++;
		},
	};
}

/**
 * Kaya, Bridge and Tintarev, "Ensuring fairness in group recommendations by rank-sensitive balancing of relevance",
 * RecSys 2020: the next movie adds most to the chance that each member finds something relevant.
 */
function prepareGfar(members: readonly Chooser[], candidates: number): Greed {
	const sum = (OWN_LIST * (OWN_LIST + 1)) / 2;
	const chances = members.map(
		(member) => new Map(listOwn(member, candidates).map((candidate, at) => [candidate, (OWN_LIST - at) / sum])),
	);
	const without = members.map(() => 1);
	return {
		gainOf: (candidate) => chances.reduce((gain, own, at) => gain + (own.get(candidate) ?? 0) * without[at], 0),
		take(candidate) {
			for (const [at, own] of chances.entries()) without[at] *= 1 - (own.get(candidate) ?? 0);
		},
	};
}
