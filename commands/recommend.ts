import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command, Press } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { composeMessage, composeUpdate } from '../src/cards/message.ts';
import { choosePersona } from '../src/cards/persona-card.ts';
import { showPicks } from '../src/cards/picks-card.ts';
import { chooseMovies, readMovies, showQuickStart } from '../src/cards/quick-start-card.ts';
import { assertOwner } from '../src/rules/assert-owner.ts';
import { readMovieId } from '../src/rules/find-movie.ts';
import { pickMovies } from '../src/rules/pick-movies.ts';
import {
	ANYTHING,
	FIRST_YEAR,
	GENRES,
	LAST_YEAR,
	LONGEST_LIST,
	MOODS,
	parseWish,
	readWish,
	type Wish,
} from '../src/rules/query.ts';
import { readStars } from '../src/rules/stars.ts';
import { readTaste } from '../src/rules/taste.ts';
import type { Services } from '../src/services.ts';

export default {
	data: {
		...EVERYWHERE,
		name: 'recommend',
		description: 'Movies for you, each with a reason',
		options: [
			{
				name: 'count',
				description: `How many, up to ${LONGEST_LIST}`,
				type: ApplicationCommandOptionType.Integer,
				min_value: 1,
				max_value: LONGEST_LIST,
			},
			{
				name: 'genre',
				description: 'Only movies of this genre',
				type: ApplicationCommandOptionType.String,
				choices: GENRES.map((genre) => ({ name: genre, value: genre })),
			},
			{
				name: 'from',
				description: 'Only movies from this year on',
				type: ApplicationCommandOptionType.Integer,
				min_value: FIRST_YEAR,
				max_value: LAST_YEAR,
			},
			{
				name: 'to',
				description: 'Only movies up to this year',
				type: ApplicationCommandOptionType.Integer,
				min_value: FIRST_YEAR,
				max_value: LAST_YEAR,
			},
			{
				name: 'mood',
				description: 'Movies everybody knows, or movies few have seen',
				type: ApplicationCommandOptionType.String,
				choices: Object.keys(MOODS).map((mood) => ({ name: mood, value: mood })),
			},
			{
				name: 'private',
				description: 'Show the list to you alone',
				type: ApplicationCommandOptionType.Boolean,
			},
		],
	},
	answers: ({ options }) => (options.private === true ? 'privately' : 'publicly'),

	async execute({ caller, options }, services) {
		const wish = readWish(options);
		const picks = await pickMovies(caller.userId, wish, services);
		const isForAll = picks.kind === 'movies' && options.private !== true;
		return composeMessage(showPicks(picks, caller.userId, wish, services), isForAll ? 'publicly' : 'privately');
	},

	actions: {
		/** The next movies, in the place of these. */
		more: {
			answers: 'in place',
			press: (press, services) => showNext(press, parseWish(press.args.slice(1)), services),
		},
		/** The best movies again, also those recommended lately. */
		again: {
			answers: 'in place',
			async press(press, services) {
				assertOwner(press.caller, press.args[0]);
				await services.store.forgetShown(press.caller.userId);
				return showNext(press, parseWish(press.args.slice(1)), services);
			},
		},
		/** A list of one's own, from a button of another answer. */
		mine: {
			answers: 'privately',
			async press({ caller }, services) {
				const picks = await pickMovies(caller.userId, ANYTHING, services);
				return composeMessage(showPicks(picks, caller.userId, ANYTHING, services), 'privately');
			},
		},
		/** Stars for a movie of the quick start. */
		quick: {
			answers: 'in place',
			async press({ caller, args: [owner, movieId, stars, shown] }, services) {
				assertOwner(caller, owner);
				const movie = readMovieId(movieId, services);
				await services.store.rate(caller.userId, movie.id, readStars(stars));
				const taste = await readTaste(caller.userId, services);
				return composeUpdate(showQuickStart(caller.userId, 'fresh', taste, services, readMovies(shown, services)));
			},
		},
		/** Five others for the quick start, for somebody who has not seen these. */
		others: {
			answers: 'in place',
			async press({ caller, args: [owner, shown] }, services) {
				assertOwner(caller, owner);
				const taste = await readTaste(caller.userId, services);
				const movies = chooseMovies(taste.ratings, services, new Set(readMovies(shown, services)));
				return composeUpdate(showQuickStart(caller.userId, 'fresh', taste, services, movies));
			},
		},
		/** A persona chosen in the quick start. */
		persona: {
			answers: 'in place',
			async press(press, services) {
				assertOwner(press.caller, press.args[0]);
				await choosePersona(press.caller.userId, press.values[0], services);
				return showNext(press, ANYTHING, services);
			},
		},
	},
} satisfies Command;

async function showNext({ caller, args }: Press, wish: Wish, services: Services) {
	assertOwner(caller, args[0]);
	return composeUpdate(showPicks(await pickMovies(caller.userId, wish, services), caller.userId, wish, services));
}
