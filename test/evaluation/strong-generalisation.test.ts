import { expect, test } from 'vitest';
import { createNumpyRandom } from '../../src/evaluation/numpy-random.ts';
import { POPULARITY } from '../../src/evaluation/popularity.ts';
import { measureProtocol, splitStrongly } from '../../src/evaluation/strong-generalisation.ts';
import type { Profile } from '../../src/recommender/fold-in.ts';
import { keepRatings } from '../../src/training/rating-table.ts';
import { makeCheckerboard } from '../training/checkerboard.ts';

test('draws what numpy draws', () => {
	const random = createNumpyRandom(98_765);
	expect([...random.permute(10)]).toEqual([8, 7, 1, 2, 0, 6, 9, 4, 3, 5]);
	expect([...random.permute(1000).subarray(0, 8)]).toEqual([312, 384, 804, 19, 740, 989, 1, 257]);
	expect([...random.permute(7).subarray(0, 1)]).toEqual([4]);
	expect([...random.permute(300).subarray(0, 4)]).toEqual([13, 228, 17, 86]);
	expect([...random.permute(0)]).toEqual([]);
});

const table = makeCheckerboard(60);
/** The first ten people keep three movies, which are too few. */
const mixed = keepRatings(table, (rating) => table.userOf[rating] >= 10 || table.movieIdOf[rating] < 1006);

test('splits people and ratings as the published notebook does', () => {
	const { set, cases, events, people } = splitStrongly(mixed, 10);
	expect([people, events, set.movieIds.length, cases.length]).toEqual([50, 1450, 60, 10]);
	const hidden = cases.map(({ relevant }) => [...relevant].map((row) => set.movieIds[row]).sort());
	// What numpy hides of the people 14, 19 and 55.
	expect(hidden[0]).toEqual([1002, 1048, 1050, 1052, 1058]);
	expect(hidden[1]).toEqual([1003, 1037, 1051, 1053, 1055]);
	expect(hidden[9]).toEqual([1003, 1023, 1027, 1045, 1007].sort());
	for (const { given, relevant } of cases) {
		expect(given.rows.some((row) => relevant.has(row))).toBe(false);
		expect(relevant.size).toBe(Math.floor((given.rows.length + relevant.size) / 5));
	}
});

test('measures a ranker by NDCG and recall, which cannot ask for more than there is', () => {
	const split = splitStrongly(mixed, 10);
	const perfect = {
		name: 'perfect',
		about: 'knows the answer',
		fit: () => (given: Profile) => [...split.cases.find((each) => each.given === given)!.relevant],
	};
	expect(measureProtocol(perfect, split)).toMatchObject({ ndcg100: 1, recall20: 1, recall50: 1, standardError: 0 });
	const { ndcg100, recall50 } = measureProtocol(POPULARITY, split);
	expect(ndcg100).toBeGreaterThan(0.2);
	expect(ndcg100).toBeLessThan(0.9);
	expect(recall50).toBe(1);
});

test('refuses to hold out nearly everyone', () => {
	expect(() => splitStrongly(table, 30)).toThrow('60 people are too few to hold 30 out twice');
});
