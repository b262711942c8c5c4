import type { Services } from '../../services.ts';
import type { Night } from '../../store/nights.ts';
import { type GroupPick, pickForGroup } from '../group-picks.ts';
import { parseQuery } from '../query.ts';
import { changeNight, PROPOSALS } from './change-night.ts';
import { listComing, listMovies } from './decide-night.ts';
import { weighMembers } from './earlier-nights.ts';
import type { JudgedMovie, NightEvent } from './night-event.ts';
import { scheduleChange } from './night-times.ts';

/** The weights look at so many nights. */
const NIGHTS_REMEMBERED = 5;

/**
 * Makes the list of a night for those who come now. What they voted on and nominated stays. When others come in the
 * meantime, whoever let them in makes it again.
 *
 * @returns the night as it is then.
 */
export async function makeShortlist(night: Night, services: Services, now: number): Promise<Night> {
	if (!night.isStale || night.state !== 'open') return night;
	const members = listComing(night);
	const judged = members.length === 0 ? [] : await judgeMovies(night, members, services);
	if (judged === 'exhausted')
		return makeShortlist(await apply(night, { kind: 'start over' }, services, now), services, now);
	return apply(night, { kind: 'propose', members, judged }, services, now);
}

async function apply(night: Night, event: NightEvent, { store }: Services, now: number): Promise<Night> {
	const change = (before: Night) => scheduleChange(before, changeNight(before, event, now).night, now, true);
	return (await store.changeNight(night.id, change)) ?? night;
}

async function judgeMovies(night: Night, members: string[], services: Services): Promise<JudgedMovie[] | 'exhausted'> {
	const earlier = await services.store.decidedNights(night.serverId, NIGHTS_REMEMBERED);
	const weights = weighMembers(members, earlier);
	const query = await parseQuery(night.query.split(':'), services);
	const listed = listMovies(night).map(({ movieId }) => movieId);
	const turnedDown = night.movies.filter(({ isListed }) => !isListed).map(({ movieId }) => movieId);
	const proposed = new Set(
		listMovies(night)
			.filter(({ source }) => source === 'proposed')
			.map(({ movieId }) => movieId),
	);
	const kept = listed.filter((movieId) => !proposed.has(movieId));
	const leaveOut = new Set([...kept, ...turnedDown]);
	const picks = await pickForGroup(services, members, query, { count: PROPOSALS, leaveOut, weights });
	if (picks.length === 0 && turnedDown.length > 0) return 'exhausted';
	const fresh = picks.map(({ movie }) => movie.id);
	const among = new Set([...listed, ...fresh]);
	// Scores of one call compare with each other, those of two do not.
	const judgments = await pickForGroup(services, members, query, {
		count: among.size,
		leaveOut: new Set(),
		weights,
		among,
	});
	const byId = new Map(judgments.map((pick) => [pick.movie.id, pick]));
	return [...new Set([...fresh, ...listed])].map((movieId) => readPick(movieId, byId.get(movieId)));
}

/** Of a movie that a member has seen the group's score says nothing. */
function readPick(movieId: number, pick: GroupPick | undefined): JudgedMovie {
	const isSeen = pick === undefined;
	if (pick === undefined) return { movieId, score: 0, reason: undefined, bestFor: undefined, fits: [], isSeen };
	const { score, reason, bestFor, fits } = pick;
	return { movieId, score, reason, bestFor, fits, isSeen };
}
