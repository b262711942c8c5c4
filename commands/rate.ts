import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { customId } from '../src/bot/custom-id.ts';
import { askWhich } from '../src/cards/ask-which-card.ts';
import { hideMovie, showMovieAgain } from '../src/cards/dismissal-card.ts';
import { composeMessage, composeUpdate } from '../src/cards/message.ts';
import { rateMovie, showPanel, undoRating } from '../src/cards/rating-card.ts';
import { findMovie, movieOption, readMovieId, suggestMovies } from '../src/rules/movie-option.ts';
import { formatStars, readStars, STARS } from '../src/rules/stars.ts';

export default {
	data: {
		...EVERYWHERE,
		name: 'rate',
		description: 'Give a movie stars; rating it again replaces them',
		options: [
			movieOption,
			{
				name: 'stars',
				description: 'Half a star to five',
				type: ApplicationCommandOptionType.Number,
				required: true,
				choices: STARS.map((stars) => ({ name: `${stars} ${formatStars(stars)}`, value: stars })),
			},
		],
	},
	answers: () => 'privately',

	async execute({ caller, options }, services) {
		const stars = readStars(options.stars);
		const found = findMovie(options.movie, services);
		if (found.kind !== 'one') return askWhich(String(options.movie), found, customId('rate', 'choose', stars));
		return composeMessage(await rateMovie(caller.userId, found.movie, stars, services), 'privately');
	},

	autocomplete: ({ caller, focused }, services) => suggestMovies(caller.userId, focused.value, services),

	actions: {
		/** A movie was chosen from the menu of an ambiguous title. */
		choose: {
			answers: 'in place',
			async press({ caller, args, values }, services) {
				const movie = readMovieId(values[0], services.catalogue);
				return composeUpdate(await rateMovie(caller.userId, movie, readStars(args[0]), services));
			},
		},
		undo: {
			answers: 'in place',
			press: async ({ caller, args }, services) => composeUpdate(await undoRating(caller.userId, args, services)),
		},
		/** Opens what one can do with a movie of a list, for whoever pressed. */
		panel: {
			answers: 'privately',
			async press({ caller, args }, services) {
				const movie = readMovieId(args[0], services.catalogue);
				const rating = await services.store.ratingOf(caller.userId, movie.id);
				return composeMessage(showPanel(movie, rating?.stars), 'privately');
			},
		},
		set: {
			answers: 'in place',
			async press({ caller, args, values }, services) {
				const movie = readMovieId(args[0], services.catalogue);
				return composeUpdate(await rateMovie(caller.userId, movie, readStars(values[0]), services));
			},
		},
		hide: {
			answers: 'in place',
			async press({ caller, args }, services) {
				const movie = readMovieId(args[0], services.catalogue);
				const reason = args[1] === 'seen' ? 'seen' : 'not interested';
				return composeUpdate(await hideMovie(caller.userId, movie, reason, services));
			},
		},
		unhide: {
			answers: 'in place',
			async press({ caller, args }, services) {
				const movie = readMovieId(args[0], services.catalogue);
				return composeUpdate(await showMovieAgain(caller.userId, movie, services));
			},
		},
	},
} satisfies Command;
