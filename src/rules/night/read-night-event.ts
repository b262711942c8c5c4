import type { Press } from '../../bot/command.ts';
import type { Services } from '../../services.ts';
import type { Coming } from '../../store/nights.ts';
import { readMovieId } from '../find-movie.ts';
import type { NightEvent } from './night-event.ts';

/** What buttons and menus do to a night, by the action of their `custom_id`. */
const READERS = {
	answer: ({ caller, args }) => ({ kind: 'answer', userId: caller.userId, coming: readComing(args[1]) }),
	vote: ({ caller, args }, services) => ({
		kind: 'vote',
		userId: caller.userId,
		movieId: readMovieId(args[1], services).id,
	}),
	others: () => ({ kind: 'others' }),
	switch: ({ caller, args }) => ({ kind: 'allow vetoes', allowed: args[1] === 'on', ...readActor(caller) }),
	close: ({ caller }) => ({ kind: 'close', ...readActor(caller) }),
	cancel: ({ caller }) => ({ kind: 'cancel', ...readActor(caller) }),
	override: ({ caller, values }, services) => ({
		kind: 'override',
		...readActor(caller),
		movieId: readMovieId(values[0], services).id,
	}),
	/** From the private menu of an ambiguous title. */
	choose: ({ caller, values }, services) => ({
		kind: 'nominate',
		userId: caller.userId,
		movieId: readMovieId(values[0], services).id,
	}),
	veto: ({ caller, values }, services) => ({
		kind: 'veto',
		userId: caller.userId,
		movieId: readMovieId(values[0], services).id,
	}),
	unveto: ({ caller }) => ({ kind: 'veto', userId: caller.userId, movieId: undefined }),
} satisfies Readonly<Record<string, (press: Press, services: Services) => NightEvent>>;

export type NightAction = keyof typeof READERS;

/**
 * Reads what a press does to a night. Anyone can forge a `custom_id`.
 *
 * @throws {Refusal} when it names a movie that there is not.
 */
export function readNightEvent(action: NightAction, press: Press, services: Services): NightEvent {
	return READERS[action](press, services);
}

export function readActor({ userId, mayManageServer }: Press['caller']) {
	return { userId, isManager: mayManageServer === true };
}

/** Anything else than an answer means "no". */
function readComing(word: string | undefined): Coming {
	return word === 'yes' || word === 'maybe' ? word : 'no';
}
