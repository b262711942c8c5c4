import { createRandom } from '../src/numerics/random.ts';
import { createRecommender, type Ratings } from '../src/recommender/recommender.ts';
import { createSyntheticModel, drawRatings } from '../test/fixtures/synthetic-model.ts';
import { median } from './median.ts';

/**
 * One process that says how many bytes a request for ten movies allocates, on the heap and beside it, with so many
 * movies, factors and ratings: node --expose-gc --min-semi-space-size=128 --max-semi-space-size=128
 * bench/fold-in-memory.ts 10000 64 20
 */
const WARM_UP = 500;
const BATCHES = 5;
/** Few enough that their memory fits the young generation, so no collection comes between. */
const BATCH = 20;

const [movies, factors, size] = process.argv.slice(2).map(Number);
const model = createSyntheticModel(movies, factors);
const recommender = createRecommender(model);
const random = createRandom(size);
const drawPeople = (count: number): Ratings[] => Array.from({ length: count }, () => drawRatings(model, size, random));
const recommendTo = (people: readonly Ratings[]): void => {
	for (const ratings of people) recommender.recommend(ratings, { count: 10 });
};
recommendTo(drawPeople(WARM_UP));

const allocated = Array.from({ length: BATCHES }, () => {
	const people = drawPeople(BATCH);
	globalThis.gc!();
	const before = measureBytes();
	recommendTo(people);
	return (measureBytes() - before) / BATCH;
});
process.stdout.write(JSON.stringify(median(allocated)));

/** Sums live memory and garbage since the last collection; `external` has the typed arrays. */
function measureBytes(): number {
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}
