import { FEATURE_KINDS } from '../model/movie-content.ts';
import { amountOf, type ContentIndex } from './content-index.ts';

/** A director says as much about a movie as two other features. */
const DIRECTOR_WEIGHT = 2;
/** A feature of one rating in this many is as telling as one that no rated movie has. */
const RAREST = 500;
/** Added to what is known of a movie, so that two of which little is known are not alike in all of it. */
const UNKNOWN = 20;

/** How alike movies are in kind: by who made them, where and when, in which genres and about what. */
export interface Kinship {
	/** The kinship of two rows, 0 to 1. O(features of both). */
	compare(row: number, other: number): number;
	/** The kinship of a row with every row. O(rows that share a feature with it). */
	compareWithAll(row: number): Float64Array;
	/** The features that two rows share, most telling first. */
	listShared(row: number, other: number): number[];
}

/**
 * Prepares that for the rows of a model: a cosine of the features, each weighed by ln(1 + 1 / how common it is), so
 * that a shared director or a rare theme tells more than a shared genre.
 */
export function createKinship(index: ContentIndex): Kinship {
	const { places, offsets, features, featureKinds, shares, rowOffsets, rows } = index;
	const tells = Float64Array.from(
		shares,
		(share, feature) =>
			(FEATURE_KINDS[featureKinds[feature]] === 'director' ? DIRECTOR_WEIGHT : 1) *
			Math.log(1 + 1 / (share + 1 / RAREST)),
	);
	const lengths = Float64Array.from(places, (place) => {
		let square = UNKNOWN;
		for (let at = offsets[place]; at < offsets[place + 1]; at++) {
			square += tells[features[at]] * amountOf(index, place, features[at]) ** 2;
		}
		return Math.sqrt(square);
	});
	const shareOf = (place: number, other: number, feature: number): number =>
		tells[feature] * amountOf(index, place, feature) * amountOf(index, other, feature);

	return {
		compare(row, other) {
			const [place, otherPlace] = [places[row], places[other]];
			const sum = listCommon(place, otherPlace).reduce((total, f) => total + shareOf(place, otherPlace, f), 0);
			return sum / (lengths[row] * lengths[other]);
		},
		compareWithAll(row) {
			const [place, sums] = [places[row], new Float64Array(places.length)];
			for (let at = offsets[place]; at < offsets[place + 1]; at++) {
				const feature = features[at];
				for (let next = rowOffsets[feature]; next < rowOffsets[feature + 1]; next++) {
					sums[rows[next]] += shareOf(place, places[rows[next]], feature);
				}
			}
			return sums.map((sum, other) => sum / (lengths[row] * lengths[other]));
		},
		listShared(row, other) {
			const [place, otherPlace] = [places[row], places[other]];
			const common = listCommon(place, otherPlace);
			return common.sort((a, b) => shareOf(place, otherPlace, b) - shareOf(place, otherPlace, a));
		},
	};

	function listCommon(place: number, other: number): number[] {
		const common: number[] = [];
		for (let at = offsets[place]; at < offsets[place + 1]; at++) {
			for (let next = offsets[other]; next < offsets[other + 1]; next++) {
				if (features[next] === features[at]) common.push(features[at]);
			}
		}
		return common;
	}
}
