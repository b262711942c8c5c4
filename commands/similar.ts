import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { customId } from '../src/bot/custom-id.ts';
import { askWhich } from '../src/cards/ask-which-card.ts';
import { composeMessage, composeUpdate } from '../src/cards/message.ts';
import { showSimilar } from '../src/cards/similar-card.ts';
import { findMovie, movieOption, readMovieId, suggestMovies } from '../src/rules/movie-option.ts';

export default {
	data: {
		...EVERYWHERE,
		name: 'similar',
		description: 'Movies that appeal to the same people',
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
		/** From a movie's card. */
		to: {
			answers: 'privately',
			press: ({ args }, services) =>
				composeMessage(showSimilar(readMovieId(args[0], services.catalogue), services), 'privately'),
		},
	},
} satisfies Command;
