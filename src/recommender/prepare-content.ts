import type { Model } from '../model/model.ts';
import type { MovieContent } from '../model/movie-content.ts';
import { type Allocator, HEAP } from '../numerics/arena.ts';
import { finish, type Pieces } from '../pieces.ts';
import { type ContentIndex, indexContent } from './content-index.ts';
import { createReasons, type FindReasons } from './find-reasons.ts';
import { createKinship, type Kinship } from './kinship.ts';
import { createDirectorLimit, type LimitDirectors } from './limit-directors.ts';
import { createTraitMeter, type TraitMeter } from './traits.ts';

/** All that a recommender does with what is known of movies apart from ratings. */
export interface PreparedContent {
	readonly index: ContentIndex;
	readonly kinship: Kinship;
	readonly traitMeter: TraitMeter;
	readonly findReasons: FindReasons;
	readonly limitDirectors: LimitDirectors;
}

/** Prepares the content of movies beside a model. O(features of all movies), once. */
export function prepareContent(model: Model, content: MovieContent, allocator: Allocator = HEAP): PreparedContent {
	return finish(prepareInPieces(model, content, allocator));
}

/** The same as {@link prepareContent}, in pieces. */
export function* prepareInPieces(model: Model, content: MovieContent, allocator: Allocator): Pieces<PreparedContent> {
	const index = yield* indexContent(model, content, allocator);
	yield;
	const kinship = createKinship(index);
	yield;
	const traitMeter = createTraitMeter(index, model.recipe.scoring);
	const findReasons = createReasons(model.movieIds, index, kinship, traitMeter);
	return { index, kinship, traitMeter, findReasons, limitDirectors: createDirectorLimit(index) };
}
