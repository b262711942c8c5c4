import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Movie } from '../catalogue/movie.ts';
import { link } from './message.ts';

/**
 * Links to a movie's pages elsewhere.
 *
 * @param foundId the id of TMDB, where the catalogue has none and TMDB told us
 */
export function linksOf({ imdbId, tmdbId }: Movie, foundId?: number): APIButtonComponent[] {
	const id = tmdbId ?? foundId;
	const letterboxd = id === undefined ? imdbId && `imdb/tt${imdbId}` : `tmdb/${id}`;
	return [
		...(imdbId === undefined ? [] : [link('IMDb', `https://www.imdb.com/title/tt${imdbId}/`)]),
		...(id === undefined ? [] : [link('TMDB', `https://www.themoviedb.org/movie/${id}`)]),
		...(letterboxd === undefined ? [] : [link('Letterboxd', `https://letterboxd.com/${letterboxd}`)]),
	];
}
