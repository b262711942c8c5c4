import type { Action, AnswerTexts, Command, Press } from '../src/bot/command.ts';
import { IN_SERVERS } from '../src/bot/command-places.ts';
import { customId } from '../src/bot/custom-id.ts';
import type { Caller } from '../src/bot/request.ts';
import type { MessageResponse, UpdateResponse } from '../src/bot/response.ts';
import { speakTo } from '../src/bot/speak-to.ts';
import { askWhich } from '../src/cards/ask-which-card.ts';
import { type Block, composeMessage, composeUpdate } from '../src/cards/message.ts';
import { showNight } from '../src/cards/night-card.ts';
import * as forms from '../src/cards/night-forms.ts';
import * as notices from '../src/cards/night-notices.ts';
import { nightOptions } from '../src/cards/night-options.ts';
import { showRating } from '../src/cards/rating-card.ts';
import { askForZone } from '../src/cards/zone-question-card.ts';
import { askZone, startInZone } from '../src/rules/night/ask-zone.ts';
import { doDuties } from '../src/rules/night/do-duties.ts';
import type { NightEvent } from '../src/rules/night/night-event.ts';
import { listNominations, readNomination } from '../src/rules/night/nominate.ts';
import * as play from '../src/rules/night/play-night.ts';
import { rateNight } from '../src/rules/night/rate-night.ts';
import { type NightAction, readNightEvent } from '../src/rules/night/read-night-event.ts';
import { startNight, type ZoneNeeded } from '../src/rules/night/start-night.ts';
import type { NightView } from '../src/rules/night/view-night.ts';
import type { Services } from '../src/services.ts';
import { localise } from '../src/texts/localise.ts';
import { type Texts, textsFor } from '../src/texts/texts.ts';

export default {
	data: {
		...IN_SERVERS,
		...localise('night.command.name', 'night.command.description'),
		options: nightOptions,
	},
	answers: () => 'publicly',

	async execute({ caller, subcommand, options }, services, texts) {
		const now = Date.now();
		if (subcommand === 'start')
			return showStarted(await startNight({ caller, options }, services, now), caller, services, texts);
		const view = await play.findNight(caller, services, now);
		const mayMention = await play.findMissedReminder(view, caller, services, now);
		const drawn = draw(view, caller, services);
		if (mayMention === undefined) return keep(composeMessage(drawn, 'publicly'), view, services);
		return keep(notices.addReminder(drawn, view, mayMention, texts), view, services);
	},

	actions: {
		...{ answer: change('answer'), vote: change('vote'), others: change('others'), switch: change('switch') },
		...{ close: change('close'), cancel: change('cancel'), override: change('override') },
		/** A time zone chosen: the night that waited for it opens. */
		zone: {
			answers: 'publicly',
			async press({ caller, args, values: [value] }, services, texts) {
				return showStarted(await startInZone(caller, args, value, services, Date.now()), caller, services, texts);
			},
		},
		reopen: {
			answers: 'publicly',
			async press(press, services, texts) {
				const view = await play.reopenNight(playedBy(press), services, Date.now());
				return composeMessage(notices.showReopened(view, press.caller.userId, texts), 'publicly');
			},
		},
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
				if (found.kind !== 'one') return composeMessage(askWhich(found, choice, texts.own), 'privately');
				return happen({ kind: 'nominate', userId, movieId: found.movie.id }, press, services);
			},
		},
		choose: changeAside('choose', (_view, _userId, texts) => forms.showNominated(texts)),
		vetoes: {
			answers: 'privately',
			async press(press, services, texts) {
				const view = await play.readNight(playedBy(press), services, Date.now());
				return composeMessage(forms.showVetoes(view, press.caller.userId, texts), 'privately');
			},
		},
		veto: changeAside('veto', forms.showVetoes),
		unveto: changeAside('unveto', forms.showVetoes),
		stars: {
			answers: 'privately',
			async press(press, services, texts) {
				const { nightId, caller } = playedBy(press);
				const rated = await rateNight({ nightId, caller }, press.args[1], services, Date.now());
				return composeMessage(showRating(rated, texts), 'privately');
			},
		},
	},

	doDue: (services, clock) =>
		doDuties(services, clock, {
			...notices,
			showNight: (view, texts) => composeUpdate(showNight(view, true, texts)).payload,
		}),
} satisfies Command;

function playedBy({ caller, args, messageId }: Press): play.Played {
	return { nightId: args[0], caller, messageId };
}

function showStarted(
	started: NightView | ZoneNeeded,
	caller: Caller,
	services: Services,
	texts: AnswerTexts,
): MessageResponse {
	if ('kind' in started) return composeMessage(askForZone(askZone(started, Date.now()), texts.own), 'privately');
	return keep(composeMessage(draw(started, caller, services), 'publicly'), started, services);
}

/** The night remembers which message shows it. */
function keep(message: MessageResponse, { night }: NightView, services: Services): MessageResponse {
	return { ...message, sent: (messageId) => play.keepMessage(night.id, messageId, services) };
}

/** The night's message is for all, so it speaks the language of the night and not that of the person. */
function draw(view: NightView, caller: Caller, services: Services): Block[] {
	const texts = speakTo(view.night.locale, textsFor(view.night.locale), services);
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
function change(action: NightAction): Action {
	return {
		answers: 'in place',
		press: async (press, services) => happen(readNightEvent(action, press, services), press, services),
	};
}

/** A press on a private message beside the night's, which the clock draws again. */
function changeAside(action: NightAction, show: (view: NightView, userId: string, texts: Texts) => Block[]): Action {
	return {
		answers: 'in place',
		async press(press, services, texts) {
			const event = readNightEvent(action, press, services);
			const { nightId, caller } = playedBy(press);
			const view = await play.playNight(event, { nightId, caller }, services, Date.now());
			return composeUpdate(show(view, caller.userId, texts));
		},
	};
}
