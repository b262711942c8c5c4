import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Action, Command, Press } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { composeMessage, composeUpdate } from '../src/cards/message.ts';
import { showPicks } from '../src/cards/picks-card.ts';
import { assertOwner } from '../src/rules/assert-owner.ts';
import { pickFromPersona } from '../src/rules/choose-persona.ts';
import {
	type Picks,
	pickAfterQuickStart,
	pickFromStart,
	pickMovies,
	pickUnlikelyToo,
} from '../src/rules/pick-movies.ts';
import * as query from '../src/rules/query.ts';
import { offerOthers, rateInQuickStart } from '../src/rules/quick-start.ts';
import type { Services } from '../src/services.ts';
import { localise, localiseChoice } from '../src/texts/localise.ts';

const years = { type: Type.Integer as const, min_value: query.FIRST_YEAR, max_value: query.LAST_YEAR };

export default {
	data: {
		...EVERYWHERE,
		...localise('recommend.command.name', 'recommend.command.description'),
		options: [
			{
				...localise('recommend.count.name', 'recommend.count.description', { most: query.LONGEST_LIST }),
				type: Type.Integer,
				min_value: 1,
				max_value: query.LONGEST_LIST,
			},
			{
				...localise('recommend.genre.name', 'recommend.genre.description'),
				type: Type.String,
				choices: query.GENRES.map((genre) => localiseChoice(genre, `genre.${genre}`)),
			},
			{ ...localise('recommend.from.name', 'recommend.from.description'), ...years },
			{ ...localise('recommend.to.name', 'recommend.to.description'), ...years },
			{
				...localise('recommend.mood.name', 'recommend.mood.description'),
				type: Type.String,
				choices: query.MOOD_NAMES.map((mood) => localiseChoice(mood, `mood.${mood}`)),
			},
			{ ...localise('recommend.private.name', 'recommend.private.description'), type: Type.Boolean },
		],
	},
	answers: ({ options }) => (options.private === true ? 'privately' : 'publicly'),

	async execute({ caller, options }, services, texts) {
		const picks = await pickMovies(caller.userId, query.readQuery(options), services);
		const isForAll = picks.kind === 'movies' && options.private !== true;
		return composeMessage(showPicks(picks, caller.userId, texts), isForAll ? 'publicly' : 'privately');
	},

	actions: {
		/** Replaces these movies by the next ones. */
		more: replaceMovies(({ caller, args }, services) =>
			pickMovies(caller.userId, query.parseQuery(args.slice(1)), services),
		),
		/** Shows the movies, too, that are unlikely for the person. */
		rest: replaceMovies(({ caller, args }, services) =>
			pickUnlikelyToo(caller.userId, query.parseQuery(args.slice(1)), services),
		),
		/** Starts again with the best movies, also those recommended lately. */
		again: replaceMovies(({ caller, args }, services) =>
			pickFromStart(caller.userId, query.parseQuery(args.slice(1)), services),
		),
		/** A persona chosen in the quick start. */
		persona: replaceMovies(({ caller, values }, services) => pickFromPersona(caller.userId, values[0], services)),
		/** The presser's own list, from a button on another answer. */
		mine: {
			answers: 'privately',
			async press({ caller }, services, texts) {
				const picks = await pickMovies(caller.userId, query.ANYTHING, services);
				return composeMessage(showPicks(picks, caller.userId, texts), 'privately');
			},
		},
		/** The list that a quick start leads to. */
		ready: {
			answers: 'privately',
			async press({ caller }, services, texts) {
				const picks = await pickAfterQuickStart(caller.userId, services);
				return composeMessage(showPicks(picks, caller.userId, texts), 'privately');
			},
		},
		/** Stars for a movie of the quick start. */
		quick: replaceMovies(({ caller, args }, services) => rateInQuickStart(caller.userId, args.slice(1), services)),
		/** Five others for the quick start, for a person who has not seen these. */
		others: replaceMovies(({ caller, args }, services) => offerOthers(caller.userId, args[1], services)),
	},
} satisfies Command;

/** Replaces the message with what a rule picked. Refuses anyone but the person whose list it is. */
function replaceMovies(pick: (press: Press, services: Services) => Promise<Picks>): Action {
	return {
		answers: 'in place',
		async press(press, services, texts) {
			assertOwner(press.caller, press.args[0]);
			return composeUpdate(showPicks(await pick(press, services), press.caller.userId, texts));
		},
	};
}
