import { expect, test } from 'vitest';
import { buildMovieContent, type ContentFacts, hasFeature } from '../../src/model/movie-content.ts';
import { indexMovies } from '../../src/model/movie-index.ts';
import { createArena } from '../../src/numerics/arena.ts';
import { createBonusAdder } from '../../src/recommender/add-bonuses.ts';
import { isDirector } from '../../src/recommender/content-index.ts';
import { prepareContent } from '../../src/recommender/prepare-content.ts';
import { readProfile } from '../../src/recommender/read-profile.ts';
import { trainSmallModel } from '../model/small-model.ts';

// What is computed for all movies at once, or for a list at once, is what one movie at a time gives.

const SIZE = 40;
const model = trainSmallModel(SIZE);
const facts = (movieId: number, at: number): ContentFacts => ({
	...{ movieId, year: 1980 + at, genres: [at % 2 === 0 ? 'Drama' : 'Crime'], minutes: undefined },
	directors: [`director ${at % 7}`, ...(at % 3 === 0 ? [`director ${(at + 1) % 7}`] : [])],
	...{ country: at % 4 === 0 ? 'KR' : 'FR', language: at % 4 === 0 ? 'ko' : 'fr' },
	keywords: new Map([
		...([
			[`theme ${at % 5}`, 1.5],
			[`theme ${5 + (at % 6)}`, 0.4 + 0.1 * (at % 3)],
		] as const),
	]),
});
const content = buildMovieContent(Array.from(model.movieIds, facts));
const arena = createArena();
const { index, kinship, traitMeter } = prepareContent(model, content, arena);
const rows = [...model.movieIds.keys()];
const ratings = new Map([0, 4, 7, 8, 14, 12, 21].map((row) => [model.movieIds[row], row === 12 ? 1 : 5]));
const profile = readProfile(ratings, indexMovies(model.movieIds));
const traits = traitMeter.measure(ratings, profile);

const gainOf = (row: number, feature: number): number =>
	traitMeter.gainAt(traits, row, index.features.indexOf(feature, index.offsets[index.places[row]]));

test('movies gain by each of their traits, and directors share theirs', () => {
	expect(traits.size).toBeGreaterThan(2);
	const addBonuses = createBonusAdder(index, arena.memory);
	const bonuses = arena.singles(SIZE);
	addBonuses(traits, SIZE, bonuses);
	expect(bonuses.some((bonus) => bonus > 0)).toBe(true);
	for (const row of rows) expect(index.trusts[row] * bonuses[row]).toBeCloseTo(traitMeter.sumBonuses(traits, row), 5);
	const director = [...traits.keys()].find((feature) => content.featureNames[feature] === 'director 0')!;
	const [alone, together] = [7, 6].map((row) => gainOf(row, director));
	expect(together).toBeCloseTo(alone / Math.SQRT2, 6);
});

test.each([10, 11])('beyond the first %i movies none gains anything', (reach) => {
	const bonuses = arena.singles(SIZE);
	createBonusAdder(index, arena.memory)(traits, reach, bonuses);
	expect(bonuses[reach - 1]).toBeGreaterThan(0);
	for (const row of rows.slice(0, reach))
		expect(index.trusts[row] * bonuses[row]).toBeCloseTo(traitMeter.sumBonuses(traits, row), 5);
	expect(bonuses.subarray(reach).every((bonus) => bonus === 0)).toBe(true);
});

test('a rating is worth what its movies would gain less by without it', () => {
	const movie = 28;
	const losses = new Float64Array(profile.rows.length);
	traitMeter.addLosses(traits, movie, 2, losses);
	for (const trait of traits.values()) {
		expect(trait.sharing.every((at, i) => i === 0 || at > trait.sharing[i - 1])).toBe(true);
		expect(trait.drops).toHaveLength(profile.rows.length);
	}
	for (let at = 0; at < losses.length; at++) {
		let expected = 0;
		for (const [feature, trait] of traits) {
			if (hasFeature(content, index.places[movie], feature))
				expected += (2 * trait.drops[at] * gainOf(movie, feature)) / trait.gain;
		}
		expect(losses[at]).toBeCloseTo(expected, 9);
	}
	expect(losses.some((loss) => loss > 0)).toBe(true);
});

test('kinships of a list are those of each movie with all others', () => {
	const list = [3, 9, 12, 3];
	const compared = kinship.compare(list, rows);
	for (const [at, row] of list.entries()) {
		const { kinships: first, byDirectors } = kinship.compareWithFirst(row, SIZE);
		for (const other of rows) expect(compared[at][other]).toBeCloseTo(first[other], 12);
		expect(Math.max(...first)).toBe(first[row]);
		expect(kinship.compareWithFirst(row, 5).kinships).toEqual(first.slice(0, 5));
		const directed = kinship.listShared(row, 4).filter((feature) => isDirector(index, feature));
		expect(byDirectors[4] > 0).toBe(directed.length > 0);
		for (const other of rows) expect(byDirectors[other]).toBeLessThanOrEqual(first[other]);
	}
	// A second call remembers nothing of the first.
	expect(kinship.compare([20], [3])[0][0]).toBeCloseTo(kinship.compareWithFirst(20, SIZE).kinships[3], 12);
});
