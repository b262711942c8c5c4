import type { Model } from '../model/model.ts';
import { FEATURE_KINDS, type FeatureKind, findContent, type MovieContent } from '../model/movie-content.ts';
import type { Allocator } from '../numerics/arena.ts';
import { PIECE_ROWS, type Pieces } from '../pieces.ts';

const DIRECTOR = FEATURE_KINDS.indexOf('director');

/** The content of movies beside a model: which rows have a feature, and how common it is. */
export interface ContentIndex extends MovieContent {
	/** By row of the model: the movie's place in the content. A movie that is not in it has a place without features. */
	readonly places: Int32Array;
	/** By feature: how much of it movies have, on average over all training ratings. Of most kinds that is a share. */
	readonly shares: Float64Array;
	/**
	 * By row: how much of what its traits are worth a movie gains. Less where few have rated it: whether it is any good
	 * is then not known.
	 */
	readonly trusts: Float64Array;
	/** By feature: where its rows begin in `rows`, and the end of the last. */
	readonly rowOffsets: Int32Array;
	/** The rows of each feature, ascending; an array of the allocator's. */
	readonly rows: Int32Array;
	/** Beside `rows`: how much of the feature each has; an array of the allocator's. */
	readonly rowAmounts: Float32Array;
}

/** Indexes the content by the rows of a model, in pieces. O(features of all movies), once. */
export function* indexContent(
	{ movieIds, ratingCounts, recipe }: Model,
	content: MovieContent,
	allocator: Allocator,
): Pieces<ContentIndex> {
	const { features, featureNames, amounts } = content;
	const nowhere = content.movieIds.length;
	const offsets = new Int32Array(nowhere + 2).fill(features.length);
	offsets.set(content.offsets);
	const places = movieIds.map((movieId) => {
		const place = findContent(content, movieId);
		return place < 0 ? nowhere : place;
	});
	yield;
	const shares = new Float64Array(featureNames.length);
	const rowOffsets = new Int32Array(featureNames.length + 1);
	const ratings = ratingCounts.reduce((sum, count) => sum + count, 0) || 1;
	for (let row = 0; row < places.length; row++) {
		if (row % PIECE_ROWS === 0) yield;
		for (let at = offsets[places[row]]; at < offsets[places[row] + 1]; at++) {
			shares[features[at]] += (amounts[at] * ratingCounts[row]) / ratings;
			rowOffsets[features[at] + 1]++;
		}
	}
	for (let feature = 0; feature < shares.length; feature++) rowOffsets[feature + 1] += rowOffsets[feature];
	const rows = allocator.integers(rowOffsets[shares.length]);
	const rowAmounts = allocator.singles(rows.length);
	const next = rowOffsets.slice();
	for (let row = 0; row < places.length; row++) {
		if (row % PIECE_ROWS === 0) yield;
		for (let at = offsets[places[row]]; at < offsets[places[row] + 1]; at++) {
			rowAmounts[next[features[at]]] = amounts[at];
			rows[next[features[at]]++] = row;
		}
	}
	const { traitRatings } = recipe.scoring;
	const trusts = new Float64Array(ratingCounts.length).fill(1);
	if (traitRatings > 0) {
		for (const [row, count] of ratingCounts.entries()) {
			trusts[row] = (count + traitRatings) / (count + 2 * traitRatings);
		}
	}
	return { ...content, offsets, places, shares, trusts, rowOffsets, rows, rowAmounts };
}

export function isDirector({ featureKinds }: MovieContent, feature: number): boolean {
	return featureKinds[feature] === DIRECTOR;
}

/** Something to know a movie by: a director, a country (ISO 3166-1), a language (ISO 639-1), a theme. */
export interface Feature {
	readonly kind: FeatureKind;
	readonly name: string;
}

export function describeFeature({ featureKinds, featureNames }: MovieContent, feature: number): Feature {
	return { kind: FEATURE_KINDS[featureKinds[feature]], name: featureNames[feature] };
}
