import { Matrix, solve } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import { readModel } from '../../src/model/model-file.ts';
import type { Row } from '../../src/model/movie-index.ts';
import { PLAIN } from '../../src/model/recipe.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { createArranger } from '../../src/recommender/arrange-list.ts';
import { createCoherence } from '../../src/recommender/coherence.ts';
import { createExplainer } from '../../src/recommender/explain.ts';
import { createFoldIn, type Profile } from '../../src/recommender/fold-in.ts';
import { createScorer } from '../../src/recommender/score-movies.ts';
import { buildTasteVectors, placeInFours } from '../../src/recommender/taste-vectors.ts';
import { createSyntheticModel, drawRatings } from '../fixtures/synthetic-model.ts';
import { trainSmallModel } from '../model/small-model.ts';

// What the fast code says against the same written down straight from its definition, movie by movie and rating by rating.

type Vector = readonly number[];
const dot = (a: Vector, b: Vector): number => a.reduce((sum, value, i) => sum + value * b[i], 0);
const sum = (values: Vector): number => values.reduce((total, value) => total + value, 0);
const scale = (vector: Vector, length: number): number[] => {
	const was = Math.sqrt(dot(vector, vector));
	return vector.map((value) => (was === 0 ? 0 : (value * length) / was));
};
const factorsOf = ({ itemFactors, factors }: Model, row: number): number[] => [
	...itemFactors.subarray(row * factors, (row + 1) * factors),
];

function tasteOf(model: Model, row: number): number[] {
	const { genres, genreNames, recipe } = model;
	const marks = genreNames.map((_, bit) => {
		const movies = genres.filter((bits) => (bits >> bit) & 1).length;
		return (genres[row] >> bit) & 1 ? Math.log(genres.length / movies) : 0;
	});
	return scale([...scale(factorsOf(model, row), 1), ...scale(marks, recipe.scoring.genreWeight)], 1);
}

function spread(values: Vector): number {
	const mean = sum(values) / values.length;
	return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length);
}

const shipped = await readModel('models/default.safetensors');
const withoutFactors = createSyntheticModel(61, 20);
withoutFactors.itemFactors.fill(0, 3 * 20, 4 * 20).fill(0, 36 * 20, 37 * 20);
const models: readonly (readonly [string, Model, Profile])[] = [
	['the shipped model', shipped, drawProfile(shipped, 40)],
	['a made-up model', createSyntheticModel(300, 64), drawProfile(createSyntheticModel(300, 64), 25)],
	[
		'movies without factors, years or genres',
		withAllTastesClear(withoutFactors),
		asProfile([2, 3, 4, 22, 43], [5, 4, 1, 4.5, 3]),
	],
	['a weighted model', trainSmallModel(12), asProfile([0, 1, 4, 6, 7], [5, 1, 4, 3.5, 0.5])],
	['a plain model', trainSmallModel(12, PLAIN), asProfile([0, 2, 5], [5, 4, 2])],
];
withoutFactors.years.fill(0, 20, 30);
withoutFactors.genres.fill(0, 36, 45);

/** The same with tastes that are clear however little movies have in common, so that there is something to arrange. */
function withAllTastesClear(model: Model): Model {
	const scoring = { ...model.recipe.scoring, coherenceFrom: 0, coherenceTo: 0.5 };
	return { ...model, recipe: { ...model.recipe, scoring } };
}

function asProfile(rows: number[], stars: number[]): Profile {
	return { rows: rows as Row[], stars };
}

function drawProfile(model: Model, size: number): Profile {
	const rowOf = new Map(Array.from(model.movieIds, (movieId, row) => [movieId, row as Row]));
	const ratings = [...drawRatings(model, size, createRandom(9))].map(([id, stars]) => [rowOf.get(id)!, stars] as const);
	ratings.sort((a, b) => a[0] - b[0]);
	return { rows: ratings.map(([row]) => row), stars: ratings.map(([, stars]) => stars - (stars < 3 ? 2 : 0)) };
}

describe.each(models)('%s', (_name, model, profile) => {
	const { rows, stars } = profile;
	const { scoring } = model.recipe;
	const movies = [...model.movieIds.keys()];
	const tastes = movies.map((row) => tasteOf(model, row));
	const vectors = buildTasteVectors(model);
	const folded = createFoldIn(model)(profile);
	const score = createScorer(model, vectors);
	const scores = score(folded, profile);
	const cosine = (row: number, other: number): number => dot(tastes[row], tastes[other]);
	const centred = stars.map((value) => value - scoring.neighbourCentre);

	test('cosines are those of the whole vectors', () => {
		const all = Int32Array.from(movies);
		const compared = [3, 7, 11, 2, 5, 10, 4, 8, 6];
		for (let count = 1; count <= compared.length; count++) {
			const cosines = vectors.compare(Int32Array.from(compared.slice(0, count)), all);
			for (const row of movies) {
				for (let movie = 0; movie < count; movie++) {
					expect(cosines[placeInFours(movie, row, movies.length)]).toBeCloseTo(cosine(compared[movie], row), 6);
				}
			}
		}
	});

	test('coherence is the mean cosine with the three nearest liked movies, or with half of them', () => {
		const liked = rows.filter((_, at) => stars[at] >= 3.5);
		const nearest = liked.flatMap((row) => {
			const others = liked.filter((other) => other !== row).map((other) => cosine(row, other));
			return others.sort((a, b) => b - a).slice(0, Math.min(3, Math.ceil(liked.length / 2)));
		});
		const share =
			(sum(nearest) / nearest.length - scoring.coherenceFrom) / (scoring.coherenceTo - scoring.coherenceFrom);
		expect(createCoherence(vectors, scoring)(profile)).toBeCloseTo(Math.min(1, Math.max(0, share)), 6);
	});

	test.each([0, -0.2, 0.1])(
		'scores are p.q and the neighbourhood in its units, with popularity to the power %d',
		(power) => {
			const logs = Array.from(model.ratingCounts, (count) => Math.log(Math.max(1, count)));
			const mean = sum(logs) / logs.length;
			const weights = logs.map((log) => Math.exp(power * (log - mean)));
			const affinities = movies.map((row) => weights[row] * dot(factorsOf(model, row), [...folded.factors]));
			const neighbourhoods = movies.map(
				(row) => weights[row] * sum(rows.map((rated, at) => centred[at] * cosine(rated, row))),
			);
			const weight = scoring.neighbourWeight + scoring.coherentWeight * scores.coherence;
			const neighbourScale = (weight * spread(affinities)) / spread(neighbourhoods);
			const said = score(folded, profile, power).values;
			for (const row of movies) {
				expect(said[row]).toBeCloseTo(affinities[row] + neighbourScale * neighbourhoods[row], 6);
			}
		},
	);

	test('a rating is said to add what the rank-one change takes away', () => {
		const explained = movies.filter((movie) => movie % Math.ceil(movies.length / 7) === 0);
		const losses = createExplainer(model, vectors)(folded, profile, scores, explained);
		const { gram, stride, ridge } = folded.problem;
		const active = [...folded.factors.keys()].filter((f) => folded.factors[f] > 0);
		const pick = (movie: number): number[] => active.map((f) => factorsOf(model, movie)[f]);
		const trace = sum(active.map((f) => gram[f * stride + f]));
		const equations = new Matrix(
			active.map((f) => active.map((g) => gram[f * stride + g] + (f === g ? ridge + 1e-9 * trace : 0))),
		);
		for (const [movie, row] of explained.entries()) {
			const said = [...losses[movie]];
			const expected = rows.map((rated, at) => {
				const { pulls, confidences } = folded.cells;
				const correction = confidences[at] - folded.unratedWeights[rated];
				const solved = solve(equations, Matrix.columnVector(pick(rated))).to1DArray();
				const product = dot(
					pick(rated),
					active.map((f) => folded.factors[f]),
				);
				const pull = pulls[at] - correction * product;
				const share = (dot(pick(row), solved) * pull) / Math.max(1e-6, 1 - correction * dot(pick(rated), solved));
				return scores.neighbourScale * centred[at] * cosine(row, rated) + share;
			});
			for (const [at, loss] of expected.entries()) expect(said[at]).toBeCloseTo(loss, 6);
		}
	});

	test.each([0, -0.2])(
		'places go, one after the other, to the best score and nearness less what is over the due of the liked movies, with popularity to the power %d',
		(power) => {
			const moody = score(folded, profile, power);
			const values = moody.values.slice();
			const arrange = createArranger(model, vectors);
			const liked = [...rows.keys()].filter((at) => centred[at] > 0);
			const owed = liked.map((at) => centred[at] / sum(liked.map((other) => centred[other])));
			const serve = (row: number): number[] => {
				const shares = liked.map((at) => {
					const [year, other] = [model.years[row], model.years[rows[at]]];
					const apart = year > 0 && other > 0 ? Math.abs(year - other) : 0;
					return cosine(row, rows[at]) * Math.exp(-apart / scoring.eraYears);
				});
				return shares.map((share) => (sum(shares) > 0 ? share / sum(shares) : 0));
			};
			// All movies, and then a few: less than a list, and no multiple of four.
			for (const step of [1, Math.ceil(movies.length / 7)]) {
				const isOpen = (row: number): boolean => row % step === 0 && !rows.includes(row as Row);
				const ranked = movies.filter(isOpen).sort((a, b) => values[b] - values[a] || a - b);
				const kept = ranked.slice(0, 100);
				const nearest = liked.map((at) => Math.max(...kept.map((row) => cosine(row, rows[at]))));
				const nearStrength = scoring.nearWeight * scores.coherence * Math.min(1, scoring.settledLikes / liked.length);
				const weightOf = (row: number): number => Math.max(1, model.ratingCounts[row]) ** power;
				const heaviest = Math.max(...kept.map(weightOf));
				const nearnessOf = (row: number): number =>
					(weightOf(row) / heaviest) *
					Math.max(...liked.map((at, i) => (nearest[i] > 0 ? cosine(row, rows[at]) / nearest[i] : 0)));
				const candidates = kept.map((row) => ({ row, shares: serve(row), nearness: nearnessOf(row) }));
				const [head, best] = [10, values[ranked[0]]];
				const taken: typeof candidates = [];
				while (taken.length < head && candidates.length > 0) {
					const given = liked.map((_, i) => sum(taken.map(({ shares }) => shares[i])));
					const worth = candidates.map(({ row, shares, nearness }) => {
						const over = shares.map(
							(share, i) => (share * (given[i] - taken.length * owed[i])) / Math.max(owed[i], 0.02),
						);
						const wanted = values[row] / best + nearStrength * nearness;
						return wanted - (scoring.coverage * scores.coherence * sum(over)) / head;
					});
					taken.push(...candidates.splice(worth.indexOf(Math.max(...worth)), 1));
				}
				const expected = best > 0 ? taken.map(({ row }) => row) : kept.slice(0, 10);
				expect(arrange(profile, moody, 10, isOpen)).toEqual(expected);
			}
		},
	);
});
