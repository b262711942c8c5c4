import { accessSync, constants, statSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Catalogue } from './catalogue/catalogue.ts';
import { countDays, datePath, readCatalogueDate } from './catalogue/catalogue-date.ts';
import type { DetailsTable } from './catalogue/details-table.ts';
import { createLocalTitles, type LocalTitles } from './catalogue/local-titles.ts';
import { indexPath, openCatalogue } from './catalogue/open-catalogue.ts';
import { FIRST_OWN_ID } from './catalogue/own-id.ts';
import type { TitleSearch } from './catalogue/title-search.ts';
import { warmUp } from './catalogue/warm-up.ts';
import type { Config } from './config.ts';
import { identifyModel } from './model/identify-model.ts';
import { readModel } from './model/model-file.ts';
import { buildMovieContent, type MovieContent } from './model/movie-content.ts';
import { createRecommenderInTurns, type Recommender } from './recommender/recommender.ts';
import { openStore } from './store/open-store.ts';
import type { Renumbered } from './store/renumber-movies.ts';
import type { Store } from './store/store.ts';
import { StoreError } from './store/store-error.ts';
import type { AnswerStore } from './tmdb/keep-answers.ts';
import { NO_TMDB, type Tmdb } from './tmdb/tmdb.ts';

/** All that a command may use. */
export interface Services {
	readonly catalogue: Catalogue;
	/** The day up to which the catalogue knows new movies, as `2025-12-01`. */
	readonly catalogueDate: string | undefined;
	readonly titles: TitleSearch;
	readonly localTitles: LocalTitles;
	/** Directors, countries, running times. */
	readonly details: DetailsTable;
	readonly recommender: Recommender;
	/** A short name for the model. */
	readonly modelId: string;
	/** What is known about movies apart from ratings. */
	readonly content: MovieContent;
	readonly store: Store;
	readonly tmdb: Tmdb;
	/** The series a movie belongs to, by movie id; movies of no known series are not in it. */
	readonly seriesOf: ReadonlyMap<number, string>;
	/** How large a file may be that someone imports. */
	readonly importMaxBytes: number;
}

/** Where no configuration says another one. */
const IMPORT_MAX_BYTES = 10 * 1024 * 1024;

/** A file is missing, or the files are sound but do not belong together; the message says what to do. */
export class ServicesError extends Error {
	override name = 'ServicesError';
}

/** The services that a file brings, which may be replaced while the bot runs: what is known about movies. */
export type Knowledge = Omit<Services, 'store' | 'tmdb' | 'importMaxBytes'>;

/** Where knowledge comes from. */
export type KnowledgePaths = Pick<Config, 'cataloguePath' | 'modelPath'>;

/**
 * Opens all services of the bot. Close the store when done.
 *
 * @param warn is told what makes the start slower, and what to do
 * @param openTmdb makes what asks TMDB; it keeps the answers in the store. Without it nothing is asked.
 * @throws {CatalogueError | ModelFileError | StoreError} when one of the files cannot be used.
 * @throws {ServicesError} when model or catalogue are not there, or when the catalogue lacks movies of the model.
 */
export async function openServices(
	config: KnowledgePaths & Pick<Config, 'databasePath'> & Partial<Pick<Config, 'databaseUrl' | 'importMaxBytes'>>,
	warn?: (message: string) => void,
	openTmdb: (answers: AnswerStore) => Tmdb = () => NO_TMDB,
): Promise<Services> {
	const knowledge = await openKnowledge(config, warn);
	const store = await openStore(config.databaseUrl ?? config.databasePath).catch(nameVariable(config));
	const importMaxBytes = config.importMaxBytes ?? IMPORT_MAX_BYTES;
	return { ...knowledge, importMaxBytes, tmdb: openTmdb(store), store };
}

/**
 * Opens the catalogue and the model, and checks that they belong together. Takes half a second of this thread, in turns
 * of some milliseconds.
 *
 * @param warn is told what makes it slower, and what to do
 * @throws {CatalogueError | ModelFileError} when one of the files cannot be used.
 * @throws {ServicesError} when they are not there, or when the catalogue lacks movies of the model.
 */
export async function openKnowledge(config: KnowledgePaths, warn?: (message: string) => void): Promise<Knowledge> {
	assertFiles(config);
	// A thread of Node's pool decompresses the one while this one reads the other.
	const [opened, model] = await Promise.all([
		openCatalogue(config.cataloguePath, buildMovieContent, warn),
		readModel(config.modelPath),
	]);
	const { catalogue, content } = opened;
	const recommender = await createRecommenderInTurns(model, content);
	await nextTurn();
	const unknownIds = recommender.movieIds.filter((movieId) => !catalogue.has(movieId));
	if (unknownIds.length > 0) {
		throw new ServicesError(
			`The model ${config.modelPath} knows ${unknownIds.length} movies that the catalogue ${config.cataloguePath} ` +
				`does not, the first being movie ${unknownIds[0]}: train it again, or compile the catalogue from the same ` +
				'MovieLens release.',
		);
	}
	warmUp(opened.search);
	return {
		catalogue,
		catalogueDate: readCatalogueDate(config.cataloguePath),
		recommender,
		modelId: identifyModel(model),
		content,
		titles: opened.search,
		localTitles: createLocalTitles(opened),
		details: opened.details,
		seriesOf: opened.seriesOf,
	};
}

/** The files whose change means other knowledge; a change of a table beside them writes the index again, too. */
export function listKnowledgeFiles({ cataloguePath, modelPath }: KnowledgePaths): string[] {
	return [modelPath, cataloguePath, datePath(cataloguePath), indexPath(cataloguePath)];
}

/**
 * Makes ratings, and all else that carries an id of our own, mean the id that their movie has now: MovieLens may have
 * taken the movie in since.
 *
 * @returns how many rows it changed, if any.
 */
export function renumberStore({ catalogue, store }: Services): Promise<Renumbered | undefined> {
	return store.renumberMovies(FIRST_OWN_ID, (movieId) => catalogue.get(movieId)?.id);
}

/** A catalogue is old after this many days. */
const OLD_AFTER_DAYS = 90;

/** Says that a catalogue is old, and what to do; `undefined` while it is not, or where its age is unknown. */
export function describeAge(catalogueDate: string | undefined, now = Date.now()): string | undefined {
	if (catalogueDate === undefined) return undefined;
	const days = countDays(catalogueDate, now);
	if (days <= OLD_AFTER_DAYS) return undefined;
	return (
		`The catalogue is of ${catalogueDate}, ${days} days ago: bring in newer movies with ` +
		'"npm run cli -- catalogue update".'
	);
}

/** Names every file that cannot be read, by the variable that says where it is; the readers know only the path. */
function assertFiles({ modelPath, cataloguePath }: KnowledgePaths): void {
	const files = [
		['MODEL_PATH', modelPath, '`train` wrote; models/default.safetensors comes with Matinee'],
		['CATALOGUE_PATH', cataloguePath, '`catalogue` wrote; data/catalogue.csv comes with Matinee'],
	] as const;
	const problems = files.flatMap(([variable, path, advice]) => {
		const problem = findProblem(path);
		return problem === undefined ? [] : [`${variable} is ${path}, which ${problem}: name a file that ${advice}.`];
	});
	if (problems.length > 0) throw new ServicesError(problems.join('\n'));
}

/** The store knows only where the database is, too. */
function nameVariable({ databaseUrl }: Partial<Pick<Config, 'databaseUrl'>>): (error: unknown) => never {
	return (error) => {
		if (!(error instanceof StoreError)) throw error;
		const variable = databaseUrl === undefined ? 'DATABASE_PATH' : 'DATABASE_URL';
		throw new StoreError(`${error.message} ${variable} says where the database is.`, { cause: error });
	};
}

function findProblem(path: string): string | undefined {
	try {
		accessSync(path, constants.R_OK);
		return statSync(path).isDirectory() ? 'is a folder' : undefined;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		return code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`;
	}
}
