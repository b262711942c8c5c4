import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import { openCatalogue } from '../src/catalogue/open-catalogue.ts';
import type { Io } from '../src/cli/subcommand.ts';
import type { Model } from '../src/model/model.ts';
import { readModel } from '../src/model/model-file.ts';
import { buildMovieContent } from '../src/model/movie-content.ts';
import { createRandom } from '../src/numerics/random.ts';
import { placeMovies } from '../src/recommender/place-movies.ts';
import { createPlainRecommender } from '../src/recommender/recommend-plainly.ts';
import {
	createRecommender,
	type Ratings,
	type Recommender,
	type RecommendOptions,
} from '../src/recommender/recommender.ts';
import { createSyntheticModel, drawRatings } from '../test/fixtures/synthetic-model.ts';
import { openScikitLearn } from './ask-scikit-learn.ts';
import { median, percentile } from './median.ts';

const MOVIES = 10_000;
const FACTORS = 64;
const PROFILE_SIZES = [5, 20, 100];
/** Adds a person who has rated for years, where plain loops are slowest. */
const TWIN_SIZES = [...PROFILE_SIZES, 500];
const TWIN_REQUESTS = 30;
const REQUESTS = 1000;
const WARM_UP = 200;
/** Scikit-learn has nothing to warm up but the processor. */
const THEIR_REQUESTS = 200;
const MAX_MS = { p50: 0.5, p99: 2 };
/** With the movies that the shipped model places by their content: a filter looks at all of them. */
const MAX_PLACED_MS = { p50: 1, p99: 3 };
/**
 * With this many times the movies a request may allocate at most this much more for each movie: a list of movies would
 * take four.
 */
const MORE_MOVIES = 4;
const MAX_BYTES_PER_MOVIE = 1;

/**
 * Fold-in, ranking and reasons of ten movies with 10,000 movies and 64 factors, what it allocates, and scikit-learn's
 * fold-in.
 */
export async function benchFoldIn({ output }: Pick<Io, 'output'>): Promise<void> {
	const model = createSyntheticModel(MOVIES, FACTORS);
	const recommender = createRecommender(model);
	output.write(`fold-in, ranking and reasons of ten movies, ${MOVIES} movies by ${FACTORS} factors:\n`);
	for (const size of PROFILE_SIZES) {
		const times = timeRequests(recommender, drawProfiles(model, size, WARM_UP + REQUESTS), {});
		output.write(`  ${describe(size, times)}, ${compareWithBars(times, MAX_MS)}; `);
		const [few, many] = [MOVIES, MORE_MOVIES * MOVIES].map((movies) => measureAllocation(movies, size));
		output.write(
			`allocates ${(few / 1024).toFixed(0)} KB, ${(many / 1024).toFixed(0)} KB with ${MORE_MOVIES * MOVIES} movies`,
		);
		const isBounded = many - few <= MAX_BYTES_PER_MOVIE * (MORE_MOVIES - 1) * MOVIES;
		output.write(isBounded ? '\n' : ', which GROWS with the catalogue\n');
	}
	const shipped = await readModel('models/default.safetensors');
	await benchPlaced(shipped, output);
	output.write('  plain loops against the kernel, the same requests in turn:\n');
	benchTwin('made-up model', model, output);
	benchTwin('shipped model', shipped, output);
	await benchTheirs(model, output);
}

/** The same with the shipped model, its catalogue, and all movies that it places by their content. */
async function benchPlaced(model: Model, output: Io['output']): Promise<void> {
	const { content } = await openCatalogue('data/catalogue.csv', buildMovieContent);
	const recommender = createRecommender(model, content);
	const { known, unasked, movieIds } = placeMovies(model, content);
	output.write(`  shipped model and catalogue, ${known} movies and those placed by content:\n`);
	for (const size of PROFILE_SIZES) {
		for (const reachesFar of [false, true]) {
			const profiles = drawProfiles(model, size, WARM_UP + REQUESTS);
			const times = timeRequests(recommender, profiles, { reachesFar });
			const reach = `${reachesFar ? movieIds.length : unasked} movies`;
			output.write(`  ${describe(size, times)}, ${reach}, ${compareWithBars(times, MAX_PLACED_MS)}\n`);
		}
	}
}

/** Milliseconds of each request, once it is warm. */
function timeRequests(
	{ recommend }: Recommender,
	profiles: readonly Ratings[],
	options: Partial<RecommendOptions>,
): number[] {
	const times = profiles.map((ratings) => {
		const began = performance.now();
		recommend(ratings, { count: 10, ...options });
		return performance.now() - began;
	});
	return times.slice(WARM_UP);
}

function compareWithBars(times: readonly number[], bars: typeof MAX_MS): string {
	const isMet = median(times) < bars.p50 && percentile(times, 0.99) < bars.p99;
	return `${isMet ? 'within' : 'MISSES'} the bars of ${bars.p50} and ${bars.p99} ms`;
}

/**
 * What the kernel buys: the same requests by plain loops and by the kernel, in turn. The fastest tenth counts, since
 * other work on the machine slows long requests more than short ones.
 */
function benchTwin(name: string, model: Model, output: Io['output']): void {
	const twins = [createPlainRecommender(model), createRecommender(model).recommend];
	for (const size of TWIN_SIZES) {
		const times: [number[], number[]] = [[], []];
		for (const ratings of drawProfiles(model, size, 2 * TWIN_REQUESTS)) {
			for (const [twin, recommend] of twins.entries()) {
				const began = performance.now();
				recommend(ratings, { count: 10 });
				times[twin].push(performance.now() - began);
			}
		}
		const [plain, fast] = times.map((all) => percentile(all.slice(TWIN_REQUESTS), 0.1));
		const factor = (plain / fast).toFixed(0);
		const fastest = `p10 ${plain.toFixed(1)} ms and ${fast.toFixed(2)} ms, ${factor} times`;
		output.write(`    ${name}, ${String(size).padStart(3)} ratings: ${fastest}\n`);
	}
}

/** Transform and inverse_transform of one row: factors and the scores of all movies, neither ranking nor reasons. */
async function benchTheirs(model: Model, output: Io['output']): Promise<void> {
	const scikitLearn = await openScikitLearn();
	if (typeof scikitLearn === 'string') {
		output.write(`  beside scikit-learn: SKIPPED, ${scikitLearn}\n`);
		return;
	}
	output.write(`  ${scikitLearn.about}, transform and inverse_transform alone:\n`);
	try {
		await scikitLearn.ask(z.null(), 'loadFactors', { components: listComponents(model) });
		for (const size of PROFILE_SIZES) {
			const profiles = drawProfiles(model, size, THEIR_REQUESTS).map((ratings) => toRow(ratings, MOVIES));
			for (const threads of [null, 1]) {
				const times = await scikitLearn.ask(z.array(z.number()), 'transform', { profiles, threads });
				output.write(`    ${describe(size, times)}${threads === 1 ? ' on one thread' : ''}\n`);
			}
		}
	} finally {
		scikitLearn.close();
	}
}

function drawProfiles(model: Model, size: number, count: number): Ratings[] {
	const random = createRandom(size);
	return Array.from({ length: count }, () => drawRatings(model, size, random));
}

function describe(size: number, times: readonly number[]): string {
	const [p50, p99] = [median(times), percentile(times, 0.99)].map((ms) => ms.toFixed(2));
	return `${String(size).padStart(3)} ratings: p50 ${p50} ms, p99 ${p99} ms`;
}

/**
 * Bytes that one request allocates, in a process of its own with room for them, so that no collection comes between.
 */
function measureAllocation(movies: number, size: number): number {
	const flags = ['--expose-gc', '--min-semi-space-size=128', '--max-semi-space-size=128'];
	const args = ['bench/fold-in-memory.ts', movies, FACTORS, size].map(String);
	return JSON.parse(execFileSync(process.execPath, [...flags, ...args], { encoding: 'utf8' }));
}

/** Factors by movies, as scikit-learn has them. */
function listComponents({ itemFactors, factors, movieIds }: Model): number[][] {
	return Array.from({ length: factors }, (_, factor) =>
		Array.from(movieIds, (_, row) => itemFactors[row * factors + factor]),
	);
}

/** A made-up movie's id is its row and 1. */
function toRow(ratings: Ratings, columns: number): object {
	const indices = [...ratings.keys()].map((movieId) => movieId - 1);
	return { rows: 1, columns, offsets: [0, ratings.size], indices, values: [...ratings.values()] };
}
