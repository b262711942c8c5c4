import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import { readMovieId } from './find-movie.ts';
import {
	giveBack,
	putBack,
	type RemovedRating,
	rateMovie,
	readBefore,
	readGivenStars,
	readStanding,
	type SavedRating,
	unrateMovie,
} from './rate-movie.ts';
import { readStars } from './stars.ts';

/**
 * Gives the stars to the movie that was meant, and the movie they went to by mistake gets back what it had. A rating of
 * it that has changed since stays as it is.
 *
 * @param args the movie rated by mistake, the stars, and what it had before, as `writeBefore` says it
 */
export async function moveRating(
	userId: string,
	args: readonly string[],
	meant: Movie,
	services: Services,
): Promise<SavedRating> {
	const mistaken = readMovieId(args[0], services);
	const stars = readStars(args[1]);
	const before = readBefore(args[2]);
	if (mistaken.id === meant.id) return { ...(await readStanding(userId, meant, services)), stars, ...before };
	const moved = await rateMovie(userId, meant, stars, services);
	const current = await services.store.ratingOf(userId, mistaken.id);
	if (current?.stars !== stars) return moved;
	await putBack(userId, { movie: mistaken, stars }, before, services);
	return { ...moved, ...(await readStanding(userId, meant, services)) };
}

/**
 * Removes the rating of the movie that was meant, and the movie whose rating was removed by mistake gets it back unless
 * it was rated again since.
 *
 * @param args the movie whose rating was removed by mistake, and its stars, as `writeGivenStars` says it
 * @throws {Refusal} when the movie that was meant has no rating; then nothing changes.
 */
export async function moveRemoval(
	userId: string,
	args: readonly string[],
	meant: Movie,
	services: Services,
): Promise<RemovedRating> {
	const mistaken = readMovieId(args[0], services);
	const previous = readGivenStars(args[1]);
	if (mistaken.id === meant.id) {
		return { ...(await readStanding(userId, meant, services)), stars: undefined, previous };
	}
	const removed = await unrateMovie(userId, meant, services);
	const current = await services.store.ratingOf(userId, mistaken.id);
	if (!current) await giveBack(userId, mistaken, previous, services);
	return { ...removed, ...(await readStanding(userId, meant, services)) };
}
