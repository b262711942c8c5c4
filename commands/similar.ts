import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { customId } from '../src/bot/custom-id.ts';
import { movieOption } from '../src/bot/movie-option.ts';
import type { Caller } from '../src/bot/request.ts';
import type { MessageResponse, UpdateResponse } from '../src/bot/response.ts';
import { askWhich } from '../src/cards/ask-which-card.ts';
import { filterOptions } from '../src/cards/filter-options.ts';
import { aside, type Block, composeMessage, composeUpdate } from '../src/cards/message.ts';
import { offerOthers } from '../src/cards/not-this-one-card.ts';
import { composeSimilar } from '../src/cards/similar-card.ts';
import { findAskedMovie } from '../src/rules/find-asked-movie.ts';
import { listOthers, readMovieId } from '../src/rules/find-movie.ts';
import { findPosters } from '../src/rules/find-posters.ts';
import { findSimilar, type SimilarMovies } from '../src/rules/find-similar.ts';
import { FILTER_WORDS, type MovieFilter, parseFilter, readFilter, writeFilter } from '../src/rules/movie-filter.ts';
import { suggestFilters } from '../src/rules/suggest-filters.ts';
import { suggestMovies } from '../src/rules/suggest-movies.ts';
import type { Services } from '../src/services.ts';
import { localise } from '../src/texts/localise.ts';
import type { Texts } from '../src/texts/texts.ts';

export default {
	data: {
		...EVERYWHERE,
		...localise('similar.command.name', 'similar.command.description'),
		options: [movieOption, ...filterOptions],
	},
	answers: () => 'publicly',

	async execute({ caller, options }, services, texts) {
		const filter = await readFilter(options, caller, services);
		const found = findAskedMovie(options.movie, services);
		if (found.kind !== 'one') return composeMessage(askWhich(found, chooseId(filter), texts.own), 'privately');
		const others = offerOthers(found, 'similar', texts, ...writeFilter(filter));
		const compose = (blocks: Block[]) => composeMessage([...blocks, ...others], 'publicly');
		return showNearest(findSimilar(found.movie, services, filter), { caller, services, texts }, compose);
	},

	autocomplete: (request, services) =>
		request.focused.name === movieOption.name
			? suggestMovies(request.caller, request.focused.value, services)
			: suggestFilters(request, services),

	actions: {
		/** Opens what else the text may have meant, for the person who pressed; the answer itself is for everyone. */
		others: aside(async ({ args: [movieId, ...words] }, services, texts) => {
			const [filter, typed] = [words.slice(0, FILTER_WORDS), words.slice(FILTER_WORDS).join(':')];
			const others = listOthers(typed, readMovieId(movieId, services), services);
			return askWhich(others, chooseId(await parseFilter(filter, services)), texts);
		}),
		/** The person chose a movie from the menu of an ambiguous title. */
		choose: {
			answers: 'in place',
			async press({ caller, args, values }, services, texts) {
				const filter = await parseFilter(args, services);
				const similar = findSimilar(readMovieId(values[0], services), services, filter);
				return showNearest(similar, { caller, services, texts }, composeUpdate);
			},
		},
		/** From a movie's card. */
		to: {
			answers: 'privately',
			press: ({ caller, args }, services, texts) =>
				showNearest(findSimilar(readMovieId(args[0], services), services), { caller, services, texts }, (blocks) =>
					composeMessage(blocks, 'privately'),
				),
		},
	},
} satisfies Command;

/** The menu of movies that a title may mean; the choice keeps the filter. */
function chooseId(filter: MovieFilter): string {
	return customId('similar', 'choose', ...writeFilter(filter));
}

async function showNearest<Answer extends MessageResponse | UpdateResponse>(
	similar: SimilarMovies,
	{ caller, services, texts }: { caller: Caller; services: Services; texts: Texts },
	compose: (blocks: Block[]) => Answer,
): Promise<Answer> {
	return composeSimilar(similar, await findPosters(similar.nearest, caller, services), texts, compose);
}
