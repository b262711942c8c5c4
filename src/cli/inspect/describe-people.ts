import { encodePeople, measureReconstructionError } from '../../evaluation/reconstruction-error.ts';
import type { Model } from '../../model/model.ts';
import { indexMovies } from '../../model/movie-index.ts';
import { buildSparseMatrix, type SparseMatrix } from '../../numerics/sparse-matrix.ts';
import type { RatingTable } from '../../training/rating-table.ts';
import { UsageError } from '../usage-error.ts';
import { describeEmbedding } from './describe-embedding.ts';

/**
 * Describes how the model explains the people of a table, and one person if asked.
 *
 * @param person - Counted from 1.
 * @throws {UsageError} when there are not that many people.
 */
export function describePeople(
	model: Model,
	names: readonly string[],
	table: RatingTable,
	person: number | undefined,
): string {
	const stars = toModelMatrix(table, model);
	if (person !== undefined && person > stars.rows)
		throw new UsageError(`--person ${person}: there are ${stars.rows} people in these ratings.`);
	const people = encodePeople(model, stars);
	const fit = describeFit(model, stars, people);
	return person === undefined ? fit : `${fit}\n${describePerson(model, names, stars, people, person)}`;
}

function describeFit(model: Model, stars: SparseMatrix, people: Float64Array): string {
	const { factors, itemFactors, recipe } = model;
	const ratings = stars.values.length;
	const shape = `people: ${stars.rows} x ${factors} factors, folded in from ${ratings} ratings of movies of the model\n`;
	if (recipe.objective.kind !== 'plain') return shape;
	const error = measureReconstructionError(stars, people, itemFactors, factors);
	return `${shape}reconstruction error, every entry of the matrix: ${error.toPrecision(8)}\n`;
}

function describePerson(
	{ factors }: Model,
	names: readonly string[],
	stars: SparseMatrix,
	people: Float64Array,
	person: number,
): string {
	const count = stars.offsets[person] - stars.offsets[person - 1];
	const embedding = people.subarray((person - 1) * factors, person * factors);
	return `person ${person}, ${count} ratings of movies of the model\n${describeEmbedding(embedding, names)}`;
}

/** The ratings as people by the model's movies; other movies are left out. */
function toModelMatrix({ users, userOf, movieIdOf, starsOf }: RatingTable, { movieIds }: Model): SparseMatrix {
	const { rowOf } = indexMovies(movieIds);
	const ratings = [...movieIdOf.keys()].filter((rating) => rowOf(movieIdOf[rating]) !== undefined);
	return buildSparseMatrix(
		users,
		movieIds.length,
		ratings.map((rating) => userOf[rating]),
		ratings.map((rating) => rowOf(movieIdOf[rating])!),
		ratings.map((rating) => starsOf[rating]),
	);
}
