import type { Press } from '../../bot/command.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Movie } from '../../catalogue/movie.ts';
import type { Services } from '../../services.ts';
import { findAskedMovie } from '../find-asked-movie.ts';
import { type FoundMovie, readMovieId } from '../find-movie.ts';
import { listWatchlist } from '../watchlist.ts';
import type { NightEvent } from './night-event.ts';
import { playNight, readPlayed } from './play-night.ts';
import type { NightView, ShortlistedMovie } from './view-night.ts';

/** As many as the menu of a form holds. */
const MOST_OFFERED = 25;

/** What a person may nominate, and what they have nominated. */
export interface Nominations {
	/** From their watchlist, what suits them best first. */
	readonly wanted: readonly Movie[];
	readonly own: readonly ShortlistedMovie[];
}

/** What was found for a title that does not name one movie. */
export type UnclearMovie = Exclude<FoundMovie, { readonly kind: 'one' }>;

export async function listNominations(userId: string, { movies }: NightView, services: Services): Promise<Nominations> {
	const listed = new Set(movies.map(({ movie }) => movie.id));
	const wanted = (await listWatchlist(userId, 'suits', services)).map(({ movie }) => movie);
	return {
		wanted: wanted.filter(({ id }) => !listed.has(id)).slice(0, MOST_OFFERED),
		own: movies.filter(({ entry }) => entry.nominatedBy === userId),
	};
}

/**
 * Does what the form of a nomination asks for: takes a movie back, else nominates the typed title, else one from the
 * watchlist.
 *
 * @returns the night as it is then; what was found where a title does not name one movie.
 * @throws {Refusal} when nothing is filled in, or the night does not take it.
 */
export async function nominate(press: Press, services: Services, now: number): Promise<NightView | UnclearMovie> {
	const { userId } = press.caller;
	const { back = '', title = '', wanted = '' } = press.fields;
	const play = (event: NightEvent) => playNight(event, readPlayed(press), services, now);
	if (back !== '') return play({ kind: 'withdraw', userId, movieId: readMovieId(back, services).id });
	if (title.trim() === '' && wanted === '') throw new Refusal('night.nothingNominated');
	if (title.trim() === '') return play({ kind: 'nominate', userId, movieId: readMovieId(wanted, services).id });
	const found = findAskedMovie(title, services);
	return found.kind === 'one' ? play({ kind: 'nominate', userId, movieId: found.movie.id }) : found;
}
