import type { Night, NightMovie } from '../../store/nights.ts';
import { listComing, rankMovies } from './decide-night.ts';

/** What a loser brings along halves with each night, and below this it is forgotten. */
const LEAST_CARRIED = 1;
/** How many losers come along. */
const MOST_CARRIED = 2;
/** How well a movie can suit a person. */
const BEST_FIT = 3;

/**
 * The movies that lost the last night and come along to the next, strongest first. A movie brings half of its votes,
 * and of what it brought along itself. So two who voted for it carry it once, and four twice.
 */
export function carryLosers(last: Night | undefined): NightMovie[] {
	if (last === undefined) return [];
	return rankMovies(last)
		.filter(({ movie, vetoes }) => movie.movieId !== last.winnerId && vetoes === 0)
		.map(({ movie, approvals }): NightMovie => {
			const { movieId, carried, score } = movie;
			const brought = (approvals + carried) / 2;
			const unknown = { reason: undefined, bestFor: undefined, nominatedBy: undefined };
			return { ...unknown, movieId, source: 'carried', isListed: true, carried: brought, score };
		})
		.filter(({ carried }) => carried >= LEAST_CARRIED)
		.sort((a, b) => b.carried - a.carried)
		.slice(0, MOST_CARRIED);
}

/**
 * Who got less in earlier nights weighs more in the next: 1, and for each night how much less the movie suited them
 * than it suited the happiest, as a share of the best fit; half as much for each night further back.
 *
 * @param nights decided ones, newest first
 */
export function weighMembers(members: readonly string[], nights: readonly Night[]): Map<string, number> {
	const weights = new Map(members.map((userId) => [userId, 1]));
	for (const [age, night] of nights.entries()) {
		const came = new Set(listComing(night));
		const fits = night.guests.filter(({ userId, fit }) => came.has(userId) && fit !== undefined && fit > 0);
		const most = Math.max(0, ...fits.map(({ fit }) => fit!));
		for (const { userId, fit } of fits) {
			const weight = weights.get(userId);
			if (weight !== undefined) weights.set(userId, weight + (0.5 ** age * (most - fit!)) / BEST_FIT);
		}
	}
	return weights;
}
