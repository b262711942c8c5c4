import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Action, Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { customId } from '../src/bot/custom-id.ts';
import { movieOption } from '../src/bot/movie-option.ts';
import { askWhich } from '../src/cards/ask-which-card.ts';
import { showHidden } from '../src/cards/dismissal-card.ts';
import { formatStars } from '../src/cards/format-stars.ts';
import { aside, composeMessage, composeUpdate, inPlace } from '../src/cards/message.ts';
import { offerOthers } from '../src/cards/not-this-one-card.ts';
import { showPanel } from '../src/cards/panel-card.ts';
import { showRating } from '../src/cards/rating-card.ts';
import { findAskedMovie } from '../src/rules/find-asked-movie.ts';
import { listOthers, readMovieId } from '../src/rules/find-movie.ts';
import { hideMovie, unhideMovie } from '../src/rules/hide-movie.ts';
import { moveRating } from '../src/rules/move-rating.ts';
import { rateMovie, undoRating, writeBefore } from '../src/rules/rate-movie.ts';
import { readRating } from '../src/rules/read-rating.ts';
import { readStars, STARS } from '../src/rules/stars.ts';
import { suggestMovies } from '../src/rules/suggest-movies.ts';
import { localise, localiseChoice } from '../src/texts/localise.ts';

export default {
	data: {
		...EVERYWHERE,
		...localise('rate.command.name', 'rate.command.description'),
		options: [
			movieOption,
			{
				...localise('rate.stars.name', 'rate.stars.description'),
				type: ApplicationCommandOptionType.Number,
				required: true,
				choices: STARS.map((stars) => localiseChoice(stars, 'stars.choice', { stars, symbols: formatStars(stars) })),
			},
		],
	},
	answers: () => 'privately',

	async execute({ caller, options }, services, texts) {
		const stars = readStars(options.stars);
		const found = findAskedMovie(options.movie, services);
		if (found.kind !== 'one')
			return composeMessage(askWhich(found, customId('rate', 'choose', stars), texts), 'privately');
		const change = await rateMovie(caller.userId, found.movie, stars, services);
		const others = offerOthers(found, 'rate', texts, stars, writeBefore(change));
		return composeMessage([...showRating(change, texts), ...others], 'privately');
	},

	autocomplete: ({ caller, focused }, services) => suggestMovies(caller, focused.value, services),

	actions: {
		/** The person chose a movie from the menu of an ambiguous title. */
		choose: rateBy((stars, movieId) => ({ movieId, stars })),
		/** Opens what else the text may have meant. */
		others: inPlace(({ args: [movieId, stars, previous, ...typed] }, services, texts) => {
			const others = listOthers(typed.join(':'), readMovieId(movieId, services), services);
			return askWhich(others, customId('rate', 'move', movieId, stars, previous), texts);
		}),
		move: inPlace(async ({ caller, args, values }, services, texts) => {
			const change = await moveRating(caller.userId, args, readMovieId(values[0], services), services);
			return showRating(change, texts);
		}),
		undo: inPlace(async ({ caller, args }, services, texts) =>
			showRating(await undoRating(caller.userId, args, services), texts),
		),
		/** Opens the panel of a movie from a list or its menu, for the person who pressed. */
		panel: aside(async ({ caller, args, values }, services, texts) => {
			const movie = readMovieId(args[0] ?? values[0], services);
			return showPanel(await readRating(caller.userId, movie, services), texts);
		}),
		/** The person chose stars for a movie. */
		set: rateBy((movieId, stars) => ({ movieId, stars })),
		hide: {
			answers: 'in place',
			async press({ caller, args }, services, texts) {
				const hidden = await hideMovie(caller.userId, readMovieId(args[0], services), args[1], services);
				return { ...composeUpdate(showHidden(hidden, texts)), hides: hidden.movie.id };
			},
		},
		unhide: {
			answers: 'in place',
			async press({ caller, args }, services, texts) {
				const rating = await unhideMovie(caller.userId, args, services);
				return { ...composeUpdate(showPanel(rating, texts)), unhides: rating.movie.id };
			},
		},
	},
} satisfies Command;

/** An action that gives stars to a movie: one of the two is in the id of the menu, the other was chosen. */
function rateBy(read: (given: string, chosen: string) => { movieId: string; stars: string }): Action {
	return inPlace(async ({ caller, args, values }, services, texts) => {
		const { movieId, stars } = read(args[0], values[0]);
		const change = await rateMovie(caller.userId, readMovieId(movieId, services), readStars(stars), services);
		return showRating(change, texts);
	});
}
