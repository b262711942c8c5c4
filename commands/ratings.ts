import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { composeMessage, composeUpdate } from '../src/cards/message.ts';
import { readPage, showEditor, showRatings } from '../src/cards/ratings-card.ts';
import { readMovieId } from '../src/rules/movie-option.ts';
import { readStars } from '../src/rules/stars.ts';

export default {
	data: { ...EVERYWHERE, name: 'ratings', description: 'The movies you rated, to change or remove' },
	answers: () => 'privately',

	execute: async ({ caller }, services) =>
		composeMessage(await showRatings(caller.userId, readPage([]), services), 'privately'),

	actions: {
		page: {
			answers: 'in place',
			press: async ({ caller, args }, services) =>
				composeUpdate(await showRatings(caller.userId, readPage(args), services)),
		},
		sort: {
			answers: 'in place',
			press: async ({ caller, values }, services) =>
				composeUpdate(await showRatings(caller.userId, readPage([values[0]]), services)),
		},
		edit: {
			answers: 'in place',
			async press({ caller, args: [movieId, ...page] }, services) {
				const movie = readMovieId(movieId, services.catalogue);
				return composeUpdate(await showEditor(caller.userId, movie, readPage(page), services));
			},
		},
		set: {
			answers: 'in place',
			async press({ caller, args: [movieId, ...page], values }, services) {
				const movie = readMovieId(movieId, services.catalogue);
				await services.store.rate(caller.userId, movie.id, readStars(values[0]));
				return composeUpdate(await showEditor(caller.userId, movie, readPage(page), services));
			},
		},
		remove: {
			answers: 'in place',
			async press({ caller, args: [movieId, ...page] }, services) {
				const movie = readMovieId(movieId, services.catalogue);
				const removed = await services.store.unrate(caller.userId, movie.id);
				return composeUpdate(await showEditor(caller.userId, movie, readPage(page), services, removed));
			},
		},
	},
} satisfies Command;
