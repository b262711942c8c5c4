import { writeFileSync } from 'node:fs';
import { createRandom } from '../../src/numerics/random.ts';

/** Movies of both camps that the catalogue has. */
const MOVIE_IDS = Array.from({ length: 84 }, (_, at) => at + 1).filter(
	(movieId) => ![33, 51, 56, 67, 84].includes(movieId),
);

/** Writes the ratings of 160 people: half of them like movies with an odd id, the others those with an even id. */
export function writeCampRatings(path: string): void {
	const { uniform } = createRandom(1);
	const lines = Array.from({ length: 160 }, (_, person) =>
		MOVIE_IDS.filter(() => uniform() < 0.7).map((movieId) => {
			const stars = movieId % 2 === person % 2 ? 4 + Math.round(2 * uniform()) / 2 : 1 + Math.round(2 * uniform()) / 2;
			return `${person + 1},${movieId},${stars},0`;
		}),
	).flat();
	writeFileSync(path, `userId,movieId,rating,timestamp\n${lines.join('\n')}\n`);
}
