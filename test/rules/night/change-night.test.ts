import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/numerics/random.ts';
import {
	changeNight,
	LONGEST_SHORTLIST,
	NOMINATIONS,
	NOMINATIONS_EACH,
	PROPOSALS,
} from '../../../src/rules/night/change-night.ts';
import { listComing, listMovies } from '../../../src/rules/night/decide-night.ts';
import type { JudgedMovie, NightEvent } from '../../../src/rules/night/night-event.ts';
import type { Fit, Night } from '../../../src/store/nights.ts';
import { HOST, HOUR, NEW_NIGHT } from './sample-night.ts';

const PEOPLE = ['1', '2', '3', '4', '5', '6', '7', '8'];
const host = { userId: HOST, isManager: false };

/** Does all of it, one after the other; what is refused is passed over. */
function play(events: readonly NightEvent[], night: Night = NEW_NIGHT, at = 0): Night {
	return events.reduce((current, event) => changeNight(current, event, at).night, night);
}

const refusalOf = (night: Night, event: NightEvent, at = 0) => changeNight(night, event, at).refusal?.text.key;
const come = (...people: string[]): NightEvent[] => people.map((userId) => ({ kind: 'answer', userId, coming: 'yes' }));
const vote = (userId: string, movieId: number): NightEvent => ({ kind: 'vote', userId, movieId });
const judge = (movieId: number, score: number, ...fits: Fit[]): JudgedMovie => ({
	movieId,
	score,
	reason: undefined,
	bestFor: undefined,
	isSeen: false,
	fits: fits.map((fit, at) => ({ userId: PEOPLE[at], fit })),
});
const propose = (members: string[], ...judged: JudgedMovie[]): NightEvent => ({ kind: 'propose', members, judged });
const idsOf = (night: Night) => listMovies(night).map(({ movieId }) => movieId);

describe('the winner', () => {
	const two = play([
		...come('2'),
		propose(['1', '2'], judge(10, 0.9, 3, 1), judge(11, 0.5, 2, 2), judge(12, 0.7, 2, 2)),
	]);
	const winnerOf = (...events: NightEvent[]) => play([...events, { kind: 'close', ...host }], two).winnerId;

	test('has the most approvals', () => {
		expect(winnerOf(vote('1', 10), vote('2', 10), vote('2', 11))).toBe(10);
	});

	test('of a tie suits best the person whom it suits least, then the group, then stands first', () => {
		expect(winnerOf(vote('1', 10), vote('2', 11))).toBe(11);
		expect(winnerOf(vote('1', 11), vote('2', 12))).toBe(12);
		expect(winnerOf()).toBe(12);
		const equal = play([propose(['1'], judge(7, 1, 2), judge(8, 1, 2)), { kind: 'close', ...host }]);
		expect(equal.winnerId).toBe(7);
	});

	test('is not vetoed, unless all are', () => {
		const veto = (userId: string, movieId: number): NightEvent => ({ kind: 'veto', userId, movieId });
		expect(winnerOf(vote('1', 10), vote('2', 10), veto('2', 10))).toBe(12);
		expect(winnerOf(vote('1', 10), veto('1', 10), { kind: 'allow vetoes', allowed: false, ...host })).toBe(10);
		const alone = play([propose(['1'], judge(7, 1, 2)), veto('1', 7), { kind: 'close', ...host }]);
		expect(alone.winnerId).toBe(7);
	});

	test('counts no votes of those who do not come, and theirs again when they do', () => {
		const away: NightEvent = { kind: 'answer', userId: '2', coming: 'no' };
		expect(winnerOf(vote('2', 11), away)).toBe(10);
		expect(winnerOf(vote('2', 11), away, ...come('2'))).toBe(11);
	});

	test('is none where nothing is on the list', () => {
		expect(play([{ kind: 'close', ...host }])).toMatchObject({ state: 'decided', winnerId: undefined });
	});

	test('is another one if the host says so, and that is kept', () => {
		const closed = play([vote('1', 10), { kind: 'close', ...host }], two);
		expect(play([{ kind: 'override', movieId: 11, ...host }], closed)).toMatchObject({
			winnerId: 11,
			isOverridden: true,
		});
		expect(play([{ kind: 'override', movieId: 10, ...host }], closed).isOverridden).toBe(false);
		expect(refusalOf(closed, { kind: 'override', movieId: 99, ...host })).toBe('night.notListed');
	});

	test('keeps how well it suits those who come', () => {
		const closed = play([vote('1', 10), { kind: 'close', ...host }], two);
		expect(closed.guests.map(({ fit }) => fit)).toEqual([3, 1]);
	});
});

describe('the list', () => {
	const fresh = Array.from({ length: 12 }, (_, at) => judge(100 + at, 1 - at / 100, 2));
	const listed = play([propose(['1'], ...fresh)]);

	test('has five proposals, and others on demand, which keep what was nominated or voted for', () => {
		expect(idsOf(listed)).toEqual([100, 101, 102, 103, 104]);
		const voted = play([vote('1', 101), { kind: 'nominate', userId: '2', movieId: 7 }, { kind: 'others' }], listed);
		expect(idsOf(voted)).toEqual([7, 101]);
		const others = play([propose(['1'], ...fresh.slice(5))], voted);
		expect(idsOf(others)).toEqual([7, 101, 105, 106, 107, 108]);
	});

	test('brings nothing back that was turned down, until it starts over', () => {
		const turned = play([{ kind: 'others' }, propose(['1'], ...fresh.slice(0, 6))], listed);
		expect(idsOf(turned)).toEqual([105]);
		const again = play([{ kind: 'start over' }, propose(['1'], ...fresh)], turned);
		expect(idsOf(again)).toEqual([100, 101, 102, 103, 104]);
	});

	test('is not made for people who do not come any more', () => {
		const late = play([...come('2'), propose(['1'], ...fresh.slice(5))], listed);
		expect(idsOf(late)).toEqual(idsOf(listed));
		expect(late.isStale).toBe(true);
	});

	test('takes a few nominations a person and in all, each once', () => {
		const nominate = (userId: string, movieId: number): NightEvent => ({ kind: 'nominate', userId, movieId });
		const two = play([nominate('2', 1), nominate('2', 2)], listed);
		expect(refusalOf(two, nominate('2', 3))).toBe('night.nominatedEnough');
		expect(refusalOf(two, nominate('3', 1))).toBe('night.listed');
		const five = play([nominate('3', 3), nominate('3', 4), nominate('4', 5)], two);
		expect(refusalOf(five, nominate('5', 6))).toBe('night.noRoom');
		expect(idsOf(five)).toHaveLength(LONGEST_SHORTLIST);
		expect(idsOf(play([{ kind: 'withdraw', userId: '4', movieId: 5 }], five))).not.toContain(5);
		expect(refusalOf(five, { kind: 'withdraw', userId: '2', movieId: 5 })).toBe('night.notNominated');
		expect(refusalOf(play([vote('1', 5)], five), { kind: 'withdraw', userId: '4', movieId: 5 })).toBe('night.hasVotes');
	});
});

test('only the host, or someone with Manage Server, closes, overrides, cancels and allows vetoes', () => {
	const night = play([...come('2'), propose(['1', '2'], judge(10, 1, 2, 2))]);
	const events: NightEvent[] = [
		{ kind: 'close', userId: '2', isManager: false },
		{ kind: 'cancel', userId: '2', isManager: false },
		{ kind: 'override', userId: '2', isManager: false, movieId: 10 },
		{ kind: 'allow vetoes', userId: '2', isManager: false, allowed: false },
	];
	for (const event of events) {
		expect(refusalOf(night, event)).toBe('night.notHost');
		expect(refusalOf(night, { ...event, isManager: true } as NightEvent)).toBeUndefined();
		expect(refusalOf({ ...night, hostId: undefined }, event)).toBeUndefined();
	}
});

test('a night has no more than its seats', () => {
	const full = play(come('2', '3'), { ...NEW_NIGHT, seats: 2 });
	expect(listComing(full)).toEqual(['1', '2']);
	expect(refusalOf(full, come('3')[0])).toBe('night.full');
	expect(listComing(play([{ kind: 'answer', userId: '2', coming: 'maybe' }, ...come('3')], full))).toEqual(['1', '3']);
});

test('voting ends by the clock, at the first look, and what comes later is refused', () => {
	const night = play([propose(['1'], judge(10, 1, 2), judge(11, 0.5, 2)), vote('1', 11)]);
	const late = changeNight(night, vote('1', 10), 2 * HOUR);
	expect(late.refusal?.text.key).toBe('night.closed');
	expect(late.night).toMatchObject({ state: 'decided', winnerId: 11 });
	expect(changeNight(night, { kind: 'tick' }, 2 * HOUR - 1).night).toBe(night);
});

test('after it is called off or over, nothing happens', () => {
	expect(
		play([
			{ kind: 'cancel', ...host },
			{ kind: 'reopen', ...host },
		]),
	).toEqual(NEW_NIGHT);
	for (const state of ['cancelled', 'over'] as const)
		expect(refusalOf({ ...NEW_NIGHT, state }, come('2')[0])).toMatch(/night.is(Cancelled|Over)/);
});

/** A night as simply as it can be written: sets, and a comparison of everything at the end. */
function createJudge() {
	const coming = new Set([HOST]);
	const approvals = new Map<string, Set<number>>(PEOPLE.map((userId) => [userId, new Set()]));
	const vetoes = new Map<string, number>();
	return {
		coming,
		approvals,
		note(event: NightEvent) {
			if (event.kind === 'answer') event.coming === 'yes' ? coming.add(event.userId) : coming.delete(event.userId);
			if (event.kind === 'vote') {
				const own = approvals.get(event.userId)!;
				own.has(event.movieId) ? own.delete(event.movieId) : own.add(event.movieId);
			}
			if (event.kind === 'veto')
				event.movieId === undefined ? vetoes.delete(event.userId) : vetoes.set(event.userId, event.movieId);
			if (event.kind === 'withdraw') {
				approvals.get(event.userId)!.delete(event.movieId);
				if (vetoes.get(event.userId) === event.movieId) vetoes.delete(event.userId);
			}
		},
		/** Compares each movie with each: the one that no other beats. */
		findWinner({ movies, fits, allowsVetoes }: Night): number | undefined {
			const merits = (movieId: number, score: number, place: number) => {
				const known = fits.filter((one) => one.movieId === movieId && one.fit !== 0 && coming.has(one.userId));
				return [
					allowsVetoes ? -[...coming].filter((userId) => vetoes.get(userId) === movieId).length : 0,
					[...coming].filter((userId) => approvals.get(userId)!.has(movieId)).length,
					known.length > 0 ? Math.min(...known.map(({ fit }) => fit)) : 0,
					score,
					-place,
				];
			};
			const listed = movies.filter(({ isListed }) => isListed);
			const all = listed.map(({ movieId, score }, place) => ({ movieId, worth: merits(movieId, score, place) }));
			const beats = (a: number[], b: number[]) => {
				const at = a.findIndex((merit, index) => merit !== b[index]);
				return at >= 0 && a[at] > b[at];
			};
			return all.find((one) => !all.some((other) => beats(other.worth, one.worth)))?.movieId;
		},
	};
}

test('no sequence of presses by eight people loses or doubles a vote, or gives a wrong winner', () => {
	for (let seed = 0; seed < 100; seed++) {
		const random = createRandom(seed);
		const draw = (below: number) => Math.floor(random.uniform() * below);
		const pick = <T>(items: readonly T[]): T => items[draw(items.length)];
		const plain = createJudge();
		let night = NEW_NIGHT;
		const seen = new Set<string>();
		const someMovie = () =>
			random.uniform() < 0.8 ? pick([...night.movies.map((each) => each.movieId), 0]) : draw(30);
		const makeEvent = (): NightEvent => {
			const userId = pick(PEOPLE);
			switch (draw(10)) {
				case 0:
				case 1:
					return { kind: 'answer', userId, coming: pick(['yes', 'yes', 'maybe', 'no'] as const) };
				case 2:
					return { kind: 'nominate', userId, movieId: draw(30) };
				case 3:
					return { kind: 'withdraw', userId, movieId: someMovie() };
				case 4:
					return { kind: 'veto', userId, movieId: pick([someMovie(), undefined]) };
				case 5:
					return { kind: 'others' };
				case 6: {
					const members = random.uniform() < 0.8 ? listComing(night) : [userId];
					const fits = () => members.map((member) => ({ userId: member, fit: draw(4) as Fit }));
					const judgeAny = (movieId: number) => ({
						movieId,
						score: draw(3),
						reason: undefined,
						bestFor: undefined,
						isSeen: draw(9) === 0,
						fits: fits(),
					});
					const someIds = Array.from({ length: 8 }, () => draw(30));
					const ids = new Set([...listMovies(night).map(({ movieId }) => movieId), ...someIds]);
					return { kind: 'propose', members, judged: [...ids].map(judgeAny) };
				}
				default:
					return { kind: 'vote', userId, movieId: someMovie() };
			}
		};
		for (let step = 0; step < 60; step++) {
			const event = makeEvent();
			const before = night;
			const after = changeNight(before, event, step);
			night = after.night;
			if (after.refusal) expect(night).toBe(before);
			else plain.note(event);
			seen.add(`${event.kind} ${after.refusal ? 'refused' : 'done'}`);

			expect(new Set(listComing(night))).toEqual(plain.coming);
			const votes = night.votes.map(({ userId, movieId }) => `${userId} ${movieId}`).sort();
			const known = [...plain.approvals].flatMap(([userId, ids]) => [...ids].map((id) => `${userId} ${id}`)).sort();
			expect(votes).toEqual(known);
			const listed = idsOf(night);
			expect(listed).toHaveLength(new Set(listed).size);
			expect(listed.length).toBeLessThanOrEqual(LONGEST_SHORTLIST);
			// What anyone voted on is on the list.
			expect([...night.votes, ...night.vetoes].filter(({ movieId }) => !listed.includes(movieId))).toEqual([]);
			const nominated = listMovies(night).filter(({ source }) => source === 'nominated');
			expect(nominated.length).toBeLessThanOrEqual(NOMINATIONS);
			for (const userId of PEOPLE)
				expect(nominated.filter((each) => each.nominatedBy === userId).length).toBeLessThanOrEqual(NOMINATIONS_EACH);
			expect(listMovies(night).filter(({ source }) => source === 'proposed').length).toBeLessThanOrEqual(PROPOSALS);
		}
		const expected = plain.findWinner(night);
		const closed = changeNight(night, { kind: 'tick' }, night.closesAt).night;
		expect(closed.winnerId).toBe(expected);
		expect(closed.guests.filter(({ fit }) => fit !== undefined).every(({ userId }) => plain.coming.has(userId))).toBe(
			true,
		);
		if (seed === 0) expect(seen.size).toBeGreaterThan(8);
	}
});
