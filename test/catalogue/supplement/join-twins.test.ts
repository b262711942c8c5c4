import { expect, test } from 'vitest';
import type { Movie } from '../../../src/catalogue/movie.ts';
import { joinTwins } from '../../../src/catalogue/supplement/join-twins.ts';
import { NO_SUPPLEMENT } from '../../../src/catalogue/supplement/supplement.ts';
import { catalogue } from '../shipped.ts';

const movie = (id: number, changes: Partial<Movie> = {}): Movie => ({
	...{ id, title: 'Lagaan', alternatives: [], year: 2001, genres: [], imdbId: `000000${id}`, tmdbId: 19666 },
	...{ wikidataId: undefined, omdbId: undefined, ratings: id === 1 ? 7 : 1 },
	...changes,
});
const features = { termIds: ['1'], directors: ['Ashutosh Gowariker'], countries: ['IN'], languages: ['hi'] };
const supplement = { ...NO_SUPPLEMENT, features: new Map([[2, features]]), series: new Map([[2, 'a series']]) };

test('the row that people rated gets what is known about its twin', () => {
	const joined = joinTwins([movie(1), movie(2)], supplement);
	expect(joined.features).toEqual(new Map([[1, features]]));
	expect(joined.series).toEqual(new Map([[1, 'a series']]));
});

test.each([
	['another number of TMDB', { tmdbId: 5 }],
	['no number of TMDB', { tmdbId: undefined }],
	['another title', { title: 'Swades' }],
	['another year', { year: 2004 }],
	['no year', { year: undefined }],
])('a movie with %s is no twin', (_, changes) => {
	expect(joinTwins([movie(1), movie(2, changes)], supplement)).toEqual(supplement);
});

test('what is known about the row that people rated stays', () => {
	const both = { ...supplement, features: new Map([...supplement.features, [1, { ...features, directors: [] }]]) };
	expect(joinTwins([movie(1), movie(2)], both)).toEqual(both);
});

test.each([
	[1, 2],
	[2, 1],
])('what else is known about that row stays, too, whichever comes first: %i, %i', (...ids) => {
	const both = { ...supplement, series: new Map(ids.map((id) => [id, `series of ${id}`])) };
	expect(joinTwins([movie(1), movie(2)], both).series).toEqual(new Map([[1, 'series of 1']]));
});

test('the Lagaan that people rated is known to Wikidata', () => {
	expect(catalogue.get(6776)?.wikidataId).toBe('Q843949');
});
