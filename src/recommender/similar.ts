import type { Row } from '../model/movie-index.ts';
import { FULL_STRENGTH } from '../model/neighbours.ts';
import { selectTop } from '../numerics/select-top.ts';
import type { AllMovies } from './place-movies.ts';
import type { PreparedContent } from './prepare-content.ts';
import { addTo, type TasteVectors } from './taste-vectors.ts';

/** How much it counts that the same people like both movies, beside what the two are like. */
const PAIR_SHARE = 0.15;
/** Looks at this many times as many movies as a list has, so that the limit on directors can choose. */
const LOOKED_AT = 3;

/** A movie and how alike it is to another, 0 to 1. */
export interface Similar {
	readonly row: number;
	readonly similarity: number;
}

/**
 * Prepares a function that finds the movies of the model nearest to one, which may be placed. With the cosine of taste
 * vectors, kinship, and the strength of the pair, where the same people like both:
 *
 *     similarity = sqrt(trust) * (0.85 * ((sqrt(taste) + sqrt(kinship)) / 2)^2 + 0.15 * pair)
 *
 * Of taste and kinship this is the mean of power one half: next to nothing of one is not made up for by the other, so
 * that a director's movie for quite other people stays behind. Trust is less where few have rated a movie. No director
 * has more of a list than in `limit-directors.ts`. O(movies * width) a call.
 */
export function createSimilar(
	{ known, neighbours }: Pick<AllMovies, 'known' | 'neighbours'>,
	vectors: TasteVectors,
	{ index, kinship, limitDirectors }: Pick<PreparedContent, 'index' | 'kinship' | 'limitDirectors'>,
): (row: Row, count: number, accept: (row: number) => boolean) => Similar[] {
	const byLength = vectors.sortByLength(known);
	const products = vectors.arena.singles(2 * known);
	return (row, count, accept) => {
		const pair = new Float32Array(2 * vectors.width);
		addTo(pair, 0, vectors, row, 1);
		vectors.multiplyPair(pair, products, byLength);
		const similarities = kinship.compareWithFirst(row, known);
		for (const [at, other] of byLength.entries()) {
			const taste = Math.max(0, products[2 * at]);
			similarities[other] = (1 - PAIR_SHARE) * ((Math.sqrt(taste) + Math.sqrt(similarities[other])) / 2) ** 2;
		}
		addPairs(row, similarities);
		for (let other = 0; other < known; other++) similarities[other] *= Math.sqrt(index.trusts[other]);
		const isNear = (other: number): boolean => other !== row && similarities[other] > 0 && accept(other);
		const nearest = limitDirectors(selectTop(similarities, LOOKED_AT * count, isNear)).slice(0, count);
		return nearest.map((other) => ({ row: other, similarity: Math.min(1, similarities[other]) }));
	};

	function addPairs(row: number, similarities: Float64Array): void {
		if (neighbours === undefined || row >= known) return;
		const { offsets, rows, strengths } = neighbours;
		for (let at = offsets[row]; at < offsets[row + 1]; at++) {
			similarities[rows[at]] += (PAIR_SHARE * strengths[at]) / FULL_STRENGTH;
		}
	}
}
