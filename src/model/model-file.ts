import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { z } from 'zod';
import type { Model } from './model.ts';
import { recipeSchema } from './recipe.ts';
import {
	decodeSafetensors,
	encodeSafetensors,
	ModelFileError,
	type Safetensors,
	type Tensor,
	type TensorData,
} from './safetensors.ts';

const FORMAT = 'matinee-model';
const VERSION = '2';
/** Far above any model of ours; a larger file is refused before a byte of it is read. */
const MAX_FILE_BYTES = 256 * 2 ** 20;

const provenanceSchema = z.strictObject({
	data: z.array(z.strictObject({ name: z.string(), sha256: z.string(), ratings: z.int().min(0) })),
	options: z.record(z.string(), z.union([z.string(), z.number()])),
	metrics: z.record(z.string(), z.number()),
});

const genreNamesSchema = z.array(z.string().min(1)).max(31);

/**
 * Writes a model so that the file is either the old one or the whole new one, whatever happens meanwhile.
 *
 * @throws {Error} of `node:fs` when the place cannot be written to.
 */
export async function writeModel(path: string, model: Model): Promise<void> {
	const temporary = `${path}.${process.pid}.tmp`;
	try {
		const file = await open(temporary, 'w');
		try {
			await file.writeFile(encodeModel(model));
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(temporary, path);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}

/**
 * Reads a model and checks everything about it.
 *
 * @throws {ModelFileError} when the file is not a sound model; the message names the path and the reason.
 * @throws {Error} of `node:fs` when the file cannot be read.
 */
export async function readModel(path: string): Promise<Model> {
	const file = await open(path, 'r');
	try {
		const { size } = await file.stat();
		if (size > MAX_FILE_BYTES)
			throw new ModelFileError(`it has ${size} bytes, more than the ${MAX_FILE_BYTES} allowed`);
		return decodeModel(await file.readFile());
	} catch (error) {
		if (!(error instanceof ModelFileError)) throw error;
		throw new ModelFileError(`${path} is not a usable model: ${error.message}`);
	} finally {
		await file.close();
	}
}

/** The bytes of a model file. */
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

function listTensors(model: Model): Record<string, Tensor> {
	const { movieIds, ratingCounts, factors } = model;
	return {
		item_factors: { shape: [movieIds.length, factors], data: model.itemFactors },
		movie_ids: { shape: [movieIds.length], data: movieIds },
		rating_counts: { shape: [movieIds.length], data: ratingCounts },
		movie_years: { shape: [movieIds.length], data: model.years },
		movie_genres: { shape: [movieIds.length], data: model.genres },
		unrated_gram: { shape: [factors, factors], data: model.unratedGram },
		prior_gram: { shape: [factors, factors], data: model.priorGram },
		prior_target: { shape: [factors], data: model.priorTarget },
	};
}

/** Of every number of the model: what was damaged on a disk may still look like factors. */
function digest(tensors: Readonly<Record<string, Tensor>>): string {
	const hash = createHash('sha256');
	for (const { data } of Object.values(tensors)) hash.update(data);
	return hash.digest('hex');
}

/** @throws {ModelFileError} with the reason when the bytes are not a sound model. */
export function decodeModel(bytes: Uint8Array): Model {
	const file = decodeSafetensors(bytes);
	const { format, version } = file.metadata;
	if (format !== FORMAT) throw new ModelFileError('its metadata does not say that it is a model of this program');
	if (version !== VERSION)
		throw new ModelFileError(`its format has version ${version}, and only ${VERSION} can be read`);
	const recipe = parseMetadata(file, 'recipe', recipeSchema);
	const provenance = parseMetadata(file, 'provenance', provenanceSchema);
	const genreNames = parseMetadata(file, 'genres', genreNamesSchema);
	const [movies, factors] = file.tensors.item_factors?.shape ?? [];
	if (!(movies > 0 && factors > 0))
		throw new ModelFileError('tensor item_factors must have a shape of movies by factors');
	const model = {
		factors,
		recipe,
		provenance,
		genreNames,
		years: takeTensor(file, 'movie_years', Int32Array, [movies]),
		genres: takeTensor(file, 'movie_genres', Int32Array, [movies]),
		itemFactors: takeTensor(file, 'item_factors', Float32Array, [movies, factors]),
		movieIds: takeTensor(file, 'movie_ids', Int32Array, [movies]),
		ratingCounts: takeTensor(file, 'rating_counts', Int32Array, [movies]),
		unratedGram: takeTensor(file, 'unrated_gram', Float32Array, [factors, factors]),
		priorGram: takeTensor(file, 'prior_gram', Float32Array, [factors, factors]),
		priorTarget: takeTensor(file, 'prior_target', Float32Array, [factors]),
	};
	checkMovieIds(model.movieIds);
	const strange = model.genres.find((bits) => bits >= 2 ** genreNames.length);
	if (strange !== undefined) throw new ModelFileError(`tensor movie_genres has ${strange}, a genre without a name`);
	if (digest(listTensors(model)) !== file.metadata.sha256)
		throw new ModelFileError('its numbers are not those that were written: the checksum differs');
	return model;
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

/** The tensor of that name, once type, shape and every number in it are in order. */
function takeTensor<T extends TensorData>(
	{ tensors }: Safetensors,
	name: string,
	type: new (length: number) => T,
	shape: readonly number[],
): T {
	const tensor = tensors[name];
	if (tensor === undefined) throw new ModelFileError(`tensor ${name} is missing`);
	const { data } = tensor;
	if (!(data instanceof type)) throw new ModelFileError(`tensor ${name} has the wrong type of number`);
	if (String(tensor.shape) !== String(shape)) {
		throw new ModelFileError(`tensor ${name} has the shape [${tensor.shape}], not [${shape}]`);
	}
	for (let at = 0; at < data.length; at++) {
		if (!Number.isFinite(data[at])) throw new ModelFileError(`tensor ${name} has ${data[at]} at place ${at}`);
		if (data[at] < 0) throw new ModelFileError(`tensor ${name} has the negative number ${data[at]} at place ${at}`);
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
