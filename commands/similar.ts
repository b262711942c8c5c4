import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { customId } from '../src/bot/custom-id.ts';
import { movieOption } from '../src/bot/movie-option.ts';
import { askWhich } from '../src/cards/ask-which-card.ts';
import { composeMessage, composeUpdate } from '../src/cards/message.ts';
import { offerOthers } from '../src/cards/not-this-one-card.ts';
import { showSimilar } from '../src/cards/similar-card.ts';
import { findAskedMovie } from '../src/rules/find-asked-movie.ts';
import { listOthers, readMovieId } from '../src/rules/find-movie.ts';
import { findSimilar } from '../src/rules/find-similar.ts';
import { suggestMovies } from '../src/rules/suggest-movies.ts';
import { localise } from '../src/texts/localise.ts';

export default {
	data: {
		...EVERYWHERE,
		...localise('similar.command.name', 'similar.command.description'),
		options: [movieOption],
	},
	answers: () => 'publicly',

	execute({ options }, services, texts) {
		const found = findAskedMovie(options.movie, services);
		if (found.kind !== 'one') return composeMessage(askWhich(found, customId('similar', 'choose'), texts), 'privately');
		const similar = showSimilar(findSimilar(found.movie, services), texts);
		return composeMessage([...similar, ...offerOthers(found, 'similar', texts)], 'publicly');
	},

	autocomplete: ({ caller, focused }, services) => suggestMovies(caller.userId, focused.value, services),

	actions: {
		/** Opens what else the text may have meant, for the person who pressed; the answer itself is for everyone. */
		others: {
			answers: 'privately',
			press({ args: [movieId, ...typed] }, services, texts) {
				const others = listOthers(typed.join(':'), readMovieId(movieId, services), services);
				return composeMessage(askWhich(others, customId('similar', 'choose'), texts), 'privately');
			},
		},
		/** The person chose a movie from the menu of an ambiguous title. */
		choose: {
			answers: 'in place',
			press: ({ values }, services, texts) =>
				composeUpdate(showSimilar(findSimilar(readMovieId(values[0], services), services), texts)),
		},
		/** From a movie's card. */
		to: {
			answers: 'privately',
			press: ({ args }, services, texts) =>
				composeMessage(showSimilar(findSimilar(readMovieId(args[0], services), services), texts), 'privately'),
		},
	},
} satisfies Command;
