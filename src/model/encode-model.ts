import { createHash } from 'node:crypto';
import type { Model } from './model.ts';
import { encodeSafetensors, type Tensor } from './safetensors.ts';

export const FORMAT = 'matinee-model';
export const VERSION = '2';

/** Encodes a model as the bytes of a model file. Same model, same bytes. */
export function encodeModel(model: Model): Uint8Array {
	const tensors = listTensors(model);
	return encodeSafetensors({
		metadata: {
			format: FORMAT,
			version: VERSION,
			recipe: JSON.stringify(model.recipe),
			genres: JSON.stringify(model.genreNames),
			provenance: JSON.stringify(model.provenance),
			sha256: digest(tensors),
		},
		tensors,
	});
}

export function listTensors(model: Model): Record<string, Tensor> {
	const { movieIds, ratingCounts, factors } = model;
	const movies = movieIds.length;
	return {
		item_factors: { shape: [movies, factors], data: model.itemFactors },
		movie_ids: { shape: [movies], data: movieIds },
		rating_counts: { shape: [movies], data: ratingCounts },
		movie_years: { shape: [movies], data: model.years },
		movie_genres: { shape: [movies], data: model.genres },
		unrated_gram: { shape: [factors, factors], data: model.unratedGram },
		prior_gram: { shape: [factors, factors], data: model.priorGram },
		prior_target: { shape: [factors], data: model.priorTarget },
	};
}

/** Computes the checksum of every number of a model: numbers damaged on a disk may still look like factors. */
export function digest(tensors: Readonly<Record<string, Tensor>>): string {
	const hash = createHash('sha256');
	for (const { data } of Object.values(tensors)) hash.update(data);
	return hash.digest('hex');
}
