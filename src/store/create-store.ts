import { createReads } from './create-reads.ts';
import type { Database } from './database.ts';
import type { Store } from './store.ts';

/** The store's methods over a database whose tables are up to date. */
export function createStore({ reader, snapshot, write, lost, close }: Database, now: () => number): Store {
	return {
		...createReads(reader),

		rate: (userId, movieId, stars) =>
			write(async (transaction) => {
				const previous = await createReads(transaction).ratingOf(userId, movieId);
				const rating = { stars, rated_at: now() };
				await transaction
					.insertInto('ratings')
					.values({ user_id: userId, movie_id: movieId, ...rating })
					.onConflict((conflict) => conflict.columns(['user_id', 'movie_id']).doUpdateSet(rating))
					.execute();
				return previous;
			}),

		unrate: (userId, movieId) =>
			write((transaction) =>
				transaction
					.deleteFrom('ratings')
					.where('user_id', '=', userId)
					.where('movie_id', '=', movieId)
					.returning(['movie_id as movieId', 'stars', 'rated_at as ratedAt'])
					.executeTakeFirst(),
			),

		dismiss: (userId, movieId, reason) =>
			write(async (transaction) => {
				const dismissal = { reason, dismissed_at: now() };
				await transaction
					.insertInto('dismissals')
					.values({ user_id: userId, movie_id: movieId, ...dismissal })
					.onConflict((conflict) => conflict.columns(['user_id', 'movie_id']).doUpdateSet(dismissal))
					.execute();
			}),

		undismiss: (userId, movieId) =>
			write(async (transaction) => {
				const { numDeletedRows } = await transaction
					.deleteFrom('dismissals')
					.where('user_id', '=', userId)
					.where('movie_id', '=', movieId)
					.executeTakeFirst();
				return numDeletedRows > 0n;
			}),

		async markShown(userId, movieIds) {
			if (movieIds.length === 0) return;
			await write(async (transaction) => {
				const shown = { shown_at: now() };
				await transaction
					.insertInto('shown')
					.values(movieIds.map((movieId) => ({ user_id: userId, movie_id: movieId, ...shown })))
					.onConflict((conflict) => conflict.columns(['user_id', 'movie_id']).doUpdateSet(shown))
					.execute();
			});
		},

		forgetShown: (userId) =>
			write(async (transaction) => {
				await transaction.deleteFrom('shown').where('user_id', '=', userId).execute();
			}),

		choosePersona: (userId, persona) =>
			write(async (transaction) => {
				if (persona === undefined) {
					await transaction.deleteFrom('starting_points').where('user_id', '=', userId).execute();
					return;
				}
				const choice = { persona, chosen_at: now() };
				await transaction
					.insertInto('starting_points')
					.values({ user_id: userId, ...choice })
					.onConflict((conflict) => conflict.column('user_id').doUpdateSet(choice))
					.execute();
			}),

		exportOf: (userId) =>
			snapshot(async (transaction) => {
				const reads = createReads(transaction);
				const shown = await transaction
					.selectFrom('shown')
					.select(['movie_id as movieId', 'shown_at as shownAt'])
					.where('user_id', '=', userId)
					.orderBy('shown_at', 'desc')
					.orderBy('movie_id')
					.execute();
				return {
					userId,
					ratings: await reads.ratingsOf(userId),
					dismissals: await reads.dismissalsOf(userId),
					shown,
					persona: await reads.personaOf(userId),
				};
			}),

		deleteAll: (userId) =>
			write(async (transaction) => {
				const ratings = await transaction.deleteFrom('ratings').where('user_id', '=', userId).executeTakeFirst();
				const dismissals = await transaction.deleteFrom('dismissals').where('user_id', '=', userId).executeTakeFirst();
				await transaction.deleteFrom('shown').where('user_id', '=', userId).execute();
				await transaction.deleteFrom('starting_points').where('user_id', '=', userId).execute();
				return { ratings: Number(ratings.numDeletedRows), dismissals: Number(dismissals.numDeletedRows) };
			}),

		lost,
		close,
	};
}
