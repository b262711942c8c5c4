import { computeDot } from './compute-dot.ts';
import type { Profile } from './fold-in.ts';
import type { Model } from './model.ts';
import type { Scores } from './score-movies.ts';
import { selectTop } from './select-top.ts';
import { countUp } from './sparse-matrix.ts';
import { computeCosines, type TasteVectors } from './taste-vectors.ts';

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
 * in the place of genres.) O(movies + candidates * liked * (width + count)).
 */
export function createArranger(
	model: Model,
	vectors: TasteVectors,
): (profile: Profile, scores: Scores, count: number, accepts: (row: number) => boolean) => number[] {
	const { neighbourCentre, coverage } = model.recipe.scoring;
	const serve = createServer(model, vectors);
	return ({ rows, stars }, { values, coherence }, count, accepts) => {
		const strength = coverage * coherence;
		const liked = countUp(rows.length).filter((at) => stars[at] > neighbourCentre);
		if (strength === 0 || liked.length < 2 || count < 2) return selectTop(values, count, accepts);
		const candidates = selectTop(values, Math.max(CANDIDATES, count), accepts);
		if (candidates.length === 0) return [];
		const owed = shareOut(stars, liked, neighbourCentre);
		const served = serve(
			candidates,
			liked.map((at) => rows[at]),
		);
		const best = Math.max(values[candidates[0]], Number.MIN_VALUE);
		const head = Math.min(HEAD, count);
		const given = new Float64Array(liked.length);
		const excesses = new Float64Array(liked.length);
		const open = [...candidates.keys()];
		const taken: number[] = [];
		while (taken.length < head && open.length > 0) {
			for (let i = 0; i < liked.length; i++) {
				excesses[i] = (given[i] - taken.length * owed[i]) / (Math.max(owed[i], LEAST_SHARE) * head);
			}
			let choice = 0;
			let highest = Number.NEGATIVE_INFINITY;
			for (let at = 0; at < open.length; at++) {
				const excess = computeDot(served, open[at] * liked.length, excesses, 0, liked.length);
				const value = values[candidates[open[at]]] / best - strength * excess;
				if (value > highest) {
					choice = at;
					highest = value;
				}
			}
			const [candidate] = open.splice(choice, 1);
			taken.push(candidates[candidate]);
			for (let i = 0; i < liked.length; i++) given[i] += served[candidate * liked.length + i];
		}
		return [...taken, ...open.map((at) => candidates[at])].slice(0, count);
	};
}

/**
 * Prepares a function that says how a candidate's one place is divided among the liked films: candidates by liked. A row adds up to
 * 1, or to 0 where the film is near to none. It is scratch: the next call overwrites it.
 */
function createServer(
	{ years, recipe }: Model,
	vectors: TasteVectors,
): (candidates: readonly number[], liked: Int32Array) => Float64Array {
	const nearness = measureNearness(years, recipe.scoring.eraYears);
	const pair = new Float64Array(2 * vectors.width);
	let scratch = new Float64Array(0);
	return (candidates, liked) => {
		const size = candidates.length * liked.length;
		if (scratch.length < size) scratch = new Float64Array(size);
		const cosines = new Float64Array(2 * liked.length);
		const likedYears = liked.map((row) => years[row]);
		const last = candidates.length - 1;
		for (let at = 0; at <= last; at += 2) {
			// The last of an odd number is its own companion.
			const next = Math.min(at + 1, last);
			computeCosines(vectors, candidates[at], candidates[next], liked, pair, cosines);
			divide(cosines, 0, years[candidates[at]], likedYears, nearness, scratch, at * liked.length);
			divide(cosines, 1, years[candidates[next]], likedYears, nearness, scratch, next * liked.length);
		}
		return scratch;
	};
}

/** Writes, from place `to` on, the shares of a film made in `year`, whose cosines are every second number from `first` on. */
function divide(
	cosines: Float64Array,
	first: number,
	year: number,
	likedYears: Int32Array,
	nearness: Float64Array,
	shares: Float64Array,
	to: number,
): void {
	let sum = 0;
	for (let i = 0; i < likedYears.length; i++) {
		const apart = year > 0 && likedYears[i] > 0 ? Math.abs(year - likedYears[i]) : 0;
		const share = Math.max(0, cosines[2 * i + first]) * nearness[apart];
		shares[to + i] = share;
		sum += share;
	}
	if (sum > 0) for (let i = 0; i < likedYears.length; i++) shares[to + i] /= sum;
}

/** How near two films are in time, 1 to 0, by how many years apart they are; years that are not known are 0. */
function measureNearness(years: Int32Array, eraYears: number): Float64Array {
	const known = years.filter((year) => year > 0).sort();
	const span = known.length === 0 ? 0 : known[known.length - 1] - known[0];
	return Float64Array.from({ length: span + 1 }, (_, apart) => Math.exp(-apart / eraYears));
}

/** What each liked film is owed of a place: its stars above the centre as a share of all of them. */
function shareOut(stars: readonly number[], liked: Int32Array, centre: number): Float64Array {
	const owed = new Float64Array(liked.length);
	let sum = 0;
	for (let i = 0; i < owed.length; i++) {
		owed[i] = stars[liked[i]] - centre;
		sum += owed[i];
	}
	for (let i = 0; i < owed.length; i++) owed[i] /= sum;
	return owed;
}
