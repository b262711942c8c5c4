import { openRows, readSideTable, type SideTable, writeSideTable } from './side-table.ts';

const TERMS: SideTable = { name: 'terms', columns: ['id', 'kind', 'en', 'de'] };

/** A word that marks movies of a kind, as details name it by its id. Nothing explicit is among them. */
export interface MovieTerm {
	readonly id: string;
	/** `Genre`, `Keyword`, `Technical term` (moods are among these), `Audience`, `Source` and a few more. */
	readonly kind: string;
	readonly en: string;
	readonly de: string;
}

/** Writes terms.tsv.gz beside a catalogue. */
export async function writeMovieTerms(cataloguePath: string, terms: readonly MovieTerm[]): Promise<void> {
	const rows = terms.map(({ id, kind, en, de }) => [id, kind, en, de]);
	await writeSideTable(TERMS, cataloguePath, rows);
}

/**
 * Reads terms.tsv.gz beside a catalogue, by id.
 *
 * @throws {CatalogueError} when the file is damaged.
 */
export function readMovieTerms(cataloguePath: string): ReadonlyMap<string, MovieTerm> {
	const table = openRows(readSideTable(TERMS, cataloguePath));
	const rows = [...table.ids].flatMap((id) => table.get(id));
	return new Map(rows.map(([id, kind, en, de]) => [id, { id, kind, en, de }]));
}
