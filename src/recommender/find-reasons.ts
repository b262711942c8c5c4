import type { Row } from '../model/movie-index.ts';
import { type ContentIndex, describeFeature, type Feature } from './content-index.ts';
import type { Profile } from './fold-in.ts';
import type { Kinship } from './kinship.ts';
import type { TraitMeter, Traits } from './traits.ts';

/** The number of reasons a movie has at most, of each kind. */
const MAX_REASONS = 3;
/** A rating that moved a score less than this share of what the greatest one did is no reason. */
const LEAST_SHARE = 0.25;
/** Of so many that moved it most, the nearest in kind are named. */
const MAX_COMPARED = 12;
/** A trait is a reason if it lifted the score at least this many times as much as the greatest rating did. */
const LEAST_GAIN = 0.5;
/** From this kinship on two movies are near in kind. */
const NEAR = 0.1;
/** From this number of stars on a rating may be a reason for a movie; below the second, one against it. */
const LIKED_STARS = 3;
const DISLIKED_STARS = 2.5;

/** A feature of a movie that recurs among the movies a person likes. */
interface SharedTrait extends Feature {
	/** Ids of the liked movies that have it, nearest in kind to the movie first: two or more. */
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

/** @param losses - For each rating of the profile, how much the movie's score would fall without it. */
export type FindReasons = (person: Reasoned, row: number, losses: Float64Array) => Reasons;

export function createReasons(
	movieIds: Int32Array,
	index: ContentIndex,
	kinship: Kinship,
	meter: Pick<TraitMeter, 'bonusOf'>,
): FindReasons {
	const { places, offsets, features } = index;
	const featuresOf = (row: number): Int32Array => features.subarray(offsets[places[row]], offsets[places[row] + 1]);

	return (person, row, losses) => {
		const { rows, stars } = person.profile;
		const all = [...rows.keys()].filter((at) => rows[at] !== row);
		const liked = all.filter((at) => stars[at] >= LIKED_STARS);
		const greatest = liked.reduce((most, at) => Math.max(most, losses[at]), 0);
		const because = liked
			.filter((at) => losses[at] > 0 && losses[at] >= LEAST_SHARE * greatest)
			.sort((a, b) => losses[b] - losses[a])
			.slice(0, MAX_COMPARED)
			.map((at) => rows[at]);
		const nearest = sortByKinship(because, row);
		const against = all
			.filter((at) => stars[at] < DISLIKED_STARS && losses[at] < 0)
			.sort((a, b) => losses[a] - losses[b]);
		const [gained, lost] = [liked.filter((at) => losses[at] > 0), against].map((some) => sumOf(some, losses));
		return {
			because: nearest.map(({ movieId }) => movieId).slice(0, MAX_REASONS),
			isNear: nearest.length > 0 && nearest[0].kinship >= NEAR,
			traits: listTraits(person, row, LEAST_GAIN * greatest),
			against: -lost > gained ? against.slice(0, MAX_REASONS).map((at) => movieIds[rows[at]]) : [],
		};
	};

	/** Lists the traits that lifted a movie by more than `least`. */
	function listTraits({ profile: { rows, stars }, traits, bonusScale }: Reasoned, row: number, least: number) {
		const liked = rows.filter((other, at) => stars[at] >= LIKED_STARS && other !== row);
		const gainOf = (feature: number): number => bonusScale * meter.bonusOf(traits, row, feature);
		return Array.from(featuresOf(row))
			.filter((feature) => gainOf(feature) > least)
			.sort((a, b) => gainOf(b) - gainOf(a))
			.map((feature): SharedTrait => {
				const sharing = sortByKinship(
					liked.filter((other) => featuresOf(other).includes(feature)),
					row,
				);
				const sharingIds = sharing.map(({ movieId }) => movieId);
				return { ...describeFeature(index, feature), movieIds: sharingIds, liked: liked.length };
			})
			.filter((trait) => trait.movieIds.length > 1)
			.slice(0, MAX_REASONS);
	}

	/** Sorts rows by kinship with one, nearest first; equals keep their order. */
	function sortByKinship(rows: readonly Row[], row: number): { movieId: number; kinship: number }[] {
		const near = rows.map((other) => ({ movieId: movieIds[other], kinship: kinship.compare(row, other) }));
		return near.sort((a, b) => b.kinship - a.kinship);
	}
}

function sumOf(places: readonly number[], values: Float64Array): number {
	return places.reduce((sum, at) => sum + values[at], 0);
}
