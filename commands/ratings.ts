import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { showEditor } from '../src/cards/editor-card.ts';
import { composeMessage, inPlace } from '../src/cards/message.ts';
import { showRatings } from '../src/cards/ratings-card.ts';
import { showTaste } from '../src/cards/taste-card.ts';
import { readMovieId } from '../src/rules/find-movie.ts';
import { listRatings, readPage } from '../src/rules/list-ratings.ts';
import { profileTaste } from '../src/rules/profile-taste.ts';
import { rateMovie, unrateMovie } from '../src/rules/rate-movie.ts';
import { readRating } from '../src/rules/read-rating.ts';
import { readStars } from '../src/rules/stars.ts';
import { localise } from '../src/texts/localise.ts';

export default {
	data: { ...EVERYWHERE, ...localise('ratings.command.name', 'ratings.command.description') },
	answers: () => 'privately',

	execute: async ({ caller }, services, texts) =>
		composeMessage(showRatings(await listRatings(caller, readPage([]), services), texts), 'privately'),

	actions: {
		page: inPlace(async ({ caller, args }, services, texts) =>
			showRatings(await listRatings(caller, readPage(args), services), texts),
		),
		sort: inPlace(async ({ caller, values }, services, texts) =>
			showRatings(await listRatings(caller, readPage(values), services), texts),
		),
		edit: inPlace(async ({ caller, args: [movieId, ...page] }, services, texts) => {
			const rating = await readRating(caller.userId, readMovieId(movieId, services), services);
			return showEditor(rating, readPage(page), texts);
		}),
		set: inPlace(async ({ caller, args: [movieId, ...page], values }, services, texts) => {
			const movie = readMovieId(movieId, services);
			const change = await rateMovie(caller.userId, movie, readStars(values[0]), services);
			return showEditor(change, readPage(page), texts);
		}),
		taste: {
			answers: 'privately',
			async press({ caller: { userId } }, services, texts) {
				const { blocks, files } = await showTaste(await profileTaste(userId, services), undefined, texts);
				return { ...composeMessage(blocks, 'privately'), files };
			},
		},
		/** Shows it to everyone in the channel. It is the presser's own, even on another person's card. */
		share: {
			answers: 'publicly',
			async press({ caller: { userId } }, services, texts) {
				const { blocks, files } = await showTaste(await profileTaste(userId, services), userId, texts);
				return { ...composeMessage(blocks, 'publicly'), files };
			},
		},
		remove: inPlace(async ({ caller, args: [movieId, ...page] }, services, texts) => {
			const change = await unrateMovie(caller.userId, readMovieId(movieId, services), services);
			return showEditor(change, readPage(page), texts);
		}),
	},
} satisfies Command;
