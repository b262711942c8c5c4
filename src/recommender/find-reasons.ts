import type { Row } from '../model/movie-index.ts';
import { type ContentIndex, describeFeature, type Feature } from './content-index.ts';
import type { Profile } from './fold-in.ts';
import type { Kinship } from './kinship.ts';
import type { TraitMeter, Traits } from './traits.ts';

/** The number of reasons a movie has at most, of each kind. */
const MAX_REASONS = 3;
/** A rating that moved a score less than this share of what the greatest one did is no reason. */
const LEAST_SHARE = 0.25;
/** From this number of stars on a rating may be a reason for a movie; below the second, one against it. */
const LIKED_STARS = 3;
const DISLIKED_STARS = 2.5;

/** A feature of a movie that recurs among the movies a person likes. */
export interface SharedTrait extends Feature {
	/** Ids of the liked movies that have it, nearest in kind to the movie first: two or more. */
	readonly movieIds: readonly number[];
	/** How many movies the person likes. */
	readonly liked: number;
}

/** Why a movie has its score. Movies are ids. */
export interface Reasons {
	/** The liked movies that lifted the score most, nearest in kind first; empty when none lifted it. */
	readonly because: readonly number[];
	/** What it shares with several liked movies and lifted the score more than any one of them, what counts most first. */
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
			.map((at) => rows[at]);
		const against = all
			.filter((at) => stars[at] < DISLIKED_STARS && losses[at] < 0)
			.sort((a, b) => losses[a] - losses[b]);
		const [gained, lost] = [liked.filter((at) => losses[at] > 0), against].map((some) => sumOf(some, losses));
		return {
			because: sortByKinship(because, row).slice(0, MAX_REASONS),
			traits: listTraits(person, row, greatest),
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
				const sharing = liked.filter((other) => featuresOf(other).includes(feature));
				return { ...describeFeature(index, feature), movieIds: sortByKinship(sharing, row), liked: liked.length };
			})
			.filter((trait) => trait.movieIds.length > 1)
			.slice(0, MAX_REASONS);
	}

	/** @returns the ids of rows, nearest in kind first; equals keep their order. */
	function sortByKinship(rows: readonly Row[], row: number): number[] {
		const near = rows.map((other) => ({ movieId: movieIds[other], kinship: kinship.compare(row, other) }));
		return near.sort((a, b) => b.kinship - a.kinship).map(({ movieId }) => movieId);
	}
}

function sumOf(places: readonly number[], values: Float64Array): number {
	return places.reduce((sum, at) => sum + values[at], 0);
}
