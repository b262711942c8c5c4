/** A member of a group, while it chooses. */
export interface Chooser {
	/** How well each candidate suits them, 0 to 1. */
	readonly relevance: Float64Array;
	/** Their part in the choice, above 0; parts need not add up to 1. */
	readonly weight: number;
}

/**
 * Chooses up to `count` candidates for a group, one by one, so that all that is chosen is shared out by weight:
 * EP-FuzzDA (Malecek and Peska, "Fairness-preserving group recommendations with user weighting", UMAP 2021).
 *
 * Each member has received the sum of their relevances of what is chosen so far. With a further movie, a member is
 * owed their weight's share of all that the group then has received. The movie is worth, to each member, its relevance
 * to them, but no more than they still lack. The movie worth most to all together is next. So after a movie for one,
 * the next is for the others; and a movie that all like a bit wins over one that a single member loves.
 *
 * Equals go to the earlier candidate. O(count * candidates * members).
 *
 * @returns the chosen candidates in order.
 */
export function chooseForGroup(members: readonly Chooser[], candidates: number, count: number): number[] {
	const weights = members.reduce((sum, { weight }) => sum + weight, 0);
	const received = new Float64Array(members.length);
	const chosen: number[] = [];
	const isChosen = new Uint8Array(candidates);
	let total = 0;
	while (chosen.length < Math.min(count, candidates)) {
		let [best, most] = [-1, Number.NEGATIVE_INFINITY];
		for (let candidate = 0; candidate < candidates; candidate++) {
			if (isChosen[candidate] === 1) continue;
			let sum = total;
			for (const { relevance } of members) sum += relevance[candidate];
			let worth = 0;
			for (const [at, { relevance, weight }] of members.entries()) {
				const lack = Math.max(0, (weight / weights) * sum - received[at]);
				worth += Math.min(relevance[candidate], lack);
			}
			if (worth > most) [best, most] = [candidate, worth];
		}
		chosen.push(best);
		isChosen[best] = 1;
		for (const [at, { relevance }] of members.entries()) {
			received[at] += relevance[best];
			total += relevance[best];
		}
	}
	return chosen;
}
