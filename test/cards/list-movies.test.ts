import { expect, test } from 'vitest';
import { composeMessage } from '../../src/cards/message.ts';
import { showPersona } from '../../src/cards/persona-card.ts';
import { showPicks } from '../../src/cards/picks-card.ts';
import { showSimilar } from '../../src/cards/similar-card.ts';
import type { Movie } from '../../src/catalogue/movie.ts';
import type { ExplainedMovie } from '../../src/rules/explain-movie.ts';
import { personas } from '../../src/rules/personas.ts';
import type { Query } from '../../src/rules/query.ts';
import { languages } from '../../src/texts/languages.ts';
import { textsFor } from '../../src/texts/texts.ts';
import type { Posters } from '../../src/tmdb/tmdb.ts';
import { assertValidResponse } from '../bot/payload-rules.ts';

const texts = textsFor('en-US');
const USER = '1234567890123456789';
const GENRES = ['Documentary', 'Sci-Fi', 'Adventure', 'Animation'];

/** A movie with the highest id, and a title that is the longest and doubles when its marks are escaped. */
function makeMovie(index: number): Movie {
	return {
		id: 1_599_999_990 + index,
		title: '*_~`|'.repeat(40),
		alternatives: [],
		year: 2026,
		genres: GENRES,
		imdbId: undefined,
		tmdbId: undefined,
		wikidataId: undefined,
		omdbId: undefined,
		ratings: 0,
	};
}

const movies = Array.from({ length: 10 }, (_, index) => makeMovie(index));
const reason = { kind: 'ratings', movies: movies.slice(0, 2).map((movie) => ({ movie, stars: 4.5 })) } as const;
const listed = movies.map((movie): ExplainedMovie => ({ movie, match: 99.9, reason }));
const urls = new Map(movies.map(({ id }) => [id, `https://image.tmdb.org/t/p/w342/${'x'.repeat(40)}.jpg`]));
const posters: Posters = { urls, areSamples: false };
const query: Query = {
	count: 10,
	genre: 'Documentary',
	notGenre: 'Western',
	from: 1990,
	to: 1999,
	country: 'KR',
	language: 'zxx',
	director: { name: 'x'.repeat(100), word: 'zik0zj.10' },
	maxMinutes: 999,
	availableOn: { name: 'x'.repeat(300), country: 'US', word: '999999999.US', tmdbIds: new Set<number>() },
	mood: 'adventurous',
};
const picks = {
	kind: 'movies',
	query,
	movies: listed,
	wanted: new Set(movies.map(({ id }) => id)),
	known: 4,
	persona: personas[3],
	resting: 100,
	isCut: true,
	earlier: 1_800_000_000_000,
	later: 1_800_000_000_001,
} as const;

test.each<[string, Posters]>([
	['with posters', posters],
	['without posters', { urls: new Map(), areSamples: false }],
	['with some posters', { urls: new Map([...urls].slice(0, 5)), areSamples: true }],
])('the longest lists %s stay within what Discord takes, in every language', (_what, some) => {
	const likedWith = movies.slice(0, 2);
	const origins = ['x'.repeat(40), 'y'.repeat(40)].map((name) => ({ kind: 'director', name }) as const);
	const shared = { origins, genres: GENRES, decade: 2020, haveFans: true, likedWith };
	const nearest = movies.map((movie) => ({ movie, similarity: 1, ...shared }));
	const introduced = { persona: personas[0], favourites: movies, movies: listed };
	for (const locale of Object.keys(languages)) {
		const spoken = textsFor(locale);
		for (const blocks of [
			showPicks(picks, some, USER, spoken),
			showSimilar({ movie: movies[0], filter: query, isKnown: true, nearest }, some, spoken),
			showPersona(introduced, some, spoken),
		]) {
			assertValidResponse(composeMessage(blocks, 'publicly'));
		}
	}
});

test('with posters each movie has its own, and one menu acts on any of them', () => {
	const payload = JSON.stringify(composeMessage(showPicks(picks, posters, USER, texts), 'publicly').payload);
	expect(payload.match(/https:\/\/image\.tmdb\.org/g)).toHaveLength(10);
	expect(payload.match(/"custom_id":"rate:panel"/g)).toHaveLength(1);
	expect(payload).not.toContain('"rate:panel:');
	expect(payload).toContain('Posters: TMDB.');
});

test('a list that has lost all its movies has no empty menu', () => {
	assertValidResponse(composeMessage(showPicks({ ...picks, movies: [] }, posters, USER, texts), 'publicly'));
});
