import { Refusal } from '../../bot/refusal.ts';
import type { Guest, MovieFit, Night, NightMovie, Vote } from '../../store/nights.ts';
import { decide, isReplaceable, listComing, listMovies, listVoted, rankMovies } from './decide-night.ts';
import type { Actor, NightEvent } from './night-event.ts';
import { findClosing } from './night-times.ts';

/** With its buttons, the night's message holds no more movies. */
export const LONGEST_SHORTLIST = 8;
/** How many movies the bot proposes. */
export const PROPOSALS = 5;
/** How many movies people may nominate, in all and each. */
export const NOMINATIONS = 5;
export const NOMINATIONS_EACH = 2;

type EventOf<Kind extends NightEvent['kind']> = Extract<NightEvent, { kind: Kind }>;

/**
 * What a night is after an event. It knows no clock and no store, and changes nothing: an event that changes nothing
 * gives the same night.
 *
 * @param at when it happens, in milliseconds since 1970, UTC. What is due by then happens first.
 * @returns the night, which time may have changed even where the event was refused.
 */
export function changeNight(night: Night, event: NightEvent, at: number): { night: Night; refusal?: Refusal } {
	const current = advance(night, at);
	try {
		return { night: apply(current, event, at) };
	} catch (error) {
		if (error instanceof Refusal) return { night: current, refusal: error };
		throw error;
	}
}

/** Voting ends by the clock: the first look at the night finds it ended. */
function advance(night: Night, at: number): Night {
	return night.state === 'open' && at >= night.closesAt ? decide(night, rankMovies(night)[0]?.movie.movieId) : night;
}

function apply(night: Night, event: NightEvent, at: number): Night {
	switch (event.kind) {
		case 'tick':
			return night;
		case 'answer':
			return answer(assertRunning(night), event);
		case 'rate':
			return updateGuest(night, event.userId, (guest) => ({ ...guest, wasThere: guest.coming === 'yes' }));
		case 'cancel':
			assertHost(assertRunning(night), event);
			return { ...night, state: 'cancelled' };
		case 'reopen':
			return reopen(night, event, at);
		case 'override':
			return override(night, event);
		case 'end':
			return { ...night, state: night.state === 'cancelled' ? 'cancelled' : 'over' };
		default:
			return applyToOpen(assertOpen(night), event);
	}
}

type OpenEvent = Exclude<NightEvent, EventOf<'tick' | 'answer' | 'rate' | 'cancel' | 'reopen' | 'override' | 'end'>>;

/** What can happen while people vote. */
function applyToOpen(night: Night, event: OpenEvent) {
	switch (event.kind) {
		case 'nominate':
			return nominate(night, event);
		case 'withdraw':
			return withdraw(night, event);
		case 'others':
			return unlist(night, isReplaceable(night));
		case 'start over':
			return { ...night, movies: listMovies(night) };
		case 'propose':
			return propose(night, event);
		case 'vote':
			return vote(night, event);
		case 'veto':
			return veto(night, event);
		case 'allow vetoes':
			assertHost(night, event);
			return { ...night, allowsVetoes: event.allowed };
		case 'close':
			assertHost(night, event);
			return decide(night, rankMovies(night)[0]?.movie.movieId);
	}
}

function answer(night: Night, { userId, coming }: EventOf<'answer'>): Night {
	const before = night.guests.find((guest) => guest.userId === userId);
	if (before?.coming === coming) return night;
	const isFull = night.seats !== undefined && listComing(night).length >= night.seats;
	if (coming === 'yes' && isFull) throw new Refusal('night.full', { seats: night.seats! });
	const guest: Guest = { userId, wasThere: false, ...before, coming, fit: undefined };
	const guests = before ? night.guests.map((each) => (each === before ? guest : each)) : [...night.guests, guest];
	const isStale = night.isStale || (night.state === 'open' && (coming === 'yes' || before?.coming === 'yes'));
	return { ...night, guests, isStale };
}

function nominate(night: Night, { userId, movieId }: EventOf<'nominate'>): Night {
	const listed = listMovies(night);
	if (listed.some((movie) => movie.movieId === movieId)) throw new Refusal('night.listed');
	const nominated = listed.filter(({ source }) => source === 'nominated');
	if (nominated.filter((movie) => movie.nominatedBy === userId).length >= NOMINATIONS_EACH)
		throw new Refusal('night.nominatedEnough', { most: NOMINATIONS_EACH });
	if (nominated.length >= NOMINATIONS) throw new Refusal('night.noRoom', { most: NOMINATIONS });
	const last = listed.findLast(isReplaceable(night));
	if (listed.length >= LONGEST_SHORTLIST && !last) throw new Refusal('night.noRoom', { most: LONGEST_SHORTLIST });
	const gives = listed.length < LONGEST_SHORTLIST ? undefined : last;
	const movie: NightMovie = { ...NEW_MOVIE, ...NO_VERDICT, movieId, source: 'nominated', nominatedBy: userId };
	const others = night.movies.filter((each) => each.movieId !== movieId && each !== gives);
	return { ...night, movies: [movie, ...others], isStale: true };
}

const NEW_MOVIE = { nominatedBy: undefined, isListed: true, carried: 0 };

function withdraw(night: Night, { userId, movieId }: EventOf<'withdraw'>): Night {
	const isOwn = (movie: NightMovie) => movie.movieId === movieId && movie.nominatedBy === userId;
	if (!listMovies(night).some(isOwn)) throw new Refusal('night.notNominated');
	const isJudged = [...night.votes, ...night.vetoes].some((each) => each.movieId === movieId && each.userId !== userId);
	if (isJudged) throw new Refusal('night.hasVotes');
	const without = (votes: readonly Vote[]) => votes.filter((each) => each.movieId !== movieId);
	return { ...unlist(night, isOwn), votes: without(night.votes), vetoes: without(night.vetoes) };
}

function unlist(night: Night, leaves: (movie: NightMovie) => boolean): Night {
	const movies = night.movies.map((movie) => (leaves(movie) ? { ...movie, isListed: false } : movie));
	return { ...night, movies, isStale: true };
}

function propose(night: Night, { members, judged }: EventOf<'propose'>): Night {
	const coming = listComing(night);
	if (coming.length !== members.length || coming.some((userId) => !members.includes(userId))) return night;
	const judgments = new Map(judged.map((each) => [each.movieId, each]));
	// Where no one comes there is no one to judge for.
	const unjudged = members.length === 0 ? NO_VERDICT : undefined;
	const mayLeave = isReplaceable(night);
	const voted = listVoted(night);
	// A loser of the last night that someone has seen since does not come along.
	const isSpent = ({ source, movieId }: NightMovie) =>
		source === 'carried' && !voted.has(movieId) && judgments.get(movieId)?.isSeen === true;
	const staying = night.movies.filter((movie) => movie.isListed && !mayLeave(movie) && !isSpent(movie));
	const stayingIds = new Set(staying.map(({ movieId }) => movieId));
	const stayingProposals = staying.filter(({ source }) => source === 'proposed').length;
	const room = Math.max(0, Math.min(LONGEST_SHORTLIST - staying.length, PROPOSALS - stayingProposals));
	const turnedDown = new Set(night.movies.filter(({ isListed }) => !isListed).map(({ movieId }) => movieId));
	const proposed = judged
		.filter(({ movieId, isSeen }) => !isSeen && !stayingIds.has(movieId) && !turnedDown.has(movieId))
		.slice(0, room);
	const listedIds = new Set([...stayingIds, ...proposed.map(({ movieId }) => movieId)]);
	const movies = [
		...staying.map((movie) => ({ ...movie, ...readVerdict(judgments.get(movie.movieId) ?? unjudged ?? movie) })),
		...proposed.map(
			(each): NightMovie => ({ ...NEW_MOVIE, movieId: each.movieId, source: 'proposed', ...readVerdict(each) }),
		),
		// What was turned down is remembered, so that it does not come back.
		...night.movies.filter(({ isListed, movieId }) => !isListed && !listedIds.has(movieId)),
	];
	const fits = [...listedIds].flatMap((movieId): MovieFit[] =>
		(judgments.get(movieId)?.fits ?? []).map(({ userId, fit }) => ({ movieId, userId, fit })),
	);
	const isStale = unjudged === undefined && staying.some(({ movieId }) => !judgments.has(movieId));
	return { ...night, movies, fits, isStale };
}

type Verdict = Pick<NightMovie, 'score' | 'reason' | 'bestFor'>;

const NO_VERDICT: Verdict = { score: 0, reason: undefined, bestFor: undefined };

function readVerdict({ score, reason, bestFor }: Verdict): Verdict {
	return { score, reason, bestFor };
}

function vote(night: Night, { userId, movieId }: EventOf<'vote'>): Night {
	assertMayVote(night, userId, movieId);
	const isOwn = (each: Vote) => each.userId === userId && each.movieId === movieId;
	const others = night.votes.filter((each) => !isOwn(each));
	return { ...night, votes: others.length < night.votes.length ? others : [...others, { userId, movieId }] };
}

function veto(night: Night, { userId, movieId }: EventOf<'veto'>): Night {
	const others = night.vetoes.filter((each) => each.userId !== userId);
	if (movieId === undefined) return { ...night, vetoes: others };
	assertMayVote(night, userId, movieId);
	if (!night.allowsVetoes) throw new Refusal('night.noVetoes');
	return { ...night, vetoes: [...others, { userId, movieId }] };
}

function assertMayVote(night: Night, userId: string, movieId: number): void {
	if (!listComing(night).includes(userId)) throw new Refusal('night.voteOfGuest');
	if (!listMovies(night).some((movie) => movie.movieId === movieId)) throw new Refusal('night.notListed');
}

function override(night: Night, event: EventOf<'override'>): Night {
	assertHost(assertRunning(night), event);
	if (!listMovies(night).some(({ movieId }) => movieId === event.movieId)) throw new Refusal('night.notListed');
	const byVotes = rankMovies(night)[0]?.movie.movieId;
	return { ...decide(night, event.movieId), isOverridden: event.movieId !== byVotes };
}

/** The vote is open again, even where it was over: whoever called the night off may have changed what suits people. */
function reopen(night: Night, event: EventOf<'reopen'>, at: number): Night {
	if (night.state === 'open') throw new Refusal('night.alreadyOpen');
	if (night.state !== 'cancelled') return assertOpen(night);
	assertHost(night, event);
	if (night.startsAt !== undefined && at >= night.startsAt) throw new Refusal('night.tooLate');
	const closesAt = night.closesAt > at ? night.closesAt : findClosing(night.startsAt, at);
	return { ...night, state: 'open', closesAt, winnerId: undefined, isOverridden: false, isStale: true };
}

function updateGuest(night: Night, userId: string, update: (guest: Guest) => Guest): Night {
	return { ...night, guests: night.guests.map((guest) => (guest.userId === userId ? update(guest) : guest)) };
}

/** While the host's data is deleted, those who come are all hosts. */
export function isHost(night: Night, { userId, isManager }: Actor): boolean {
	return isManager || (night.hostId === undefined ? listComing(night).includes(userId) : night.hostId === userId);
}

function assertHost(night: Night, actor: Actor): void {
	if (!isHost(night, actor)) throw new Refusal('night.notHost');
}

/** @throws {Refusal} when its vote is over, with what became of it. */
export function assertOpen(night: Night): Night {
	if (night.state === 'decided') throw new Refusal('night.closed');
	return assertRunning(night);
}

function assertRunning(night: Night): Night {
	if (night.state === 'cancelled') throw new Refusal('night.isCancelled');
	if (night.state === 'over') throw new Refusal('night.isOver');
	return night;
}
