import { FEATURE_KINDS, type MovieContent } from './movie-content.ts';

/** Squared lengths of the parts of a vector: how much each says about who likes a movie. */
const GENRES = 1;
const YEARS = 0.5;
const KEYWORDS = 4;
const DIRECTORS = 0.3;
const DOCUMENTATION = 0.3;

/** With fewer keywords than about this, the few there are say less. */
const FEW_KEYWORDS = 4;

/** A year stands between two of these, and has a share of both. */
const KNOTS = Array.from({ length: 12 }, (_, at) => 1920 + 10 * at);

const [GENRE, DIRECTOR, KEYWORD] = (['genre', 'director', 'keyword'] as const).map((kind) =>
	FEATURE_KINDS.indexOf(kind),
);

/** The features of a movie as numbers. The arrays are overwritten when the next movie is written. */
interface ContentVector {
	/** How many places of the arrays count. */
	length: number;
	readonly columns: Int32Array;
	readonly values: Float64Array;
}

/** Movies as vectors whose inner products say how alike they are in content. */
export interface ContentVectors {
	/** By column: what it stands for. The same in every catalogue. */
	readonly names: readonly string[];
	/** The most places that a vector has. */
	readonly longest: number;
	/** Writes the vector of the movie at a place of the content. */
	write(place: number): ContentVector;
}

/**
 * Prepares vectors for the movies of a catalogue. Genres and keywords weigh by rarity, log(movies / movies that have
 * it), and keywords also by how much of them a movie has; a year counts for the decades near it; directors count alike.
 * The number of keywords has a column of its own, since it says how well known a movie is.
 */
export function createContentVectors(content: MovieContent): ContentVectors {
	const { featureKinds, featureNames, offsets, features, amounts, years } = content;
	const rarities = measureRarities(content);
	const firstKnot = featureNames.length;
	const documentation = firstKnot + KNOTS.length;
	const most = findLongest(offsets) + 3;
	const vector = { length: 0, columns: new Int32Array(most), values: new Float64Array(most) };

	const append = (column: number, value: number): void => {
		vector.columns[vector.length] = column;
		vector.values[vector.length++] = value;
	};
	/** Appends the features of one kind as a part of that squared length. */
	const appendKind = (kind: number, place: number, square: number, weigh: (at: number) => number): void => {
		const begin = vector.length;
		let sum = 0;
		for (let at = offsets[place]; at < offsets[place + 1]; at++) {
			if (featureKinds[features[at]] !== kind) continue;
			const weight = weigh(at);
			sum += weight * weight;
			append(features[at], weight);
		}
		const scale = sum > 0 ? Math.sqrt(square / sum) : 0;
		for (let at = begin; at < vector.length; at++) vector.values[at] *= scale;
	};

	return {
		names: [...nameFeatures(content), ...KNOTS.map((year) => `year:${year}`), 'documentation:'],
		longest: most,
		write(place) {
			vector.length = 0;
			const keywords = countKeywords(content, place);
			appendKind(GENRE, place, GENRES, (at) => rarities[features[at]]);
			appendKind(DIRECTOR, place, DIRECTORS, () => 1);
			const known = keywords ** 2 / (keywords ** 2 + FEW_KEYWORDS ** 2);
			appendKind(KEYWORD, place, KEYWORDS * known, (at) => amounts[at] * rarities[features[at]]);
			if (years[place] > 0) {
				const at = Math.min(KNOTS.length - 1.001, Math.max(0, (years[place] - KNOTS[0]) / 10));
				const [knot, share] = [Math.floor(at), at % 1];
				const scale = Math.sqrt(YEARS) / Math.hypot(share, 1 - share);
				append(firstKnot + knot, scale * (1 - share));
				append(firstKnot + knot + 1, scale * share);
			}
			append(documentation, Math.sqrt(DOCUMENTATION) * (Math.log(1 + keywords) - 2));
			return vector;
		},
	};
}

/** How many keywords a movie has. */
export function countKeywords({ featureKinds, offsets, features }: MovieContent, place: number): number {
	let count = 0;
	for (let at = offsets[place]; at < offsets[place + 1]; at++) if (featureKinds[features[at]] === KEYWORD) count++;
	return count;
}

function nameFeatures({ featureKinds, featureNames }: MovieContent): string[] {
	return featureNames.map((name, feature) => `${FEATURE_KINDS[featureKinds[feature]]}:${name}`);
}

function measureRarities({ movieIds, featureNames, features }: MovieContent): Float64Array {
	const counts = new Float64Array(featureNames.length);
	for (let at = 0; at < features.length; at++) counts[features[at]]++;
	return counts.map((count) => Math.log(movieIds.length / count));
}

function findLongest(offsets: Int32Array): number {
	let longest = 0;
	for (let at = 0; at + 1 < offsets.length; at++) longest = Math.max(longest, offsets[at + 1] - offsets[at]);
	return longest;
}
