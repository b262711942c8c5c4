import { askWhich } from '../src/bot/ask-which.ts';
import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { customId } from '../src/bot/custom-id.ts';
import { composeMessage, composeUpdate } from '../src/bot/message.ts';
import { findMovie, movieOption, readMovieId, suggestMovies } from '../src/bot/movie-option.ts';
import { showSimilar } from '../src/bot/similar-card.ts';

export default {
	data: {
		...EVERYWHERE,
		name: 'similar',
		description: 'Films that appeal to the same people',
		options: [movieOption],
	},
	answers: () => 'publicly',

	execute({ options }, services) {
		const found = findMovie(options.movie, services);
		if (found.kind !== 'one') return askWhich(String(options.movie), found, customId('similar', 'choose'));
		return composeMessage(showSimilar(found.movie, services), 'publicly');
	},

	autocomplete: ({ caller, focused }, services) => suggestMovies(caller.userId, focused.value, services),

	actions: {
		choose: {
			answers: 'in place',
			press: ({ values }, services) => composeUpdate(showSimilar(readMovieId(values[0], services.catalogue), services)),
		},
		/** From a film's card. */
		to: {
			answers: 'privately',
			press: ({ args }, services) =>
				composeMessage(showSimilar(readMovieId(args[0], services.catalogue), services), 'privately'),
		},
	},
} satisfies Command;
