import { describe, expect, test } from 'vitest';
import { readModel } from '../../src/model/model-file.ts';
import { describeModel } from '../../src/model/movie-content.ts';
import type { Row } from '../../src/model/movie-index.ts';
import { PLAIN } from '../../src/model/recipe.ts';
import { createExplainer } from '../../src/recommender/explain.ts';
import type { Profile } from '../../src/recommender/fold-in.ts';
import { createPersonAnswerer, type Person } from '../../src/recommender/person.ts';
import { placeMovies } from '../../src/recommender/place-movies.ts';
import { prepareContent } from '../../src/recommender/prepare-content.ts';
import { createPlainRecommender } from '../../src/recommender/recommend-plainly.ts';
import { buildTasteVectors } from '../../src/recommender/taste-vectors.ts';
import { createSyntheticModel } from '../fixtures/synthetic-model.ts';
import { trainSmallModel } from '../model/small-model.ts';

/** Of movies with content: none here. */
const NO_RATINGS = new Map<number, number>();

const shipped = await readModel('models/default.safetensors');
// Without the neighbourhood, which is a plain sum.
const scoring = { ...shipped.recipe.scoring, neighbourWeight: 0, traitWeight: 0, directorWeight: 0 };
const foldInOptions = { ...shipped.recipe.foldIn, tolerance: 1e-9, maxSweeps: 5000 };
const model = { ...shipped, recipe: { ...shipped.recipe, scoring, foldIn: foldInOptions } };
const all = placeMovies(model);
const vectors = buildTasteVectors(all);
const prepared = prepareContent(all, describeModel(model), all.arena);
const answerPerson = createPersonAnswerer(all, vectors, prepared);
const answer = <Answer>(profile: Profile, say: (person: Person) => Answer): Answer =>
	answerPerson(profile, NO_RATINGS, 0, say);
const explain = createExplainer(model, vectors, prepared.traitMeter);

const profile: Profile = {
	rows: [2, 15, 40, 77, 120, 300, 301, 555] as Row[],
	stars: [5, 4.5, 1, 4, 5, 3.5, 0.5, 4.5],
};

function scoreWithout(at: number): Float64Array {
	const without = { rows: profile.rows.toSpliced(at, 1), stars: profile.stars.toSpliced(at, 1) };
	return answer(without, ({ scores }) => scores.of(all.movieIds.keys().toArray()));
}

test('a rating adds as much to a score as the score loses without the rating', () => {
	const values = answer(profile, ({ scores }) => scores.of(all.movieIds.keys().toArray()));
	const rows = [0, 1, 5, 33, 100, 250, 600, 1500].filter((row) => !profile.rows.includes(row as Row));
	const said = answer(profile, (person) => explain(person, rows));
	const lost = profile.rows
		.map((_, at) => scoreWithout(at))
		.map((without) => rows.map((row) => values[row] - without[row]));
	let [dot, saidSquare, lostSquare] = [0, 0, 0];
	for (const [i] of rows.entries()) {
		for (const [at] of profile.rows.entries()) {
			dot += said[i][at] * lost[at][i];
			saidSquare += said[i][at] ** 2;
			lostSquare += lost[at][i] ** 2;
		}
	}
	// Not 1, because taking a rating away also wakes factors that were 0.
	expect(dot / Math.sqrt(saidSquare * lostSquare)).toBeGreaterThan(0.95);
	// Without the rating named first the score really falls, so no one is told a wrong reason.
	for (const i of rows.keys()) {
		const reallyLost = profile.rows.map((_row, at) => lost[at][i]);
		const named = said[i].indexOf(Math.max(...said[i]));
		expect(reallyLost[named]).toBeGreaterThan(0.7 * Math.max(...reallyLost));
	}
});

describe.each([
	['the shipped model', shipped],
	['a made-up model', createSyntheticModel(300, 64)],
	['a weighted model', trainSmallModel(12)],
	['a plain model', trainSmallModel(12, PLAIN)],
])('%s', (_name, model) => {
	test('a rating adds what the plain loops say', () => {
		const rows = [0, 3, 5, 6, 8, 9, 11] as Row[];
		const profile: Profile = { rows, stars: [5, 4.5, 1, 4, 0.5, 3.5, 3] };
		const ratings = new Map(rows.map((row, at) => [model.movieIds[row], profile.stars[at]]));
		const expected = createPlainRecommender(model)(ratings, { count: 9 });
		const explained = expected.map(({ movieId }) => model.movieIds.indexOf(movieId));
		const all = placeMovies(model);
		const vectors = buildTasteVectors(all);
		const prepared = prepareContent(all, describeModel(model), all.arena);
		const explain = createExplainer(model, vectors, prepared.traitMeter);
		const answer = createPersonAnswerer(all, vectors, prepared);
		const said = answer(profile, ratings, 0, (person) => explain(person, explained));
		for (const [movie, { lossOf }] of expected.entries()) {
			for (const [at, loss] of [...lossOf.values()].entries()) expect(said[movie][at]).toBeCloseTo(loss, 6);
		}
	});
});
