import type { MovieTitle } from './movie-title.ts';
import { readSideTable, type SideTable, writeSideTable } from './side-table.ts';

const TITLES: SideTable = { name: 'titles', columns: ['id', 'lang', 'title', 'official'] };

/** By movie id, the titles of a movie besides the one in the catalogue, sorted by language, official ones first. */
export type MovieTitles = ReadonlyMap<number, readonly MovieTitle[]>;

/** Writes titles.tsv.gz beside a catalogue. */
export async function writeMovieTitles(cataloguePath: string, titles: MovieTitles): Promise<void> {
	const rows = [...titles].flatMap(([id, names]) =>
		names.map(({ lang, title, isOfficial }) => [id, lang, title, isOfficial ? 1 : 0]),
	);
	await writeSideTable(TITLES, cataloguePath, rows);
}

/**
 * Reads titles.tsv.gz beside a catalogue.
 *
 * @throws {CatalogueError} when the file is damaged.
 */
export function readMovieTitles(cataloguePath: string): MovieTitles {
	const titles = new Map<number, MovieTitle[]>();
	for (const line of readSideTable(TITLES, cataloguePath)) {
		const [id, lang, title, official] = line.split('\t');
		const name = { lang, title, isOfficial: official === '1' };
		const known = titles.get(Number(id));
		if (known) known.push(name);
		else titles.set(Number(id), [name]);
	}
	return titles;
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
