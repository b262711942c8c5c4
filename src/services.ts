import { accessSync, constants, statSync } from 'node:fs';
import { type Catalogue, readCatalogue } from './catalogue/catalogue.ts';
import { readTitleFacts } from './catalogue/title-facts.ts';
import { createTitleSearch, type TitleSearch } from './catalogue/title-search.ts';
import { readTitleTables } from './catalogue/title-tables.ts';
import type { Config } from './config.ts';
import { readModel } from './model/model-file.ts';
import { createRecommender, type Recommender } from './recommender/recommender.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { StoreError } from './store/store-error.ts';

/** All that a command may use. */
export interface Services {
	readonly catalogue: Catalogue;
	readonly titles: TitleSearch;
	readonly recommender: Recommender;
	readonly store: Store;
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

/**
 * Opens all services of the bot. Close the store when done.
 *
 * @throws {CatalogueError | ModelError | StoreError} when one of the files cannot be used.
 * @throws {ServicesError} when model or catalogue are not there, or when the catalogue lacks movies of the model.
 */
export async function openServices(
	config: Pick<Config, 'cataloguePath' | 'modelPath' | 'databasePath'> & Partial<Pick<Config, 'importMaxBytes'>>,
): Promise<Services> {
	assertFiles(config);
	const catalogue = readCatalogue(config.cataloguePath);
	const recommender = createRecommender(await readModel(config.modelPath));
	const unknownIds = recommender.movieIds.filter((movieId) => !catalogue.get(movieId));
	if (unknownIds.length > 0) {
		throw new ServicesError(
			`The model ${config.modelPath} knows ${unknownIds.length} movies that the catalogue ${config.cataloguePath} ` +
				`does not, the first being movie ${unknownIds[0]}: train it again, or compile the catalogue from the same ` +
				'MovieLens release.',
		);
	}
	const tables = readTitleTables();
	return {
		catalogue,
		recommender,
		titles: createTitleSearch(catalogue, tables, readTitleFacts(config.cataloguePath)),
		seriesOf: tables.seriesOf,
		importMaxBytes: config.importMaxBytes ?? IMPORT_MAX_BYTES,
		store: await openStore(config.databasePath).catch(nameVariable),
	};
}

/** Names every file that cannot be read, by the variable that says where it is; the readers know only the path. */
function assertFiles({ modelPath, cataloguePath }: Pick<Config, 'cataloguePath' | 'modelPath'>): void {
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

/** The store knows only the path, too. */
function nameVariable(error: unknown): never {
	if (!(error instanceof StoreError)) throw error;
	throw new StoreError(`${error.message} DATABASE_PATH says where the database is.`, { cause: error });
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
