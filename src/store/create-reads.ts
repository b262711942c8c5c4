import { type Kysely, type Selectable, sql } from 'kysely';
import type { OpenRow } from './imports.ts';
import type { ShownMovie } from './pending-shown.ts';
import type { Schema } from './schema.ts';
import type { Rating, Store } from './store.ts';

const RATING = ['movie_id as movieId', 'stars', 'rated_at as ratedAt'] as const;
const IMPORT = [
	...(['format', 'rated', 'replaced', 'seen', 'wanted', 'unchanged'] as const),
	...(['import_id as importId', 'imported_at as importedAt'] as const),
] as const;
const DISMISSAL = ['movie_id as movieId', 'reason', 'dismissed_at as dismissedAt'] as const;

/** In one text, which takes less than half the time of a row for each. */
const MOVIE_IDS = sql<string | null>`string_agg(cast(movie_id as text), ',')`.as('movieIds');

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

		async ratedBy(userId) {
			const row = await database
				.selectFrom('ratings')
				.select(MOVIE_IDS)
				.where('user_id', '=', userId)
				.executeTakeFirstOrThrow();
			return readIds(row.movieIds);
		},

		async ratedBefore(userId, movieId) {
			const { stars, ratedAt, movieIds } = await database
				.selectFrom('ratings')
				.select(({ fn }) => [
					fn.max('stars').filterWhere('movie_id', '=', movieId).$castTo<number | null>().as('stars'),
					fn.max('rated_at').filterWhere('movie_id', '=', movieId).$castTo<number | null>().as('ratedAt'),
					MOVIE_IDS,
				])
				.where('user_id', '=', userId)
				.executeTakeFirstOrThrow();
			const rating = stars === null || ratedAt === null ? undefined : { movieId, stars, ratedAt };
			return { rating, movieIds: readIds(movieIds) };
		},

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

		watchlistOf: (userId) =>
			database
				.selectFrom('watchlist')
				.select(['movie_id as movieId', 'added_at as addedAt'])
				.where('user_id', '=', userId)
				.orderBy('added_at', 'desc')
				.orderBy('movie_id')
				.execute(),

		importsOf: (userId) =>
			database
				.selectFrom('imports')
				.select(IMPORT)
				.where('user_id', '=', userId)
				.orderBy('import_id', 'desc')
				.execute(),

		async openRowsOf(userId) {
			const rows = await database.selectFrom('open_rows').selectAll().where('user_id', '=', userId).execute();
			return rows.map(readOpenRow);
		},

		async countryOf(userId) {
			const row = await database
				.selectFrom('countries')
				.select('country')
				.where('user_id', '=', userId)
				.executeTakeFirst();
			return row?.country;
		},

		async sharingOf(userId) {
			const row = await database.selectFrom('sharing').select('level').where('user_id', '=', userId).executeTakeFirst();
			return row?.level;
		},

		async agreedToTrainingAt(userId) {
			const row = await database
				.selectFrom('training_consents')
				.select('agreed_at')
				.where('user_id', '=', userId)
				.executeTakeFirst();
			return row?.agreed_at;
		},

		membershipsOf: (userId) =>
			database
				.selectFrom('memberships')
				.select(['server_id as serverId', 'since'])
				.where('user_id', '=', userId)
				.orderBy('server_id')
				.execute(),
	} satisfies Partial<Store> & {
		shownTo(userId: string, since: number): Promise<ShownMovie[]>;
		/** The rating of a movie, and the movies that the person has rated. */
		ratedBefore(userId: string, movieId: number): Promise<{ rating: Rating | undefined; movieIds: number[] }>;
	};
}

function readOpenRow(row: Selectable<Schema['open_rows']>): OpenRow {
	const { import_id: importId, row_id: rowId, title, year, kind, stars, at, movie_ids: movieIds } = row;
	return {
		importId,
		rowId,
		title,
		year: year ?? undefined,
		entry: { kind, stars: stars ?? undefined, at: at ?? undefined },
		movieIds: readIds(movieIds),
	};
}

/** @param ids with commas between them */
function readIds(ids: string | null): number[] {
	return ids ? ids.split(',').map(Number) : [];
}
