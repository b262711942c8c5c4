import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { Rating, Store } from './store.ts';

const RATING = ['movie_id as movieId', 'stars', 'rated_at as ratedAt'] as const;
const DISMISSAL = ['movie_id as movieId', 'reason', 'dismissed_at as dismissedAt'] as const;

/** The store's verbs over a migrated database. */
export function createStore(database: Kysely<Schema>, now: () => number): Store {
	const store: Store = {
		rate: (userId, movieId, stars) =>
			database.transaction().execute(async (transaction) => {
				const previous = await selectRating(transaction, userId, movieId);
				const row = { user_id: userId, movie_id: movieId, stars, rated_at: now() };
				await transaction
					.insertInto('ratings')
					.values(row)
					.onConflict((conflict) =>
						conflict.columns(['user_id', 'movie_id']).doUpdateSet({ stars, rated_at: row.rated_at }),
					)
					.execute();
				return previous;
			}),

		unrate: (userId, movieId) =>
			database
				.deleteFrom('ratings')
				.where('user_id', '=', userId)
				.where('movie_id', '=', movieId)
				.returning(RATING)
				.executeTakeFirst(),

		ratingsOf: (userId) =>
			database
				.selectFrom('ratings')
				.select(RATING)
				.where('user_id', '=', userId)
				.orderBy('rated_at', 'desc')
				.orderBy('movie_id')
				.execute(),

		ratingOf: (userId, movieId) => selectRating(database, userId, movieId),

		async dismiss(userId, movieId, reason) {
			const row = { user_id: userId, movie_id: movieId, reason, dismissed_at: now() };
			await database
				.insertInto('dismissals')
				.values(row)
				.onConflict((conflict) =>
					conflict.columns(['user_id', 'movie_id']).doUpdateSet({ reason, dismissed_at: row.dismissed_at }),
				)
				.execute();
		},

		async undismiss(userId, movieId) {
			const { numDeletedRows } = await database
				.deleteFrom('dismissals')
				.where('user_id', '=', userId)
				.where('movie_id', '=', movieId)
				.executeTakeFirst();
			return numDeletedRows > 0n;
		},

		dismissalsOf: (userId) =>
			database
				.selectFrom('dismissals')
				.select(DISMISSAL)
				.where('user_id', '=', userId)
				.orderBy('dismissed_at', 'desc')
				.orderBy('movie_id')
				.execute(),

		async markShown(userId, movieIds) {
			if (movieIds.length === 0) return;
			const shownAt = now();
			await database
				.insertInto('shown')
				.values(movieIds.map((movieId) => ({ user_id: userId, movie_id: movieId, shown_at: shownAt })))
				.onConflict((conflict) => conflict.columns(['user_id', 'movie_id']).doUpdateSet({ shown_at: shownAt }))
				.execute();
		},

		async shownSince(userId, since) {
			const rows = await database
				.selectFrom('shown')
				.select('movie_id')
				.where('user_id', '=', userId)
				.where('shown_at', '>=', since)
				.orderBy('shown_at', 'desc')
				.orderBy('movie_id')
				.execute();
			return rows.map((row) => row.movie_id);
		},

		async forgetShown(userId) {
			await database.deleteFrom('shown').where('user_id', '=', userId).execute();
		},

		async choosePersona(userId, persona) {
			if (persona === undefined) {
				await database.deleteFrom('starting_points').where('user_id', '=', userId).execute();
				return;
			}
			const row = { user_id: userId, persona, chosen_at: now() };
			await database
				.insertInto('starting_points')
				.values(row)
				.onConflict((conflict) => conflict.column('user_id').doUpdateSet({ persona, chosen_at: row.chosen_at }))
				.execute();
		},

		async personaOf(userId) {
			const row = await database
				.selectFrom('starting_points')
				.select('persona')
				.where('user_id', '=', userId)
				.executeTakeFirst();
			return row?.persona;
		},

		exportOf: (userId) =>
			database.transaction().execute(async (transaction) => {
				const inside = createStore(transaction, now);
				const shown = await transaction
					.selectFrom('shown')
					.select(['movie_id as movieId', 'shown_at as shownAt'])
					.where('user_id', '=', userId)
					.orderBy('shown_at', 'desc')
					.orderBy('movie_id')
					.execute();
				return {
					userId,
					ratings: await inside.ratingsOf(userId),
					dismissals: await inside.dismissalsOf(userId),
					shown,
					persona: await inside.personaOf(userId),
				};
			}),

		deleteAll: (userId) =>
			database.transaction().execute(async (transaction) => {
				const [ratings, dismissals] = await Promise.all([
					transaction.deleteFrom('ratings').where('user_id', '=', userId).executeTakeFirst(),
					transaction.deleteFrom('dismissals').where('user_id', '=', userId).executeTakeFirst(),
					transaction.deleteFrom('shown').where('user_id', '=', userId).execute(),
					transaction.deleteFrom('starting_points').where('user_id', '=', userId).execute(),
				]);
				return { ratings: Number(ratings.numDeletedRows), dismissals: Number(dismissals.numDeletedRows) };
			}),

		close: () => database.destroy(),
	};
	return store;
}

function selectRating(database: Kysely<Schema>, userId: string, movieId: number): Promise<Rating | undefined> {
	return database
		.selectFrom('ratings')
		.select(RATING)
		.where('user_id', '=', userId)
		.where('movie_id', '=', movieId)
		.executeTakeFirst();
}
