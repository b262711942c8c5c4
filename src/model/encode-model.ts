import type { ChanceModel } from './chance-model.ts';
import { BLANK_CHECKSUM, computeChecksum } from './checksum.ts';
import type { Model } from './model.ts';
import { listPairs, type Neighbours } from './neighbours.ts';
import type { Placement } from './placement.ts';
import { restoreFactors, shortenFactors } from './round-factors.ts';
import { encodeSafetensors, type Tensor } from './safetensors.ts';

export const FORMAT = 'matinee-model';
export const VERSION = '10';

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
		...listFactors(model.itemFactors, movies, factors),
		movie_ids: { shape: [movies], data: movieIds },
		rating_counts: { shape: [movies], data: ratingCounts },
		movie_years: { shape: [movies], data: model.years },
		movie_genres: { shape: [movies], data: model.genres },
		unrated_gram: { shape: [factors, factors], data: model.unratedGram },
		prior_gram: { shape: [factors, factors], data: model.priorGram },
		prior_target: { shape: [factors], data: model.priorTarget },
		...(model.neighbours && listNeighbours(model.neighbours)),
		...(model.chance && {
			like_shares: { shape: [movies], data: model.chance.likeShares },
			movie_stars: { shape: [movies], data: model.chance.movieStars },
		}),
		...(model.placement && listPlacement(model.placement, factors)),
	};
}

/** Bytes, where these say the factors exactly; else floats. */
function listFactors(itemFactors: Float32Array, movies: number, k: number): Record<string, Tensor> {
	const short = shortenFactors(itemFactors, k);
	const restored = restoreFactors(short, k);
	if (itemFactors.some((factor, at) => factor !== restored[at]))
		return { item_factors: { shape: [movies, k], data: itemFactors } };
	return {
		item_factors: { shape: [movies, k], data: short.bytes },
		factor_scales: { shape: [movies], data: short.scales },
	};
}

/** Each pair once, at the later of its rows. Two bytes hold a row of most models. */
function listNeighbours(neighbours: Neighbours): Record<string, Tensor> {
	const { offsets, rows, strengths } = listPairs(neighbours);
	const data = offsets.length <= 2 ** 16 ? Uint16Array.from(rows) : rows;
	return {
		neighbour_offsets: { shape: [offsets.length], data: offsets },
		neighbour_rows: { shape: [rows.length], data },
		neighbour_strengths: { shape: [rows.length], data: strengths },
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
