import { createArena } from '../numerics/arena.ts';
import { createInvertible, type Invertible } from '../numerics/invert-symmetric.ts';
import { keepColumns, type SparseMatrix } from '../numerics/sparse-matrix.ts';
import { multiplyMovies } from './item-knn.ts';
import { weighLiked } from './popularity.ts';
import { rankByNeighbours } from './rank-by-neighbours.ts';
import type { Ranker } from './ranker.ts';

/**
 * EASE: the linear map from a person's movies to all movies that best restores the training people's own, where no
 * movie may predict itself. Steck, "Embarrassingly shallow autoencoders for sparse data", 2019. An entry of the matrix
 * is max(stars - 2.5, 0).
 *
 * @param mostMovies - Knows only as many movies, the most rated, where inverting a matrix of all would take too long.
 */
export function createEase(lambda: number, mostMovies = Number.POSITIVE_INFINITY): Ranker {
	const known = Number.isFinite(mostMovies) ? `, the ${mostMovies} most rated movies` : '';
	return {
		name: `ease-${lambda}`,
		about: `lambda ${lambda} on stars above 2.5${known}`,
		fit({ stars }) {
			const movies = Math.min(mostMovies, stars.columns);
			const rank = rankByNeighbours(computeItemWeights(keepColumns(stars, movies), lambda), movies);
			return ({ rows, stars: given }, count) => {
				const own = [...rows.keys()].filter((at) => rows[at] < movies);
				return rank({ rows: own.map((at) => rows[at]), stars: own.map((at) => given[at]) }, count);
			};
		},
	};
}

/**
 * Computes the item weights B, movies by movies: B_ij = -P_ij / P_jj off the diagonal and 0 on it, with P = (X'X +
 * lambda I)^-1. Where there are fewer people than movies it inverts a people by people matrix instead (Woodbury's
 * identity):
 *
 *     P = (I - X' K X) / lambda,    K = (X X' + lambda I)^-1
 *
 * O(min(people, movies)^3 + movies * ratings).
 */
export function computeItemWeights(stars: SparseMatrix, lambda: number): Float32Array {
	const { rows: people, columns: movies } = stars;
	const precision = people < movies ? invertByPeople(stars, lambda) : invertMovies(stars, lambda);
	const diagonal = Float64Array.from({ length: movies }, (_, j) => precision[j * movies + j]);
	for (let i = 0, at = 0; i < movies; i++) {
		for (let j = 0; j < movies; j++, at++) precision[at] = i === j ? 0 : -precision[at] / diagonal[j];
	}
	return precision;
}

/** Computes P. O(movies^3 / 2). */
function invertMovies(stars: SparseMatrix, lambda: number): Float32Array {
	const { values, stride } = invert(multiplyMovies(stars), stars.columns, lambda);
	const precision = new Float32Array(stars.columns ** 2);
	for (let i = 0; i < stars.columns; i++) {
		precision.set(values.subarray(i * stride, i * stride + stars.columns), i * stars.columns);
	}
	return precision;
}

/** Computes lambda P; the lambda cancels in B. */
function invertByPeople(stars: SparseMatrix, lambda: number): Float32Array {
	const { rows: people, columns: movies, offsets, indices } = stars;
	const values = stars.values.map(weighLiked);
	const projected = projectPeople({ ...stars, values }, lambda);
	const precision = new Float32Array(movies * movies);
	for (let person = 0; person < people; person++) {
		const from = person * movies;
		for (let at = offsets[person]; at < offsets[person + 1]; at++) {
			if (values[at] === 0) continue;
			for (let j = 0, to = indices[at] * movies; j < movies; j++, to++) {
				precision[to] -= values[at] * projected[from + j];
			}
		}
	}
	for (let at = 0; at < precision.length; at += movies + 1) precision[at] += 1;
	return precision;
}

/** Computes K X, people by movies. */
function projectPeople(liked: SparseMatrix, lambda: number): Float64Array {
	const { rows: people, columns: movies, offsets, indices, values } = liked;
	const inverted = invert(multiplyPeople(liked), people, lambda);
	const projected = new Float64Array(people * movies);
	for (let a = 0; a < people; a++) {
		const row = inverted.values.subarray(a * inverted.stride, a * inverted.stride + people);
		for (let b = 0; b < people; b++) {
			for (let at = offsets[b]; at < offsets[b + 1]; at++) projected[a * movies + indices[at]] += row[b] * values[at];
		}
	}
	return projected;
}

/** Computes the lower triangle of X X'. */
function multiplyPeople({ rows: people, columns: movies, offsets, indices, values }: SparseMatrix): Float64Array {
	const own = new Float64Array(movies);
	const gram = new Float64Array(people * people);
	for (let a = 0; a < people; a++) {
		own.fill(0);
		for (let at = offsets[a]; at < offsets[a + 1]; at++) own[indices[at]] = values[at];
		for (let b = 0; b <= a; b++) {
			let product = 0;
			for (let at = offsets[b]; at < offsets[b + 1]; at++) product += values[at] * own[indices[at]];
			gram[a * people + b] = product;
		}
	}
	return gram;
}

/** Adds lambda to the diagonal of a symmetric matrix and inverts it. Reads the lower triangle. */
function invert(matrix: Float32Array | Float64Array, size: number, lambda: number): Invertible {
	const invertible = createInvertible(createArena(), size);
	const { values, stride } = invertible;
	for (let i = 0; i < size; i++) {
		values.set(matrix.subarray(i * size, (i + 1) * size), i * stride);
		values[i * stride + i] += lambda;
	}
	invertible.invert();
	return invertible;
}
