import { createRandom } from '../src/numerics/random.ts';
import { sortByKey } from '../src/numerics/sparse-matrix.ts';
import type { RatingTable } from '../src/training/rating-table.ts';

/** What share of the ratings of a person a copy of them has: evenly between the two. */
const SHARE = { least: 0.6, most: 0.8 };

/**
 * Makes many people of some: each in turn is copied, as often as it takes, and each copy has 60 to 80 % of the ratings,
 * drawn at random. Same table, same seed: same copies. The year of a rating is left out.
 */
export function copyPeople({ users, userOf, movieIdOf, starsOf }: RatingTable, people: number, seed: number) {
	const { order, offsets } = sortByKey(userOf, users);
	const { uniform } = createRandom(seed);
	const room = Math.ceil(people / users) * userOf.length;
	const [copyOf, ratingOf] = [new Int32Array(room), new Int32Array(room)];
	let count = 0;
	for (let copy = 0; copy < people; copy++) {
		const share = SHARE.least + (SHARE.most - SHARE.least) * uniform();
		for (let at = offsets[copy % users]; at < offsets[(copy % users) + 1]; at++) {
			if (uniform() >= share) continue;
			copyOf[count] = copy;
			ratingOf[count++] = order[at];
		}
	}
	const ratings = ratingOf.subarray(0, count);
	return {
		users: people,
		userOf: copyOf.slice(0, count),
		movieIdOf: ratings.map((rating) => movieIdOf[rating]),
		starsOf: Float32Array.from(ratings, (rating) => starsOf[rating]),
	} satisfies RatingTable;
}
