import { customId } from '../bot/custom-id.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';
import type { DismissalReason } from '../store/store.ts';
import { type Block, button, container, section } from './message.ts';
import { nameMovie } from './name-movie.ts';
import { showPanel } from './rating-card.ts';

/** Keeps a movie out of somebody's recommendations. */
export async function hideMovie(
	userId: string,
	movie: Movie,
	reason: DismissalReason,
	{ store }: Services,
): Promise<Block[]> {
	await store.dismiss(userId, movie.id, reason);
	const why = reason === 'seen' ? 'Marked as seen' : 'Marked as not for you';
	return [
		container(
			section(
				`${nameMovie(movie)}\n${why}: I will not recommend it again.`,
				button('Undo', customId('rate', 'unhide', movie.id)),
			),
		),
	];
}

/** Takes that back, and offers the same choices as before. */
export async function showMovieAgain(userId: string, movie: Movie, { store }: Services): Promise<Block[]> {
	await store.undismiss(userId, movie.id);
	const rating = await store.ratingOf(userId, movie.id);
	return showPanel(movie, rating?.stars);
}
