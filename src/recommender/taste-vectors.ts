import type { Model } from './model.ts';
import { compressRows, type SparseMatrix } from './sparse-matrix.ts';

/** Films as points whose inner product says how alike they are in taste; of length 1 each, so that it is a cosine. */
export interface TasteVectors {
	/** Movies by `width`. */
	readonly values: Float32Array;
	readonly width: number;
	/** The same without the zeros, which are most of it. */
	readonly cells: SparseMatrix;
}

/**
 * Builds a film's taste vector: its factors, scaled to length 1, beside its genres, scaled to length `genreWeight`; then the whole
 * to length 1. The rarer a genre, the more it says: it weighs log(films / films of the genre). The factors of rarely rated films
 * are vague, and it is there that the genres help. O(movies * (factors + genres)), once.
 */
export function buildTasteVectors(model: Model): TasteVectors {
	const { itemFactors, factors, genres, genreNames, recipe } = model;
	const { genreWeight } = recipe.scoring;
	const movies = genres.length;
	const width = factors + (genreWeight > 0 ? genreNames.length : 0);
	const values = new Float32Array(movies * width);
	const rarities = genreNames.map((_, bit) =>
		Math.log(movies / genres.reduce((count, bits) => count + ((bits >> bit) & 1), 0)),
	);
	for (let row = 0; row < movies; row++) {
		const from = row * width;
		for (let f = 0; f < factors; f++) values[from + f] = itemFactors[row * factors + f];
		scaleTo(1, values, from, from + factors);
		if (genreWeight === 0) continue;
		for (const [bit, rarity] of rarities.entries()) {
			if ((genres[row] >> bit) & 1) values[from + factors + bit] = rarity;
		}
		scaleTo(genreWeight, values, from + factors, from + width);
		scaleTo(1, values, from, from + width);
	}
	return { values, width, cells: compressRows(values, width) };
}

/** A vector of zeros stays as it is. */
function scaleTo(length: number, values: Float32Array, from: number, to: number): void {
	let square = 0;
	for (let at = from; at < to; at++) square += values[at] * values[at];
	if (square === 0) return;
	const scale = length / Math.sqrt(square);
	for (let at = from; at < to; at++) values[at] *= scale;
}

/** Cosine of two films. O(entries of the first that are not 0). */
export function computeCosine({ values, width, cells }: TasteVectors, row: number, other: number): number {
	const { offsets, indices, values: own } = cells;
	const from = other * width;
	let sum = 0;
	for (let cell = offsets[row], end = offsets[row + 1]; cell < end; cell++)
		sum += own[cell] * values[from + indices[cell]];
	return sum;
}
