import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Action, Command, Press } from '../src/bot/command.ts';
import { IN_SERVERS } from '../src/bot/command-places.ts';
import { customId } from '../src/bot/custom-id.ts';
import type { Caller } from '../src/bot/request.ts';
import type { UpdateResponse } from '../src/bot/response.ts';
import { speakTo } from '../src/bot/speak-to.ts';
import { askWhich } from '../src/cards/ask-which-card.ts';
import { type Block, composeMessage, composeUpdate } from '../src/cards/message.ts';
import { showNight } from '../src/cards/night-card.ts';
import * as forms from '../src/cards/night-forms.ts';
import * as notices from '../src/cards/night-notices.ts';
import { startOptions } from '../src/cards/night-options.ts';
import { showRating } from '../src/cards/rating-card.ts';
import { readMovieId } from '../src/rules/find-movie.ts';
import { doDuties, type NightCards } from '../src/rules/night/do-duties.ts';
import type { NightEvent } from '../src/rules/night/night-event.ts';
import { listNominations, readNomination } from '../src/rules/night/nominate.ts';
import * as play from '../src/rules/night/play-night.ts';
import { rateNight } from '../src/rules/night/rate-night.ts';
import { startNight } from '../src/rules/night/start-night.ts';
import type { NightView } from '../src/rules/night/view-night.ts';
import type { Services } from '../src/services.ts';
import { localise } from '../src/texts/localise.ts';
import { textsFor } from '../src/texts/texts.ts';

const type = ApplicationCommandOptionType.Subcommand as const;

const cards: NightCards = {
	...notices,
	showNight: (view, texts) => composeUpdate(showNight(view, true, texts)).payload,
};

export default {
	data: {
		...IN_SERVERS,
		...localise('night.command.name', 'night.command.description'),
		options: [
			{ type, ...localise('night.start.name', 'night.start.description'), options: startOptions },
			{ type, ...localise('night.show.name', 'night.show.description') },
		],
	},
	answers: () => 'publicly',

	async execute({ caller, subcommand, options }, services) {
		const isNew = subcommand === 'start';
		const now = Date.now();
		const view = isNew ? await startNight(caller, options, services, now) : await play.findNight(caller, services, now);
		const message = composeMessage(draw(view, caller, services), 'publicly');
		return { ...message, sent: (messageId: string) => play.keepMessage(view.night.id, messageId, services) };
	},

	actions: {
		answer: change(({ caller: { userId }, args }) => ({ kind: 'answer', userId, coming: play.readComing(args[1]) })),
		vote: change(({ caller: { userId }, args }, services) => ({
			...{ kind: 'vote', userId },
			movieId: readMovieId(args[1], services).id,
		})),
		others: change(() => ({ kind: 'others' })),
		switch: change(({ caller, args }) => ({ kind: 'allow vetoes', allowed: args[1] === 'on', ...actorOf(caller) })),
		close: change(({ caller }) => ({ kind: 'close', ...actorOf(caller) })),
		cancel: change(({ caller }) => ({ kind: 'cancel', ...actorOf(caller) })),
		reopen: change(({ caller }) => ({ kind: 'reopen', ...actorOf(caller) })),
		override: change(({ caller, values }, services) => ({
			...{ kind: 'override', ...actorOf(caller) },
			movieId: readMovieId(values[0], services).id,
		})),
		/** Opens the form of a nomination. */
		nominate: {
			answers: 'in a modal',
			async press(press, services, texts) {
				const view = await play.readNight(playedBy(press), services, Date.now());
				const nominations = await listNominations(press.caller.userId, view, services);
				return { kind: 'modal', payload: forms.showNominationForm(view.night.id, nominations, texts) };
			},
		},
		/** The form of a nomination, sent in. */
		nominated: {
			answers: 'in place',
			async press(press, services, texts) {
				const { userId } = press.caller;
				const nomination = readNomination(press.fields, services);
				if (nomination.kind === 'withdraw') return happen({ ...nomination, userId }, press, services);
				const { found } = nomination;
				const choice = customId('movienight', 'choose', press.args[0]);
				if (found.kind !== 'one') return composeMessage(askWhich(found, choice, texts), 'privately');
				return happen({ kind: 'nominate', userId, movieId: found.movie.id }, press, services);
			},
		},
		/** From the private menu of an ambiguous title; the clock draws the night's message again. */
		choose: {
			answers: 'in place',
			async press({ caller, args: [nightId], values }, services, texts) {
				const event = {
					kind: 'nominate',
					userId: caller.userId,
					movieId: readMovieId(values[0], services).id,
				} as const;
				await play.playNight(event, { nightId, caller }, services, Date.now());
				return composeUpdate(forms.showNominated(texts));
			},
		},
		/** Opens the private menu of a veto. */
		vetoes: {
			answers: 'privately',
			async press(press, services, texts) {
				const view = await play.readNight(playedBy(press), services, Date.now());
				return composeMessage(forms.showVetoes(view, press.caller.userId, texts), 'privately');
			},
		},
		veto: veto(({ values }, services) => readMovieId(values[0], services).id),
		unveto: veto(() => undefined),
		/** Stars for the movie of a night. */
		stars: {
			answers: 'privately',
			async press(press, services, texts) {
				const { nightId, caller } = playedBy(press);
				const change = await rateNight({ nightId, caller }, press.args[1], services, Date.now());
				return composeMessage(showRating(change, texts), 'privately');
			},
		},
	},

	doDue: (services, clock) => doDuties(services, clock, cards),
} satisfies Command;

const playedBy = ({ caller, args, messageId }: Press): play.Played => ({ nightId: args[0], caller, messageId });

const actorOf = ({ userId, mayManageServer }: Caller) => ({ userId, isManager: mayManageServer === true });

/** The night's message is for all, so it speaks the language of the night and not that of the person. */
function draw(view: NightView, caller: Caller, services: Services): Block[] {
	const texts = speakTo(view.night, textsFor(view.night.locale), services);
	return showNight(view, caller.botMay?.write === true, texts);
}

/**
 * Lets something happen to a night and shows it in its message. Of presses that come together the last one sent may not
 * be the last one done, so the message is drawn again if the night has changed by then.
 */
async function happen(event: NightEvent, press: Press, services: Services): Promise<UpdateResponse> {
	const view = await play.playNight(event, playedBy(press), services, Date.now());
	return {
		...composeUpdate(draw(view, press.caller, services)),
		async follow(revise) {
			const changed = await play.readChange(view.night, services, Date.now());
			if (changed) await revise(composeUpdate(draw(changed, press.caller, services)).payload);
		},
	};
}

/** A press on the night's message. */
function change(makeEvent: (press: Press, services: Services) => NightEvent): Action {
	return { answers: 'in place', press: async (press, services) => happen(makeEvent(press, services), press, services) };
}

/** A press on the private menu of a veto; the clock draws the night's message again. */
function veto(readMovie: (press: Press, services: Services) => number | undefined): Action {
	return {
		answers: 'in place',
		async press(press, services, texts) {
			const { nightId, caller } = playedBy(press);
			const event = { kind: 'veto', userId: caller.userId, movieId: readMovie(press, services) } as const;
			const view = await play.playNight(event, { nightId, caller }, services, Date.now());
			return composeUpdate(forms.showVetoes(view, caller.userId, texts));
		},
	};
}
