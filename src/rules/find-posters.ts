import type { Caller } from '../bot/request.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';

/** Addresses of posters, by movie id. */
export type Posters = ReadonlyMap<number, string>;

const NONE: Posters = new Map();

/**
 * Finds the posters of a list; none when there are few, since a list of which most movies lack theirs looks broken.
 */
export async function findPosters(
	listed: readonly { readonly movie: Movie }[],
	{ locale }: Caller,
	{ tmdb }: Pick<Services, 'tmdb'>,
): Promise<Posters> {
	const posters = await tmdb.findPosters(
		listed.map(({ movie }) => movie),
		locale,
	);
	return 2 * posters.size >= listed.length ? posters : NONE;
}
