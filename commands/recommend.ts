import type { Action, Command, Press } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { composeGroupList } from '../src/cards/group-card.ts';
import { type Block, composeMessage, composeUpdate } from '../src/cards/message.ts';
import { composePicks } from '../src/cards/picks-card.ts';
import { recommendOptions } from '../src/cards/recommend-options.ts';
import { assertOwner } from '../src/rules/assert-owner.ts';
import { pickFromPersona } from '../src/rules/choose-persona.ts';
import { findPosters } from '../src/rules/find-posters.ts';
import * as picking from '../src/rules/pick-movies.ts';
import { pickPage } from '../src/rules/pick-page.ts';
import { pickTogether } from '../src/rules/pick-together.ts';
import { preparePicks } from '../src/rules/prepare-picks.ts';
import * as query from '../src/rules/query.ts';
import { offerOthers, rateInQuickStart } from '../src/rules/quick-start.ts';
import { readGroup } from '../src/rules/read-people.ts';
import { findAudience } from '../src/rules/server-settings.ts';
import { suggestFilters } from '../src/rules/suggest-filters.ts';
import type { Services } from '../src/services.ts';
import { localise } from '../src/texts/localise.ts';

export default {
	data: {
		...EVERYWHERE,
		...localise('recommend.command.name', 'recommend.command.description'),
		options: recommendOptions,
	},
	answers: ({ caller, options }, services) => findAudience(caller, options.private, services),

	async execute(request, services, texts) {
		const { caller, options } = request;
		const members = readGroup(request);
		const asked = await query.readQuery(options, caller, services);
		const audience = await findAudience(caller, options.private, services);
		const compose = (blocks: Block[]) => composeMessage(blocks, audience);
		if (members !== undefined) {
			const list = await pickTogether(members, asked, services);
			return composeGroupList(list, await findPosters(list.picks, caller, services), texts, compose);
		}
		const picks = await picking.pickMovies(caller.userId, asked, services);
		const prepared = await preparePicks(picks, { caller, isPublic: audience === 'publicly' }, services);
		if (picks.kind === 'movies') return composePicks(prepared, caller.userId, texts, compose);
		return composePicks(prepared, caller.userId, texts.own, privately);
	},

	autocomplete: suggestFilters,

	actions: {
		/** Replaces these movies by the next ones. */
		more: replaceByQuery(picking.pickMovies),
		/** Goes back to an earlier list, or forward again from it. */
		page: replaceMovies(async ({ caller, args }, services) =>
			pickPage(caller.userId, await query.parseQuery(args.slice(1, -1), services), args.at(-1), services),
		),
		/** Shows the movies, too, that are unlikely for the person. */
		rest: replaceByQuery(picking.pickUnlikelyToo),
		/** Starts again with the best movies, also those recommended lately. */
		again: replaceByQuery(picking.pickFromStart),
		/** A persona chosen in the quick start. */
		persona: replaceMovies(({ caller, values }, services) => pickFromPersona(caller.userId, values[0], services)),
		/** The presser's own list, from a button on another answer. */
		mine: listAside(({ userId }, services) => picking.pickMovies(userId, query.ANYTHING, services)),
		/** The list that a quick start leads to. */
		ready: listAside(({ userId }, services) => picking.pickAfterQuickStart(userId, services)),
		/** Stars for a movie of the quick start. */
		quick: replaceMovies(({ caller, args }, services) => rateInQuickStart(caller.userId, args.slice(1), services)),
		/** Five others for the quick start, for a person who has not seen these. */
		others: replaceMovies(({ caller, args }, services) => offerOthers(caller.userId, args[1], services)),
	},
} satisfies Command;

const privately = (blocks: Block[]) => composeMessage(blocks, 'privately');

/** Shows what a rule picked to the person who pressed. */
function listAside(pick: (caller: Press['caller'], services: Services) => Promise<picking.Picks>): Action {
	return {
		answers: 'privately',
		async press({ caller }, services, texts) {
			const prepared = await preparePicks(await pick(caller, services), { caller }, services);
			return composePicks(prepared, caller.userId, texts, privately);
		},
	};
}

/** Replaces the message with what a rule picked. Refuses anyone but the person whose list it is. */
function replaceMovies(pick: (press: Press, services: Services) => Promise<picking.Picks>): Action {
	return {
		answers: 'in place',
		async press(press, services, texts) {
			assertOwner(press.caller, press.args[0]);
			const prepared = await preparePicks(await pick(press, services), press, services);
			return composePicks(prepared, press.caller.userId, texts, composeUpdate);
		},
	};
}

/** The same, for what a rule picks by the query that the button carries. */
function replaceByQuery(pick: typeof picking.pickFromStart): Action {
	return replaceMovies(async ({ caller, args }, services) =>
		pick(caller.userId, await query.parseQuery(args.slice(1), services), services),
	);
}
