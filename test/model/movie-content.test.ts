import { describe, expect, test } from 'vitest';
import { listContentFacts } from '../../src/catalogue/content-facts.ts';
import { buildMovieContent, type ContentFacts, FEATURE_KINDS, findContent } from '../../src/model/movie-content.ts';

const NOTHING: ContentFacts = {
	...{ movieId: 1, year: undefined, genres: [], directors: [], country: undefined, language: undefined },
	keywords: new Map(),
	minutes: undefined,
};

const NO_IDS = {
	...{ alternatives: [], imdbId: undefined, tmdbId: undefined, wikidataId: undefined, omdbId: undefined, ratings: 0 },
};

/** The features of a movie, kind and name. */
function listFeatures(content: ReturnType<typeof buildMovieContent>, movieId: number): string[] {
	const place = findContent(content, movieId);
	return Array.from(content.features.subarray(content.offsets[place], content.offsets[place + 1]), (feature) =>
		[FEATURE_KINDS[content.featureKinds[feature]], content.featureNames[feature]].join(' '),
	);
}

const HEIST = new Map([
	...([
		['Crime', 0.5],
		['heist', 1.5],
	] as const),
]);

describe('the content of movies', () => {
	const content = buildMovieContent([
		{ ...NOTHING, movieId: 9, genres: ['Crime'], directors: ['Ann', 'Bob', 'Ann'], keywords: HEIST },
		{ ...NOTHING, movieId: 3, year: 1999, country: 'KR', language: 'ko', directors: ['Bob'] },
		{ ...NOTHING, movieId: 5 },
	]);

	test('lists the features of each movie once, by kind', () => {
		expect(listFeatures(content, 9)).toEqual([
			...['genre Crime', 'director Ann', 'director Bob', 'keyword Crime', 'keyword heist'],
		]);
		expect(listFeatures(content, 3)).toEqual(['director Bob', 'country KR', 'language ko', 'decade 1990']);
		expect([...content.years]).toEqual([1999, 0]);
	});

	test('says how much of each a movie has, and divides it among its directors', () => {
		const place = findContent(content, 9);
		const amounts = content.amounts.subarray(content.offsets[place], content.offsets[place + 1]);
		expect([...amounts]).toEqual([1, Math.SQRT1_2, Math.SQRT1_2, 0.5, 1.5].map(Math.fround));
	});

	test('leaves out a movie without features, and knows that it is not there', () => {
		expect([...content.movieIds]).toEqual([3, 9]);
		expect([1, 5, 10].map((movieId) => findContent(content, movieId))).toEqual([-1, -1, -1]);
	});
});

test('the tables beside the shipped catalogue say who made Oldboy, where, and of what kind it is', () => {
	const oldboy = { ...NO_IDS, id: 27773, title: 'Oldboy', year: 2003, genres: ['Mystery'] };
	const facts = listContentFacts('data/catalogue.csv', { movies: [oldboy] });
	expect(listFeatures(buildMovieContent(facts), 27773)).toEqual(
		expect.arrayContaining(['genre Mystery', 'director Park Chan-wook', 'country KR', 'language ko', 'decade 2000']),
	);
});
