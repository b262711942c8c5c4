import type { MovieTitle } from './movie-title.ts';
import { openRows, type PackedRows, packRows, readSideTable, type SideTable, writeSideTable } from './side-table.ts';

const TITLES: SideTable = { name: 'titles', columns: ['id', 'lang', 'title', 'official'] };

/** The titles of movies besides those in the catalogue, by movie id. A map of them will do. */
export interface MovieTitles {
	/** Sorted by language, official ones first; `undefined` where none is known. */
	get(movieId: number): readonly MovieTitle[] | undefined;
	/** The ids of the movies that have any. */
	keys(): Iterable<number>;
}

/** Writes titles.tsv.gz beside a catalogue. */
export async function writeMovieTitles(
	cataloguePath: string,
	titles: ReadonlyMap<number, readonly MovieTitle[]>,
): Promise<void> {
	const rows = [...titles].flatMap(([id, names]) => names.map((name) => formatRow(id, name)));
	await writeSideTable(TITLES, cataloguePath, rows);
}

/**
 * Reads titles.tsv.gz beside a catalogue.
 *
 * @throws {CatalogueError} when the file is damaged.
 */
export function readTitleRows(cataloguePath: string): PackedRows {
	return readSideTable(TITLES, cataloguePath);
}

/** Opens the rows of titles.tsv.gz. */
export function openTitleRows(packed: PackedRows): MovieTitles {
	const rows = openRows(packed);
	return {
		get(movieId) {
			const found = rows.get(movieId);
			return found.length === 0 ? undefined : found.map(parseRow);
		},
		keys: () => rows.ids,
	};
}

/**
 * Adds titles to the rows of titles.tsv.gz, for the languages in which a movie has none that is shown.
 *
 * @param added the first of a movie and language counts
 */
export function addShownTitles(packed: PackedRows, added: ReadonlyMap<number, readonly MovieTitle[]>): PackedRows {
	const rows = openTitleRows(packed);
	const ids = [...new Set([...packed.ids, ...added.keys()])].toSorted((a, b) => a - b);
	const merged = ids.map((id) => {
		const known = rows.get(id) ?? [];
		const shown = new Set(known.filter(({ isOfficial }) => isOfficial).map(({ lang }) => lang));
		const missing = (added.get(id) ?? []).filter(({ lang }) => !shown.has(lang) && shown.add(lang));
		return [id, [...known, ...missing]] as const;
	});
	return packRows(merged.flatMap(([id, titles]) => titles.map((title) => formatRow(id, title))));
}

/** Reads and opens titles.tsv.gz beside a catalogue. @throws {CatalogueError} when the file is damaged. */
export function readMovieTitles(cataloguePath: string): MovieTitles {
	return openTitleRows(readTitleRows(cataloguePath));
}

function formatRow(id: number, { lang, title, isOfficial }: MovieTitle): (string | number)[] {
	return [id, lang, title, isOfficial ? 1 : 0];
}

function parseRow([, lang, title, official]: readonly string[]): MovieTitle {
	return { lang, title, isOfficial: official === '1' };
}

/**
 * The title to show to people of a language; `undefined` where the catalogue's own is to be shown.
 *
 * @param lang ISO 639-1, or `orig` for the original title
 * @example findTitle(titles, 364, 'fr') // 'Le Roi Lion'
 */
export function findTitle(titles: MovieTitles, movieId: number, lang: string): string | undefined {
	return titles.get(movieId)?.find((name) => name.isOfficial && name.lang === lang)?.title;
}
