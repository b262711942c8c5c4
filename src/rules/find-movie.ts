import { LONGEST_TITLE } from '../bot/movie-option.ts';
import { Refusal } from '../bot/refusal.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { MovieDetails } from '../catalogue/movie-details.ts';
import { readTypedId } from '../catalogue/typed-id.ts';
import type { Services } from '../services.ts';

/** As many as a menu of Discord holds. */
const MOST_OTHERS = 25;

/** What the text of a `movie` option means. */
export type FoundMovie = OneMovie | UnclearMovie;

export interface OneMovie {
	readonly kind: 'one';
	readonly movie: Movie;
	/** The text it was guessed from, where other movies resemble that text, too. */
	readonly guessedFrom?: string;
}

/** The text could mean several movies, or is no title we know. In the second case `movies` are the nearest, if any. */
export interface UnclearMovie {
	readonly kind: 'several' | 'none';
	readonly typed: string;
	readonly movies: readonly Movie[];
	/** The day up to which the catalogue knows new movies, if the text is no title it knows. */
	readonly catalogueDate?: string | undefined;
	/** What is known about them, by movie id. */
	readonly details: ReadonlyMap<number, MovieDetails>;
}

/**
 * Reads a `movie` option: the id of a suggestion that was chosen, or a title typed freely. Discord does not enforce
 * suggestions, so any text may come.
 *
 * @throws {Refusal} for a text that is empty or longer than any title.
 */
export function findMovie(
	value: unknown,
	services: Pick<Services, 'catalogue' | 'catalogueDate' | 'titles' | 'details'>,
): FoundMovie {
	const { catalogue, catalogueDate, titles } = services;
	const typed = String(value ?? '').trim();
	if (typed === '') throw new Refusal('movie.noTitle');
	if (typed.length > LONGEST_TITLE) throw new Refusal('movie.longTitle', { most: LONGEST_TITLE });
	const id = readTypedId(typed, catalogue, titles);
	if (id !== undefined) {
		const movie = catalogue.get(id);
		// Does not search for an unknown id as a title: "id:7" would find "Independence Day".
		return movie ? { kind: 'one', movie } : { kind: 'none', typed, movies: [], details: new Map(), catalogueDate };
	}
	const { verdict, matches } = titles.resolve(typed);
	if (verdict === 'confident') {
		const [{ movie }, ...others] = matches;
		return others.length > 0 ? { kind: 'one', movie, guessedFrom: typed } : { kind: 'one', movie };
	}
	const movies = matches.map(({ movie }) => movie);
	const details = readDetails(movies, services);
	if (verdict === 'none') return { kind: 'none', typed, movies, details, catalogueDate };
	return { kind: 'several', typed, movies, details };
}

/** Lists what else a text may have meant, best first; the movie it was taken for is the last. */
export function listOthers(typed: string, taken: Movie, services: Pick<Services, 'titles' | 'details'>): UnclearMovie {
	const { titles } = services;
	const matches = titles.resolve(typed).matches.map(({ movie }) => movie);
	const movies = new Set([...matches, ...titles.complete(typed, MOST_OTHERS)]);
	movies.delete(taken);
	const offered = [...[...movies].slice(0, MOST_OTHERS - 1), taken];
	return { kind: 'several', typed, movies: offered, details: readDetails(offered, services) };
}

/** What is known about movies, by id, without those that nothing is known about. */
function readDetails(
	movies: readonly Movie[],
	{ details }: Pick<Services, 'details'>,
): ReadonlyMap<number, MovieDetails> {
	return new Map(
		movies.flatMap(({ id }) => {
			const known = details.get(id);
			return known ? [[id, known] as const] : [];
		}),
	);
}

/**
 * Reads the movie of a `custom_id` or a menu, which anyone can forge.
 *
 * @throws {Refusal} when there is no such movie.
 */
export function readMovieId(value: string | undefined, { catalogue }: { readonly catalogue: Catalogue }): Movie {
	const movie = /^[1-9]\d{0,9}$/.test(value ?? '') ? catalogue.get(Number(value)) : undefined;
	if (!movie) throw new Refusal('movie.gone');
	return movie;
}
