import { expect, test } from 'vitest';
import { labelMovie, type Movie } from '../../src/catalogue/movie.ts';
import type { MovieDetails } from '../../src/catalogue/movie-details.ts';
import { tellApart } from '../../src/rules/tell-apart.ts';
import { NO_DETAILS } from '../fixtures/no-details.ts';

function makeMovie(id: number, { title = 'Split', imdbId = undefined as string | undefined, genres = ['Drama'] } = {}) {
	const others = { tmdbId: undefined, wikidataId: undefined, omdbId: undefined, ratings: 0, alternatives: [] };
	return { id, title, year: 2016, genres, imdbId, ...others } satisfies Movie;
}

function mark(
	movies: readonly Movie[],
	details: Record<number, Partial<MovieDetails>>,
	tongue: Parameters<typeof tellApart>[3] = { locale: 'en', nameGenre: (genre) => genre },
): string[] {
	const known = new Map(Object.entries(details).map(([id, detail]) => [Number(id), { ...NO_DETAILS, ...detail }]));
	const marks = tellApart(movies, labelMovie, known, tongue);
	return movies.map((movie) => marks.get(movie) ?? '');
}

test('movies of one label are told apart by their directors', () => {
	const movies = [makeMovie(1), makeMovie(2), makeMovie(3, { title: 'Other' })];
	const details = { 1: { directors: ['Ann Lee'] }, 2: { directors: ['Bo Berg', 'Cy Day', 'Di Fox'] } };
	expect(mark(movies, details)).toEqual(['Ann Lee', 'Bo Berg, Cy Day', '']);
});

test('where no director is known, by the country, else the genres', () => {
	const movies = [makeMovie(1), makeMovie(2), makeMovie(3, { genres: ['Horror'] })];
	expect(mark(movies, { 1: { directors: ['Ann Lee'] }, 2: { countries: ['IT'] } })).toEqual([
		'Ann Lee',
		'Italy',
		'Horror',
	]);
});

test('where nothing that a person knows differs, the ids do', () => {
	const movies = [makeMovie(1, { imdbId: '0000001' }), makeMovie(2), makeMovie(3, { genres: [] })];
	expect(mark(movies, {})).toEqual(['Drama · IMDb tt0000001', 'Drama · id:2', 'id:3']);
});

test('genres are said in the language of the person, or not at all', () => {
	const movies = [makeMovie(1), makeMovie(2, { genres: ['Horror'] })];
	const details = { 1: { directors: ['Ann Lee'] } };
	const nameGenre = (genre: string): string => ({ Horror: 'Grusel' })[genre] ?? '';
	expect(mark(movies, details, { locale: 'de', nameGenre })).toEqual(['Ann Lee', 'Grusel']);
	expect(mark(movies, details, { locale: 'de' })).toEqual(['Ann Lee', 'id:2']);
});
