import type { Kysely } from 'kysely';
import { countMissing, listMissing } from './count-missing.ts';
import { createImports } from './create-imports.ts';
import { createMembers } from './create-members.ts';
import { createNights } from './create-nights.ts';
import { createReads } from './create-reads.ts';
import { createReplies } from './create-replies.ts';
import { createServers } from './create-servers.ts';
import { createTraining } from './create-training.ts';
import { type Database, EVERYTHING } from './database.ts';
import { listMovieIds } from './list-movie-ids.ts';
import { leaveNights, listNights } from './night-rows.ts';
import { addShown, clearShown, createPendingShown } from './pending-shown.ts';
import { prepareQuery } from './prepare-query.ts';
import { renumberMovies } from './renumber-movies.ts';
import type { Schema } from './schema.ts';
import { settleAll } from './settle-all.ts';
import type { Store } from './store.ts';

const ANSWER = ['question', 'answer', 'expires_at as expiresAt'] as const;

/** The store's methods over a database whose tables are up to date. */
export function createStore(database: Database, now: () => number): Store {
	const { reader, snapshot, write, lost, close } = database;
	const { shownTo, ...reads } = createReads(reader);
	const pending = createPendingShown();
	const nights = createNights(database, now);
	const { forgetMembers, ...members } = createMembers(database, now);
	const { forgetServer, ...servers } = createServers(database, now);
	return {
		...reads,
		...createImports(write, now),
		...members,
		...servers,
		...createTraining({ reader, write }, now),
		...createReplies(database, now),
		...nights,

		rate: (userId, movieId, stars, ratedAt = now()) =>
			write(userId, async (transaction) => {
				const [before, , wantedSince] = await settleAll([
					createReads(transaction).ratedBefore(userId, movieId),
					saveRating(transaction, userId, movieId, stars, ratedAt),
					unlist(transaction, userId, movieId),
				]);
				const { rating: previous, movieIds } = before;
				return { previous, movieIds: previous ? movieIds : [...movieIds, movieId], wantedSince };
			}),

		unrate: (userId, movieId) =>
			write(userId, (transaction) =>
				transaction
					.deleteFrom('ratings')
					.where('user_id', '=', userId)
					.where('movie_id', '=', movieId)
					.returning(['movie_id as movieId', 'stars', 'rated_at as ratedAt'])
					.executeTakeFirst(),
			),

		dismiss: (userId, movieId, reason) =>
			write(userId, async (transaction) => {
				const dismissal = { reason, dismissed_at: now() };
				const [, wantedSince] = await settleAll([
					transaction
						.insertInto('dismissals')
						.values({ user_id: userId, movie_id: movieId, ...dismissal })
						.onConflict((conflict) => conflict.columns(['user_id', 'movie_id']).doUpdateSet(dismissal))
						.execute(),
					unlist(transaction, userId, movieId),
				]);
				return wantedSince;
			}),

		undismiss: (userId, movieId) =>
			write(userId, async (transaction) => {
				const { numDeletedRows } = await transaction
					.deleteFrom('dismissals')
					.where('user_id', '=', userId)
					.where('movie_id', '=', movieId)
					.executeTakeFirst();
				return numDeletedRows > 0n;
			}),

		async markShown(userId, movieIds, filter = '') {
			if (movieIds.length === 0) return;
			const shownAt = now();
			const writing = write(userId, async (transaction) => {
				const shown = { user_id: userId, filter, shown_at: shownAt };
				await transaction
					.insertInto('shown')
					.values(movieIds.map((movieId, place) => ({ ...shown, movie_id: movieId, place })))
					.onConflict((conflict) =>
						conflict
							.columns(['user_id', 'movie_id', 'filter'])
							.doUpdateSet(({ ref }) => ({ shown_at: shownAt, place: ref('excluded.place') })),
					)
					.execute();
			});
			await pending.add(userId, addShown(movieIds, shownAt, filter), writing);
		},

		async shownSince(userId, since) {
			const withPending = pending.collect(userId);
			const shown = withPending(await shownTo(userId, since));
			return shown.filter(({ shownAt }) => shownAt >= since);
		},

		forgetShown(userId, filter = '') {
			const writing = write(userId, async (transaction) => {
				await transaction.deleteFrom('shown').where('user_id', '=', userId).where('filter', '=', filter).execute();
			});
			return pending.add(userId, clearShown(filter), writing);
		},

		choosePersona: (userId, persona) =>
			write(userId, async (transaction) => {
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

		addToWatchlist: (userId, movieId, addedAt = now()) =>
			write(userId, async (transaction) => {
				const { numInsertedOrUpdatedRows } = await transaction
					.insertInto('watchlist')
					.values({ user_id: userId, movie_id: movieId, added_at: addedAt })
					.onConflict((conflict) => conflict.columns(['user_id', 'movie_id']).doNothing())
					.executeTakeFirst();
				return (numInsertedOrUpdatedRows ?? 0n) > 0n;
			}),

		removeFromWatchlist: (userId, movieId) => write(userId, (transaction) => unlist(transaction, userId, movieId)),

		chooseCountry: (userId, country) =>
			write(userId, async (transaction) => {
				const choice = { country, chosen_at: now() };
				await transaction
					.insertInto('countries')
					.values({ user_id: userId, ...choice })
					.onConflict((conflict) => conflict.column('user_id').doUpdateSet(choice))
					.execute();
			}),

		answersTo: (questions) =>
			reader
				.selectFrom('tmdb_answers')
				.select(ANSWER)
				.where('question', 'in', questions)
				.where('expires_at', '>', now())
				.execute(),

		keepAnswers: (answers) =>
			write('answers', async (transaction) => {
				await transaction.deleteFrom('tmdb_answers').where('expires_at', '<=', now()).execute();
				for (const { question, answer, expiresAt } of answers) {
					const kept = { answer, expires_at: expiresAt };
					await transaction
						.insertInto('tmdb_answers')
						.values({ question, ...kept })
						.onConflict((conflict) => conflict.column('question').doUpdateSet(kept))
						.execute();
				}
			}),

		exportOf(userId) {
			const withPending = pending.collect(userId);
			return snapshot(async (transaction) => {
				const stored = createReads(transaction);
				return {
					userId,
					ratings: await stored.ratingsOf(userId),
					dismissals: await stored.dismissalsOf(userId),
					shown: withPending(await stored.shownTo(userId, 0)),
					persona: await stored.personaOf(userId),
					watchlist: await stored.watchlistOf(userId),
					imports: await stored.importsOf(userId),
					openRows: await stored.openRowsOf(userId),
					country: await stored.countryOf(userId),
					sharing: await stored.sharingOf(userId),
					agreedToTrainingAt: await stored.agreedToTrainingAt(userId),
					memberships: await stored.membershipsOf(userId),
					nights: await listNights(transaction, userId),
				};
			});
		},

		deleteAll(userId) {
			const writing = write(userId, async (transaction) => {
				const ratings = await transaction.deleteFrom('ratings').where('user_id', '=', userId).executeTakeFirst();
				const dismissals = await transaction.deleteFrom('dismissals').where('user_id', '=', userId).executeTakeFirst();
				const agreedAt = await createReads(transaction).agreedToTrainingAt(userId);
				await leaveNights(transaction, userId, now());
				for (const table of OTHER_TABLES) await transaction.deleteFrom(table).where('user_id', '=', userId).execute();
				return {
					ratings: Number(ratings.numDeletedRows),
					dismissals: Number(dismissals.numDeletedRows),
					agreedToTraining: agreedAt !== undefined,
				};
			}).finally(forgetMembers);
			return pending.add(userId, clearShown(), writing);
		},

		forgetServer: (serverId) => forgetServer(serverId).finally(forgetMembers),

		countMissing: (title) => write(`title ${title}`, (transaction) => countMissing(transaction, title, now())),
		missingTitles: () => listMissing(reader, now()),

		async renumberMovies(firstId, currentIdOf) {
			const newIds = new Map<number, number>();
			for (const movieId of await listMovieIds(reader, firstId)) {
				const currentId = currentIdOf(movieId);
				if (currentId !== undefined && currentId !== movieId) newIds.set(movieId, currentId);
			}
			return newIds.size === 0 ? undefined : write(EVERYTHING, (transaction) => renumberMovies(transaction, newIds));
		},

		lost,
		async close() {
			await pending.settle();
			await close();
		},
	};
}

/** The tables of a person beside ratings and dismissals. */
const OTHER_TABLES = [
	...(['shown', 'starting_points', 'countries'] as const),
	...(['watchlist', 'imports', 'import_changes', 'open_rows'] as const),
	...(['sharing', 'memberships', 'training_consents'] as const),
] as const;

const saveRating = prepareQuery((database, userId: string, movieId: number, stars: number, ratedAt: number) =>
	database
		.insertInto('ratings')
		.values({ user_id: userId, movie_id: movieId, stars, rated_at: ratedAt })
		.onConflict((conflict) => conflict.columns(['user_id', 'movie_id']).doUpdateSet({ stars, rated_at: ratedAt })),
);

const deleteWanted = prepareQuery((database, userId: string, movieId: number) =>
	database.deleteFrom('watchlist').where('user_id', '=', userId).where('movie_id', '=', movieId).returning('added_at'),
);

/** @returns when the movie was added; `undefined` where it was not on the watchlist. */
async function unlist(transaction: Kysely<Schema>, userId: string, movieId: number): Promise<number | undefined> {
	const [removed] = await deleteWanted(transaction, userId, movieId);
	return removed?.added_at;
}
