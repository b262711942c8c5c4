import { LONGEST_TITLE } from '../bot/movie-option.ts';
import { Refusal } from '../bot/refusal.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Movie } from '../catalogue/movie.ts';
import { readTypedId } from '../catalogue/typed-id.ts';
import type { Services } from '../services.ts';

/** What the text of a `movie` option means. */
export type FoundMovie = { readonly kind: 'one'; readonly movie: Movie } | UnclearMovie;

/** A text that could be several movies, or that is no title we know; then `movies` are the nearest, if any is near. */
export interface UnclearMovie {
	readonly kind: 'several' | 'none';
	readonly typed: string;
	readonly movies: readonly Movie[];
}

/**
 * Reads a `movie` option: the id of a suggestion that was chosen, or a title typed freely. Discord does not enforce
 * suggestions, so any text may come.
 *
 * @throws {Refusal} for a text that is empty or longer than any title.
 */
export function findMovie(value: unknown, { catalogue, titles }: Pick<Services, 'catalogue' | 'titles'>): FoundMovie {
	const typed = String(value ?? '').trim();
	if (typed === '') throw new Refusal('movie.noTitle');
	if (typed.length > LONGEST_TITLE) throw new Refusal('movie.longTitle', { most: LONGEST_TITLE });
	const id = readTypedId(typed, catalogue, titles);
	if (id !== undefined) {
		const movie = catalogue.get(id);
		// An id that no movie has is near no title either: searched for, "id:7" would find "Independence Day".
		return movie ? { kind: 'one', movie } : { kind: 'none', typed, movies: [] };
	}
	const { verdict, matches } = titles.resolve(typed);
	if (verdict === 'confident') return { kind: 'one', movie: matches[0].movie };
	return { kind: verdict === 'none' ? 'none' : 'several', typed, movies: matches.map(({ movie }) => movie) };
}

/**
 * Reads the movie of a `custom_id` or a menu, which anybody can forge.
 *
 * @throws {Refusal} when there is no such movie.
 */
export function readMovieId(value: string | undefined, { catalogue }: { readonly catalogue: Catalogue }): Movie {
	const movie = /^[1-9]\d{0,9}$/.test(value ?? '') ? catalogue.get(Number(value)) : undefined;
	if (!movie) throw new Refusal('movie.gone');
	return movie;
}
