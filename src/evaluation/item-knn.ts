import type { SparseMatrix } from '../numerics/sparse-matrix.ts';
import { weighLiked } from './popularity.ts';
import { rankByNeighbours } from './rank-by-neighbours.ts';
import type { Ranker } from './ranker.ts';

export interface ItemKnnOptions {
	/** Added to the denominator of the cosine, so that a movie with few likes is near to nothing. */
	readonly shrinkage: number;
	/** The score is multiplied by the movie's number of ratings to this power. */
	readonly countPower: number;
}

/**
 * Recommends movies like those the person liked. With w = max(stars - 2.5, 0),
 *
 *     score_j = count_j^a * sum over rated i of w_i * (w_.i . w_.j) / (|w_.i| |w_.j| + shrinkage)
 *
 * Sarwar, Karypis, Konstan and Riedl, "Item-based collaborative filtering recommendation algorithms", 2001; shrinkage
 * as in Bell and Koren, "Improved neighborhood-based collaborative filtering", 2007. Fitting costs O(sum over people of
 * liked^2 + movies^2).
 */
export function createItemKnn({ shrinkage, countPower }: ItemKnnOptions): Ranker {
	return {
		name: 'item-knn',
		about: `shrunk cosine of liked weights, shrinkage ${shrinkage}, times count^${countPower}`,
		fit({ stars, ratingCounts }) {
			const popularity = Float64Array.from(ratingCounts, (count) => count ** countPower);
			return rankByNeighbours(computeSimilarities(stars, shrinkage), stars.columns, popularity);
		},
	};
}

/** Computes the shrunk cosine of every two movies. @returns movies by movies. */
export function computeSimilarities(stars: SparseMatrix, shrinkage: number): Float32Array {
	const movies = stars.columns;
	const products = multiplyMovies(stars);
	const lengths = Float64Array.from({ length: movies }, (_, movie) => Math.sqrt(products[movie * movies + movie]));
	for (let i = 0, at = 0; i < movies; i++) {
		for (let j = 0; j < movies; j++, at++) {
			if (products[at] !== 0) products[at] /= lengths[i] * lengths[j] + shrinkage;
		}
	}
	return products;
}

/** Computes the inner product of the liked weights of every two movies. */
export function multiplyMovies({ rows, columns: movies, offsets, indices, values }: SparseMatrix): Float32Array {
	const products = new Float32Array(movies * movies);
	for (let person = 0; person < rows; person++) {
		const liked: number[] = [];
		for (let at = offsets[person]; at < offsets[person + 1]; at++) if (weighLiked(values[at]) > 0) liked.push(at);
		for (const a of liked) {
			const [from, weight] = [indices[a] * movies, weighLiked(values[a])];
			for (const b of liked) products[from + indices[b]] += weight * weighLiked(values[b]);
		}
	}
	return products;
}
