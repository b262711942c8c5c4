import { Refusal } from '../../bot/refusal.ts';
import type { Movie } from '../../catalogue/movie.ts';
import type { Services } from '../../services.ts';
import { findAskedMovie } from '../find-asked-movie.ts';
import { type FoundMovie, readMovieId } from '../find-movie.ts';
import { listWatchlist } from '../watchlist.ts';
import type { NightView, ShortlistedMovie } from './view-night.ts';

/** As many as the menu of a form holds. */
const MOST_OFFERED = 25;

/** What a person may nominate, and what they have nominated. */
export interface Nominations {
	/** From their watchlist, what suits them best first. */
	readonly wanted: readonly Movie[];
	readonly own: readonly ShortlistedMovie[];
}

export async function listNominations(userId: string, { movies }: NightView, services: Services): Promise<Nominations> {
	const listed = new Set(movies.map(({ movie }) => movie.id));
	const wanted = (await listWatchlist(userId, 'suits', services)).map(({ movie }) => movie);
	return {
		wanted: wanted.filter(({ id }) => !listed.has(id)).slice(0, MOST_OFFERED),
		own: movies.filter(({ entry }) => entry.nominatedBy === userId),
	};
}

/** What the form of a nomination asks for. */
export type Nomination =
	| { readonly kind: 'withdraw'; readonly movieId: number }
	| { readonly kind: 'found'; readonly found: FoundMovie };

/**
 * Reads the form: a movie to take back, else a typed title, else one from the watchlist.
 *
 * @throws {Refusal} when nothing is filled in.
 */
export function readNomination(fields: Readonly<Record<string, string>>, services: Services): Nomination {
	const { back = '', title = '', wanted = '' } = fields;
	if (back !== '') return { kind: 'withdraw', movieId: readMovieId(back, services).id };
	if (title.trim() !== '') return { kind: 'found', found: findAskedMovie(title, services) };
	if (wanted === '') throw new Refusal('night.nothingNominated');
	return { kind: 'found', found: { kind: 'one', movie: readMovieId(wanted, services) } };
}
