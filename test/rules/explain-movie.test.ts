import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Prediction } from '../../src/recommender/recommender.ts';
import { explainMovies } from '../../src/rules/explain-movie.ts';

const catalogue = readCatalogue('data/catalogue.csv');
const [first, second, ...others] = catalogue.movies.map(({ id }) => id);
const own = [first, second].map((movieId) => ({ movieId, stars: 5, ratedAt: 0 }));

/** Movies of a list, each with the same traits. */
function explainAlike(traits: readonly (readonly [Prediction['traits'][number]['kind'], string])[]) {
	const predictions = others.slice(0, 10).map(
		(movieId): Prediction => ({
			movieId,
			score: 1,
			match: 90,
			because: [first],
			isNear: true,
			traits: traits.map(([kind, name]) => ({ kind, name, movieIds: [first, second], liked: 2 })),
			against: [],
		}),
	);
	return explainMovies(predictions, { own, known: 2, persona: undefined }, catalogue).map(({ reason }) => reason);
}

test.each([
	['a trait', [['director', 'Alfred Hitchcock']]],
	[
		'a genre, a keyword and a heading that are one word',
		[
			['genre', 'Musical'],
			['keyword', 'Musical'],
			['keyword', 'Musical Movies'],
		],
	],
	[
		'a genre that is a keyword but for its hyphen',
		[
			['genre', 'Film-Noir'],
			['keyword', 'Film Noir'],
		],
	],
] as const)('%s gives three reasons of a list, and ratings the others', (_, traits) => {
	const kinds = explainAlike(traits).map(({ kind }) => kind);
	expect(kinds).toEqual([...Array(3).fill('trait'), ...Array(7).fill('ratings')]);
});

test('two traits give three reasons each', () => {
	const reasons = explainAlike([
		['director', 'Alfred Hitchcock'],
		['genre', 'Film-Noir'],
	]);
	const named = reasons.map((reason) => (reason.kind === 'trait' ? reason.trait : reason.kind));
	expect(named).toEqual([...Array(3).fill('director'), ...Array(3).fill('genre'), ...Array(4).fill('ratings')]);
});
