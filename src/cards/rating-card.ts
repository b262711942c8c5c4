import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import { Refusal } from '../bot/refusal.ts';
import { labelMovie, type Movie } from '../catalogue/movie.ts';
import { readMovieId } from '../rules/movie-option.ts';
import { formatStars, readStars, STARS } from '../rules/stars.ts';
import { describeProgress, readTaste } from '../rules/taste.ts';
import type { Services } from '../services.ts';
import { type Block, button, container, menu, row, section, text } from './message.ts';
import { nameMovie } from './name-movie.ts';

/** Stands for "no rating" in a `custom_id`. */
export const NONE = '-';

/** Saves a rating and shows it, with what it replaced and a button to take it back. */
export async function rateMovie(userId: string, movie: Movie, stars: number, services: Services): Promise<Block[]> {
	const previous = await services.store.rate(userId, movie.id, stars);
	const change = previous && previous.stars !== stars ? ` · was ${formatStars(previous.stars)}` : '';
	const undo = button('Undo', customId('rate', 'undo', movie.id, stars, previous?.stars ?? NONE));
	return [
		container(
			section(
				`${nameMovie(movie)}\n${formatStars(stars)}${change}${previous?.stars === stars ? ' · as before' : ''}`,
				undo,
			),
			text(await describeStanding(userId, movie, services)),
			row(button('Recommend me movies', customId('recommend', 'mine', userId), ButtonStyle.Primary)),
		),
	];
}

/**
 * Takes back the rating that an undo button was made for.
 *
 * @param args the movie, the stars that were given, and those before them or {@link NONE}.
 * @throws {Refusal} when the rating is not the one that the button was made for: an old button undoes nothing newer.
 */
export async function undoRating(userId: string, args: readonly string[], services: Services): Promise<Block[]> {
	const movie = readMovieId(args[0], services.catalogue);
	const current = await services.store.ratingOf(userId, movie.id);
	if (current?.stars !== readStars(args[1])) {
		throw new Refusal('rate.changedSince');
	}
	return args[2] === NONE
		? unrateMovie(userId, movie, services)
		: rateMovie(userId, movie, readStars(args[2]), services);
}

/**
 * Removes a rating and shows that it is gone, with a button to bring it back.
 *
 * @throws {Refusal} when there is none.
 */
export async function unrateMovie(userId: string, movie: Movie, services: Services): Promise<Block[]> {
	const removed = await services.store.unrate(userId, movie.id);
	if (!removed) throw new Refusal('unrate.notRated', { movie: labelMovie(movie) });
	const undo = button('Undo', customId('unrate', 'undo', movie.id, removed.stars));
	return [
		container(
			section(`${nameMovie(movie)}\nYour rating of ${formatStars(removed.stars)} is removed.`, undo),
			text(await describeStanding(userId, movie, services)),
		),
	];
}

/** Everything one can do with a movie: rate it, or keep it out of recommendations. */
export function showPanel(movie: Movie, stars: number | undefined): Block[] {
	const rate = menu(
		stars === undefined ? 'Your stars' : `Your stars: ${formatStars(stars)}`,
		customId('rate', 'set', movie.id),
		STARS.map((each) => ({ label: `${each} ${formatStars(each)}`, value: String(each), default: each === stars })),
	);
	const hide = [
		button('Seen it', customId('rate', 'hide', movie.id, 'seen')),
		button('Not interested', customId('rate', 'hide', movie.id, 'uninterested')),
	];
	const remove = button('Remove my rating', customId('unrate', 'remove', movie.id), ButtonStyle.Danger);
	return [container(text(nameMovie(movie)), row(rate), row(...(stars === undefined ? hide : [remove])))];
}

async function describeStanding(userId: string, movie: Movie, services: Services): Promise<string> {
	const { known } = await readTaste(userId, services);
	const outside = services.recommender.knows(movie.id)
		? ''
		: 'Too few people have rated this movie for it to steer your recommendations yet; your stars are kept. ';
	return `-# ${outside}${describeProgress(known)}`;
}
