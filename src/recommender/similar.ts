import type { Row } from '../model/movie-index.ts';
import { FULL_STRENGTH } from '../model/neighbours.ts';
import { selectTop } from '../numerics/select-top.ts';
import type { AllMovies } from './place-movies.ts';
import type { PreparedContent } from './prepare-content.ts';
import { addTo, type TasteVectors } from './taste-vectors.ts';

/** How much it counts that the same people like both movies, beside what the two are like. */
const PAIR_SHARE = 0.13;
/** Where two movies are so alike without their director, or a pair so strong, a shared director counts half. */
const ALIKE = 0.09;
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
 *     similarity = sqrt(trust) * (0.87 * ((sqrt(taste) + sqrt(kin)) / 2)^2 + 0.13 * pair),
 *     kin = rest + directors * (rest + pair) / (rest + pair + 0.09)
 *
 * where kinship is the part of the directors and the rest. Of taste and kin this is the mean of power one half: next to
 * nothing of one is not made up for by the other. A director counts as far as the movies are alike without: "Heat" has
 * "Thief" beside it, and "The Lives of Others" not "The Tourist". Trust is less where few have rated a movie. No
 * director has more of a list than in `limit-directors.ts`. O(movies * width) a call.
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
		const pairs = readPairs(row);
		const { kinships, byDirectors } = kinship.compareWithFirst(row, known);
		const similarities = new Float64Array(known);
		for (const [at, other] of byLength.entries()) {
			const alike = kinships[other] - byDirectors[other] + pairs[other];
			const kin = kinships[other] - (byDirectors[other] * ALIKE) / (alike + ALIKE);
			const means = (Math.sqrt(Math.max(0, products[2 * at])) + Math.sqrt(Math.max(0, kin))) / 2;
			similarities[other] = (1 - PAIR_SHARE) * means ** 2 + PAIR_SHARE * pairs[other];
		}
		for (let other = 0; other < known; other++) similarities[other] *= Math.sqrt(index.trusts[other]);
		const isNear = (other: number): boolean => other !== row && similarities[other] > 0 && accept(other);
		const nearest = limitDirectors(selectTop(similarities, LOOKED_AT * count, isNear)).slice(0, count);
		return nearest.map((other) => ({ row: other, similarity: Math.min(1, similarities[other]) }));
	};

	/** How much the same people like each movie of the model and one: the strength of each pair, 0 to 1. */
	function readPairs(row: number): Float64Array {
		const pairs = new Float64Array(known);
		if (neighbours === undefined || row >= known) return pairs;
		const { offsets, rows, strengths } = neighbours;
		for (let at = offsets[row]; at < offsets[row + 1]; at++) pairs[rows[at]] = strengths[at] / FULL_STRENGTH;
		return pairs;
	}
}
