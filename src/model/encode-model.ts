import type { ChanceModel } from './chance-model.ts';
import { BLANK_CHECKSUM, computeChecksum } from './checksum.ts';
import type { Model } from './model.ts';
import type { Placement } from './placement.ts';
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
			...(model.chance && { chance: JSON.stringify(pickFit(model.chance)) }),
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
		...(model.chance && {
			like_shares: { shape: [movies], data: model.chance.likeShares },
			movie_stars: { shape: [movies], data: model.chance.movieStars },
		}),
		...(model.placement && listPlacement(model.placement, factors)),
	};
}

/** The names, one a line, are bytes of UTF-8: there are too many for the header. */
function listPlacement({ featureNames, scales, weights }: Placement, factors: number): Record<string, Tensor> {
	const names = new TextEncoder().encode(featureNames.join('\n'));
	return {
		feature_scales: { shape: [scales.length], data: scales },
		feature_weights: { shape: [scales.length, factors], data: weights },
		feature_names: { shape: [names.length], data: names },
	};
}

/** The numbers of a chance that are not by movie. */
function pickFit({ likeShares, movieStars, ...fit }: ChanceModel): object {
	return fit;
}
