import type { Caller } from '../bot/request.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import type { Posters } from '../tmdb/tmdb.ts';

/**
 * Finds the posters of a list; none when there are few, since a list of which most movies lack theirs looks broken.
 */
export async function findPosters(
	listed: readonly { readonly movie: Movie }[],
	{ locale }: Caller,
	{ tmdb }: Pick<Services, 'tmdb'>,
): Promise<Posters> {
	const movies = listed.map(({ movie }) => movie);
	const posters = await tmdb.findPosters(movies, locale);
	return 2 * posters.urls.size >= movies.length ? posters : { ...posters, urls: new Map() };
}
