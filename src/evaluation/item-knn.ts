import type { SparseMatrix } from '../numerics/sparse-matrix.ts';
import { type Contestant, rankByScore } from './contestant.ts';
import { weighLiked } from './popularity.ts';

export interface ItemKnnOptions {
	/** Added to the denominator of the cosine: movies that few people liked are near nothing. */
	readonly shrinkage: number;
	/** The score is multiplied by the movie's number of ratings to this power. */
	readonly countPower: number;
}

/**
 * Movies like those the person liked. With w = max(stars - 2.5, 0),
 *
 *     score_j = count_j^a * sum over rated i of w_i * (w_.i . w_.j) / (|w_.i| |w_.j| + shrinkage)
 *
 * Sarwar, Karypis, Konstan and Riedl, "Item-based collaborative filtering recommendation algorithms", 2001; shrinkage as in Bell and
 * Koren, "Improved neighborhood-based collaborative filtering", 2007. Fitting costs O(sum over people of liked^2 + movies^2).
 */
export function createItemKnn({ shrinkage, countPower }: ItemKnnOptions): Contestant {
	return {
		name: 'item-knn',
		about: `shrunk cosine of liked weights, shrinkage ${shrinkage}, times count^${countPower}`,
		fit({ stars, ratingCounts }) {
			const movies = stars.columns;
			const similarities = computeSimilarities(stars, shrinkage);
			const popularity = Float64Array.from(ratingCounts, (count) => count ** countPower);
			return rankByScore(movies, (given, into) => {
				into.fill(0);
				for (const [at, row] of given.rows.entries()) {
					const weight = weighLiked(given.stars[at]);
					if (weight === 0) continue;
					for (let j = 0, from = row * movies; j < movies; j++) into[j] += weight * similarities[from + j];
				}
				for (let j = 0; j < movies; j++) into[j] *= popularity[j];
			});
		},
	};
}

/** The shrunk cosine of every two movies, movies by movies. */
export function computeSimilarities(stars: SparseMatrix, shrinkage: number): Float32Array {
	const movies = stars.columns;
	const products = new Float32Array(movies * movies);
	for (let person = 0; person < stars.rows; person++) {
		const [start, end] = [stars.offsets[person], stars.offsets[person + 1]];
		const liked: number[] = [];
		for (let cell = start; cell < end; cell++) if (weighLiked(stars.values[cell]) > 0) liked.push(cell);
		for (const a of liked) {
			const [from, weight] = [stars.indices[a] * movies, weighLiked(stars.values[a])];
			for (const b of liked) products[from + stars.indices[b]] += weight * weighLiked(stars.values[b]);
		}
	}
	const lengths = Float64Array.from({ length: movies }, (_, movie) => Math.sqrt(products[movie * movies + movie]));
	for (let i = 0, at = 0; i < movies; i++) {
		for (let j = 0; j < movies; j++, at++) {
			if (products[at] !== 0) products[at] /= lengths[i] * lengths[j] + shrinkage;
		}
	}
	return products;
}
