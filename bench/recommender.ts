import type { Io } from '../src/cli/subcommand.ts';
import { readModel } from '../src/model/model-file.ts';
import { createRandom } from '../src/numerics/random.ts';
import { createRecommender, type Recommender } from '../src/recommender/recommender.ts';
import { median, percentile } from './median.ts';

const RUNS = 500;
const WARM_UP = 50;
/** Numbers of ratings: of a new person, a usual one, and one who has rated for years. */
const PROFILE_SIZES = [1, 5, 20, 100, 500];

/** Fold-in, ranking and reasons of ten movies over the shipped model, for people with few ratings and many. */
export async function benchRecommender({ output }: Pick<Io, 'output'>): Promise<void> {
	const recommender = createRecommender(await readModel('models/default.safetensors'));
	for (const size of PROFILE_SIZES) {
		const times = timeRequests(recommender, size);
		output.write(
			`recommend: ${String(size).padStart(3)} ratings, ten of ${recommender.movieIds.length} movies: ` +
				`p50 ${median(times).toFixed(2)} ms, p99 ${percentile(times, 0.99).toFixed(2)} ms\n`,
		);
	}
}

/** Milliseconds of each request, every one with other ratings of rather well-known movies. */
function timeRequests(recommender: Recommender, size: number): number[] {
	const { uniform } = createRandom(size);
	const { movieIds } = recommender;
	return Array.from({ length: WARM_UP + RUNS }, () => {
		const ratings = new Map<number, number>();
		while (ratings.size < size) {
			ratings.set(movieIds[Math.floor(uniform() ** 2 * movieIds.length)], Math.ceil(uniform() * 6 + 4) / 2);
		}
		const startedAt = performance.now();
		recommender.recommend(ratings, { count: 10 });
		return performance.now() - startedAt;
	}).slice(WARM_UP);
}
