import type { Action, AnswerTexts, Command, Press } from '../src/bot/command.ts';
import { IN_SERVERS } from '../src/bot/command-places.ts';
import { customId } from '../src/bot/custom-id.ts';
import type { Caller } from '../src/bot/request.ts';
import type { MessageResponse, Payload, UpdateResponse } from '../src/bot/response.ts';
import { speakTo } from '../src/bot/speak-to.ts';
import { askWhich } from '../src/cards/ask-which-card.ts';
import { aside, type Block, composeMessage, composeUpdate, inPlace } from '../src/cards/message.ts';
import { showNight } from '../src/cards/night-card.ts';
import * as forms from '../src/cards/night-forms.ts';
import * as notices from '../src/cards/night-notices.ts';
import { nightOptions } from '../src/cards/night-options.ts';
import { showRating } from '../src/cards/rating-card.ts';
import { askForZone } from '../src/cards/zone-question-card.ts';
import { askZone, startInZone } from '../src/rules/night/ask-zone.ts';
import { doDuties } from '../src/rules/night/do-duties.ts';
import { isOldMessage } from '../src/rules/night/move-night.ts';
import { listNominations, nominate } from '../src/rules/night/nominate.ts';
import * as play from '../src/rules/night/play-night.ts';
import { rateNight } from '../src/rules/night/rate-night.ts';
import type { NightAction } from '../src/rules/night/read-night-event.ts';
import { settleNight } from '../src/rules/night/settle-night.ts';
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
		return keep(notices.addReminder(draw(view, caller, services), view, mayMention, texts), view, services);
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
			answers: 'in place',
			async press(press, services, texts) {
				const view = await play.reopenNight(play.readPlayed(press), services, Date.now());
				const notice = composeMessage(notices.showReopened(view, press.caller.userId, texts), 'publicly');
				return showChange(view, press, services, notice.payload);
			},
		},
		nominate: {
			answers: 'in a modal',
			async press(press, services, texts) {
				const view = await play.readOpenNight(play.readPlayed(press), services, Date.now());
				const nominations = await listNominations(press.caller.userId, view, services);
				return { kind: 'modal', payload: forms.showNominationForm(view.night.id, nominations, texts) };
			},
		},
		/** The form of a nomination, sent in. */
		nominated: {
			answers: 'in place',
			async press(press, services, texts) {
				const done = await nominate(press, services, Date.now());
				if ('night' in done) return showChange(done, press, services);
				return composeMessage(askWhich(done, customId('movienight', 'choose', press.args[0]), texts.own), 'privately');
			},
		},
		choose: changeAside('choose', (_view, _userId, texts) => forms.showNominated(texts)),
		vetoes: aside(async (press, services, texts) =>
			forms.showVetoes(
				await play.readOpenNight(play.readPlayed(press), services, Date.now()),
				press.caller.userId,
				texts,
			),
		),
		veto: changeAside('veto', forms.showVetoes),
		unveto: changeAside('unveto', forms.showVetoes),
		stars: aside(async (press, services, texts) =>
			showRating(await rateNight(play.readPlayed(press), press.args[1], services, Date.now()), texts),
		),
	},

	doDue: (services, clock) =>
		doDuties(services, clock, {
			...notices,
			showNight: (view, texts) => composeUpdate(showNight(view, true, texts)).payload,
		}),
} satisfies Command;

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
	return { ...message, sent: (messageId) => play.keepMessage(night, messageId, services, Date.now()) };
}

/** The night's message is for all, so it speaks the language of the night and not that of the person. */
function draw(view: NightView, caller: Caller, services: Services): Block[] {
	const texts = speakTo(view.night.locale, textsFor(view.night.locale), services);
	return showNight(view, caller.botMay?.write === true, texts);
}

/**
 * The night's message after a press: at once, and again once its list is made or others have changed the night.
 *
 * @param notice a message that tells the channel of it
 */
function showChange(
	view: NightView,
	{ caller, messageId }: Press,
	services: Services,
	notice?: Payload,
): UpdateResponse {
	const settle = ({ night }: NightView) => settleNight(night, services, Date.now());
	return {
		...composeUpdate(draw(view, caller, services)),
		async follow(revise, post) {
			if (notice) await post(notice);
			// The clock makes an older message say where the night is.
			if (isOldMessage(view.night, messageId)) return;
			for (let next = await settle(view); next; next = await settle(next))
				await revise(composeUpdate(draw(next, caller, services)).payload);
		},
	};
}

/** A press on the night's message. */
function change(action: NightAction): Action {
	return {
		answers: 'in place',
		press: async (press, services) =>
			showChange(await play.playPress(action, press, services, Date.now()), press, services),
	};
}

/** A press on a private message beside the night's, which the clock draws again. */
function changeAside(action: NightAction, show: (view: NightView, userId: string, texts: Texts) => Block[]): Action {
	return inPlace(async ({ messageId: _, ...press }, services, texts) =>
		show(await play.playPress(action, press, services, Date.now()), press.caller.userId, texts),
	);
}
