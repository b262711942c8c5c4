import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { customId } from '../src/bot/custom-id.ts';
import { movieOption } from '../src/bot/movie-option.ts';
import { askWhich } from '../src/cards/ask-which-card.ts';
import { composeMessage, inPlace } from '../src/cards/message.ts';
import { offerOthers } from '../src/cards/not-this-one-card.ts';
import { showRating } from '../src/cards/rating-card.ts';
import { readMovieId } from '../src/rules/find-movie.ts';
import { findRatedMovie, listOtherRated } from '../src/rules/find-own-movie.ts';
import { moveRemoval } from '../src/rules/move-rating.ts';
import { restoreRating, unrateMovie, writeGivenStars } from '../src/rules/rate-movie.ts';
import { suggestRatedMovies } from '../src/rules/suggest-movies.ts';
import { localise } from '../src/texts/localise.ts';

export default {
	data: {
		...EVERYWHERE,
		...localise('unrate.command.name', 'unrate.command.description'),
		options: [{ ...movieOption, ...localise('movie.option.name', 'unrate.movie.description') }],
	},
	answers: () => 'privately',

	async execute({ caller, options }, services, texts) {
		const found = await findRatedMovie(caller.userId, options.movie, services);
		if (found.kind !== 'one') return composeMessage(askWhich(found, customId('unrate', 'choose'), texts), 'privately');
		const change = await unrateMovie(caller.userId, found.movie, services);
		const others = offerOthers(found, 'unrate', texts, writeGivenStars(change.previous));
		return composeMessage([...showRating(change, texts), ...others], 'privately');
	},

	autocomplete: ({ caller, focused }, services) => suggestRatedMovies(caller, focused.value, services),

	actions: {
		/** The person chose a movie from the menu of an ambiguous title. */
		choose: inPlace(async ({ caller, values }, services, texts) => {
			const change = await unrateMovie(caller.userId, readMovieId(values[0], services), services);
			return showRating(change, texts);
		}),
		/** Opens what else the text may have meant, of what the person rated. */
		others: inPlace(async ({ caller, args: [movieId, stars, ...typed] }, services, texts) => {
			const taken = readMovieId(movieId, services);
			const others = await listOtherRated(caller.userId, typed.join(':'), taken, services);
			return askWhich(others, customId('unrate', 'move', movieId, stars), texts);
		}),
		move: inPlace(async ({ caller, args, values }, services, texts) => {
			const change = await moveRemoval(caller.userId, args, readMovieId(values[0], services), services);
			return showRating(change, texts);
		}),
		/** From a movie's panel. */
		remove: inPlace(async ({ caller, args }, services, texts) => {
			const change = await unrateMovie(caller.userId, readMovieId(args[0], services), services);
			return showRating(change, texts);
		}),
		undo: inPlace(async ({ caller, args }, services, texts) =>
			showRating(await restoreRating(caller.userId, args, services), texts),
		),
	},
} satisfies Command;
