import { readFile } from 'node:fs/promises';
import { finishInTurns, type Pieces } from '../pieces.ts';
import { buildCatalogueIndex } from './build-catalogue-index.ts';
import { type Catalogue, createCatalogue } from './catalogue.ts';
import { type CatalogueSources, readSources } from './catalogue-sources.ts';
import { listContentFacts } from './content-facts.ts';
import { readDetailRows } from './details-table.ts';
import type { CatalogueIndex } from './index/catalogue-index.ts';
import { type BuildContent, type ContentColumns, openContent } from './index/content-columns.ts';
import { decodeIndex, IndexProblem } from './index/index-file.ts';
import { openMovies } from './index/open-movies.ts';
import { openSmallTables } from './index/small-tables.ts';
import { readTitleTables } from './index/title-tables.ts';
import { readMovies } from './read-movies.ts';
import { openTitleFacts, type TitleFacts } from './title-facts.ts';
import { createTitleSearchInPieces, type TitleSearch } from './title-search.ts';
import { readTitleRows } from './titles-table.ts';

/** A catalogue with all that is known of its movies. */
export interface OpenCatalogue extends TitleFacts {
	readonly catalogue: Catalogue;
	readonly search: TitleSearch;
	readonly content: ContentColumns;
	/** The series a movie belongs to, by movie id; movies of no known series are not in it. */
	readonly seriesOf: ReadonlyMap<number, string>;
}

/** The compiled form of a catalogue: `catalogue.csv.index` beside `catalogue.csv`. */
export function indexPath(cataloguePath: string): string {
	return `${cataloguePath}.index`;
}

/**
 * Opens a catalogue from the compiled index beside it, in turns, so that requests are answered meanwhile. If there is
 * none, or if it does not fit the files it was made of, it is built in memory in one go, which gives the same and takes
 * some seconds longer.
 *
 * @param buildContent makes the content of an index that is built in memory
 * @param warn is told why the index is not used, and what to do
 * @throws {CatalogueError} when a file cannot be read, is damaged, or has a bad row.
 */
export async function openCatalogue(
	path: string,
	buildContent: BuildContent,
	warn: (message: string) => void = () => {},
): Promise<OpenCatalogue> {
	return finishInTurns(openInPieces(await readIndex(path, buildContent, warn)));
}

function* openInPieces(index: CatalogueIndex): Pieces<OpenCatalogue> {
	const movies = openMovies(index);
	yield;
	const search = yield* createTitleSearchInPieces(index, movies);
	const content = yield* openContent(index);
	const { seriesOf } = openSmallTables(index.smallTables);
	return { catalogue: createCatalogue(index, movies), search, content, seriesOf, ...openTitleFacts(index) };
}

/** Builds the index of a catalogue from the files that people can read. */
export function buildIndexOf(
	path: string,
	{ catalogue }: CatalogueSources,
	buildContent: BuildContent,
): CatalogueIndex {
	const movies = readMovies(path, catalogue);
	return buildCatalogueIndex({
		movies,
		tables: readTitleTables(),
		titleRows: readTitleRows(path),
		detailRows: readDetailRows(path),
		content: buildContent(listContentFacts(path, { movies })),
	});
}

async function readIndex(
	path: string,
	buildContent: BuildContent,
	warn: (message: string) => void,
): Promise<CatalogueIndex> {
	const sources = await readSources(path);
	const problem = (reason: string): string =>
		`${indexPath(path)} ${reason}: run \`npm run cli -- reindex --catalogue ${path}\` once. ` +
		'Until then every start builds the index in memory, which takes seconds.';
	try {
		return await decodeIndex(await readFile(indexPath(path)), sources.digests);
	} catch (error) {
		if (error instanceof IndexProblem) warn(problem(error.message));
		else warn(problem(`cannot be read (${(error as NodeJS.ErrnoException).code ?? (error as Error).message})`));
		return buildIndexOf(path, sources, buildContent);
	}
}
