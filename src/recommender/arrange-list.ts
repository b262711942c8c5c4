import type { Model } from '../model/model.ts';
import { type Arena, growLength } from '../numerics/arena.ts';
import { openKernel } from '../numerics/kernel.ts';
import { countUp } from '../numerics/sparse-matrix.ts';
import type { Profile } from './fold-in.ts';
import type { Scores } from './score-movies.ts';
import { LANES, placeInFours, type TasteVectors } from './taste-vectors.ts';

/** So many movies are weighed against each other for the head of a list; what follows goes by score alone. */
const HEAD = 10;
const CANDIDATES = 100;
/** A movie rated barely above the centre still has a share worth dividing by. */
const LEAST_SHARE = 0.02;
/** What a candidate is worth that has its place, or that is none: it cannot be found. */
const OUT = Number.NEGATIVE_INFINITY;

/**
 * Prepares a function that puts a list together: the best movies by score, arranged so that somebody with two tastes gets both.
 *
 * A candidate's worth is its score, as a share of the best one's, and something for how near it is to one of the liked movies, as a share
 * of the nearest candidate's: the score adds up all that somebody likes, and what everybody saw is a little like everything. From
 * it goes what the list has too much of. Each liked movie is owed a share of the list in proportion to its stars; a candidate serves the
 * liked movies it is near to, in cosine and in years; and place by place the candidate is taken whose worth, less what it gives to movies
 * that have had more than their due, is highest. Both parts are multiplied by the profile's coherence: without clear tastes there is
 * nothing to be near to or to share out, and the list is by score. (Calibrated recommendations, Steck 2018, with the person's own movies
 * in the place of genres.) O(movies + candidates * liked * (width + count)).
 */
export function createArranger(
	model: Model,
	vectors: TasteVectors,
): (profile: Profile, scores: Scores, count: number, accepts: (row: number) => boolean) => number[] {
	const { neighbourCentre, coverage, nearWeight, settledLikes } = model.recipe.scoring;
	const open = createContest(model, vectors);
	return ({ rows, stars }, { values, coherence, select, popularityWeight }, count, accepts) => {
		const liked = countUp(rows.length).filter((at) => stars[at] > neighbourCentre);
		const isByScore = coherence === 0 || (coverage === 0 && nearWeight === 0) || liked.length < 2 || count < 2;
		if (isByScore) return select(count, accepts);
		const best = select(Math.max(CANDIDATES, count), accepts);
		// Nothing that is accepted is of this person's taste, so that there is nothing to weigh against it; or nothing is accepted.
		if (!(values[best[0]] > 0)) return best.slice(0, count);
		const owed = shareOut(stars, liked, neighbourCentre);
		const { shares, nearness, worths, prices, findWorthiest } = open(
			new Int32Array(best),
			liked.map((at) => rows[at]),
		);
		const nearStrength = nearWeight * coherence * Math.min(1, settledLikes / liked.length);
		// The scores have popularity in them, so that nearness has to have it, too: as a share of the highest there is.
		let heaviest = 0;
		for (const row of best) heaviest = Math.max(heaviest, popularityWeight(row));
		for (let at = 0; at < best.length; at++) {
			const near = (nearStrength * nearness[at] * popularityWeight(best[at])) / heaviest;
			worths[at] = values[best[at]] / values[best[0]] + near;
		}
		const head = Math.min(HEAD, count);
		const given = new Float64Array(liked.length);
		const taken = new Set<number>();
		while (taken.size < head) {
			for (let i = 0; i < liked.length; i++) {
				const excess = (given[i] - taken.size * owed[i]) / (Math.max(owed[i], LEAST_SHARE) * head);
				prices[i] = coverage * coherence * excess;
			}
			const choice = findWorthiest();
			if (choice < 0) break;
			taken.add(best[choice]);
			worths[choice] = OUT;
			for (let i = 0; i < liked.length; i++) given[i] += shares[placeInFours(choice, i, liked.length)];
		}
		return [...taken, ...best.filter((row) => !taken.has(row))].slice(0, count);
	};
}

/** Candidates and the liked movies they serve. It is scratch: the next one overwrites it. */
interface Contest {
	/** How a candidate's one place is divided among the liked movies, see `placeInFours`: it adds up to 1, or to 0 where none is near. */
	readonly shares: Float32Array;
	/** Of each candidate: the highest share of a liked movie's highest cosine, 0 to 1. */
	readonly nearness: Float32Array;
	/** Of each candidate, to be written: what it is worth. */
	readonly worths: Float32Array;
	/** Of each liked movie, to be written: what a place costs that is given to it. */
	readonly prices: Float32Array;
	/** Which candidate is worth most, less what its place costs; of equals the first. -1 when all have their places. */
	findWorthiest(): number;
}

/** Prepares a function that says how candidates and liked movies stand to each other. O(candidates * liked * width). */
function createContest(
	{ years, recipe }: Model,
	vectors: TasteVectors,
): (candidates: Int32Array, liked: Int32Array) => Contest {
	const { arena } = vectors;
	const kernel = openKernel(arena.memory);
	const timeliness = measureTimeliness(years, recipe.scoring.eraYears, arena);
	let room = createRoom(arena, 0, 0);
	return (candidates, liked) => {
		const count = LANES * Math.ceil(candidates.length / LANES);
		if (count > room.worths.length || liked.length > room.prices.length)
			room = createRoom(arena, growLength(room.worths.length, count), growLength(room.prices.length, liked.length));
		const { shares, nearness, worths, prices } = room;
		for (let at = 0; at < candidates.length; at++) room.years[at] = years[candidates[at]];
		for (let i = 0; i < liked.length; i++) room.likedYears[i] = years[liked[i]];
		worths.fill(OUT, 0, count);
		const contest = [vectors.compare(candidates, liked).byteOffset, count, liked.length] as const;
		kernel.measureNearness(...contest, room.highest.byteOffset, nearness.byteOffset);
		const when = [room.years.byteOffset, room.likedYears.byteOffset, timeliness.byteOffset] as const;
		kernel.dividePlaces(...contest, ...when, shares.byteOffset);
		const findWorthiest = (): number =>
			kernel.findWorthiest(shares.byteOffset, count, liked.length, prices.byteOffset, worths.byteOffset);
		return { shares, nearness, worths, prices, findWorthiest };
	};
}

/** Arrays for up to so many candidates, a multiple of four, and liked movies. */
function createRoom(arena: Arena, candidates: number, liked: number) {
	return {
		years: arena.integers(candidates),
		nearness: arena.singles(candidates),
		worths: arena.singles(candidates),
		likedYears: arena.integers(liked),
		highest: arena.singles(liked),
		prices: arena.singles(liked),
		shares: arena.singles(candidates * liked),
	};
}

/** How near two movies are in time, 1 to 0, by how many years apart they are; years that are not known are 0. */
function measureTimeliness(years: Int32Array, eraYears: number, arena: Arena): Float32Array {
	const known = years.filter((year) => year > 0).sort();
	const span = known.length === 0 ? 0 : known[known.length - 1] - known[0];
	const timeliness = arena.singles(span + 1);
	for (let apart = 0; apart <= span; apart++) timeliness[apart] = Math.exp(-apart / eraYears);
	return timeliness;
}

/** What each liked movie is owed of a place: its stars above the centre as a share of all of them. */
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
