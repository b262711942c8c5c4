import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { customId } from '../src/bot/custom-id.ts';
import { movieOption } from '../src/bot/movie-option.ts';
import { askWhich } from '../src/cards/ask-which-card.ts';
import { composeMessage, inPlace } from '../src/cards/message.ts';
import { showMovie } from '../src/cards/movie-card.ts';
import { offerOthers } from '../src/cards/not-this-one-card.ts';
import { chooseCountry, suggestCountries } from '../src/rules/choose-country.ts';
import { findAskedMovie } from '../src/rules/find-asked-movie.ts';
import { listOthers, readMovieId } from '../src/rules/find-movie.ts';
import { rateMovie } from '../src/rules/rate-movie.ts';
import { readMovieFacts } from '../src/rules/read-movie-facts.ts';
import { readStars } from '../src/rules/stars.ts';
import { suggestMovies } from '../src/rules/suggest-movies.ts';
import { localise } from '../src/texts/localise.ts';

export default {
	data: {
		...EVERYWHERE,
		...localise('movie.command.name', 'movie.command.description'),
		options: [
			movieOption,
			{
				...localise('movie.country.name', 'movie.country.description'),
				type: ApplicationCommandOptionType.String,
				autocomplete: true,
				max_length: 60,
			},
		],
	},
	answers: () => 'privately',

	async execute({ caller, options }, services, texts) {
		if (options.country !== undefined) await chooseCountry(caller, options.country, services);
		const found = findAskedMovie(options.movie, services);
		if (found.kind !== 'one') return composeMessage(askWhich(found, customId('movie', 'choose'), texts), 'privately');
		const facts = await readMovieFacts(caller, found.movie, services);
		return composeMessage([...showMovie(facts, texts), ...offerOthers(found, 'movie', texts)], 'privately');
	},

	autocomplete: ({ caller, focused: { name, value } }, services) =>
		name === 'country' ? suggestCountries(caller, value) : suggestMovies(caller, value, services),

	actions: {
		/** Opens what else the text may have meant. */
		others: inPlace(({ args: [movieId, ...typed] }, services, texts) => {
			const others = listOthers(typed.join(':'), readMovieId(movieId, services), services);
			return askWhich(others, customId('movie', 'choose'), texts);
		}),
		/** The person chose a movie from the menu of an ambiguous title. */
		choose: inPlace(async ({ caller, values }, services, texts) => {
			const facts = await readMovieFacts(caller, readMovieId(values[0], services), services);
			return showMovie(facts, texts);
		}),
		/** Stars from the card; the card stays. */
		rate: inPlace(async ({ caller, args, values }, services, texts) => {
			const movie = readMovieId(args[0], services);
			await rateMovie(caller.userId, movie, readStars(values[0]), services);
			return showMovie(await readMovieFacts(caller, movie, services), texts);
		}),
	},
} satisfies Command;
