/** A member of a group, while it chooses. */
export interface Chooser {
	/** How well each candidate suits them, 0 to 1. */
	readonly relevance: Float64Array;
	/** Their part in the choice, above 0; parts need not add up to 1. */
	readonly weight: number;
}

/** A way to choose `count` of the candidates for all members. @returns the chosen ones, in order. */
export type ChooseForGroup = (members: readonly Chooser[], candidates: number, count: number) => number[];

/** Half is best for the least happy member and costs the mean nothing; docs/groups.md has the figures. */
const SPARE_WORTH = 0.5;

/**
 * Makes a way to choose one by one, so that all that is chosen is shared out by weight: EP-FuzzDA (Malecek and Peska,
 * "Fairness-preserving group recommendations with user weighting", UMAP 2021).
 *
 * Each member has received the sum of their relevances of what is chosen so far. With a further movie, a member is
 * owed their weight's share of all that the group then has received. To a member, the movie is worth its relevance, but
 * what exceeds what they still lack counts `spareWorth` only. The movie worth most to all together is next. So after a
 * movie for one, the next is for the others; and a movie that all like a bit wins over one that a single member loves.
 *
 * Equals go to the earlier candidate. O(count * candidates * members).
 *
 * @param spareWorth - 0 to 1; with 1 it is the average.
 */
export function shareOut(spareWorth: number): ChooseForGroup {
	return (members, candidates, count) => {
		const weights = members.reduce((sum, { weight }) => sum + weight, 0);
		const received = new Float64Array(members.length);
		const left = new Set(Array(candidates).keys());
		const sumOf = (candidate: number): number => members.reduce((sum, { relevance }) => sum + relevance[candidate], 0);
		const sums = Float64Array.from(left, sumOf);
		const chosen: number[] = [];
		let total = 0;
		const worthOf = (candidate: number): number => {
			let worth = 0;
			for (let at = 0; at < members.length; at++) {
				const { relevance, weight } = members[at];
				const lack = Math.max(0, (weight / weights) * (total + sums[candidate]) - received[at]);
				worth += Math.min(relevance[candidate], lack) + spareWorth * Math.max(0, relevance[candidate] - lack);
			}
			return worth;
		};
		while (chosen.length < count && left.size > 0) {
			let [best, most] = [-1, -1];
			for (const candidate of left) {
				const worth = worthOf(candidate);
				if (worth > most) [best, most] = [candidate, worth];
			}
			chosen.push(best);
			left.delete(best);
			total += sums[best];
			for (const [at, { relevance }] of members.entries()) received[at] += relevance[best];
		}
		return chosen;
	};
}

/** How the bot chooses for a group. */
export const chooseForGroup = shareOut(SPARE_WORTH);
