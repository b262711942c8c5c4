import type { ServerEvent } from '../bot/channels.ts';
import type { MessageResponse, Payload } from '../bot/response.ts';
import { NO_MENTIONS } from '../bot/say.ts';
import { labelMovie } from '../catalogue/movie.ts';
import type { NightView } from '../rules/night/view-night.ts';
import type { Texts } from '../texts/texts.ts';
import { clipText } from './clip-text.ts';
import { formatTime } from './format-time.ts';
import { type Block, composeMessage, container, row, text } from './message.ts';
import { labelMovieIn, nameMovie } from './name-movie.ts';
import { namePeople, namePerson } from './name-people.ts';
import { rateButtons } from './night-buttons.ts';
import { nameNight } from './night-heading.ts';

/** As many as a message of 2,000 characters holds. */
const MOST_MENTIONED = 60;
/** An event needs an end, and most movies are over by then. */
const LASTS_MS = 3 * 60 * 60 * 1000;
/** Discord's limits on an event. */
const NAME_LENGTH = 100;
const PLACE_LENGTH = 100;

/** The reminder before a movie begins. It is the one message that may mention people: exactly those who come. */
export function showReminder(view: NightView, mayMention: boolean, texts: Texts): Payload {
	const { night, coming, winner } = view;
	const mentioned = coming.slice(0, MOST_MENTIONED);
	const people = namePeople(mentioned, texts, MOST_MENTIONED);
	const when = formatTime(night.startsAt ?? night.closesAt, 'R');
	const content = winner
		? texts.say('night.reminder', { people, movie: nameMovie(winner.movie, texts), when })
		: texts.say('night.reminderWithout', { people, when });
	return { content, allowed_mentions: mayMention ? { parse: [], users: mentioned } : NO_MENTIONS };
}

/** Says who brought a night back, and what that means. It stays in the channel, for those who saw it called off. */
export function showReopened(view: NightView, userId: string, texts: Texts): Block[] {
	const heading = nameNight(view, texts);
	const values = { person: namePerson(userId), heading, when: formatTime(view.night.closesAt, 'R') };
	return [container(text(texts.say('night.reopened', values)))];
}

/** What an older message of a night says, in place of its buttons: where the night goes on. */
export function showMoved(view: NightView, address: string, texts: Texts): Payload {
	const heading = nameNight(view, texts);
	return composeMessage([container(text(texts.say('night.moved', { heading, address })))], 'publicly').payload;
}

/**
 * The night's message, with the reminder below it where the bot may write only what someone asks for.
 *
 * @param mayMention whether the reminder may mention those who come; `undefined` for no reminder
 */
export function addReminder(
	blocks: readonly Block[],
	view: NightView,
	mayMention: boolean | undefined,
	texts: Texts,
): MessageResponse {
	if (mayMention === undefined) return composeMessage(blocks, 'publicly');
	const { content = '', allowed_mentions } = showReminder(view, mayMention, texts);
	const { payload } = composeMessage([...blocks, text(content)], 'publicly');
	return { kind: 'message', payload: { ...payload, allowed_mentions } };
}

/** The question of the next day. */
export function showQuestion({ night, coming, winner }: NightView, texts: Texts): Payload {
	const movie = winner ? nameMovie(winner.movie, texts) : '';
	const people = namePeople(coming, texts);
	const question = container(
		text(texts.say('night.question', { movie, people })),
		row(...rateButtons(night.id, texts)),
	);
	return composeMessage([question], 'publicly').payload;
}

/** The server's scheduled event. @param address the night's message, '' where it is not known */
export function describeEvent({ night, winner }: NightView, address: string, texts: Texts): ServerEvent {
	const title = night.title ?? texts.say('night.heading');
	const startsAt = night.startsAt ?? night.closesAt;
	return {
		name: clipText(winner ? `${title}: ${labelMovieIn(texts, winner.movie)}` : title, NAME_LENGTH),
		description: winner ? labelMovie(winner.movie) : texts.say('night.eventVote'),
		location: (address === '' ? texts.say('night.eventPlace') : address).slice(0, PLACE_LENGTH),
		startsAt,
		endsAt: startsAt + LASTS_MS,
	};
}
