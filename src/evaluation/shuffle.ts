import { createRandom } from '../numerics/random.ts';

/** Shuffles a copy: Fisher and Yates. */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
	const shuffled = [...items];
	const { uniform } = createRandom(seed);
	for (let last = shuffled.length - 1; last > 0; last--) {
		const at = Math.floor(uniform() * (last + 1));
		[shuffled[last], shuffled[at]] = [shuffled[at], shuffled[last]];
	}
	return shuffled;
}
