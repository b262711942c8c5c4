import { weighLiked } from './popularity.ts';
import { type Rank, rankByScore } from './ranker.ts';

/**
 * Ranks by a table of how much liking one movie speaks for another: the score of movie j is the sum over rated movies i
 * of the liked weight times similarities[i, j].
 *
 * @param similarities - Movies by movies.
 * @param scales - Multiplies the score of each movie; without it, nothing does.
 */
export function rankByNeighbours(similarities: Float32Array, movies: number, scales?: Float64Array): Rank {
	return rankByScore(movies, (given, into) => {
		into.fill(0);
		for (const [at, row] of given.rows.entries()) {
			const weight = weighLiked(given.stars[at]);
			if (weight === 0) continue;
			for (let j = 0, from = row * movies; j < movies; j++) into[j] += weight * similarities[from + j];
		}
		if (scales !== undefined) for (let j = 0; j < movies; j++) into[j] *= scales[j];
	});
}
