import { findContent, hasFeature } from '../model/movie-content.ts';
import type { Recipe } from '../model/recipe.ts';
import { amountOf, type ContentIndex, isDirector } from './content-index.ts';
import type { Profile } from './fold-in.ts';

/** A trait worth less than this to a movie, in spreads of p.q, is none. */
const LEAST_GAIN = 0.01;

/** A feature that recurs among a person's liked movies more than chance would have it. */
interface Trait {
	/** How much of it their ratings speak for: e in `measure`. */
	readonly evidence: number;
	/** What a movie gains by having it, in spreads of p.q. */
	readonly gain: number;
}

/** The traits of a profile, by feature. */
export interface Traits {
	readonly byFeature: ReadonlyMap<number, Trait>;
	/** The sum of what all ratings speak for: n in `measure`. */
	readonly praise: number;
}

/** What traits do to scores. */
export interface TraitMeter {
	/**
	 * Measures what recurs in the ratings, those of movies outside the model included. With w = (stars - centre) / centre,
	 * at most 1, for each rating, and x = 1 (each of m directors: 1 / sqrt(m)) for each feature of its movie:
	 *
	 *     e = sum of w x,   n = sum of w > 0,   s = (e - threshold) / (1 + n),   gain = weight * (s ln(1 + s / b))^2
	 *
	 * where b is how common the feature is among all training ratings. s ln(s / b) is what a share of s where b was
	 * expected adds to the relative entropy of the person and everyone: how surprising it is. The square lets what is very
	 * surprising count, such as four movies of four by one director, and hardly what happens by chance, such as one of the
	 * thirty themes of a movie.
	 */
	measure(ratings: ReadonlyMap<number, number>): Traits;
	/** Adds what each movie gains to `bonuses`, by row. O(rows that have the traits). */
	addBonuses(traits: Traits, bonuses: Float64Array): void;
	/** What a movie gains by one feature, which it must have. */
	bonusOf(traits: Traits, row: number, feature: number): number;
	/** Adds to each rating's loss how much less the movie would gain without the rating, n held fixed, times `scale`. */
	addLosses(traits: Traits, row: number, profile: Profile, scale: number, losses: Float64Array): void;
}

export function createTraitMeter(index: ContentIndex, scoring: Recipe['scoring']): TraitMeter {
	const { neighbourCentre, traitWeight, directorWeight, traitThreshold, traitFloor } = scoring;
	const { places, offsets, features, shares, rowOffsets, rows } = index;
	const weigh = (stars: number): number => (neighbourCentre > 0 ? Math.min(1, stars / neighbourCentre - 1) : 1);
	const measureGain = (feature: number, evidence: number, praise: number): number => {
		const share = Math.max(0, evidence - traitThreshold) / (1 + praise);
		const surprise = share * Math.log(1 + share / (shares[feature] + traitFloor));
		return (isDirector(index, feature) ? directorWeight : traitWeight) * surprise * surprise;
	};

	return {
		measure(ratings) {
			const sums = new Map<number, number>();
			let praise = 0;
			for (const [movieId, stars] of ratings) {
				const place = findContent(index, movieId);
				if (place < 0) continue;
				const weight = weigh(stars);
				praise += Math.max(0, weight);
				for (let at = offsets[place]; at < offsets[place + 1]; at++) {
					const amount = weight * amountOf(index, place, features[at]);
					sums.set(features[at], (sums.get(features[at]) ?? 0) + amount);
				}
			}
			const byFeature = new Map<number, Trait>();
			for (const [feature, evidence] of sums) {
				const gain = measureGain(feature, evidence, praise);
				if (gain >= LEAST_GAIN) byFeature.set(feature, { evidence, gain });
			}
			return { byFeature, praise };
		},
		addBonuses({ byFeature }, bonuses) {
			for (const [feature, { gain }] of byFeature) {
				for (let at = rowOffsets[feature]; at < rowOffsets[feature + 1]; at++) {
					bonuses[rows[at]] += gain * amountOf(index, places[rows[at]], feature);
				}
			}
		},
		bonusOf: ({ byFeature }, row, feature) =>
			(byFeature.get(feature)?.gain ?? 0) * amountOf(index, places[row], feature),
		addLosses({ byFeature, praise }, row, profile, scale, losses) {
			for (let at = offsets[places[row]]; at < offsets[places[row] + 1]; at++) {
				const feature = features[at];
				const trait = byFeature.get(feature);
				if (trait === undefined) continue;
				const amount = scale * amountOf(index, places[row], feature);
				for (const [rating, ratedRow] of profile.rows.entries()) {
					if (!hasFeature(index, places[ratedRow], feature)) continue;
					const without = trait.evidence - weigh(profile.stars[rating]) * amountOf(index, places[ratedRow], feature);
					losses[rating] += amount * (trait.gain - measureGain(feature, without, praise));
				}
			}
		},
	};
}
