import { findContent } from '../model/movie-content.ts';
import type { Recipe } from '../model/recipe.ts';
import { type ContentIndex, isDirector } from './content-index.ts';
import type { Profile } from './fold-in.ts';

/** A trait worth less than this to a movie, in spreads of p.q, is none. */
const LEAST_GAIN = 0.01;

/** A feature that recurs among a person's liked movies more than chance would have it. */
interface Trait {
	/** What a movie that has 1 of it gains, in spreads of p.q. */
	readonly gain: number;
	/** How much of it the ratings speak for: e in `measure`. */
	readonly evidence: number;
	/** The places in the profile of the ratings whose movies have it, ascending. */
	readonly sharing: readonly number[];
	/**
	 * For each rating of the profile, how much less the gain would be without it: below 0 where its movie lacks the trait.
	 * Only reasons need it, so it is computed when asked for.
	 */
	readonly drops: Float64Array;
}

/** The ratings whose movies have a trait, by their places in the profile, ascending, and how much of it each has. */
interface Sharing {
	readonly ratings: number[];
	readonly amounts: number[];
}

/** The traits of a profile, by feature. */
export type Traits = ReadonlyMap<number, Trait>;

/** What traits do to scores. */
export interface TraitMeter {
	/**
	 * Measures what recurs in the ratings, those of movies outside the model included. With w = (stars - centre) / centre,
	 * at most 1, for each rating, and x, how much of a feature its movie has, at most 1:
	 *
	 *     e = sum of w sqrt(x),   n = sum of w > 0,   s = (e - threshold) / (1 + n),   gain = weight * (s ln(1 + s / b))^2
	 *
	 * where b is how common the feature is among all training ratings. s ln(s / b) is what a share of s where b was
	 * expected adds to the relative entropy of the person and everyone: how surprising it is. The square lets what is very
	 * surprising count, such as four movies of four by one director, and hardly what happens by chance, such as one of the
	 * thirty themes of a movie.
	 *
	 * @param profile - Those of the ratings that have a row.
	 */
	measure(ratings: ReadonlyMap<number, number>, profile: Profile): Traits;
	/** What a movie gains by all of its features. */
	sumBonuses(traits: Traits, row: number): number;
	/** What a movie gains by the feature at a place of the content's `features`, which must be its own. */
	gainAt(traits: Traits, row: number, at: number): number;
	/** Adds to each rating's loss how much less the movie would gain without the rating, times `scale`. */
	addLosses(traits: Traits, row: number, scale: number, losses: Float64Array): void;
}

export function createTraitMeter(index: ContentIndex, scoring: Recipe['scoring']): TraitMeter {
	const { neighbourCentre, traitWeight, directorWeight, traitThreshold, traitFloor } = scoring;
	const { places, offsets, features, amounts, shares, trusts } = index;
	/** By feature, and 0 between two calls: e, and the number of a trait, from 1. */
	const [evidence, numbers] = [new Float64Array(shares.length), new Int32Array(shares.length)];
	const weigh = (stars: number): number => (neighbourCentre > 0 ? Math.min(1, stars / neighbourCentre - 1) : 1);
	const measureGain = (feature: number, sum: number, praise: number): number => {
		const share = Math.max(0, sum - traitThreshold) / (1 + praise);
		const surprise = share * Math.log(1 + share / (shares[feature] + traitFloor));
		return (isDirector(index, feature) ? directorWeight : traitWeight) * surprise * surprise;
	};

	const gainAt = (traits: Traits, row: number, at: number): number =>
		(traits.get(features[at])?.gain ?? 0) * trusts[row] * amounts[at];

	return {
		measure(ratings, profile) {
			const { touched, praise } = collectEvidence(ratings);
			const traits = new Map<number, Trait>();
			let sharing: Map<number, Sharing> | undefined;
			const sharingOf = (feature: number): Sharing => {
				sharing ??= findSharing(traits, profile);
				return sharing.get(feature)!;
			};
			for (const feature of touched) {
				const sum = evidence[feature];
				evidence[feature] = 0;
				const gain = sum > traitThreshold ? measureGain(feature, sum, praise) : 0;
				if (gain < LEAST_GAIN) continue;
				let drops: Float64Array | undefined;
				traits.set(feature, {
					gain,
					evidence: sum,
					get sharing() {
						return sharingOf(feature).ratings;
					},
					get drops() {
						drops ??= measureDrops(feature, { gain, evidence: sum }, sharingOf(feature), profile, praise);
						return drops;
					},
				});
			}
			return traits;
		},
		sumBonuses(traits, row) {
			let sum = 0;
			for (let at = offsets[places[row]]; at < offsets[places[row] + 1]; at++) sum += gainAt(traits, row, at);
			return sum;
		},
		gainAt,
		addLosses(traits, row, scale, losses) {
			for (let at = offsets[places[row]]; at < offsets[places[row] + 1]; at++) {
				const drops = traits.get(features[at])?.drops;
				if (drops === undefined) continue;
				const amount = scale * trusts[row] * amounts[at];
				for (let rating = 0; rating < drops.length; rating++) losses[rating] += amount * drops[rating];
			}
		},
	};

	/** Adds up e by feature, and returns which features the ratings have, some perhaps twice, and n. */
	function collectEvidence(ratings: ReadonlyMap<number, number>): { touched: number[]; praise: number } {
		const touched: number[] = [];
		let praise = 0;
		ratings.forEach((stars, movieId) => {
			const place = findContent(index, movieId);
			if (place < 0) return;
			const weight = weigh(stars);
			praise += Math.max(0, weight);
			for (let at = offsets[place]; at < offsets[place + 1]; at++) {
				const feature = features[at];
				if (evidence[feature] === 0) touched.push(feature);
				evidence[feature] += weight * speakFor(amounts[at]);
			}
		});
		return { touched, praise };
	}

	/** Finds the ratings that have each trait. */
	function findSharing(traits: Traits, { rows: rated }: Profile): Map<number, Sharing> {
		const found = [...traits.keys()];
		const sharing = new Map(found.map((feature): [number, Sharing] => [feature, { ratings: [], amounts: [] }]));
		const byNumber = [...sharing.values()];
		for (const [at, feature] of found.entries()) numbers[feature] = at + 1;
		for (let rating = 0; rating < rated.length; rating++) {
			const place = places[rated[rating]];
			for (let at = offsets[place]; at < offsets[place + 1]; at++) {
				const number = numbers[features[at]];
				if (number === 0) continue;
				byNumber[number - 1].ratings.push(rating);
				byNumber[number - 1].amounts.push(amounts[at]);
			}
		}
		for (const feature of found) numbers[feature] = 0;
		return sharing;
	}

	/** What the gain of a trait loses without each rating. */
	function measureDrops(
		feature: number,
		{ gain, evidence: sum }: Pick<Trait, 'gain' | 'evidence'>,
		sharing: Sharing,
		profile: Profile,
		praise: number,
	): Float64Array {
		const praiseWithout = (stars: number): number => praise - Math.max(0, weigh(stars));
		// Without a rating that lacks the feature, those that have it are a larger share.
		const drops = new Float64Array(profile.stars.length);
		for (let at = 0; at < drops.length; at++) {
			drops[at] = gain - measureGain(feature, sum, praiseWithout(profile.stars[at]));
		}
		for (const [at, rating] of sharing.ratings.entries()) {
			const stars = profile.stars[rating];
			const without = sum - weigh(stars) * speakFor(sharing.amounts[at]);
			drops[rating] = gain - measureGain(feature, without, praiseWithout(stars));
		}
		return drops;
	}
}

/** How much a rating speaks for a feature, by how much of it the movie has: what is said in passing recurs, too. */
const speakFor = (amount: number): number => Math.sqrt(Math.min(1, amount));
