import { createHash } from 'node:crypto';
import type { Services } from '../services.ts';
import { type GroupPick, pickForGroup } from './group-picks.ts';
import { REST_MS } from './pick-movies.ts';
import { nameFilter, type Query } from './query.ts';

/** With the fits of eight people, more movies do not go into one message. */
const LONGEST_GROUP_LIST = 5;

/** Movies for several people. */
export interface GroupList {
	readonly query: Query;
	readonly members: readonly string[];
	readonly picks: readonly GroupPick[];
	/** Those who count by what nearly everyone likes: no ratings of theirs say more, or they share none. */
	readonly uncounted: readonly string[];
}

/**
 * Recommends movies to several people, and remembers for the one who asks that it did: asking again brings others,
 * until there are none, and then the first again.
 *
 * @param members - The one who asks first.
 */
export async function pickTogether(
	members: readonly string[],
	query: Query,
	services: Services,
	now = Date.now(),
): Promise<GroupList> {
	const { store } = services;
	const [caller] = members;
	const filter = `${nameFilter(query)}@${digest(members)}`;
	const shown = (await store.shownSince(caller, now - REST_MS)).filter((movie) => movie.filter === filter);
	const count = Math.min(query.count, LONGEST_GROUP_LIST);
	const pick = (leaveOut: ReadonlySet<number>) => pickForGroup(services, members, query, { count, leaveOut });
	const others = await pick(new Set(shown.map(({ movieId }) => movieId)));
	const isOver = others.length === 0 && shown.length > 0;
	const picks = isOver ? await pick(new Set()) : others;
	const remember = async (): Promise<void> => {
		if (isOver) await store.forgetShown(caller, filter);
		await store.markShown(
			caller,
			picks.map(({ movie }) => movie.id),
			filter,
		);
	};
	// The list does not wait for it. When it fails, a movie is recommended again.
	remember().catch(() => {});
	const uncounted = members.filter((_, at) => picks.every(({ fits }) => fits[at].fit === 0));
	return { query, members, picks, uncounted: picks.length === 0 ? [] : uncounted };
}

/** A short name for a group; the same for each member who asks. */
function digest(members: readonly string[]): string {
	return createHash('sha256').update(members.toSorted().join()).digest('base64url').slice(0, 12);
}
