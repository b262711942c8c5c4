import { inverse, Matrix } from 'ml-matrix';
import type { SparseMatrix } from '../numerics/sparse-matrix.ts';
import { type Contestant, rankByScore } from './contestant.ts';
import { weighLiked } from './popularity.ts';

/**
 * EASE: the linear map from a person's movies to all movies that best restores the training people's own, no movie being allowed to
 * speak for itself. Steck, "Embarrassingly shallow autoencoders for sparse data", 2019. A cell is max(stars - 2.5, 0).
 */
export function createEase(lambda: number): Contestant {
	return {
		name: `ease-${lambda}`,
		about: `lambda ${lambda} on stars above 2.5`,
		fit({ stars }) {
			const movies = stars.columns;
			const weights = computeItemWeights(stars, lambda);
			return rankByScore(movies, (given, into) => {
				into.fill(0);
				for (const [at, row] of given.rows.entries()) {
					const weight = weighLiked(given.stars[at]);
					if (weight === 0) continue;
					for (let j = 0, from = row * movies; j < movies; j++) into[j] += weight * weights[from + j];
				}
			});
		},
	};
}

/**
 * The item weights B, movies by movies: B_ij = -P_ij / P_jj off the diagonal and 0 on it, with P = (X'X + lambda I)^-1.
 *
 * There are fewer people than movies, so P comes from the inverse of a people by people matrix (Woodbury's identity):
 *
 *     P = (I - X' K X) / lambda,    K = (X X' + lambda I)^-1
 *
 * O(people^3 + movies * ratings): ml-matrix inverts 1,280 people in 4 seconds, and 5,600 movies would take it 80 times as long.
 */
export function computeItemWeights(stars: SparseMatrix, lambda: number): Float32Array {
	const movies = stars.columns;
	const projected = solvePeople(stars, lambda);
	const weights = new Float32Array(movies * movies);
	for (let person = 0; person < stars.rows; person++) {
		const from = person * movies;
		for (let cell = stars.offsets[person]; cell < stars.offsets[person + 1]; cell++) {
			const weight = weighLiked(stars.values[cell]);
			if (weight === 0) continue;
			// The sign of -P off the diagonal, and its 1 / lambda, which the division below would take out again.
			for (let j = 0, at = stars.indices[cell] * movies; j < movies; j++, at++)
				weights[at] += weight * projected[from + j];
		}
	}
	const diagonal = Float64Array.from({ length: movies }, (_, j) => 1 - weights[j * movies + j]);
	for (let i = 0, at = 0; i < movies; i++) {
		for (let j = 0; j < movies; j++, at++) weights[at] = i === j ? 0 : weights[at] / diagonal[j];
	}
	return weights;
}

/** K X, people by movies. */
function solvePeople(stars: SparseMatrix, lambda: number): Float64Array {
	const { rows: people, columns: movies, offsets, indices } = stars;
	const liked = stars.values.map(weighLiked);
	const own = new Float64Array(movies);
	const gram = Matrix.zeros(people, people);
	for (let a = 0; a < people; a++) {
		own.fill(0);
		for (let cell = offsets[a]; cell < offsets[a + 1]; cell++) own[indices[cell]] = liked[cell];
		for (let b = 0; b <= a; b++) {
			let product = a === b ? lambda : 0;
			for (let cell = offsets[b]; cell < offsets[b + 1]; cell++) product += liked[cell] * own[indices[cell]];
			gram.set(a, b, product);
			gram.set(b, a, product);
		}
	}
	const inverted = inverse(gram);
	const projected = new Float64Array(people * movies);
	for (let a = 0; a < people; a++) {
		const row = inverted.getRow(a);
		for (let b = 0; b < people; b++) {
			for (let cell = offsets[b]; cell < offsets[b + 1]; cell++)
				projected[a * movies + indices[cell]] += row[b] * liked[cell];
		}
	}
	return projected;
}
