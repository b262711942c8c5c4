import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/numerics/random.ts';
import { type Chooser, chooseForGroup } from '../../src/recommender/choose-for-group.ts';

const member = (relevance: number[], weight = 1): Chooser => ({ relevance: Float64Array.from(relevance), weight });

describe('the choice of a group', () => {
	test('of one member is in the order of their relevance', () => {
		expect(chooseForGroup([member([0.2, 1, 0.5, 0])], 4, 3)).toEqual([1, 2, 0]);
	});

	test('prefers what all like a bit to what one loves', () => {
		expect(chooseForGroup([member([1, 0.6]), member([0, 0.6])], 2, 1)).toEqual([1]);
	});

	test('takes turns where there is no such movie, starting with who weighs more', () => {
		const [a, b] = [
			[1, 0.9, 0, 0],
			[0, 0, 1, 0.9],
		];
		expect(chooseForGroup([member(a), member(b)], 4, 4)).toEqual([0, 2, 1, 3]);
		expect(chooseForGroup([member(a), member(b, 2)], 4, 3)).toEqual([2, 0, 3]);
	});

	test('ends when there are no candidates left, and is empty without any', () => {
		expect(chooseForGroup([member([1, 0])], 2, 9)).toHaveLength(2);
		expect(chooseForGroup([member([])], 0, 9)).toEqual([]);
		expect(chooseForGroup([member([0, 0]), member([0, 0])], 2, 2)).toEqual([0, 1]);
	});

	test('gives each of 50 random groups no movie twice, whatever the order of the members', () => {
		const random = createRandom(17);
		for (let group = 0; group < 50; group++) {
			const members = Array.from({ length: 2 + (group % 7) }, () =>
				member(
					Array.from({ length: 40 }, () => random.uniform()),
					0.5 + random.uniform(),
				),
			);
			const chosen = chooseForGroup(members, 40, 10);
			expect(new Set(chosen).size).toBe(10);
			expect(chooseForGroup(members.toReversed(), 40, 10)).toEqual(chosen);
		}
	});
});
