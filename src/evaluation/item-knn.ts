import type { SparseMatrix } from '../numerics/sparse-matrix.ts';
import { type Contestant, rankByScore } from './contestant.ts';
import { weighLiked } from './popularity.ts';

export interface ItemKnnOptions {
	/** Added to the denominator of the cosine: films that few people liked are near nothing. */
	readonly shrinkage: number;
	/** The score is multiplied by the film's number of ratings to this power. */
	readonly countPower: number;
}

/**
 * Films like those the person liked. With w = max(stars - 2.5, 0),
 *
 *     score_j = count_j^a * sum over rated i of w_i * (w_.i . w_.j) / (|w_.i| |w_.j| + shrinkage)
 *
 * Sarwar, Karypis, Konstan and Riedl, "Item-based collaborative filtering recommendation algorithms", 2001; shrinkage as in Bell and
 * Koren, "Improved neighborhood-based collaborative filtering", 2007. Fitting costs O(sum over people of liked^2 + films^2).
 */
export function createItemKnn({ shrinkage, countPower }: ItemKnnOptions): Contestant {
	return {
		name: 'item-knn',
		about: `shrunk cosine of liked weights, shrinkage ${shrinkage}, times count^${countPower}`,
		fit({ stars, ratingCounts }) {
			const films = stars.columns;
			const similarities = computeSimilarities(stars, shrinkage);
			const popularity = Float64Array.from(ratingCounts, (count) => count ** countPower);
			return rankByScore(films, (given, into) => {
				into.fill(0);
				for (const [at, row] of given.rows.entries()) {
					const weight = weighLiked(given.stars[at]);
					if (weight === 0) continue;
					for (let j = 0, from = row * films; j < films; j++) into[j] += weight * similarities[from + j];
				}
				for (let j = 0; j < films; j++) into[j] *= popularity[j];
			});
		},
	};
}

/** The shrunk cosine of every two films, films by films. */
export function computeSimilarities(stars: SparseMatrix, shrinkage: number): Float32Array {
	const films = stars.columns;
	const products = new Float32Array(films * films);
	for (let person = 0; person < stars.rows; person++) {
		const [start, end] = [stars.offsets[person], stars.offsets[person + 1]];
		const liked: number[] = [];
		for (let cell = start; cell < end; cell++) if (weighLiked(stars.values[cell]) > 0) liked.push(cell);
		for (const a of liked) {
			const [from, weight] = [stars.indices[a] * films, weighLiked(stars.values[a])];
			for (const b of liked) products[from + stars.indices[b]] += weight * weighLiked(stars.values[b]);
		}
	}
	const lengths = Float64Array.from({ length: films }, (_, film) => Math.sqrt(products[film * films + film]));
	for (let i = 0, at = 0; i < films; i++) {
		for (let j = 0; j < films; j++, at++) {
			if (products[at] !== 0) products[at] /= lengths[i] * lengths[j] + shrinkage;
		}
	}
	return products;
}
