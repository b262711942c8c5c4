import { expect, test } from 'vitest';
import { deriveOwnIds, isOwnId } from '../../src/catalogue/own-id.ts';
import { catalogue } from './shipped.ts';

test('the id comes from Wikidata, else IMDb, else omdb.org, each in its range', () => {
	const ids = { wikidataId: 'Q113877606', imdbId: '22022452', omdbId: '222192' };
	expect(deriveOwnIds(ids)).toEqual([1_113_877_606, 1_422_022_452, 1_500_222_192]);
	expect(deriveOwnIds({ imdbId: '0110357' })).toEqual([1_400_110_357]);
	expect(deriveOwnIds({})).toEqual([]);
});

test('the largest numbers of each service stay in its range, and larger ones give no id', () => {
	expect(deriveOwnIds({ wikidataId: 'Q399999999', imdbId: '99999999', omdbId: '99999999' })).toEqual([
		1_399_999_999, 1_499_999_999, 1_599_999_999,
	]);
	expect(deriveOwnIds({ wikidataId: 'Q400000000', omdbId: '100000000' })).toEqual([]);
});

test('ids fit into the Int32 of a model file, and no id of MovieLens is one of ours', () => {
	for (const { id } of catalogue.movies) expect(id).toBeLessThan(2 ** 31);
	const movieLens = catalogue.movies.filter(({ tmdbId }) => tmdbId !== undefined);
	expect(movieLens.length).toBeGreaterThan(87_000);
	expect(movieLens.some(({ id }) => isOwnId(id))).toBe(false);
});

test('every id that a shipped movie could have had means that movie and no other', () => {
	const ids = catalogue.movies.flatMap((movie) => deriveOwnIds(movie).map((id) => ({ id, movie })));
	expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
	expect(ids.filter(({ id, movie }) => catalogue.get(id) !== movie)).toEqual([]);
});
