import { readFile } from 'node:fs/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { readSources } from '../src/catalogue/catalogue-sources.ts';
import { decodeIndex } from '../src/catalogue/index/index-file.ts';
import { openCatalogue } from '../src/catalogue/open-catalogue.ts';
import { decodeModel } from '../src/model/decode-model.ts';
import { readModel } from '../src/model/model-file.ts';
import { buildMovieContent, describeModel } from '../src/model/movie-content.ts';
import { finish, finishInTurns, type Pieces } from '../src/pieces.ts';
import { createRecommender, createRecommenderInTurns } from '../src/recommender/recommender.ts';

afterEach(() => void vi.restoreAllMocks());

function* countTo(most: number): Pieces<number> {
	for (let at = 0; at < most; at++) yield;
	return most;
}

const refuse = (reason: string) => {
	throw new Error(reason);
};

/** Counts the turns of the event loop until the promise settles. */
async function countTurns(during: Promise<unknown>): Promise<number> {
	let [turns, isOver] = [0, false];
	const next = () => {
		turns++;
		if (!isOver) setImmediate(next);
	};
	setImmediate(next);
	await during;
	isOver = true;
	return turns;
}

test('pieces give the same result in one go and in turns', async () => {
	expect(finish(countTo(10))).toBe(10);
	expect(await finishInTurns(countTo(10))).toBe(10);
});

test('pieces that take long each have a turn of their own; of quick ones many share a turn', async () => {
	let clock = 0;
	const slow = finishInTurns(countTo(100), () => {
		clock += 5;
		return clock;
	});
	expect(await countTurns(slow)).toBeGreaterThan(90);
	const quick = finishInTurns(countTo(100), () => 0);
	expect(await countTurns(quick)).toBeLessThan(10);
});

test('an error in a piece ends the work', async () => {
	function* fail(): Pieces<never> {
		yield;
		throw new Error('no more');
	}
	await expect(finishInTurns(fail())).rejects.toThrow('no more');
});

/** From now on each piece seems to take long, so that it has a turn of its own. */
function slowDown(): void {
	let clock = 0;
	vi.spyOn(performance, 'now').mockImplementation(() => {
		clock += 5;
		return clock;
	});
}

test('the shipped model is read in many pieces, and is the same', async () => {
	slowDown();
	const reading = readModel('models/default.safetensors');
	// The neighbours of some hundreds of movies are a piece.
	expect(await countTurns(reading)).toBeGreaterThan((await reading).movieIds.length / 512);
	expect(await reading).toEqual(decodeModel(await readFile('models/default.safetensors')));
});

test('the shipped catalogue is opened in many pieces', async () => {
	slowDown();
	const opening = openCatalogue('data/catalogue.csv', buildMovieContent, refuse);
	// Words and names of features are decoded by the hundred, and each section of the file is a piece.
	expect(await countTurns(opening)).toBeGreaterThan(150);
});

test('the shipped catalogue is hashed and decompressed by other threads', async () => {
	const { digests } = await readSources('data/catalogue.csv');
	const bytes = await readFile('data/catalogue.csv.index');
	// No piece seems to take any time, so that all turns are those of waiting.
	vi.spyOn(performance, 'now').mockReturnValue(0);
	expect(await countTurns(decodeIndex(bytes, digests))).toBeGreaterThan(20);
});

test('the shipped model becomes a recommender in many pieces, and recommends the same', async () => {
	const model = await readModel('models/default.safetensors');
	const ratings = new Map([
		[364, 5],
		[588, 4.5],
	]);
	slowDown();
	const making = createRecommenderInTurns(model, describeModel(model));
	// Each piece is some hundreds of movies, and each movie is gone through several times.
	expect(await countTurns(making)).toBeGreaterThan((3 * model.movieIds.length) / 512);
	const [inTurns, inOneGo] = [await making, createRecommender(model)];
	expect(inTurns.recommend(ratings, { count: 20 })).toEqual(inOneGo.recommend(ratings, { count: 20 }));
});
