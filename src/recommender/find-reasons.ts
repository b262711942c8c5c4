import { selectTop } from '../numerics/select-top.ts';
import { type ContentIndex, describeFeature, type Feature } from './content-index.ts';
import type { Profile } from './fold-in.ts';
import type { Kinship } from './kinship.ts';
import type { TraitMeter, Traits } from './traits.ts';

/** The number of reasons a movie has at most, of each kind. */
const MAX_REASONS = 3;
/** A rating that moved a score less than this share of what the greatest one did is no reason. */
const LEAST_SHARE = 0.25;
/** Among this many ratings that moved a movie most, the nearest in kind are named. */
const MAX_COMPARED = 12;
/** A trait is a reason if it lifted the score at least this many times as much as the greatest rating did. */
const LEAST_GAIN = 0.5;
/** What at least this share of all training ratings has, such as the English language, tells no one why. */
const COMMON = 0.5;
/** From this kinship on two movies are near in kind. */
const NEAR = 0.08;
/** From this number of stars on a rating may be a reason for a movie; below the second, one against it. */
const LIKED_STARS = 3;
const DISLIKED_STARS = 2.5;

/** A feature of a movie that recurs among the movies a person likes. */
interface SharedTrait extends Feature {
	/** Ids of the liked movies that have it, two or more: first the three nearest in kind to the movie. */
	readonly movieIds: readonly number[];
	/** How many movies the person likes. */
	readonly liked: number;
}

/** Why a movie has its score. Movies are ids. */
export interface Reasons {
	/** The liked movies that lifted the score most, nearest in kind first; empty when none lifted it. */
	readonly because: readonly number[];
	/** Whether the first of these is near the movie in kind. */
	readonly isNear: boolean;
	/** What it shares with several liked movies, where that lifted the score much; what counts most first. */
	readonly traits: readonly SharedTrait[];
	/** Disliked movies, the worst first, where these took more from the score than the liked ones gave; else empty. */
	readonly against: readonly number[];
}

/** What of a person gives reasons; `bonusScale` is what turns the gain of a trait into a score. */
interface Reasoned {
	readonly profile: Profile;
	readonly traits: Traits;
	readonly bonusScale: number;
}

/**
 * @param rows - The movies to explain.
 * @param losses - For each of these, and each rating of the profile, how much the score would fall without it.
 */
export type FindReasons = (person: Reasoned, rows: readonly number[], losses: readonly Float64Array[]) => Reasons[];

export function createReasons(
	movieIds: Int32Array,
	index: ContentIndex,
	kinship: Kinship,
	meter: Pick<TraitMeter, 'gainAt'>,
): FindReasons {
	const { places, offsets, features, shares } = index;

	return (person, explained, losses) => {
		const kinships = kinship.compare(explained, person.profile.rows);
		return explained.map((row, at) => explain(person, row, losses[at], kinships[at]));
	};

	function explain(person: Reasoned, row: number, losses: Float64Array, kinships: Float64Array): Reasons {
		const { rows, stars } = person.profile;
		const { liked, greatest, gained, lost } = sumUp(person.profile, row, losses);
		const moves = (at: number): boolean => losses[at] > 0 && losses[at] >= LEAST_SHARE * greatest;
		const movedMost = selectTop(
			losses,
			MAX_COMPARED,
			(at) => stars[at] >= LIKED_STARS && rows[at] !== row && moves(at),
		);
		const because = bringNearest(movedMost, kinships);
		return {
			because: because.slice(0, MAX_REASONS).map((at) => movieIds[rows[at]]),
			isNear: because.length > 0 && kinships[because[0]] >= NEAR,
			traits: listTraits(person, row, LEAST_GAIN * greatest, kinships, liked),
			against: lost > gained ? listWorst(person.profile, row, losses) : [],
		};
	}

	/** Lists the traits that lifted a movie by more than `least`. */
	function listTraits(
		{ profile: { rows, stars }, traits, bonusScale }: Reasoned,
		row: number,
		least: number,
		kinships: Float64Array,
		liked: number,
	): SharedTrait[] {
		const gains: { feature: number; gain: number }[] = [];
		for (let at = offsets[places[row]]; at < offsets[places[row] + 1]; at++) {
			const gain = bonusScale * meter.gainAt(traits, row, at);
			if (gain > least && shares[features[at]] < COMMON) gains.push({ feature: features[at], gain });
		}
		const shared: SharedTrait[] = [];
		for (const { feature } of gains.sort((a, b) => b.gain - a.gain)) {
			const sharing = traits.get(feature)!.sharing.filter((at) => stars[at] >= LIKED_STARS && rows[at] !== row);
			if (sharing.length < 2) continue;
			const sharingIds = bringNearest(sharing, kinships).map((at) => movieIds[rows[at]]);
			shared.push({ ...describeFeature(index, feature), movieIds: sharingIds, liked });
			if (shared.length === MAX_REASONS) break;
		}
		return shared;
	}

	/** Lists the disliked movies that took most from a score. */
	function listWorst({ rows, stars }: Profile, row: number, losses: Float64Array): number[] {
		const worst = selectTop(
			losses.map((loss) => -loss),
			MAX_REASONS,
			(at) => stars[at] < DISLIKED_STARS && rows[at] !== row && losses[at] < 0,
		);
		return worst.map((at) => movieIds[rows[at]]);
	}
}

/** Counts the liked movies besides one, and adds up what they gave to its score and what disliked ones took. */
function sumUp({ rows, stars }: Profile, row: number, losses: Float64Array) {
	const sums = { liked: 0, greatest: 0, gained: 0, lost: 0 };
	for (let at = 0; at < rows.length; at++) {
		if (rows[at] === row) continue;
		if (stars[at] < DISLIKED_STARS) sums.lost -= Math.min(0, losses[at]);
		if (stars[at] < LIKED_STARS) continue;
		sums.liked++;
		sums.gained += Math.max(0, losses[at]);
		sums.greatest = Math.max(sums.greatest, losses[at]);
	}
	return sums;
}

/** Brings the places in a profile that are nearest in kind to the front, and leaves the others as they were. */
function bringNearest(places: number[], kinships: Float64Array): number[] {
	for (let to = 0; to < Math.min(MAX_REASONS, places.length); to++) {
		let nearest = to;
		for (let at = to + 1; at < places.length; at++) {
			if (kinships[places[at]] > kinships[places[nearest]]) nearest = at;
		}
		const place = places[nearest];
		places.copyWithin(to + 1, to, nearest);
		places[to] = place;
	}
	return places;
}
