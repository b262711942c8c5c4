import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import { buildMovieContent, type ContentFacts } from '../../src/model/movie-content.ts';
import { PLAIN } from '../../src/model/recipe.ts';
import { createArena } from '../../src/numerics/arena.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { placeMovies } from '../../src/recommender/place-movies.ts';
import { buildTasteVectors, countCosines, placeInFours } from '../../src/recommender/taste-vectors.ts';
import { fitPlacement } from '../../src/training/fit-placement.ts';
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
		expect(() => vectors.multiplyAll(new Float32Array(2 * vectors.width), into, 61)).toThrow(TypeError);
	}
});

test('placed movies are multiplied by the same vectors as each other movie', () => {
	const model = createSyntheticModel(200, 20);
	const { uniform } = createRandom(5);
	const genres = model.genreNames;
	const facts = (movieId: number, keywords: readonly string[]): ContentFacts => ({
		...{ movieId, keywords, genres: [genres[movieId % 5], genres[movieId % 7]], year: 1990 + (movieId % 20) },
		...{ directors: [], country: undefined, language: undefined, minutes: undefined },
	});
	const themes = Array.from({ length: 12 }, (_, at) => `theme ${at}`);
	const content = buildMovieContent([
		...Array.from(model.movieIds, (id) => facts(id, [themes[id % 12], themes[id % 11]])),
		...Array.from({ length: 33 }, (_, at) => facts(9000 + at, [themes[at % 12], themes[at % 5]])),
	]);
	const placement = fitPlacement(model, content)!;
	const all = placeMovies({ ...model, placement }, content);
	const { known, movieIds } = all;
	expect(movieIds.length - known).toBe(33);
	const vectors = buildTasteVectors(all);
	const both = Float32Array.from({ length: 2 * vectors.width }, (_, at) =>
		at % 2 === 1 ? uniform() - 0.5 : at / 2 < all.factors && uniform() < 0.5 ? uniform() : 0,
	);
	const onlyFirst = both.map((value, at) => (at % 2 === 0 ? value : 0));
	const onlyGenres = both.map((value, at) => (at % 2 === 0 || at >= 2 * all.factors ? value : 0));
	const [together, singly] = [vectors.arena.singles(2 * movieIds.length), vectors.arena.singles(2 * movieIds.length)];
	const reaches = [known, known + 1, known + 2, known + 3, known + 8, movieIds.length];
	for (const pair of [both, onlyFirst, onlyGenres]) for (const reach of reaches) compare(pair, reach);

	function compare(pair: Float32Array, reach: number): void {
		together.fill(-1);
		vectors.multiplyAll(pair, together, reach);
		vectors.multiplyPair(pair, singly, Int32Array.from(movieIds.keys()));
		for (let row = 0; row < reach; row++) {
			const length = row < known ? 1 : vectors.lengths[row];
			expect(together[2 * row]).toBeCloseTo(length * singly[2 * row], 3);
			expect(together[2 * row + 1]).toBeCloseTo(singly[2 * row + 1], 3);
		}
		expect([...together.subarray(2 * reach)].every((sum) => sum === -1)).toBe(true);
	}
});
