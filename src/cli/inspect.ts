import { parseArgs } from 'node:util';
import { type Catalogue, readCatalogue } from '../catalogue/catalogue.ts';
import { labelMovie } from '../catalogue/movie.ts';
import { encodePeople, measureReconstructionError } from '../evaluation/reconstruction-error.ts';
import type { Model } from '../model/model.ts';
import { readModel } from '../model/model-file.ts';
import { indexMovies } from '../model/movie-index.ts';
import { buildSparseMatrix, type SparseMatrix } from '../numerics/sparse-matrix.ts';
import type { RatingTable } from '../training/rating-table.ts';
import { nameFactor } from './name-factor.ts';
import { readRatingFiles } from './read-rating-files.ts';
import { UsageError, type Verb } from './verb.ts';

/** Movies that name a factor: enough to be typical, few enough to be its own. */
const NAMING_MOVIES = 30;
/** Factors of an embedding that are named. */
const SHOWN_FACTORS = 8;

/** Shows what is in a model, in movies and genres. */
export const inspect = {
	name: 'inspect',
	summary: "show a model's shapes, origin and factors, each by its movies and a name",
	usage: [
		'inspect <model> [--movies 6] [--movie <movie id>] [--catalogue data/catalogue.csv]',
		'inspect <model> --ratings <csv> [--ratings <csv> ...] [--person <n>]',
		'inspect models/default.safetensors --movie 364',
		'--ratings adds how well the people in it are explained; --person shows one of them, counted from 1 by ascending id.',
	].join('\n'),
	async run(args, io) {
		const options = readOptions(args);
		const catalogue = readCatalogue(options.catalogue);
		const model = await readModel(options.model).catch((error: Error) => {
			throw new UsageError(`Cannot use the model: ${error.message}`);
		});
		const names = nameFactors(model, catalogue);
		// All of it is found before any of it is written: a movie or a person that is not there is refused alone.
		const parts = [describeModel(model, options.model), listFactors(model, catalogue, names, options.movies)];
		if (options.movie !== undefined) parts.push(describeMovie(model, catalogue, names, options.movie));
		if (options.ratings !== undefined) {
			const { table } = await readRatingFiles(options.ratings, io.errors);
			parts.push(describePeople(model, names, toModelMatrix(table, model), options.person));
		}
		io.output.write(parts.join(''));
		return 0;
	},
} satisfies Verb;

interface Options {
	readonly model: string;
	readonly catalogue: string;
	readonly movies: number;
	readonly movie: number | undefined;
	readonly ratings: readonly string[] | undefined;
	readonly person: number | undefined;
}

function readOptions(args: readonly string[]): Options {
	const { values, positionals } = parseFlags(args);
	if (positionals.length !== 1) throw new UsageError('Name one model file, such as models/default.safetensors.');
	if (values.person !== undefined && values.ratings === undefined)
		throw new UsageError('--person needs --ratings <csv file>: the person is one of its people.');
	return {
		model: positionals[0],
		catalogue: values.catalogue ?? process.env.CATALOGUE_PATH ?? 'data/catalogue.csv',
		movies: readPositive('movies', values.movies) ?? 6,
		movie: readPositive('movie', values.movie),
		ratings: values.ratings,
		person: readPositive('person', values.person),
	};
}

function parseFlags(args: readonly string[]) {
	const text = { type: 'string' } as const;
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				catalogue: text,
				movies: text,
				movie: text,
				person: text,
				ratings: { type: 'string', multiple: true },
			},
		});
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

function readPositive(flag: string, text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--${flag} must be a positive whole number, not "${text}".`);
	return Number(text);
}

function describeModel(model: Model, path: string): string {
	const { itemFactors, factors, movieIds, recipe, provenance } = model;
	const zeros = itemFactors.filter((value) => value === 0).length / itemFactors.length;
	const lines = [
		`${path}`,
		`item factors: ${movieIds.length} movies x ${factors} factors, ` +
			`${(100 * zeros).toFixed(1)} % zeros, largest ${itemFactors.reduce((most, value) => Math.max(most, value), 0).toPrecision(4)}`,
		...provenance.data.map(({ name, sha256, ratings }) => `trained on: ${name}, ${ratings} ratings, SHA-256 ${sha256}`),
		`options: ${listEntries(provenance.options)}`,
		`metrics: ${listEntries(provenance.metrics)}`,
		`recipe: ${JSON.stringify(recipe)}`,
	];
	return `${lines.join('\n')}\n`;
}

function listEntries(entries: Readonly<Record<string, string | number>>): string {
	return Object.entries(entries)
		.map(([key, value]) => `${key} ${value}`)
		.join(', ');
}

/** Rows of the movies that are strongest in a factor, strongest first. */
function findStrongest({ itemFactors, factors, movieIds }: Model, factor: number, count: number): number[] {
	const weightOf = (row: number): number => itemFactors[row * factors + factor];
	return [...movieIds.keys()]
		.filter((row) => weightOf(row) > 0)
		.sort((a, b) => weightOf(b) - weightOf(a) || a - b)
		.slice(0, count);
}

function nameFactors(model: Model, catalogue: Catalogue): string[] {
	const members = (rows: readonly number[], weightOf: (row: number) => number) =>
		rows.flatMap((row) => {
			const movie = catalogue.get(model.movieIds[row]);
			return movie === undefined ? [] : [{ movie, weight: weightOf(row) }];
		});
	const all = members([...model.movieIds.keys()], () => 1);
	return Array.from({ length: model.factors }, (_, factor) =>
		nameFactor(
			members(findStrongest(model, factor, NAMING_MOVIES), (row) => model.itemFactors[row * model.factors + factor]),
			all,
		),
	);
}

function listFactors(model: Model, catalogue: Catalogue, names: readonly string[], movies: number): string {
	const factors = names.map((name, factor) => {
		const titles = findStrongest(model, factor, movies).map((row) => labelMovieId(model.movieIds[row], catalogue));
		return `factor ${factor + 1} (${name}): ${titles.length === 0 ? 'no movie' : titles.join('; ')}\n`;
	});
	return `\n${factors.join('')}`;
}

function labelMovieId(movieId: number, catalogue: Catalogue): string {
	const movie = catalogue.get(movieId);
	return movie === undefined ? `movie ${movieId}, which the catalogue lacks` : labelMovie(movie);
}

function describeMovie(model: Model, catalogue: Catalogue, names: readonly string[], movieId: number): string {
	const row = indexMovies(model.movieIds).rowOf(movieId);
	if (row === undefined) throw new UsageError(`${labelMovieId(movieId, catalogue)} is not in the model.`);
	const embedding = model.itemFactors.subarray(row * model.factors, (row + 1) * model.factors);
	const heading = `${labelMovieId(movieId, catalogue)}, ${model.ratingCounts[row]} ratings`;
	return `\n${heading}\n${describeEmbedding(embedding, names)}`;
}

function describeEmbedding(embedding: Float32Array | Float64Array, names: readonly string[]): string {
	const order = [...embedding.keys()]
		.filter((factor) => embedding[factor] > 0)
		.sort((a, b) => embedding[b] - embedding[a]);
	const strongest = order
		.slice(0, SHOWN_FACTORS)
		.map((factor) => `  ${embedding[factor].toPrecision(4)}  ${factor + 1} (${names[factor]})\n`);
	const numbers = Array.from(embedding, (value) => Number(value.toPrecision(4))).join(' ');
	return `strongest of ${order.length} factors that are not 0:\n${strongest.join('')}embedding: ${numbers}\n`;
}

function describePeople(
	model: Model,
	names: readonly string[],
	stars: SparseMatrix,
	person: number | undefined,
): string {
	const people = encodePeople(model, stars);
	const lines = [
		`people: ${stars.rows} x ${model.factors} factors, folded in from ${stars.values.length} ratings of movies of the model`,
	];
	if (model.recipe.objective.kind === 'plain') {
		const error = measureReconstructionError(stars, people, model.itemFactors, model.factors);
		lines.push(`reconstruction error, every cell of the matrix: ${error.toPrecision(8)}`);
	}
	const text = `\n${lines.join('\n')}\n`;
	if (person === undefined) return text;
	if (person > stars.rows) throw new UsageError(`--person ${person}: there are ${stars.rows} people in these ratings.`);
	const count = stars.offsets[person] - stars.offsets[person - 1];
	const embedding = people.subarray((person - 1) * model.factors, person * model.factors);
	return `${text}\nperson ${person}, ${count} ratings of movies of the model\n${describeEmbedding(embedding, names)}`;
}

/** Ratings as people by the model's movies; those of other movies are left out. */
function toModelMatrix(table: RatingTable, model: Model): SparseMatrix {
	const { rowOf } = indexMovies(model.movieIds);
	const cells = [...table.movieIdOf.keys()].filter((cell) => rowOf(table.movieIdOf[cell]) !== undefined);
	return buildSparseMatrix(
		table.users,
		model.movieIds.length,
		cells.map((cell) => table.userOf[cell]),
		cells.map((cell) => rowOf(table.movieIdOf[cell])!),
		cells.map((cell) => table.starsOf[cell]),
	);
}
