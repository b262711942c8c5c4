import type { Profile } from './fold-in.ts';
import type { Model } from './model.ts';
import type { Scores } from './score-movies.ts';
import { selectTop } from './select-top.ts';
import { computeCosine, type TasteVectors } from './taste-vectors.ts';

/** So many films are weighed against each other for the head of a list; what follows goes by score alone. */
const HEAD = 10;
const CANDIDATES = 100;
/** A film rated barely above the centre still has a share worth dividing by. */
const LEAST_SHARE = 0.02;

/**
 * Prepares a function that puts a list together: the best films by score, arranged so that somebody with two tastes gets both.
 *
 * Each liked film is owed a share of the list in proportion to its stars. A candidate serves the liked films it is near to, in
 * cosine and in years. Place by place the candidate is taken whose score, as a share of the best one's, less what it gives to films
 * that have had more than their due, is highest. The second part is multiplied by the profile's coherence: without clear tastes
 * there is nothing to share out, and the list is by score. (Calibrated recommendations, Steck 2018, with the person's own films
 * in the place of genres.) O(movies + candidates * (liked * width + count * liked)).
 */
export function createArranger(
	model: Model,
	vectors: TasteVectors,
): (profile: Profile, scores: Scores, count: number, accepts: (row: number) => boolean) => number[] {
	const { years } = model;
	const { neighbourCentre, coverage, eraYears } = model.recipe.scoring;
	return (profile, scores, count, accepts) => {
		const strength = coverage * scores.coherence;
		const liked = [...profile.rows.keys()].filter((at) => profile.stars[at] > neighbourCentre);
		if (strength === 0 || liked.length < 2 || count < 2) return selectTop(scores.values, count, accepts);
		const candidates = selectTop(scores.values, Math.max(CANDIDATES, count), accepts);
		if (candidates.length === 0) return [];
		const owed = toShares(liked.map((at) => profile.stars[at] - neighbourCentre));
		const likedRows = liked.map((at) => profile.rows[at]);
		const served = candidates.map((row) => serve(row, likedRows));
		const best = Math.max(scores.values[candidates[0]], Number.MIN_VALUE);
		const head = Math.min(HEAD, count);
		const given = new Float64Array(liked.length);
		const open = new Set(candidates.keys());
		const taken: number[] = [];
		while (taken.length < head && open.size > 0) {
			let [choice, value] = [-1, Number.NEGATIVE_INFINITY];
			for (const candidate of open) {
				const excess = measureExcess(served[candidate], given, owed, taken.length) / head;
				const here = scores.values[candidates[candidate]] / best - strength * excess;
				if (here > value) [choice, value] = [candidate, here];
			}
			open.delete(choice);
			taken.push(candidates[choice]);
			for (let i = 0; i < given.length; i++) given[i] += served[choice][i];
		}
		return [...taken, ...[...open].map((candidate) => candidates[candidate])].slice(0, count);
	};

	/** How a film's one place is divided among the liked films; the shares add up to 1. */
	function serve(row: number, likedRows: readonly number[]): Float64Array {
		const shares = new Float64Array(likedRows.length);
		let sum = 0;
		for (let i = 0; i < shares.length; i++) {
			const liked = likedRows[i];
			const apart = years[row] > 0 && years[liked] > 0 ? Math.abs(years[row] - years[liked]) : 0;
			shares[i] = Math.max(0, computeCosine(vectors, row, liked)) * Math.exp(-apart / eraYears);
			sum += shares[i];
		}
		if (sum > 0) for (let i = 0; i < shares.length; i++) shares[i] /= sum;
		return shares;
	}
}

function toShares(amounts: ArrayLike<number>): Float64Array {
	const shares = Float64Array.from(amounts);
	const sum = shares.reduce((total, amount) => total + amount, 0);
	return sum > 0 ? shares.map((amount) => amount / sum) : shares;
}

/** How much a film would give to liked films that have had more than their due after so many places. */
function measureExcess(served: Float64Array, given: Float64Array, owed: Float64Array, places: number): number {
	let excess = 0;
	for (let i = 0; i < served.length; i++) {
		excess += (served[i] * (given[i] - places * owed[i])) / Math.max(owed[i], LEAST_SHARE);
	}
	return excess;
}
