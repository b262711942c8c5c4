import { describe, expect, test } from 'vitest';
import { countNewReleases } from '../../src/evaluation/count-new-releases.ts';
import { createFold } from '../../src/evaluation/hold-out.ts';
import type { RatingTable } from '../../src/training/rating-table.ts';

/** Movie ids are years, with a digit behind them for movies of one year. */
const factsOf = (movieId: number) => ({ year: Math.floor(movieId / 10), genres: [] });

/** A person rates in 2015: `recent` movies of 2013 to 2016 and `older` ones. */
function rate(user: number, recent: number, older: number, ratedIn = 2015) {
	const news = Array.from({ length: recent }, (_, at) => 10 * (2013 + (at % 4)) + Math.floor(at / 4));
	const olds = Array.from({ length: older }, (_, at) => 10 * (1950 + at));
	return [...news, ...olds].map((movieId) => ({ user, movieId, ratedIn }));
}

function makeTable(ratings: ReturnType<typeof rate>, users: number): Required<RatingTable> {
	return {
		users,
		userOf: Int32Array.from(ratings, ({ user }) => user),
		movieIdOf: Int32Array.from(ratings, ({ movieId }) => movieId),
		starsOf: new Float32Array(ratings.length).fill(4),
		ratedIn: Int16Array.from(ratings, (each) => each.ratedIn),
	};
}

/** How many new and older movies of a person are kept. */
function count(table: RatingTable, user: number): [recent: number, older: number] {
	const counts = countNewReleases(table, factsOf, 1);
	const kept = [...counts.keys()].filter((rating) => counts[rating] === 1 && table.userOf[rating] === user);
	const recent = kept.filter((rating) => table.movieIdOf[rating] >= 20_100).length;
	return [recent, kept.length - recent];
}

describe('people who rate what is new', () => {
	test('keep all of that, and two older movies for each three', () => {
		expect(count(makeTable(rate(0, 30, 50), 1), 0)).toEqual([30, 20]);
		expect(count(makeTable(rate(0, 30, 5), 1), 0)).toEqual([30, 5]);
	});

	test('have no more than sixty ratings, six of ten of them for new movies', () => {
		const [recent, older] = count(makeTable(rate(0, 40, 60), 1), 0);
		expect(recent + older).toBe(60);
		expect(recent).toBeGreaterThan(older);
	});

	test.each([
		['rated few new movies', rate(0, 11, 50)],
		['rated before 2004', rate(0, 30, 50, 2003)],
		['rated long after the movies came out', rate(0, 30, 50, 2023)],
		['does not say when', rate(0, 30, 50, 0)],
	])('nothing is left of one who %s', (_, ratings) => {
		expect(count(makeTable(ratings, 1), 0)).toEqual([0, 0]);
	});

	test('a table without years has none of them', () => {
		const { ratedIn: _, ...table } = makeTable(rate(0, 30, 50), 1);
		expect(countNewReleases(table, factsOf, 1)).toEqual(new Uint8Array(80));
	});

	test('depend on the seed alone, and one person on no other', () => {
		const both = makeTable([...rate(0, 20, 50), ...rate(1, 20, 50)], 2);
		expect(countNewReleases(both, factsOf, 1)).toEqual(countNewReleases(both, factsOf, 1));
		expect(countNewReleases(both, factsOf, 1)).not.toEqual(countNewReleases(both, factsOf, 2));
		const alone = makeTable(rate(0, 20, 50), 1);
		expect(countNewReleases(both, factsOf, 1).slice(0, 70)).toEqual(countNewReleases(alone, factsOf, 1));
	});
});

test('a fold asks new people about these ratings only, and lets the others teach with all of theirs', () => {
	const table = makeTable([...rate(0, 20, 50), ...rate(1, 20, 50), ...rate(2, 5, 50)], 3);
	const counts = countNewReleases(table, factsOf, 1);
	const { set, people } = createFold(table, Int32Array.of(0, 1, 1), 0, { minRatings: 1, seed: 1, draws: 1, counts });
	expect(set.stars.values).toHaveLength(125);
	expect(people.map(({ user }) => user)).toEqual([0]);
	const asked = people[0].orders[0].rows.map((row) => set.movieIds[row]);
	const kept = [...counts.keys()].filter((rating) => counts[rating] === 1 && table.userOf[rating] === 0);
	expect(asked.toSorted()).toEqual(kept.map((rating) => table.movieIdOf[rating]).toSorted());
});
