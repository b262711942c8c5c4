import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Action, Command, Press } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import type { Caller } from '../src/bot/request.ts';
import type { MessageResponse, UpdateResponse } from '../src/bot/response.ts';
import { filterOptions, moodOption } from '../src/cards/filter-options.ts';
import { showGroupList } from '../src/cards/group-card.ts';
import { type Block, composeList, composeMessage, composeUpdate } from '../src/cards/message.ts';
import { peopleOptions } from '../src/cards/people-options.ts';
import { showPicks } from '../src/cards/picks-card.ts';
import { assertOwner } from '../src/rules/assert-owner.ts';
import { pickFromPersona } from '../src/rules/choose-persona.ts';
import { findPosters } from '../src/rules/find-posters.ts';
import {
	type Picks,
	pickAfterQuickStart,
	pickFromStart,
	pickMovies,
	pickUnlikelyToo,
} from '../src/rules/pick-movies.ts';
import { pickPage } from '../src/rules/pick-page.ts';
import { pickTogether } from '../src/rules/pick-together.ts';
import * as query from '../src/rules/query.ts';
import { offerOthers, rateInQuickStart } from '../src/rules/quick-start.ts';
import { readGroup } from '../src/rules/read-people.ts';
import { findAudience } from '../src/rules/server-settings.ts';
import { suggestFilters } from '../src/rules/suggest-filters.ts';
import type { Services } from '../src/services.ts';
import { localise } from '../src/texts/localise.ts';
import type { Texts } from '../src/texts/texts.ts';

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
			...filterOptions,
			moodOption,
			{ ...localise('recommend.private.name', 'recommend.private.description'), type: Type.Boolean },
			...peopleOptions,
		],
	},
	answers: ({ caller, options }, services) => findAudience(caller, options.private, services),

	async execute(request, services, texts) {
		const { caller, options } = request;
		const members = readGroup(request);
		const asked = await query.readQuery(options, caller, services);
		const compose = (await findAudience(caller, options.private, services)) === 'publicly' ? publicly : privately;
		if (members !== undefined) {
			const list = await pickTogether(members, asked, services);
			const posters = await findPosters(list.picks, caller, services);
			return composeList(list.picks, (some) => showGroupList({ ...list, picks: some }, posters, texts), compose);
		}
		const picks = await pickMovies(caller.userId, asked, services);
		if (picks.kind !== 'movies') return answer(picks, caller, services, texts.own, privately);
		return answer(picks, caller, services, texts, compose);
	},

	autocomplete: suggestFilters,

	actions: {
		/** Replaces these movies by the next ones. */
		more: replaceMovies(async ({ caller, args }, services) =>
			pickMovies(caller.userId, await query.parseQuery(args.slice(1), services), services),
		),
		/** Goes back to an earlier list, or forward again from it. */
		page: replaceMovies(async ({ caller, args }, services) =>
			pickPage(caller.userId, await query.parseQuery(args.slice(1, -1), services), args.at(-1), services),
		),
		/** Shows the movies, too, that are unlikely for the person. */
		rest: replaceMovies(async ({ caller, args }, services) =>
			pickUnlikelyToo(caller.userId, await query.parseQuery(args.slice(1), services), services),
		),
		/** Starts again with the best movies, also those recommended lately. */
		again: replaceMovies(async ({ caller, args }, services) =>
			pickFromStart(caller.userId, await query.parseQuery(args.slice(1), services), services),
		),
		/** A persona chosen in the quick start. */
		persona: replaceMovies(({ caller, values }, services) => pickFromPersona(caller.userId, values[0], services)),
		/** The presser's own list, from a button on another answer. */
		mine: {
			answers: 'privately',
			async press({ caller }, services, texts) {
				const picks = await pickMovies(caller.userId, query.ANYTHING, services);
				return answer(picks, caller, services, texts, privately);
			},
		},
		/** The list that a quick start leads to. */
		ready: {
			answers: 'privately',
			async press({ caller }, services, texts) {
				const picks = await pickAfterQuickStart(caller.userId, services);
				return answer(picks, caller, services, texts, privately);
			},
		},
		/** Stars for a movie of the quick start. */
		quick: replaceMovies(({ caller, args }, services) => rateInQuickStart(caller.userId, args.slice(1), services)),
		/** Five others for the quick start, for a person who has not seen these. */
		others: replaceMovies(({ caller, args }, services) => offerOthers(caller.userId, args[1], services)),
	},
} satisfies Command;

const publicly = (blocks: Block[]) => composeMessage(blocks, 'publicly');
const privately = (blocks: Block[]) => composeMessage(blocks, 'privately');

/** Answers with what a rule picked; a list of movies has its posters, and loses those that the person hides. */
async function answer<Answer extends MessageResponse | UpdateResponse>(
	picks: Picks,
	caller: Caller,
	services: Services,
	texts: Texts,
	compose: (blocks: Block[]) => Answer,
): Promise<Answer> {
	const posters = await findPosters(picks.kind === 'movies' ? picks.movies : [], caller, services);
	if (picks.kind !== 'movies') return compose(showPicks(picks, posters, caller.userId, texts));
	const render = (movies: typeof picks.movies) => showPicks({ ...picks, movies }, posters, caller.userId, texts);
	return composeList(picks.movies, render, compose);
}

/** Replaces the message with what a rule picked. Refuses anyone but the person whose list it is. */
function replaceMovies(pick: (press: Press, services: Services) => Promise<Picks>): Action {
	return {
		answers: 'in place',
		async press(press, services, texts) {
			assertOwner(press.caller, press.args[0]);
			return answer(await pick(press, services), press.caller, services, texts, composeUpdate);
		},
	};
}
