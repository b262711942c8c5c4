import type { Objective } from '../model/recipe.ts';
import { type MovieWeights, scaleToMeanOne, type WeighedRatings, weighRatings } from '../model/weigh-ratings.ts';
import { type Allocator, copyFloats } from '../numerics/arena.ts';
import { copyPattern, placeFloats, type SparseMatrix, transposePattern } from '../numerics/sparse-matrix.ts';
import type { Side } from './coordinate-descent.ts';

/** Weighs the training data and returns both sides: people to solve for with the movies fixed, and the reverse. */
export function weighTrainingSet(
	objective: Objective,
	stars: SparseMatrix,
	weights: MovieWeights,
	allocator: Allocator,
): { people: Side; movies: Side } {
	const isPlain = objective.kind === 'plain';
	const unratedWeight = isPlain ? 1 : objective.unratedWeight;
	const [peopleRidge, movieRidge] = isPlain ? [0, 0] : [objective.peopleRidge, objective.movieRidge];
	const ratings = stars.values.length;
	const [ratingsOfPerson, ratingsOfMovie] = [ratings / stars.rows, ratings / stars.columns];
	const weighed = { rightHandSides: allocator.floats(ratings), confidences: allocator.floats(ratings) };
	weighRatings(objective, weights, unratedWeight, { movies: stars.indices, stars: stars.values }, weighed);
	const rowWeights = weighPeople(objective, stars);
	multiplyRows(weighed, rowWeights, stars.offsets);
	const people = {
		pattern: copyPattern(stars, allocator),
		...weighed,
		rowWeights: copyFloats(rowWeights, allocator),
		columnWeights: copyFloats(
			weights.unrated.map((weight) => unratedWeight * weight),
			allocator,
		),
		ridges: copyFloats(
			rowWeights.map((weight) => peopleRidge * ratingsOfPerson * weight),
			allocator,
		),
	};
	return { people, movies: transposeSide(people, movieRidge * ratingsOfMovie, allocator) };
}

/** Weighs each person by how many movies they rated; 1 for the average person. */
function weighPeople(objective: Objective, { rows, offsets }: SparseMatrix): Float64Array {
	const activity = Float64Array.from({ length: rows }, (_, row) => offsets[row + 1] - offsets[row]);
	if (objective.kind === 'plain') return activity.fill(1);
	const powers = activity.map((count) => Math.max(1, count) ** objective.activityPower);
	return scaleToMeanOne(powers, activity.fill(1));
}

/** Multiplies each person's numbers by that person's weight, in place. */
function multiplyRows(
	{ rightHandSides, confidences }: WeighedRatings,
	rowWeights: Float64Array,
	offsets: Int32Array,
): void {
	for (let row = 0; row < rowWeights.length; row++) {
		for (let at = offsets[row]; at < offsets[row + 1]; at++) {
			rightHandSides[at] *= rowWeights[row];
			confidences[at] *= rowWeights[row];
		}
	}
}

function transposeSide(side: Side, ridge: number, allocator: Allocator): Side {
	const { transposed, placeOf } = transposePattern(side.pattern, allocator);
	return {
		pattern: transposed,
		rightHandSides: placeFloats(side.rightHandSides, placeOf, allocator),
		confidences: placeFloats(side.confidences, placeOf, allocator),
		rowWeights: side.columnWeights,
		columnWeights: side.rowWeights,
		ridges: allocator.floats(side.pattern.columns).fill(ridge),
	};
}
