import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import { PLAIN } from '../../src/model/recipe.ts';
import { createArena } from '../../src/numerics/arena.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { placeMovies } from '../../src/recommender/place-movies.ts';
import { buildTasteVectors, countCosines, placeInFours } from '../../src/recommender/taste-vectors.ts';
import { createPlacedMovies } from '../fixtures/placed-movies.ts';
import { createSyntheticModel } from '../fixtures/synthetic-model.ts';
import { trainSmallModel } from '../model/small-model.ts';

const withoutFactors = createSyntheticModel(61, 20);
withoutFactors.itemFactors.fill(0, 3 * 20, 4 * 20).fill(0, 36 * 20, 37 * 20);
withoutFactors.genres.fill(0, 36, 45);

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

function scale(vector: readonly number[], length: number): number[] {
	const was = Math.sqrt(dot(vector, vector));
	return vector.map((value) => (was === 0 ? 0 : (value * length) / was));
}

/** A movie's vector straight from its definition. */
function joinTaste({ itemFactors, factors, genres, genreNames, recipe }: Model, row: number): number[] {
	const marks = genreNames.map((_, bit) => {
		const movies = genres.filter((bits) => (bits >> bit) & 1).length;
		return (genres[row] >> bit) & 1 ? Math.log(genres.length / movies) : 0;
	});
	const own = [...itemFactors.subarray(row * factors, (row + 1) * factors)];
	return scale([...scale(own, 1), ...scale(marks, recipe.scoring.genreWeight)], 1);
}

describe.each([
	['a made-up model', createSyntheticModel(300, 64)],
	['movies without factors or genres', withoutFactors],
	['a weighted model', trainSmallModel(12)],
	['a plain model', trainSmallModel(12, PLAIN)],
])('%s', (_name, model) => {
	const vectors = buildTasteVectors(placeMovies(model));
	const rows = [...model.movieIds.keys()];
	const tastes = rows.map((row) => joinTaste(model, row));

	test('cosines are those of the whole vectors', () => {
		const compared = [3, 7, 11, 2, 5, 10, 4, 8, 6];
		for (let count = 1; count <= compared.length; count++) {
			const cosines = vectors.arena.singles(countCosines(count, rows.length));
			vectors.compare(Int32Array.from(compared.slice(0, count)), Int32Array.from(rows), cosines);
			for (const row of rows) {
				for (let movie = 0; movie < count; movie++) {
					const cosine = dot(tastes[compared[movie]], tastes[row]);
					expect(cosines[placeInFours(movie, row, rows.length)]).toBeCloseTo(cosine, 6);
				}
			}
		}
	});
});

test('an array that is elsewhere or too short is refused before anything is written', () => {
	const vectors = buildTasteVectors(placeMovies(withoutFactors));
	const movies = Int32Array.of(0, 1);
	for (const into of [new Float32Array(1000), createArena().singles(1000), vectors.arena.singles(3)]) {
		expect(() => vectors.compare(movies, movies, into)).toThrow(TypeError);
		expect(() => vectors.multiplyPair(new Float32Array(2 * vectors.width), into, movies)).toThrow(TypeError);
	}
});

test('placed movies are multiplied as their bytes say, and lists of movies go by the number of nonzeros', () => {
	const { model, content } = createPlacedMovies(200, 33);
	const { uniform } = createRandom(5);
	const all = placeMovies(model, content);
	const { known, movieIds, placed, factors } = all;
	expect(movieIds.length - known).toBe(33);
	const vectors = buildTasteVectors(all);
	const pair = Float32Array.from({ length: 2 * vectors.width }, () => uniform() - 0.5);
	const byLength = vectors.sortByLength(movieIds.length);
	const products = vectors.arena.singles(2 * movieIds.length);
	vectors.multiplyPair(pair, products, byLength);
	const nonzeros = byLength.map((row) => vectors.offsets[row + 1] - vectors.offsets[row]);
	expect(nonzeros).toEqual(nonzeros.toSorted());
	for (const [at, row] of byLength.entries()) {
		if (row < known) continue;
		const own = [...placed.bytes.subarray((row - known) * placed.stride).subarray(0, factors)];
		const scaled = own.map((byte) => byte * placed.scales[row - known]);
		for (const lane of [0, 1]) {
			const ofFactors =
				dot(
					scaled,
					[...own.keys()].map((f) => pair[2 * f + lane]),
				) / vectors.lengths[row];
			expect(products[2 * at + lane] - multiplyGenres(row, lane)).toBeCloseTo(ofFactors, 5);
		}
		expect(vectors.norms[row]).toBeGreaterThanOrEqual(Math.sqrt(dot(scaled, scaled)));
		expect(vectors.norms[row]).toBeLessThan(1.001 * Math.sqrt(dot(scaled, scaled)) + 1e-9);
	}

	function multiplyGenres(row: number, lane: number): number {
		let sum = 0;
		for (let at = vectors.offsets[row]; at < vectors.offsets[row + 1]; at++) {
			if (vectors.columns[at] >= factors) sum += vectors.values[at] * pair[2 * vectors.columns[at] + lane];
		}
		return sum;
	}
});
