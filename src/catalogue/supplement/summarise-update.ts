import { labelMovie, type Movie } from '../movie.ts';
import type { MovieDetails } from '../movie-details.ts';
import type { MovieTitle } from '../movie-title.ts';

/** A catalogue before or after an update. */
export interface UpdateSide {
	readonly movies: readonly Movie[];
	readonly titles: { get(movieId: number): readonly MovieTitle[] | undefined };
	readonly details: { get(movieId: number): MovieDetails | undefined };
}

/** How many movies of a kind are named one by one. */
const MOST_NAMED = 20;

/**
 * Describes what an update changes: how many new movies, corrected titles, filled gaps and merged movies there are, and
 * the first of each by name.
 *
 * @param deleted movies that the source no longer has; they stay in the catalogue
 */
export function summariseUpdate(before: UpdateSide, after: UpdateSide, deleted: readonly Movie[]): string {
	const old = new Map(before.movies.map((movie) => [movie.id, movie]));
	const ids = new Set(after.movies.map(({ id }) => id));
	const fresh = after.movies.filter(({ id }) => !old.has(id));
	const pairs = after.movies.flatMap((now) => {
		const then = old.get(now.id);
		return then ? [{ then, now }] : [];
	});
	const corrected = pairs.filter(({ then, now }) => then.title !== now.title);
	const filled = (isMissing: (side: UpdateSide, movie: Movie) => boolean) =>
		pairs.filter(({ then, now }) => isMissing(before, then) && !isMissing(after, now)).length;
	const gone = before.movies.filter(({ id }) => !ids.has(id));
	return [
		...listLines(
			'new movies',
			fresh.map((movie) => labelMovie(movie)),
		),
		...listLines(
			'titles corrected',
			corrected.map(({ then, now }) => `${labelMovie(then)} is ${labelMovie(now)}`),
		),
		...listLines(
			'movies that are part of another one now',
			gone.map((movie) => labelMovie(movie)),
		),
		...listLines(
			'movies that Wikidata no longer has; they stay',
			deleted.map((movie) => labelMovie(movie)),
		),
		`years corrected: ${pairs.filter(({ then, now }) => then.year && then.year !== now.year).length}`,
		`years filled: ${filled((_side, { year }) => year === undefined)}`,
		`genres filled: ${filled((_side, { genres }) => genres.length === 0)}`,
		`directors filled: ${filled(({ details }, { id }) => !details.get(id)?.directors.length)}`,
		`titles in other languages: ${countTitles(after) - countTitles(before)} more`,
		'',
	].join('\n');
}

function listLines(what: string, names: readonly string[]): string[] {
	const more = names.length > MOST_NAMED ? [`  and ${names.length - MOST_NAMED} more`] : [];
	return [`${what}: ${names.length}`, ...names.slice(0, MOST_NAMED).map((name) => `  ${name}`), ...more];
}

function countTitles({ movies, titles }: UpdateSide): number {
	return movies.reduce((sum, { id }) => sum + (titles.get(id)?.length ?? 0), 0);
}
