import type { Objective, WeightedObjective } from '../model/recipe.ts';
import { type MovieWeights, scaleToMeanOne, weighPerson } from '../model/weigh-ratings.ts';
import { type Allocator, copyFloats, copyIntegers } from '../numerics/arena.ts';
import { placeFloats, type SparseMatrix, transposePattern } from '../numerics/sparse-matrix.ts';
import type { Side } from './coordinate-descent.ts';

/** Both sides of the training problem: people to solve for with the movies fixed, and the reverse. */
export function weighTrainingSet(
	objective: Objective,
	stars: SparseMatrix,
	weights: MovieWeights,
	allocator: Allocator,
): { people: Side; movies: Side } {
	const { kind } = objective;
	const unratedWeight = kind === 'plain' ? 1 : objective.unratedWeight;
	const activity = Float64Array.from({ length: stars.rows }, (_, row) => stars.offsets[row + 1] - stars.offsets[row]);
	const rowWeights = kind === 'plain' ? activity.fill(1) : weighActivity(objective, activity);
	const columnWeights = weights.unrated.map((value) => unratedWeight * value);
	const pulls = allocator.floats(stars.values.length);
	const confidences = allocator.floats(stars.values.length);
	for (let row = 0; row < stars.rows; row++) {
		const [start, end] = [stars.offsets[row], stars.offsets[row + 1]];
		weighPerson(objective, weights, unratedWeight, stars.indices, stars.values, start, end, pulls, confidences);
		for (let cell = start; cell < end; cell++) {
			pulls[cell] *= rowWeights[row];
			confidences[cell] *= rowWeights[row];
		}
	}
	const [peopleRidge, movieRidge] = kind === 'plain' ? [0, 0] : [objective.peopleRidge, objective.movieRidge];
	const { rows, columns } = stars;
	const people = {
		cells: {
			rows,
			columns,
			offsets: copyIntegers(stars.offsets, allocator),
			indices: copyIntegers(stars.indices, allocator),
		},
		pulls,
		confidences,
		rowWeights: copyFloats(rowWeights, allocator),
		columnWeights: copyFloats(columnWeights, allocator),
		ridges: copyFloats(
			rowWeights.map((weight) => peopleRidge * weight),
			allocator,
		),
	};
	return { people, movies: transposeSide(people, movieRidge, allocator) };
}

function weighActivity(objective: WeightedObjective, activity: Float64Array): Float64Array {
	const powers = activity.map((count) => Math.max(1, count) ** objective.activityPower);
	return scaleToMeanOne(powers, activity.fill(1));
}

function transposeSide(side: Side, ridge: number, allocator: Allocator): Side {
	const { transposed, placeOf } = transposePattern(side.cells, allocator);
	return {
		cells: transposed,
		pulls: placeFloats(side.pulls, placeOf, allocator),
		confidences: placeFloats(side.confidences, placeOf, allocator),
		rowWeights: side.columnWeights,
		columnWeights: side.rowWeights,
		ridges: allocator.floats(side.cells.columns).fill(ridge),
	};
}
