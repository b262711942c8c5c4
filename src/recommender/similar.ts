import type { Row } from '../model/movie-index.ts';
import { selectTop } from '../numerics/select-top.ts';
import type { Kinship } from './kinship.ts';
import type { AllMovies } from './place-movies.ts';
import { addTo, type TasteVectors } from './taste-vectors.ts';

/** A movie and how alike it is to another, 0 to 1. */
export interface Similar {
	readonly row: number;
	readonly similarity: number;
}

/**
 * Prepares a function that finds the movies of the model nearest to one, which may be placed: by the cosine of taste
 * vectors, which says that the same people like them, and by kinship, half of each. O(movies * width) a call.
 */
export function createSimilar(
	{ known }: Pick<AllMovies, 'known'>,
	vectors: TasteVectors,
	kinship: Kinship,
): (row: Row, count: number, accept: (row: number) => boolean) => Similar[] {
	const byLength = vectors.sortByLength(known);
	const products = vectors.arena.singles(2 * known);
	return (row, count, accept) => {
		const pair = new Float32Array(2 * vectors.width);
		addTo(pair, 0, vectors, row, 1);
		vectors.multiplyPair(pair, products, byLength);
		const similarities = kinship.compareWithFirst(row, known);
		for (const [at, other] of byLength.entries()) similarities[other] = (products[2 * at] + similarities[other]) / 2;
		const isNear = (other: number): boolean => other !== row && similarities[other] > 0 && accept(other);
		return selectTop(similarities, count, isNear).map((other) => ({
			row: other,
			similarity: Math.min(1, similarities[other]),
		}));
	};
}
