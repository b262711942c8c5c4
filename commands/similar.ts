import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { customId } from '../src/bot/custom-id.ts';
import { movieOption } from '../src/bot/movie-option.ts';
import type { Caller } from '../src/bot/request.ts';
import type { MessageResponse, UpdateResponse } from '../src/bot/response.ts';
import { askWhich } from '../src/cards/ask-which-card.ts';
import { type Block, composeList, composeMessage, composeUpdate } from '../src/cards/message.ts';
import { offerOthers } from '../src/cards/not-this-one-card.ts';
import { showSimilar } from '../src/cards/similar-card.ts';
import type { Movie } from '../src/catalogue/movie.ts';
import { findMovie, listOthers, readMovieId } from '../src/rules/find-movie.ts';
import { findPosters } from '../src/rules/find-posters.ts';
import { findSimilar } from '../src/rules/find-similar.ts';
import { suggestMovies } from '../src/rules/suggest-movies.ts';
import type { Services } from '../src/services.ts';
import { localise } from '../src/texts/localise.ts';
import type { Texts } from '../src/texts/texts.ts';

export default {
	data: {
		...EVERYWHERE,
		...localise('similar.command.name', 'similar.command.description'),
		options: [movieOption],
	},
	answers: () => 'publicly',

	async execute({ caller, options }, services, texts) {
		const found = findMovie(options.movie, services);
		if (found.kind !== 'one') return composeMessage(askWhich(found, customId('similar', 'choose'), texts), 'privately');
		const others = offerOthers(found, 'similar', texts);
		return answer(found.movie, caller, services, texts, (blocks) => composeMessage([...blocks, ...others], 'publicly'));
	},

	autocomplete: ({ caller, focused }, services) => suggestMovies(caller, focused.value, services),

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
			press: ({ caller, values }, services, texts) =>
				answer(readMovieId(values[0], services), caller, services, texts, composeUpdate),
		},
		/** From a movie's card. */
		to: {
			answers: 'privately',
			press: ({ caller, args }, services, texts) =>
				answer(readMovieId(args[0], services), caller, services, texts, (blocks) =>
					composeMessage(blocks, 'privately'),
				),
		},
	},
} satisfies Command;

async function answer<Answer extends MessageResponse | UpdateResponse>(
	movie: Movie,
	caller: Caller,
	services: Services,
	texts: Texts,
	compose: (blocks: Block[]) => Answer,
): Promise<Answer> {
	const similar = findSimilar(movie, services);
	const posters = await findPosters(similar.nearest, caller, services);
	return composeList(similar.nearest, (nearest) => showSimilar({ movie, nearest }, posters, texts), compose);
}
