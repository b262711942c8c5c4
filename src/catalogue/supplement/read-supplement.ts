import { type Complain, readSourceRows, type SourceFile } from '../read-source-rows.ts';
import { chooseSeries } from './choose-series.ts';
import {
	type Fields,
	parseEntry,
	parseFeatures,
	parseFilling,
	parseNewMovie,
	parseOutsideIds,
	parseTitle,
} from './parse-supplement-row.ts';
import type { NewMovie, Supplement, SupplementTitle, Term } from './supplement.ts';

/** The files of a supplement and their columns. */
const FILES = {
	crosswalk: ['crosswalk.csv', 'id,imdb,tmdb,qid,omdb'],
	titles: ['titles-omdb.csv', 'id,lang,title,source,official'],
	features: ['features-omdb.csv', 'id,terms,directors,countries,languages'],
	terms: ['terms-omdb.csv', 'term,kind,parent,films,en,de'],
	fillings: ['fill-years-genres.csv', 'id,year,genres'],
	series: ['franchise-wikidata.csv', 'id,qid,series,franchise'],
	wikidata: ['wikidata-films-2020-2025.csv', 'qid,id,title,year,runtime,genres,directors,cast'],
	newMovies: [
		'new-films.csv',
		'qid,omdb,imdb,imdb_from,title,year,date,runtime,genres,keywords,countries,languages,directors,cast,titles,' +
			'sitelinks,tv,short,sources',
	],
} as const;

type Table = keyof typeof FILES;

export const SUPPLEMENT_FILES: readonly string[] = Object.values(FILES).map(([file]) => file);

/** The rows of a table, and a way to say what is wrong with one of them. */
interface Rows {
	readonly rows: readonly { readonly fields: Fields; readonly complain: (reason: string) => void }[];
}

/**
 * Reads the files of a supplement. Leaves out bad rows, second rows of a movie, and rows of movies that no one knows,
 * and complains about each.
 *
 * @param files by name, as SUPPLEMENT_FILES has them
 * @param known the ids that MovieLens has
 * @throws {Error} when a file's heading is not the expected one.
 */
export function readSupplement(
	files: ReadonlyMap<string, SourceFile>,
	known: ReadonlySet<number>,
	complain: Complain,
): Supplement {
	const read = (table: Table): Rows => readTable(table, files, complain);
	const wikidata = read('wikidata').rows.filter(({ fields }) => fields.id !== ''); // new movies have their own file
	const series = [...indexByMovie(read('series'), known, chooseSeries)];
	return {
		outsideIds: indexByMovie(read('crosswalk'), known, parseOutsideIds),
		titles: readTitles(read('titles'), known),
		features: indexByMovie(read('features'), known, parseFeatures),
		terms: readTerms(read('terms')),
		fillings: indexByMovie(read('fillings'), known, parseFilling),
		series: new Map(series.flatMap(([id, name]) => (name === undefined ? [] : [[id, name] as const]))),
		wikidata: indexByMovie({ rows: wikidata }, known, parseEntry),
		newMovies: readNewMovies(read('newMovies')),
	};
}

function readTable(table: Table, files: ReadonlyMap<string, SourceFile>, complain: Complain): Rows {
	const [name, heading] = FILES[table];
	const file = files.get(name);
	if (!file) throw new Error(`The supplement has no ${name}`);
	const columns = heading.split(',');
	const rows = readSourceRows(file, columns, complain).map(({ line, fields }) => ({
		fields: Object.fromEntries(columns.map((column, at) => [column, fields[at]])),
		complain: (reason: string) => complain(file, line, reason),
	}));
	return { rows };
}

function indexByMovie<T>({ rows }: Rows, known: ReadonlySet<number>, parse: (fields: Fields) => T): Map<number, T> {
	const entries = new Map<number, T>();
	for (const { fields, complain } of rows) {
		const id = Number(fields.id);
		if (!known.has(id)) complain(`"${fields.id}" is not the id of a movie we know`);
		else if (entries.has(id)) complain(`movie ${id} is there twice`);
		else entries.set(id, parse(fields));
	}
	return entries;
}

/** Two names that differ only by what is cleaned away become one, which is no fault of the file. */
function readTitles({ rows }: Rows, known: ReadonlySet<number>): SupplementTitle[] {
	const titles = new Map<string, SupplementTitle>();
	for (const { fields, complain } of rows) {
		const title = parseTitle(fields);
		const key = `${title.movieId}\t${title.lang}\t${title.title}`;
		if (!known.has(title.movieId)) complain(`"${fields.id}" is not the id of a movie we know`);
		else if (title.title === '') complain(`movie ${title.movieId} has an empty title`);
		else if (!titles.get(key)?.isOfficial) titles.set(key, title);
	}
	return [...titles.values()];
}

function readTerms({ rows }: Rows): Map<string, Term> {
	const terms = new Map<string, Term>();
	for (const { fields, complain } of rows) {
		const { term: id, kind, parent, en, de } = fields;
		if (terms.has(id)) complain(`term ${id} is there twice`);
		else terms.set(id, { id, kind, parent, en, de });
	}
	return terms;
}

function readNewMovies({ rows }: Rows): NewMovie[] {
	const movies: NewMovie[] = [];
	for (const { fields, complain } of rows) {
		const movie = parseNewMovie(fields);
		if (movie.title === '') complain('the title is empty');
		else if (fields.qid !== '' && !movie.wikidataId) complain(`"${fields.qid}" is not a Wikidata id`);
		else if (fields.imdb !== '' && !movie.imdbId) complain(`"${fields.imdb}" is not an IMDb id`);
		else if (fields.omdb !== '' && !movie.omdbId) complain(`"${fields.omdb}" is not an omdb.org id`);
		else if (!movie.wikidataId && !movie.imdbId && !movie.omdbId) complain('the movie has no id of any service');
		else movies.push(movie);
	}
	return movies;
}
