import { Refusal } from '../../bot/refusal.ts';
import type { Services } from '../../services.ts';
import { readMovieId } from '../find-movie.ts';
import { rateMovie, type SavedRating } from '../rate-movie.ts';
import { readStars } from '../stars.ts';
import { type Played, playNight, readNight } from './play-night.ts';

/**
 * Gives the movie of a night stars, and remembers that the person was there.
 *
 * @param stars as a `custom_id` says them
 * @throws {Refusal} when there is no such night, or it has no movie.
 */
export async function rateNight(
	{ nightId, caller }: Pick<Played, 'nightId' | 'caller'>,
	stars: string | undefined,
	services: Services,
	now: number,
): Promise<SavedRating> {
	const { night } = await readNight({ nightId, caller }, services, now);
	if (night.winnerId === undefined) throw new Refusal('night.nothingToRate');
	const movie = readMovieId(String(night.winnerId), services);
	const change = await rateMovie(caller.userId, movie, readStars(stars), services);
	await playNight({ kind: 'rate', userId: caller.userId }, { nightId, caller }, services, now);
	return change;
}
