import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { customId } from '../src/bot/custom-id.ts';
import { askWhich } from '../src/cards/ask-which-card.ts';
import { composeMessage, composeUpdate } from '../src/cards/message.ts';
import { rateMovie, unrateMovie } from '../src/cards/rating-card.ts';
import { movieOption, readMovieId } from '../src/rules/movie-option.ts';
import { findRatedMovie, suggestRatedMovies } from '../src/rules/rated-movies.ts';
import { readStars } from '../src/rules/stars.ts';

export default {
	data: {
		...EVERYWHERE,
		name: 'unrate',
		description: 'Take back your stars for a movie',
		options: [{ ...movieOption, description: 'One of the movies you rated' }],
	},
	answers: () => 'privately',

	async execute({ caller, options }, services) {
		const found = await findRatedMovie(caller.userId, options.movie, services);
		if (found.kind !== 'one') return askWhich(String(options.movie), found, customId('unrate', 'choose'));
		return composeMessage(await unrateMovie(caller.userId, found.movie, services), 'privately');
	},

	autocomplete: ({ caller, focused }, services) => suggestRatedMovies(caller.userId, focused.value, services),

	actions: {
		choose: {
			answers: 'in place',
			async press({ caller, values }, services) {
				const movie = readMovieId(values[0], services.catalogue);
				return composeUpdate(await unrateMovie(caller.userId, movie, services));
			},
		},
		remove: {
			answers: 'in place',
			async press({ caller, args }, services) {
				const movie = readMovieId(args[0], services.catalogue);
				return composeUpdate(await unrateMovie(caller.userId, movie, services));
			},
		},
		undo: {
			answers: 'in place',
			async press({ caller, args }, services) {
				const movie = readMovieId(args[0], services.catalogue);
				return composeUpdate(await rateMovie(caller.userId, movie, readStars(args[1]), services));
			},
		},
	},
} satisfies Command;
