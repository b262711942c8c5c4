import type { Kysely } from 'kysely';
import type { ShownMovie } from './pending-shown.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

const RATING = ['movie_id as movieId', 'stars', 'rated_at as ratedAt'] as const;
const DISMISSAL = ['movie_id as movieId', 'reason', 'dismissed_at as dismissedAt'] as const;

/** The store's methods that read, each a single query. */
export function createReads(database: Kysely<Schema>) {
	return {
		ratingsOf: (userId) =>
			database
				.selectFrom('ratings')
				.select(RATING)
				.where('user_id', '=', userId)
				.orderBy('rated_at', 'desc')
				.orderBy('movie_id')
				.execute(),

		ratingOf: (userId, movieId) =>
			database
				.selectFrom('ratings')
				.select(RATING)
				.where('user_id', '=', userId)
				.where('movie_id', '=', movieId)
				.executeTakeFirst(),

		dismissalsOf: (userId) =>
			database
				.selectFrom('dismissals')
				.select(DISMISSAL)
				.where('user_id', '=', userId)
				.orderBy('dismissed_at', 'desc')
				.orderBy('movie_id')
				.execute(),

		shownTo: (userId, since) =>
			database
				.selectFrom('shown')
				.select(['movie_id as movieId', 'filter', 'shown_at as shownAt', 'place'])
				.where('user_id', '=', userId)
				.where('shown_at', '>=', since)
				.orderBy('shown_at', 'desc')
				.orderBy('place')
				.execute(),

		async personaOf(userId) {
			const row = await database
				.selectFrom('starting_points')
				.select('persona')
				.where('user_id', '=', userId)
				.executeTakeFirst();
			return row?.persona;
		},

		async countryOf(userId) {
			const row = await database
				.selectFrom('countries')
				.select('country')
				.where('user_id', '=', userId)
				.executeTakeFirst();
			return row?.country;
		},
	} satisfies Partial<Store> & { shownTo(userId: string, since: number): Promise<ShownMovie[]> };
}
