import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { customId } from '../src/bot/custom-id.ts';
import { movieOption } from '../src/bot/movie-option.ts';
import { askWhich } from '../src/cards/ask-which-card.ts';
import { filterOptions } from '../src/cards/filter-options.ts';
import { aside, composeMessage, inPlace } from '../src/cards/message.ts';
import { showListed, showPick, showUnlisted, showWatchlist } from '../src/cards/watchlist-card.ts';
import { findMovie, readMovieId } from '../src/rules/find-movie.ts';
import { findWantedMovie } from '../src/rules/find-own-movie.ts';
import { parseFilter, readFilter } from '../src/rules/movie-filter.ts';
import { suggestFilters } from '../src/rules/suggest-filters.ts';
import { suggestMovies, suggestWantedMovies } from '../src/rules/suggest-movies.ts';
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
			{ type, ...localise('watchlist.pick.name', 'watchlist.pick.description'), options: filterOptions },
		],
	},
	answers: () => 'privately',

	async execute({ caller, subcommand, options }, services, texts) {
		const { userId } = caller;
		if (subcommand === 'pick') {
			const filter = await readFilter(options, caller, services);
			return composeMessage(showPick(await pickFromWatchlist(userId, filter, undefined, services), texts), 'privately');
		}
		if (subcommand !== 'add' && subcommand !== 'remove')
			return composeMessage(showWatchlist(await listWatchlist(userId, 'suits', services), 'suits', texts), 'privately');
		const found =
			subcommand === 'add'
				? findMovie(options.movie, services)
				: await findWantedMovie(userId, options.movie, services);
		const choice = customId('watchlist', subcommand === 'add' ? 'add' : 'undo');
		if (found.kind !== 'one') return composeMessage(askWhich(found, choice, texts), 'privately');
		if (subcommand === 'remove') {
			const addedAt = await removeFromWatchlist(userId, found.movie, services);
			return composeMessage(showUnlisted(found.movie, addedAt, texts), 'privately');
		}
		const isNew = await addToWatchlist(userId, found.movie, services);
		return composeMessage(showListed(found.movie, isNew, texts), 'privately');
	},

	autocomplete(request, services) {
		const { caller, focused, subcommand } = request;
		if (focused.name !== movieOption.name) return suggestFilters(request, services);
		const suggest = subcommand === 'remove' ? suggestWantedMovies : suggestMovies;
		return suggest(caller, focused.value, services);
	},

	actions: {
		/** From the menu of an ambiguous title, or the button under a movie that was taken off. */
		add: inPlace(async ({ caller, args: [movieId, place], values }, services, texts) => {
			const movie = readMovieId(values[0] ?? movieId, services);
			return showListed(movie, await addToWatchlist(caller.userId, movie, services, place), texts);
		}),
		/** From a movie's card, which stays as it is. */
		want: aside(async ({ caller, args }, services, texts) => {
			const movie = readMovieId(args[0], services);
			return showListed(movie, await addToWatchlist(caller.userId, movie, services), texts);
		}),
		/** From the button under a movie that was added, or the menu of an ambiguous title. */
		undo: inPlace(async ({ caller, args: [movieId], values }, services, texts) => {
			const movie = readMovieId(values[0] ?? movieId, services);
			return showUnlisted(movie, await removeFromWatchlist(caller.userId, movie, services), texts);
		}),
		remove: inPlace(async ({ caller: { userId }, args: [movieId, word] }, services, texts) => {
			await removeFromWatchlist(userId, readMovieId(movieId, services), services);
			const order = readWatchlistOrder(word);
			return showWatchlist(await listWatchlist(userId, order, services), order, texts);
		}),
		sort: inPlace(async ({ caller, values }, services, texts) => {
			const order = readWatchlistOrder(values[0]);
			return showWatchlist(await listWatchlist(caller.userId, order, services), order, texts);
		}),
		pick: inPlace(async ({ caller, args: [after, ...words] }, services, texts) => {
			const filter = await parseFilter(words, services);
			return showPick(await pickFromWatchlist(caller.userId, filter, after, services), texts);
		}),
	},
} satisfies Command;
