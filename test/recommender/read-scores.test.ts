import { expect, test } from 'vitest';
import { indexMovies } from '../../src/model/movie-index.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { countUp } from '../../src/numerics/sparse-matrix.ts';
import { createPersonAnswerer, type Person } from '../../src/recommender/person.ts';
import { placeMovies } from '../../src/recommender/place-movies.ts';
import { prepareContent } from '../../src/recommender/prepare-content.ts';
import { readProfile } from '../../src/recommender/read-profile.ts';
import { buildTasteVectors, type TasteVectors } from '../../src/recommender/taste-vectors.ts';
import { createPlacedMovies } from '../fixtures/placed-movies.ts';
import { drawRatings } from '../fixtures/synthetic-model.ts';

const { model, content } = createPlacedMovies(900, 402);
const all = placeMovies(model, content);
const vectors = buildTasteVectors(all);
let multiplied = 0;
const counting: TasteVectors = {
	...vectors,
	multiplyPair(pair, into, rows) {
		multiplied += rows.length;
		vectors.multiplyPair(pair, into, rows);
	},
};
const answerPerson = createPersonAnswerer(all, counting, prepareContent(all, content, all.arena));
const index = indexMovies(all.movieIds);
const { length } = all.movieIds;

test.each([0, -0.3, 0.1])('between two scores are the same rows as among all, in a mood of %d', (mood) => {
	const random = createRandom(3);
	let [listed, most] = [0, 0];
	for (let person = 0; person < 24; person++) {
		const ratings = new Map(drawRatings(all, 1 + person, random));
		// A third of the people dislike much.
		if (person % 3 === 0)
			for (const id of [...ratings.keys()].slice(1)) ratings.set(id, random.uniform() < 0.5 ? 0.5 : 5);
		for (const reach of [all.known, all.known + 1, all.unasked, all.unasked + 2, length]) {
			answerPerson(readProfile(ratings, index), ratings, mood, compare, reach);

			function compare({ ranking }: Person): void {
				const values = ranking.of(countUp(reach));
				const falling = values.toSorted().reverse();
				const floors = [falling[5], falling[50], falling[300], 0, Number.NEGATIVE_INFINITY];
				let above = Number.POSITIVE_INFINITY;
				for (const floor of floors) {
					const before = multiplied;
					const found = ranking.listBetween(floor, above);
					if (floor === falling[50]) [listed, most] = [listed + multiplied - before, most + reach];
					const rows = countUp(reach).filter((row) => values[row] >= floor && values[row] < above);
					expect(found.rows).toEqual(rows);
					expect(found.values).toEqual(Float64Array.from(rows, (row) => values[row]));
					above = floor;
				}
			}
		}
	}
	// Otherwise the bound would be of no use.
	expect(listed / most).toBeLessThan(0.4);
});

test('scores do not depend on what is asked with them', () => {
	const ratings = drawRatings(all, 12, createRandom(4));
	answerPerson(readProfile(ratings, index), ratings, 0, ({ scores }) => {
		const values = scores.of(countUp(length));
		const some = [length - 1, 5, all.known, 5, 0];
		expect([...scores.of(some)]).toEqual(some.map((row) => values[row]));
		expect(scores.of([])).toHaveLength(0);
	});
});
