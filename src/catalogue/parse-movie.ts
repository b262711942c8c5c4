import { COLUMNS } from './catalogue-columns.ts';
import type { Movie } from './movie.ts';

/** Model files and the compiled index hold numbers as Int32. */
const MOST = 2 ** 31 - 1;

const NONE: readonly string[] = [];

/** @throws {Error} that says which field is wrong. */
export function parseMovie(fields: readonly string[]): Movie {
	if (fields.length !== COLUMNS.length) throw new Error(`${fields.length} fields instead of ${COLUMNS.length}`);
	const [id, title, year, genres, imdb, tmdb, wikidata, omdb, ratings, alternatives] = fields;
	if (title.trim() === '') throw new Error('the title is empty');
	if (imdb !== '' && !/^\d{7,8}$/.test(imdb)) throw new Error(`"${imdb}" is no IMDb id`);
	if (wikidata !== '' && !/^Q[1-9]\d{0,8}$/.test(wikidata)) throw new Error(`"${wikidata}" is no Wikidata id`);
	if (omdb !== '' && !/^[1-9]\d{0,7}$/.test(omdb)) throw new Error(`"${omdb}" is no omdb.org id`);
	return {
		id: parseCount('movie id', id, 1),
		title,
		alternatives: alternatives === '' ? NONE : alternatives.split('|'),
		year: year === '' ? undefined : parseCount('year', year, 1000, 9999),
		genres: genres === '' ? NONE : genres.split('|'),
		imdbId: imdb === '' ? undefined : imdb,
		tmdbId: tmdb === '' ? undefined : parseCount('TMDB id', tmdb, 1),
		wikidataId: wikidata === '' ? undefined : wikidata,
		omdbId: omdb === '' ? undefined : omdb,
		ratings: parseCount('number of ratings', ratings, 0),
	};
}

function parseCount(name: string, text: string, least: number, most = MOST): number {
	const count = Number(text);
	if (text === '' || !Number.isInteger(count) || count < least || count > most)
		throw new Error(`"${text}" is no ${name}`);
	return count;
}
