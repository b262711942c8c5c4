import { expect, test } from 'vitest';
import { createSyntheticModel, drawRatings } from '../../bench/synthetic-model.ts';
import { decodeModel } from '../../src/model/decode-model.ts';
import { encodeModel } from '../../src/model/encode-model.ts';
import { readModel } from '../../src/model/model-file.ts';
import type { Row } from '../../src/model/movie-index.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { createCoherence } from '../../src/recommender/coherence.ts';
import { createFoldIn } from '../../src/recommender/fold-in.ts';
import type { Ratings } from '../../src/recommender/recommender.ts';
import { buildTasteVectors } from '../../src/recommender/taste-vectors.ts';

const model = createSyntheticModel(2000, 64);
const random = createRandom(1);

/** The id of a made-up movie is its row plus 1. */
function toProfile(ratings: Ratings) {
	const sorted = [...ratings].sort((a, b) => a[0] - b[0]);
	return { rows: sorted.map(([movieId]) => (movieId - 1) as Row), stars: sorted.map(([, stars]) => stars) };
}

test('a made-up model survives a model file', () => {
	expect(decodeModel(encodeModel(model)).itemFactors).toEqual(model.itemFactors);
});

test('a made-up model has as many zeros as the shipped one, and the same recipe', async () => {
	const shipped = await readModel('models/default.safetensors');
	const share = ({ itemFactors }: typeof model) =>
		itemFactors.filter((value) => value === 0).length / itemFactors.length;
	expect(Math.abs(share(model) - share(shipped))).toBeLessThan(0.05);
	expect(model.recipe).toEqual(shipped.recipe);
});

test('made-up people cost as much as real ones: factors that are not 0, and tastes coherent enough', () => {
	const foldIn = createFoldIn(model);
	const measureCoherence = createCoherence(buildTasteVectors(model), model.recipe.scoring);
	for (const size of [5, 20, 100]) {
		const profile = toProfile(drawRatings(model, size, random));
		expect(profile.rows).toHaveLength(size);
		expect(foldIn(profile).factors.filter((value) => value > 0).length).toBeGreaterThan(40);
		if (size > 5) expect(measureCoherence(profile)).toBeGreaterThan(0.1);
	}
});
