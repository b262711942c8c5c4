import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import papaparse from 'papaparse';
import { z } from 'zod';
import { CatalogueError } from '../catalogue-error.ts';
import { splitWords } from './split-words.ts';

interface NamedId {
	readonly movieId: number;
	readonly name: string;
}

/** A title in another language. */
interface Translation extends NamedId {
	/** ISO 639-1: people of this language see it where titles.tsv.gz has none for them; '' where no one does. */
	readonly lang: string;
}

/** What people call movies besides their titles. The tables are in data/; add to them as you like. */
export interface TitleNames {
	/** Other names of one movie: "the philosophers stone", "harry potter 4". */
	readonly names: readonly NamedId[];
	/** What movies are called in other languages: "Криминальное чтиво". */
	readonly translations: readonly Translation[];
	/** What a short word may stand for: "lotr" for "lord of the rings", "st" for "saint" or "star trek". */
	readonly abbreviations: ReadonlyMap<string, readonly string[]>;
	/** Words that people write around titles, in one form, and what they say of the movie: "cartoon" its genre. */
	readonly extraWords: ReadonlyMap<string, string>;
}

export interface TitleTables extends TitleNames {
	/** The series a movie belongs to, by movie id: "harry potter". */
	readonly seriesOf: ReadonlyMap<number, string>;
}

const id = z.coerce.number().int().positive();
const text = z.string().trim().min(1);
const Aliases = z.array(z.object({ alias: text, movieId: id, title: text }));
const language = z.string().regex(/^([a-z]{2})?$/);
const Translations = z.array(z.object({ translation: text, movieId: id, title: text, lang: language }));
const Series = z.array(z.object({ series: text, number: id, movieId: id, title: text }));
const Abbreviations = z.array(z.object({ short: text, long: text }));

const ExtraWords = z.array(z.object({ words: text, meaning: z.string() }));

const DATA_FOLDER = fileURLToPath(new URL('../../../data/', import.meta.url));
const TABLES = [
	'title-aliases.csv',
	'title-translations.csv',
	'title-series.csv',
	'title-abbreviations.csv',
	'title-extra-words.csv',
];

export const TITLE_TABLE_PATHS: readonly string[] = TABLES.map((name) => join(DATA_FOLDER, name));

/**
 * Reads the tables title-*.csv. The title beside a movie id is there for people to read.
 *
 * @throws {CatalogueError} when a table cannot be read or a row is bad.
 */
export function readTitleTables(folder = DATA_FOLDER): TitleTables {
	const aliases = readTable(`${folder}/title-aliases.csv`, Aliases);
	const translations = readTable(`${folder}/title-translations.csv`, Translations);
	const series = readTable(`${folder}/title-series.csv`, Series);
	const names = [
		...aliases.map(({ alias, movieId }) => ({ movieId, name: alias })),
		...series.map(({ series, number, movieId }) => ({ movieId, name: `${series} ${number}` })),
	];
	// Some movies are in two series, "marvel" and "iron man": the one named first counts.
	const seriesOf = new Map(series.toReversed().map(({ movieId, series: name }) => [movieId, name]));
	return {
		names,
		translations: translations.map(({ movieId, translation: name, lang }) => ({ movieId, name, lang })),
		seriesOf,
		abbreviations: readAbbreviations(folder),
		extraWords: readExtraWords(folder),
	};
}

function readAbbreviations(folder: string): Map<string, string[]> {
	const rows = readTable(`${folder}/title-abbreviations.csv`, Abbreviations);
	const byShort = Map.groupBy(rows, ({ short }) => splitWords(short).join(' '));
	return new Map([...byShort].map(([short, same]) => [short, same.map(({ long }) => long)]));
}

function readExtraWords(folder: string): Map<string, string> {
	const rows = readTable(`${folder}/title-extra-words.csv`, ExtraWords);
	return new Map(rows.map(({ words, meaning }) => [splitWords(words).join(' '), meaning]));
}

function readTable<Rows>(path: string, schema: z.ZodType<Rows>): Rows {
	let csv: string;
	try {
		csv = readFileSync(path, 'utf8');
	} catch (error) {
		throw new CatalogueError(`Cannot read ${path}: ${(error as Error).message}`);
	}
	const { data, errors } = papaparse.parse(csv, { header: true, delimiter: ',', skipEmptyLines: true });
	if (errors.length > 0) throw new CatalogueError(`${path}:${(errors[0].row ?? 0) + 2}: ${errors[0].message}`);
	const rows = schema.safeParse(data);
	if (rows.success) return rows.data;
	const [{ path: at, message }] = rows.error.issues;
	throw new CatalogueError(`${path}:${Number(at[0]) + 2}: ${String(at[1])}: ${message}`);
}
