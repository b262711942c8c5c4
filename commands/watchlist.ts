import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { customId } from '../src/bot/custom-id.ts';
import { movieOption } from '../src/bot/movie-option.ts';
import { askWhich } from '../src/cards/ask-which-card.ts';
import { composeMessage, composeUpdate } from '../src/cards/message.ts';
import { showListed, showPick, showUnlisted, showWatchlist } from '../src/cards/watchlist-card.ts';
import { findMovie, readMovieId } from '../src/rules/find-movie.ts';
import { suggestMovies } from '../src/rules/suggest-movies.ts';
import {
	addToWatchlist,
	listWatchlist,
	pickFromWatchlist,
	readWatchlistOrder,
	removeFromWatchlist,
} from '../src/rules/watchlist.ts';
import { localise } from '../src/texts/localise.ts';

const type = ApplicationCommandOptionType.Subcommand as const;

export default {
	data: {
		...EVERYWHERE,
		...localise('watchlist.command.name', 'watchlist.command.description'),
		options: [
			{ type, ...localise('watchlist.show.name', 'watchlist.show.description') },
			{ type, ...localise('watchlist.add.name', 'watchlist.add.description'), options: [movieOption] },
			{ type, ...localise('watchlist.remove.name', 'watchlist.remove.description'), options: [movieOption] },
			{ type, ...localise('watchlist.pick.name', 'watchlist.pick.description') },
		],
	},
	answers: () => 'privately',

	async execute({ caller: { userId }, subcommand, options }, services, texts) {
		if (subcommand === 'pick')
			return composeMessage(showPick(await pickFromWatchlist(userId, undefined, services), texts), 'privately');
		if (subcommand !== 'add' && subcommand !== 'remove')
			return composeMessage(showWatchlist(await listWatchlist(userId, 'suits', services), 'suits', texts), 'privately');
		const found = findMovie(options.movie, services);
		const choice = customId('watchlist', subcommand === 'add' ? 'add' : 'undo');
		if (found.kind !== 'one') return composeMessage(askWhich(found, choice, texts), 'privately');
		if (subcommand === 'remove') {
			const wasListed = await removeFromWatchlist(userId, found.movie, services);
			return composeMessage(showUnlisted(found.movie, wasListed, texts), 'privately');
		}
		await addToWatchlist(userId, found.movie, services);
		return composeMessage(showListed(found.movie, texts), 'privately');
	},

	autocomplete: ({ caller, focused }, services) => suggestMovies(caller, focused.value, services),

	actions: {
		/** From the menu of an ambiguous title. */
		add: {
			answers: 'in place',
			async press({ caller, values }, services, texts) {
				const movie = readMovieId(values[0], services);
				await addToWatchlist(caller.userId, movie, services);
				return composeUpdate(showListed(movie, texts));
			},
		},
		/** From a movie's card, which stays as it is. */
		want: {
			answers: 'privately',
			async press({ caller, args }, services, texts) {
				const movie = readMovieId(args[0], services);
				await addToWatchlist(caller.userId, movie, services);
				return composeMessage(showListed(movie, texts), 'privately');
			},
		},
		/** From the button under a movie that was added, or the menu of an ambiguous title. */
		undo: {
			answers: 'in place',
			async press({ caller, args: [movieId], values }, services, texts) {
				const movie = readMovieId(values[0] ?? movieId, services);
				return composeUpdate(showUnlisted(movie, await removeFromWatchlist(caller.userId, movie, services), texts));
			},
		},
		remove: {
			answers: 'in place',
			async press({ caller: { userId }, args: [movieId, word] }, services, texts) {
				await removeFromWatchlist(userId, readMovieId(movieId, services), services);
				const order = readWatchlistOrder(word);
				return composeUpdate(showWatchlist(await listWatchlist(userId, order, services), order, texts));
			},
		},
		sort: {
			answers: 'in place',
			async press({ caller, values }, services, texts) {
				const order = readWatchlistOrder(values[0]);
				return composeUpdate(showWatchlist(await listWatchlist(caller.userId, order, services), order, texts));
			},
		},
		pick: {
			answers: 'in place',
			press: async ({ caller, args }, services, texts) =>
				composeUpdate(showPick(await pickFromWatchlist(caller.userId, args[0], services), texts)),
		},
	},
} satisfies Command;
