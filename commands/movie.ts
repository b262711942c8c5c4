import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { customId } from '../src/bot/custom-id.ts';
import { askWhich } from '../src/cards/ask-which-card.ts';
import { composeMessage, composeUpdate } from '../src/cards/message.ts';
import { showMovie } from '../src/cards/movie-card.ts';
import { findMovie, movieOption, readMovieId, suggestMovies } from '../src/rules/movie-option.ts';

export default {
	data: {
		...EVERYWHERE,
		name: 'movie',
		description: 'A movie: what it is, your stars, and how well it suits you',
		options: [movieOption],
	},
	answers: () => 'privately',

	async execute({ caller, options }, services, texts) {
		const found = findMovie(options.movie, services);
		if (found.kind !== 'one') return askWhich(String(options.movie), found, customId('movie', 'choose'));
		return composeMessage(await showMovie(caller.userId, found.movie, services, texts), 'privately');
	},

	autocomplete: ({ caller, focused }, services) => suggestMovies(caller.userId, focused.value, services),

	actions: {
		choose: {
			answers: 'in place',
			async press({ caller, values }, services, texts) {
				const movie = readMovieId(values[0], services.catalogue);
				return composeUpdate(await showMovie(caller.userId, movie, services, texts));
			},
		},
	},
} satisfies Command;
