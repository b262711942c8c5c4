import { expect, test } from 'vitest';
import { carryLosers, weighMembers } from '../../../src/rules/night/earlier-nights.ts';
import type { Fit, Night, NightMovie } from '../../../src/store/nights.ts';
import { NEW_MOVIE, NEW_NIGHT } from './sample-night.ts';

const guest = (userId: string, fit: Fit | undefined) => ({ userId, coming: 'yes' as const, fit, wasThere: false });
const movie = (movieId: number, carried = 0): NightMovie => ({ ...NEW_MOVIE, movieId, carried });
const votes = (movieId: number, ...people: string[]) => people.map((userId) => ({ userId, movieId }));
const night = (changes: Partial<Night>): Night => ({ ...NEW_NIGHT, state: 'decided', ...changes });

test('losers come along with half of their votes, and fade', () => {
	const people = ['1', '2', '3', '4'].map((userId) => guest(userId, 2));
	const last = night({
		guests: people,
		movies: [movie(10), movie(11), movie(12), movie(13), movie(14, 3)],
		votes: [...votes(10, '1', '2', '3', '4'), ...votes(11, '1', '2', '3'), ...votes(12, '1', '2'), ...votes(13, '1')],
		winnerId: 10,
	});
	const carried = carryLosers(last);
	expect(carried.map(({ movieId, carried: brought }) => [movieId, brought])).toEqual([
		[11, 1.5],
		[14, 1.5],
	]);
	expect(carried.every(({ source, isListed }) => source === 'carried' && isListed)).toBe(true);
	// In the next nights no one votes for them.
	const next = night({ guests: people, movies: carried, votes: [], winnerId: 99 });
	expect(carryLosers(next)).toEqual([]);
	expect(carryLosers(undefined)).toEqual([]);
});

test('a movie that was vetoed does not come along', () => {
	const last = night({
		guests: ['1', '2', '3'].map((userId) => guest(userId, 2)),
		movies: [movie(10), movie(11)],
		votes: [...votes(10, '1', '2'), ...votes(11, '1', '2')],
		vetoes: votes(11, '3'),
		winnerId: 10,
	});
	expect(carryLosers(last)).toEqual([]);
});

test('who got less weighs more, and less so with each night', () => {
	const unhappy = night({ guests: [guest('1', 3), guest('2', 1), guest('3', 0)] });
	expect(weighMembers(['1', '2', '3', '4'], [unhappy])).toEqual(
		new Map([
			['1', 1],
			['2', 1 + 2 / 3],
			['3', 1],
			['4', 1],
		]),
	);
	expect(weighMembers(['2'], [night({ guests: [guest('2', 2)] }), unhappy]).get('2')).toBeCloseTo(1 + 1 / 3);
	expect(weighMembers(['2'], []).get('2')).toBe(1);
});
