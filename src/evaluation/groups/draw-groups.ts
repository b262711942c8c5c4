import { createRandom } from '../../numerics/random.ts';
import type { Profile } from '../../recommender/fold-in.ts';
import { shuffle } from '../shuffle.ts';

/** Who meets: anyone; people with one taste; people with different tastes. */
export const GROUP_KINDS = ['random', 'alike', 'unlike'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** Members are chosen from this many people, so that no two groups of a kind are the same. */
const MET = 60;

/**
 * Draws groups of people, as indices of `profiles`. A group begins with anyone. Of sixty others, those who are alike
 * join by how alike they are to the members so far, the least alike pair of each counting; those who are unlike, by the
 * most alike pair, lowest first. Same seed, same groups.
 *
 * @param profiles - All ratings of each person.
 */
export function drawGroups(
	profiles: readonly Profile[],
	kind: GroupKind,
	size: number,
	count: number,
	seed: number,
): number[][] {
	const measure = createLikeness(profiles);
	const random = createRandom(seed);
	return Array.from({ length: count }, () => {
		const met = shuffle([...profiles.keys()], Math.floor(random.uniform() * 2 ** 32)).slice(0, MET);
		if (kind === 'random') return met.slice(0, size);
		const group = met.splice(0, 1);
		while (group.length < size) {
			const worthOf = (person: number): number => {
				const alike = group.map((member) => measure(member, person));
				return kind === 'alike' ? Math.min(...alike) : -Math.max(...alike);
			};
			const worths = met.map(worthOf);
			const [next] = met.splice(worths.indexOf(Math.max(...worths)), 1);
			group.push(next);
		}
		return group;
	});
}

/** The cosine of two people's stars, each less the person's mean; what one has not rated counts 0. */
function createLikeness(profiles: readonly Profile[]): (person: number, other: number) => number {
	const centred = profiles.map(({ rows, stars }) => {
		const mean = stars.reduce((sum, each) => sum + each, 0) / stars.length;
		return new Map<number, number>(rows.map((row, at) => [row, stars[at] - mean]));
	});
	const lengths = centred.map((stars) => Math.hypot(...stars.values()) || 1);
	return (person, other) => {
		let sum = 0;
		for (const [row, stars] of centred[person]) sum += stars * (centred[other].get(row) ?? 0);
		return sum / (lengths[person] * lengths[other]);
	};
}
