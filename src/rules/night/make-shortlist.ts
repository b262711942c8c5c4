import { setImmediate as nextTurn } from 'node:timers/promises';
import pLimit, { type LimitFunction } from 'p-limit';
import type { Services } from '../../services.ts';
import type { Night } from '../../store/nights.ts';
import type { Store } from '../../store/store.ts';
import { type GroupPick, pickForGroup } from '../group-picks.ts';
import { parseQuery } from '../query.ts';
import { changeNight, PROPOSALS } from './change-night.ts';
import { isReplaceable, listComing, listMovies } from './decide-night.ts';
import { weighMembers } from './earlier-nights.ts';
import type { JudgedMovie, NightEvent } from './night-event.ts';
import { scheduleChange } from './night-times.ts';

/** The weights look at this many nights. */
const NIGHTS_REMEMBERED = 5;

/** A list waits for this many presses between two members: people wait for the answers to presses. */
const PRESSES_BETWEEN = 8;

/** The lists that this process makes: one at a time, so that presses get the thread between the members of one. */
interface Making {
	readonly inTurn: LimitFunction;
	/** Those that have not begun, by night. */
	readonly waiting: Map<number, Promise<Night>>;
}

const makingByStore = new WeakMap<Store, Making>();

/**
 * Waits for its turn, then makes the list for those who come to the night. Movies with votes and nominated ones stay.
 * People who come before it begins share it, so a crowd gets one list and not one for each person.
 *
 * @returns the night as it is then; its list is stale again where others came meanwhile, who asked for another.
 */
export async function makeShortlist(night: Night, services: Services, now: number): Promise<Night> {
	if (!needsList(night)) return night;
	const { inTurn, waiting } = findMaking(services.store);
	const shared = waiting.get(night.id);
	if (shared) return shared;
	const made = inTurn(async () => {
		waiting.delete(night.id);
		const current = (await services.store.nightOf(night.id)) ?? night;
		return needsList(current) ? make(current, services, now) : current;
	});
	waiting.set(night.id, made);
	return made;
}

function findMaking(store: Store): Making {
	const making = makingByStore.get(store) ?? { inTurn: pLimit(1), waiting: new Map<number, Promise<Night>>() };
	makingByStore.set(store, making);
	return making;
}

/** Whether the list is for other people than those who come now. */
function needsList({ isStale, state }: Night): boolean {
	return isStale && state === 'open';
}

async function make(night: Night, services: Services, now: number): Promise<Night> {
	const members = listComing(night);
	const judged = members.length === 0 ? [] : await judgeMovies(night, members, services);
	if (judged === 'exhausted') return make(await apply(night, { kind: 'start over' }, services, now), services, now);
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
	const turnedDown = night.movies.filter(({ isListed }) => !isListed).map(({ movieId }) => movieId);
	const kept = listKept(night);
	const leaveOut = new Set([...kept, ...turnedDown]);
	// Who asks for others knows the best-known movies.
	const steps = Math.ceil(turnedDown.length / PROPOSALS);
	const how = { weights, steps, pause: letPress };
	const picks = await pickForGroup(services, members, query, { ...how, count: PROPOSALS, leaveOut });
	if (picks.length === 0 && turnedDown.length > 0) return 'exhausted';
	if (kept.length === 0) return picks.map((pick) => readPick(pick.movie.id, pick));
	const movieIds = [...picks.map(({ movie }) => movie.id), ...kept];
	const among = new Set(movieIds);
	// Scores of one call compare with each other, those of two do not.
	const options = { ...how, count: among.size, leaveOut: new Set<number>(), among };
	const judgments = await pickForGroup(services, members, query, options);
	const byId = new Map(judgments.map((pick) => [pick.movie.id, pick]));
	return movieIds.map((movieId) => readPick(movieId, byId.get(movieId)));
}

/** Each turn of the event loop starts one press. While no one presses, turns take no time. */
async function letPress(): Promise<void> {
	for (let turn = 0; turn < PRESSES_BETWEEN; turn++) await nextTurn();
}

/** The movies that stay on the list, no matter who comes: those that someone voted on or nominated, and old losers. */
function listKept(night: Night): number[] {
	const mayLeave = isReplaceable(night);
	return listMovies(night).flatMap((movie) => (mayLeave(movie) ? [] : movie.movieId));
}

/** Of a movie that a member has seen the group's score says nothing. */
function readPick(movieId: number, pick: GroupPick | undefined): JudgedMovie {
	const isSeen = pick === undefined;
	if (pick === undefined) return { movieId, score: 0, reason: undefined, bestFor: undefined, fits: [], isSeen };
	const { score, reason, bestFor, fits } = pick;
	return { movieId, score, reason, bestFor, fits, isSeen };
}
