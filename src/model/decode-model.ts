import { z } from 'zod';
import { finish, type Pieces } from '../pieces.ts';
import { type ChanceModel, chanceFitSchema } from './chance-model.ts';
import { computeChecksum } from './checksum.ts';
import { FORMAT, VERSION } from './encode-model.ts';
import type { Model } from './model.ts';
import { mirrorInPieces, type Neighbours } from './neighbours.ts';
import type { Placement } from './placement.ts';
import { recipeSchema } from './recipe.ts';
import { restoreFactors } from './round-factors.ts';
import { decodeSafetensors, ModelFileError, type Safetensors, type TensorData } from './safetensors.ts';

const provenanceSchema = z.strictObject({
	data: z.array(
		z.strictObject({
			name: z.string(),
			sha256: z.string().optional(),
			people: z.int().min(0).optional(),
			ratings: z.int().min(0),
		}),
	),
	options: z.record(z.string(), z.union([z.string(), z.number()])),
	metrics: z.record(z.string(), z.number()),
});

const genreNamesSchema = z.array(z.string().min(1)).max(31);

/**
 * Decodes the bytes of a model file and checks everything about them.
 *
 * @throws {ModelFileError} with the reason when they are not a sound model.
 */
export function decodeModel(bytes: Uint8Array): Model {
	return finish(decodeInPieces(bytes));
}

export function* decodeInPieces(bytes: Uint8Array): Pieces<Model> {
	const file = decodeSafetensors(bytes);
	yield;
	checkFormat(file);
	checkBytes(bytes, file);
	yield;
	const model = yield* readParts(file);
	checkMovieIds(model.movieIds);
	checkGenres(model);
	return model;
}

function checkFormat({ metadata: { format, version } }: Safetensors): void {
	if (format !== FORMAT) throw new ModelFileError('its metadata does not say that it is a model of this program');
	if (version !== VERSION)
		throw new ModelFileError(`its format has version ${version}, and only ${VERSION} can be read: train it again`);
}

/** Compares the checksum: a damaged number may still look like a factor, and a damaged recipe like a recipe. */
function checkBytes(bytes: Uint8Array, { metadata: { sha256 = '' } }: Safetensors): void {
	if (computeChecksum(bytes, sha256) !== sha256)
		throw new ModelFileError('its bytes are not those that were written: the checksum differs');
}

function* readParts(file: Safetensors): Pieces<Model> {
	const [movies, factors] = file.tensors.item_factors?.shape ?? [];
	if (!(movies > 0 && factors > 0))
		throw new ModelFileError('tensor item_factors must have a shape of movies by factors');
	const neighbours = yield* readNeighbours(file, movies);
	const placement = readPlacement(file, factors);
	yield;
	return {
		factors,
		...neighbours,
		...readChance(file, movies),
		...placement,
		recipe: parseMetadata(file, 'recipe', recipeSchema),
		provenance: parseMetadata(file, 'provenance', provenanceSchema),
		genreNames: parseMetadata(file, 'genres', genreNamesSchema),
		years: takeTensor(file, 'movie_years', Int32Array, [movies]),
		genres: takeTensor(file, 'movie_genres', Int32Array, [movies]),
		itemFactors: readFactors(file, movies, factors),
		movieIds: takeTensor(file, 'movie_ids', Int32Array, [movies]),
		ratingCounts: takeTensor(file, 'rating_counts', Int32Array, [movies]),
		unratedGram: takeTensor(file, 'unrated_gram', Float32Array, [factors, factors]),
		priorGram: takeTensor(file, 'prior_gram', Float32Array, [factors, factors]),
		priorTarget: takeTensor(file, 'prior_target', Float32Array, [factors]),
	};
}

/** Factors are floats, or bytes with a scale for each movie. */
function readFactors(file: Safetensors, movies: number, factors: number): Float32Array {
	const shape = [movies, factors];
	if (!(file.tensors.item_factors.data instanceof Uint8Array))
		return takeTensor(file, 'item_factors', Float32Array, shape);
	const bytes = takeData(file, 'item_factors', Uint8Array, shape);
	return restoreFactors({ bytes, scales: takeTensor(file, 'factor_scales', Float32Array, [movies]) }, factors);
}

/** A model need not have neighbours; when it does, all three tensors are there. */
function* readNeighbours(file: Safetensors, movies: number): Pieces<{ neighbours?: Neighbours }> {
	const { neighbour_offsets, neighbour_rows } = file.tensors;
	if (neighbour_offsets === undefined) return {};
	const offsets = takeTensor(file, 'neighbour_offsets', Int32Array, [movies + 1]);
	const shape = [offsets[movies]];
	const type: new (length: number) => Uint16Array | Int32Array =
		neighbour_rows?.data instanceof Uint16Array ? Uint16Array : Int32Array;
	const rows = takeTensor(file, 'neighbour_rows', type, shape);
	const strengths = takeData(file, 'neighbour_strengths', Uint8Array, shape);
	yield;
	for (let row = 0; row < movies; row++) {
		// Offsets are 0 or more, and the last is the length: none that ascend lies outside.
		let last = -1;
		if (offsets[0] !== 0 || offsets[row + 1] < offsets[row])
			throw new ModelFileError('tensor neighbour_offsets does not ascend from 0');
		for (let at = offsets[row]; at < offsets[row + 1]; last = rows[at++]) {
			if (!(rows[at] > last && rows[at] < row))
				throw new ModelFileError(`tensor neighbour_rows has ${rows[at]} at place ${at}, which is no earlier movie`);
		}
	}
	yield;
	return { neighbours: yield* mirrorInPieces({ offsets, rows: new Int32Array(rows), strengths }) };
}

/** A model need not have a chance; when its metadata has one, its tensors are there, too. */
function readChance(file: Safetensors, movies: number): { chance?: ChanceModel } {
	if (file.metadata.chance === undefined) return {};
	const likeShares = takeTensor(file, 'like_shares', Float32Array, [movies]);
	const movieStars = takeTensor(file, 'movie_stars', Float32Array, [movies]);
	const share = likeShares.find((value) => !(value > 0 && value < 1));
	if (share !== undefined) throw new ModelFileError(`tensor like_shares has ${share}, which is not between 0 and 1`);
	const stars = movieStars.find((value) => !(value >= 0.5 && value <= 5));
	if (stars !== undefined) throw new ModelFileError(`tensor movie_stars has ${stars}, which is not 0.5 to 5`);
	return { chance: { ...parseMetadata(file, 'chance', chanceFitSchema), likeShares, movieStars } };
}

/** A model need not place movies; when it does, all three tensors are there. */
function readPlacement(file: Safetensors, factors: number): { placement?: Placement } {
	if (file.tensors.feature_weights === undefined) return {};
	const names = takeData(file, 'feature_names', Uint8Array, file.tensors.feature_names?.shape);
	const featureNames = decodeNames(names);
	const scales = takeTensor(file, 'feature_scales', Float32Array, [featureNames.length]);
	const weights = takeData(file, 'feature_weights', Int8Array, [featureNames.length, factors]);
	return { placement: { featureNames, scales, weights } };
}

function decodeNames(bytes: Uint8Array): string[] {
	try {
		const names = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n');
		if (new Set(names).size === names.length) return names;
	} catch {
		// The sentence below says it.
	}
	throw new ModelFileError('tensor feature_names is not a list of different names in UTF-8');
}

function parseMetadata<T>({ metadata }: Safetensors, key: string, schema: z.ZodType<T>): T {
	let value: unknown;
	try {
		value = JSON.parse(metadata[key] ?? '');
	} catch {
		throw new ModelFileError(`its metadata has no ${key} in JSON`);
	}
	const parsed = schema.safeParse(value);
	if (!parsed.success) throw new ModelFileError(`its ${key} is not understood: ${z.prettifyError(parsed.error)}`);
	return parsed.data;
}

/** Returns the numbers of a tensor once its type, its shape and every number in it pass. */
function takeTensor<T extends TensorData>(
	file: Safetensors,
	name: string,
	type: new (length: number) => T,
	shape: readonly number[],
): T {
	const data = takeData(file, name, type, shape);
	for (let at = 0; at < data.length; at++) {
		if (!Number.isFinite(data[at])) throw new ModelFileError(`tensor ${name} has ${data[at]} at place ${at}`);
		if (data[at] < 0) throw new ModelFileError(`tensor ${name} has the negative number ${data[at]} at place ${at}`);
	}
	return data;
}

/** Returns the numbers of a tensor of that type and shape, whatever they are. */
function takeData<T extends TensorData>(
	{ tensors }: Safetensors,
	name: string,
	type: new (length: number) => T,
	shape: readonly number[] | undefined,
): T {
	const tensor = tensors[name];
	if (tensor === undefined) throw new ModelFileError(`tensor ${name} is missing`);
	const { data } = tensor;
	if (!(data instanceof type)) throw new ModelFileError(`tensor ${name} has the wrong type of number`);
	if (String(tensor.shape) !== String(shape)) {
		throw new ModelFileError(`tensor ${name} has the shape [${tensor.shape}], not [${shape}]`);
	}
	return data;
}

function checkMovieIds(movieIds: Int32Array): void {
	const seen = new Set<number>();
	for (const movieId of movieIds) {
		if (movieId === 0) throw new ModelFileError('0 is no movie id');
		if (seen.has(movieId)) throw new ModelFileError(`movie id ${movieId} occurs twice`);
		seen.add(movieId);
	}
}

function checkGenres({ genres, genreNames }: Model): void {
	const unnamed = genres.find((bits) => bits >= 2 ** genreNames.length);
	if (unnamed !== undefined) throw new ModelFileError(`tensor movie_genres has ${unnamed}, a genre without a name`);
}
