import { FEATURE_KINDS, type FeatureKind } from '../model/movie-content.ts';
import { type ContentIndex, isDirector } from './content-index.ts';

/** How much a feature of each kind tells of a movie. It has one home, few genres, and up to a hundred keywords. */
const TELLING: Readonly<Record<FeatureKind, number>> = {
	...{ director: 13, genre: 1, country: 1, language: 0.5, keyword: 0.4, decade: 0.5 },
};
/** A feature of one rating in this many is as telling as one that no rated movie has. */
const RAREST = 500;
/** Added to what is known of a movie, so that two of which little is known are not alike in all of it. */
const UNKNOWN = 20;

/** How alike movies are in kind: by who made them, where and when, in which genres and about what. */
export interface Kinship {
	/** The kinship of each of `rows` with each of the others, 0 to 1. O(features of all of them, and shared ones). */
	compare(rows: readonly number[], others: readonly number[]): Float64Array[];
	/**
	 * The kinship of a row with each of the first `count` rows, and the part of it that is by directors. O(those that
	 * share a feature with it).
	 */
	compareWithFirst(row: number, count: number): Record<'kinships' | 'byDirectors', Float64Array>;
	/** The features that two rows share, most telling first. */
	listShared(row: number, other: number): number[];
}

/** Which of some movies have a feature, by their places among these, and how much of it each has. */
interface Sharing {
	readonly others: number[];
	readonly amounts: number[];
}

/**
 * Prepares that for the rows of a model: a cosine of the features, each weighed by ln(1 + 1 / how common it is), so
 * that a shared director or a rare theme tells more than a shared genre.
 */
export function createKinship(index: ContentIndex): Kinship {
	const { places, offsets, features, amounts, featureKinds, shares, rowOffsets, rows, rowAmounts } = index;
	const tellingOf = (feature: number): number => TELLING[FEATURE_KINDS[featureKinds[feature]]];
	const tells = shares.map((share, feature) => tellingOf(feature) * Math.log(1 + 1 / (share + 1 / RAREST)));
	const lengths = new Float64Array(places).map((place) => {
		let square = UNKNOWN;
		for (let at = offsets[place]; at < offsets[place + 1]; at++) {
			square += tells[features[at]] * amounts[at] ** 2;
		}
		return Math.sqrt(square);
	});
	/** By feature: the place in `sharing` of one that the rows of this call have; of another, that of any call. */
	const numbers = new Int32Array(shares.length);

	return {
		compare(compared, others) {
			const sharing = findSharing(compared, others);
			return compared.map((row) => {
				const [place, kinships] = [places[row], new Float64Array(others.length)];
				for (let at = offsets[place]; at < offsets[place + 1]; at++) {
					const told = tells[features[at]] * amounts[at];
					const { others: having, amounts: had } = sharing[numbers[features[at]]];
					for (let i = 0; i < having.length; i++) kinships[having[i]] += told * had[i];
				}
				for (let at = 0; at < others.length; at++) kinships[at] /= lengths[row] * lengths[others[at]];
				return kinships;
			});
		},
		compareWithFirst(row, count) {
			const place = places[row];
			const [kinships, byDirectors] = [new Float64Array(count), new Float64Array(count)];
			for (let at = offsets[place]; at < offsets[place + 1]; at++) {
				const told = tells[features[at]] * amounts[at];
				const end = rowOffsets[features[at] + 1];
				const isDirected = isDirector(index, features[at]);
				for (let next = rowOffsets[features[at]]; next < end && rows[next] < count; next++) {
					const share = (told * rowAmounts[next]) / (lengths[row] * lengths[rows[next]]);
					kinships[rows[next]] += share;
					if (isDirected) byDirectors[rows[next]] += share;
				}
			}
			return { kinships, byDirectors };
		},
		listShared(row, other) {
			const common = listCommon(places[row], places[other]);
			return common.sort((a, b) => b.told - a.told).map(({ feature }) => feature);
		},
	};

	/** Numbers the features of some rows, and lists by number the places of the others that have the feature. */
	function findSharing(compared: readonly number[], others: readonly number[]): Sharing[] {
		const [numbered, sharing]: [number[], Sharing[]] = [[], []];
		for (const row of compared) {
			for (let at = offsets[places[row]]; at < offsets[places[row] + 1]; at++) {
				const number = numbers[features[at]];
				if (numbered[number] === features[at]) continue;
				numbers[features[at]] = numbered.push(features[at]) - 1;
				sharing.push({ others: [], amounts: [] });
			}
		}
		for (let other = 0; other < others.length; other++) {
			const place = places[others[other]];
			for (let at = offsets[place]; at < offsets[place + 1]; at++) {
				const number = numbers[features[at]];
				if (numbered[number] !== features[at]) continue;
				sharing[number].others.push(other);
				sharing[number].amounts.push(amounts[at]);
			}
		}
		return sharing;
	}

	/** Lists the features that two places have in common, and what each tells. */
	function listCommon(place: number, other: number): { readonly feature: number; readonly told: number }[] {
		const common: { feature: number; told: number }[] = [];
		for (let at = offsets[place]; at < offsets[place + 1]; at++) {
			for (let next = offsets[other]; next < offsets[other + 1]; next++) {
				if (features[next] !== features[at]) continue;
				common.push({ feature: features[at], told: tells[features[at]] * amounts[at] * amounts[next] });
			}
		}
		return common;
	}
}
