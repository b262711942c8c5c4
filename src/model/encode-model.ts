import { BLANK_CHECKSUM, computeChecksum } from './checksum.ts';
import type { Model } from './model.ts';
import { encodeSafetensors, type Tensor } from './safetensors.ts';

export const FORMAT = 'matinee-model';
export const VERSION = '4';

/** Encodes a model as the bytes of a model file. Same model, same bytes. */
export function encodeModel(model: Model): Uint8Array {
	const blank = encodeWithChecksum(model, BLANK_CHECKSUM);
	return encodeWithChecksum(model, computeChecksum(blank, BLANK_CHECKSUM)!);
}

function encodeWithChecksum(model: Model, sha256: string): Uint8Array {
	return encodeSafetensors({
		metadata: {
			format: FORMAT,
			version: VERSION,
			recipe: JSON.stringify(model.recipe),
			genres: JSON.stringify(model.genreNames),
			provenance: JSON.stringify(model.provenance),
			sha256,
		},
		tensors: listTensors(model),
	});
}

function listTensors(model: Model): Record<string, Tensor> {
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
