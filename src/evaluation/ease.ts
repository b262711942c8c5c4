import { inverse, Matrix } from 'ml-matrix';
import type { SparseMatrix } from '../numerics/sparse-matrix.ts';
import { weighLiked } from './popularity.ts';
import { rankByNeighbours } from './rank-by-neighbours.ts';
import type { Ranker } from './ranker.ts';

/**
 * EASE: the linear map from a person's movies to all movies that best restores the training people's own, where no
 * movie may predict itself. Steck, "Embarrassingly shallow autoencoders for sparse data", 2019. An entry of the matrix
 * is max(stars - 2.5, 0).
 */
export function createEase(lambda: number): Ranker {
	return {
		name: `ease-${lambda}`,
		about: `lambda ${lambda} on stars above 2.5`,
		fit: ({ stars }) => rankByNeighbours(computeItemWeights(stars, lambda), stars.columns),
	};
}

/**
 * Computes the item weights B, movies by movies: B_ij = -P_ij / P_jj off the diagonal and 0 on it, with P = (X'X +
 * lambda I)^-1.
 *
 * There are fewer people than movies, so it inverts a people by people matrix instead (Woodbury's identity):
 *
 *     P = (I - X' K X) / lambda,    K = (X X' + lambda I)^-1
 *
 * O(people^3 + movies * ratings): ml-matrix inverts 1,280 people in 4 seconds, and would take 80 times as long for
 * 5,600 movies.
 */
export function computeItemWeights(stars: SparseMatrix, lambda: number): Float32Array {
	const liked = { ...stars, values: stars.values.map(weighLiked) };
	const weights = multiplyTransposed(liked, projectPeople(liked, lambda));
	const movies = stars.columns;
	const diagonal = Float64Array.from({ length: movies }, (_, j) => 1 - weights[j * movies + j]);
	for (let i = 0, at = 0; i < movies; i++) {
		for (let j = 0; j < movies; j++, at++) weights[at] = i === j ? 0 : weights[at] / diagonal[j];
	}
	return weights;
}

/** Computes X' K X: off the diagonal it is -lambda P, and the lambda cancels in B. */
function multiplyTransposed(liked: SparseMatrix, projected: Float64Array): Float32Array {
	const { rows: people, columns: movies, offsets, indices, values } = liked;
	const product = new Float32Array(movies * movies);
	for (let person = 0; person < people; person++) {
		const from = person * movies;
		for (let at = offsets[person]; at < offsets[person + 1]; at++) {
			if (values[at] === 0) continue;
			for (let j = 0, to = indices[at] * movies; j < movies; j++, to++) product[to] += values[at] * projected[from + j];
		}
	}
	return product;
}

/** Computes K X, people by movies. */
function projectPeople(liked: SparseMatrix, lambda: number): Float64Array {
	const { rows: people, columns: movies, offsets, indices, values } = liked;
	const inverted = inverse(multiplyPeople(liked, lambda));
	const projected = new Float64Array(people * movies);
	for (let a = 0; a < people; a++) {
		const row = inverted.getRow(a);
		for (let b = 0; b < people; b++) {
			for (let at = offsets[b]; at < offsets[b + 1]; at++) projected[a * movies + indices[at]] += row[b] * values[at];
		}
	}
	return projected;
}

/** Computes X X' + lambda I. */
function multiplyPeople(liked: SparseMatrix, lambda: number): Matrix {
	const { rows: people, columns: movies, offsets, indices, values } = liked;
	const own = new Float64Array(movies);
	const gram = Matrix.zeros(people, people);
	for (let a = 0; a < people; a++) {
		own.fill(0);
		for (let at = offsets[a]; at < offsets[a + 1]; at++) own[indices[at]] = values[at];
		for (let b = 0; b <= a; b++) {
			let product = a === b ? lambda : 0;
			for (let at = offsets[b]; at < offsets[b + 1]; at++) product += values[at] * own[indices[at]];
			gram.set(a, b, product);
			gram.set(b, a, product);
		}
	}
	return gram;
}
