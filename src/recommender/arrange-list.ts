import { computeDot } from './compute-dot.ts';
import type { Profile } from './fold-in.ts';
import type { Model } from './model.ts';
import type { Scores } from './score-movies.ts';
import { selectTop } from './select-top.ts';
import { countUp } from './sparse-matrix.ts';
import type { TasteVectors } from './taste-vectors.ts';

/** So many films are weighed against each other for the head of a list; what follows goes by score alone. */
const HEAD = 10;
const CANDIDATES = 100;
/** A film rated barely above the centre still has a share worth dividing by. */
const LEAST_SHARE = 0.02;

/**
 * Prepares a function that puts a list together: the best films by score, arranged so that somebody with two tastes gets both.
 *
 * A candidate's worth is its score, as a share of the best one's, and something for how near it is to one of the liked films, as a share
 * of the nearest candidate's: the score adds up all that somebody likes, and what everybody saw is a little like everything. From
 * it goes what the list has too much of. Each liked film is owed a share of the list in proportion to its stars; a candidate serves the
 * liked films it is near to, in cosine and in years; and place by place the candidate is taken whose worth, less what it gives to films
 * that have had more than their due, is highest. Both parts are multiplied by the profile's coherence: without clear tastes there is
 * nothing to be near to or to share out, and the list is by score. (Calibrated recommendations, Steck 2018, with the person's own films
 * in the place of genres.) O(movies + candidates * liked * (width + count)).
 */
export function createArranger(
	model: Model,
	vectors: TasteVectors,
): (profile: Profile, scores: Scores, count: number, accepts: (row: number) => boolean) => number[] {
	const { neighbourCentre, coverage, nearWeight, settledLikes } = model.recipe.scoring;
	const serve = createServer(model, vectors);
	return ({ rows, stars }, { values, peaks, coherence }, count, accepts) => {
		const strength = coverage * coherence;
		const liked = countUp(rows.length).filter((at) => stars[at] > neighbourCentre);
		if (strength === 0 || liked.length < 2 || count < 2) return selectTop(values, count, accepts, peaks);
		const candidates = selectTop(values, Math.max(CANDIDATES, count), accepts, peaks);
		if (candidates.length === 0) return [];
		const owed = shareOut(stars, liked, neighbourCentre);
		const { served, nearness } = serve(
			Int32Array.from(candidates),
			liked.map((at) => rows[at]),
		);
		const nearStrength = nearWeight * coherence * Math.min(1, settledLikes / liked.length);
		const best = Math.max(values[candidates[0]], Number.MIN_VALUE);
		const head = Math.min(HEAD, count);
		const given = new Float64Array(liked.length);
		const excesses = new Float64Array(liked.length);
		const open = [...candidates.keys()];
		const worths = Float64Array.from(candidates, (row, at) => values[row] / best + nearStrength * nearness[at]);
		// What each is worth at most. A place taken moves no excess down by more than 1 / head, so that most need no new look.
		const bounds = worths.slice();
		const taken: number[] = [];
		while (taken.length < head && open.length > 0) {
			for (let i = 0; i < liked.length; i++) {
				excesses[i] = (given[i] - taken.length * owed[i]) / (Math.max(owed[i], LEAST_SHARE) * head);
			}
			let choice = 0;
			let highest = Number.NEGATIVE_INFINITY;
			for (let at = 0; at < open.length; at++) {
				const candidate = open[at];
				bounds[candidate] += strength / head;
				if (bounds[candidate] <= highest) continue;
				const excess = computeDot(served, candidate * liked.length, excesses, 0, liked.length);
				const value = worths[candidate] - strength * excess;
				bounds[candidate] = value;
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

/** It is scratch: the next call overwrites it. */
interface Service {
	/** How a candidate's one place is divided among the liked films: candidates by liked. A row adds up to 1, or to 0 where none is near. */
	readonly served: Float64Array;
	/** Of each candidate: the highest share of a liked film's highest cosine, 0 to 1. */
	readonly nearness: Float64Array;
}

/** Prepares a function that says how candidates and liked films stand to each other. */
function createServer(
	{ years, recipe }: Model,
	vectors: TasteVectors,
): (candidates: Int32Array, liked: Int32Array) => Service {
	const timeliness = measureTimeliness(years, recipe.scoring.eraYears);
	let [served, cosines] = [new Float64Array(0), new Float32Array(0)];
	return (candidates, liked) => {
		const size = candidates.length * liked.length;
		if (served.length < size) [served, cosines] = [new Float64Array(size), new Float32Array(size)];
		const likedYears = liked.map((row) => years[row]);
		for (let at = 0; at < candidates.length; at += 4) {
			const four = candidates.subarray(at, at + 4);
			const ofFour = vectors.compareFour(four, liked);
			for (let lane = 0; lane < four.length; lane++) {
				const to = (at + lane) * liked.length;
				for (let i = 0; i < liked.length; i++) cosines[to + i] = ofFour[4 * i + lane];
				divide(cosines, years[four[lane]], likedYears, timeliness, served, to);
			}
		}
		return { served, nearness: measureNearness(cosines, candidates.length, liked.length) };
	};
}

/** @param cosines - Candidates by liked; never below 0, as nothing in a taste vector is. */
function measureNearness(cosines: Float32Array, candidates: number, liked: number): Float64Array {
	const highest = new Float64Array(liked);
	for (let candidate = 0, at = 0; candidate < candidates; candidate++) {
		for (let i = 0; i < liked; i++, at++) if (cosines[at] > highest[i]) highest[i] = cosines[at];
	}
	for (let i = 0; i < liked; i++) highest[i] = highest[i] > 0 ? 1 / highest[i] : 0;
	const nearness = new Float64Array(candidates);
	for (let candidate = 0, at = 0; candidate < candidates; candidate++) {
		let nearest = 0;
		for (let i = 0; i < liked; i++, at++) if (cosines[at] * highest[i] > nearest) nearest = cosines[at] * highest[i];
		nearness[candidate] = nearest;
	}
	return nearness;
}

/** Writes, from place `to` on, the shares of a film made in `year`, whose cosines stand from there on, too. */
function divide(
	cosines: Float32Array,
	year: number,
	likedYears: Int32Array,
	timeliness: Float64Array,
	shares: Float64Array,
	to: number,
): void {
	const count = likedYears.length;
	let sum = 0;
	for (let i = 0; i < count; i++) {
		const likedYear = likedYears[i];
		const apart = year > 0 && likedYear > 0 ? Math.abs(year - likedYear) : 0;
		const share = cosines[to + i] * timeliness[apart];
		shares[to + i] = share;
		sum += share;
	}
	const scale = sum > 0 ? 1 / sum : 0;
	for (let at = to; at < to + count; at++) shares[at] *= scale;
}

/** How near two films are in time, 1 to 0, by how many years apart they are; years that are not known are 0. */
function measureTimeliness(years: Int32Array, eraYears: number): Float64Array {
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
