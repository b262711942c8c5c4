import type { Responder } from './responder.ts';
import type { LiveList, Response } from './response.ts';

/** Lists of this many people are remembered, one of each. */
const PEOPLE = 1000;
/** Discord takes changes to an answer for 15 minutes. */
const CHANGEABLE_MS = 14 * 60_000;

interface Followed {
	readonly list: LiveList;
	readonly responder: Responder;
	readonly until: number;
	readonly hidden: ReadonlySet<number>;
}

/** The latest list of each person, so that a movie they hide leaves it. A restart forgets them; then lists stay. */
export interface LiveLists {
	/** Takes note of an answer that was sent, and changes the person's list where the answer hid a movie. */
	follow(userId: string, response: Response, responder: Responder): Promise<void>;
}

export function createLiveLists(now: () => number = Date.now): LiveLists {
	const followed = new Map<string, Followed>();

	const keep = (userId: string, entry: Followed) => {
		followed.delete(userId);
		followed.set(userId, entry);
		if (followed.size > PEOPLE) followed.delete(followed.keys().next().value!);
	};

	return {
		async follow(userId, response, responder) {
			if (response.kind !== 'message' && response.kind !== 'update') return;
			const { list, hides, unhides } = response;
			if (list) keep(userId, { list, responder, until: now() + CHANGEABLE_MS, hidden: new Set() });
			const changed = hides ?? unhides;
			const entry = followed.get(userId);
			if (changed === undefined || !entry?.list.movieIds.has(changed) || entry.until < now()) return;
			const hidden = new Set(entry.hidden);
			if (hides === undefined) hidden.delete(changed);
			else hidden.add(changed);
			keep(userId, { ...entry, hidden });
			await entry.responder.revise?.(entry.list.without(hidden));
		},
	};
}
