import { expect, test } from 'vitest';
import { buildMovieContent, type ContentFacts } from '../../src/model/movie-content.ts';
import { placeMovies } from '../../src/recommender/place-movies.ts';
import { createRecommender } from '../../src/recommender/recommender.ts';
import { fitPlacement } from '../../src/training/fit-placement.ts';
import { trainSmallModel } from '../model/small-model.ts';

// People like even movies or odd ones. Content says which is which, also of movies that the model lacks.
const SIZE = 40;
const model = trainSmallModel(SIZE);
const describe = (
	movieId: number,
	keywords: readonly string[],
	genres: readonly string[] = ['Drama'],
): ContentFacts => ({
	...{ movieId, genres, year: 2000, directors: [], country: undefined, language: undefined },
	keywords: new Map(keywords.map((keyword) => [keyword, 1])),
	minutes: undefined,
});
const themesOf = (isEven: boolean) => (isEven ? ['heist', 'casino', 'crew'] : ['ghost', 'attic', 'curse']);
const EVEN = 9000;
const ODD = 9001;
const SCARCE = 9002;
const DIRECTED = 9006;
const content = buildMovieContent([
	...Array.from(model.movieIds, (movieId) => describe(movieId, themesOf(movieId % 2 === 0))),
	describe(EVEN, themesOf(true)),
	describe(ODD, themesOf(false)),
	describe(SCARCE, ['heist']),
	{ ...describe(DIRECTED, ['heist']), directors: ['Ann'] },
	describe(9003, [...themesOf(true), 'made for television']),
	describe(9004, [...themesOf(true), 'short']),
	describe(9005, themesOf(true), []),
]);
const placing = { ...model, placement: fitPlacement(model, content) };
const recommender = createRecommender(placing, content);
const evenFan = new Map(
	[...model.movieIds]
		.filter((id) => id % 2 === 0)
		.slice(0, 6)
		.map((id) => [id, 5]),
);

test('places movies with genres and themes, and none made for television, short, or without genres', () => {
	expect([EVEN, ODD, SCARCE, 9003, 9004, 9005].map(recommender.knows)).toEqual([true, true, true, false, false, false]);
	expect(placeMovies(placing, content)).toMatchObject({ known: SIZE, unasked: SIZE + 3 });
	expect(recommender.movieIds).toHaveLength(SIZE);
});

test('a placed movie is near to those of its content, has no match, and changes no score of the others', () => {
	const scores = recommender.scoreAll(evenFan)!;
	const score = (movieId: number): number => scores[recommender.index.rowOf(movieId)!];
	expect(score(EVEN)).toBeGreaterThan(score(ODD));
	expect(recommender.predict(evenFan, EVEN)).toMatchObject({ match: undefined });
	const alone = createRecommender(model, content).scoreAll(evenFan)!;
	expect([...scores.subarray(0, SIZE)]).toEqual([...alone]);
});

test('a movie of which little is known comes only when asked for', () => {
	const ids = (reachesFar: boolean) =>
		recommender.recommend(evenFan, { count: 100, reachesFar }).map(({ movieId }) => movieId);
	expect(ids(false)).toEqual(expect.arrayContaining([EVEN, ODD]));
	expect(ids(false)).not.toContain(SCARCE);
	expect(ids(false)).toContain(DIRECTED);
	expect(ids(true)).toContain(SCARCE);
});

test('a rating of a placed movie steers', () => {
	const [known, even, odd] = [0, 2, 3].map((row) => model.movieIds[row]);
	const leadOfEven = (placed: number): number => {
		const ratings = new Map([
			[placed, 5],
			[known, 3],
		]);
		const [ofEven, ofOdd] = [even, odd].map((movieId) => recommender.predict(ratings, movieId)!.score);
		return ofEven - ofOdd;
	};
	expect(leadOfEven(EVEN)).toBeGreaterThan(leadOfEven(ODD));
});
