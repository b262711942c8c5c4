import type { Caller } from '../bot/request.ts';
import type { Services } from '../services.ts';
import type { Posters } from '../tmdb/tmdb.ts';
import type { ExplainedMovie } from './explain-movie.ts';
import { findPosters } from './find-posters.ts';
import type { Reason } from './list-reasons.ts';
import type { Picks } from './pick-movies.ts';
import { readSharing } from './sharing.ts';

/** What a rule picked, as its readers may see it, with the posters of its movies. */
export interface PreparedPicks {
	readonly picks: Picks;
	readonly posters: Posters;
}

/** Who asked, and whether others read the answer. */
interface Reading {
	readonly caller: Caller;
	readonly isPublic?: boolean | undefined;
}

/**
 * Prepares a list for those who read it. Where others do, its reasons name rated movies without their stars, unless the
 * person shares those with the server that it is in.
 */
export async function preparePicks(
	picks: Picks,
	{ caller, isPublic = false }: Reading,
	services: Services,
): Promise<PreparedPicks> {
	const { userId, guildId, isAmongPeople = false } = caller;
	const posters = await findPosters(picks.kind === 'movies' ? picks.movies : [], caller, services);
	const isRead = isPublic && (guildId !== undefined || isAmongPeople);
	if (picks.kind !== 'movies' || !isRead) return { picks, posters };
	if (guildId !== undefined && (await readSharing(services.store, userId)) === 'server') return { picks, posters };
	return { picks: { ...picks, movies: picks.movies.map(withoutStars) }, posters };
}

function withoutStars(explained: ExplainedMovie): ExplainedMovie {
	return { ...explained, reason: leaveOutStars(explained.reason) };
}

function leaveOutStars(reason: Reason): Reason {
	if (reason.kind !== 'ratings' && reason.kind !== 'despite' && reason.kind !== 'against') return reason;
	return { ...reason, movies: reason.movies.map(({ movie }) => ({ movie })) };
}
