import { type Kysely, type Selectable, sql } from 'kysely';
import type { OpenRow } from './imports.ts';
import type { ShownMovie } from './pending-shown.ts';
import { prepareQuery } from './prepare-query.ts';
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

const ratingsOf = prepareQuery((database, userId: string) =>
	database
		.selectFrom('ratings')
		.select(RATING)
		.where('user_id', '=', userId)
		.orderBy('rated_at', 'desc')
		.orderBy('movie_id'),
);

const ratedBy = prepareQuery((database, userId: string) =>
	database.selectFrom('ratings').select(MOVIE_IDS).where('user_id', '=', userId),
);

const ratedBefore = prepareQuery((database, userId: string, movieId: number) =>
	database
		.selectFrom('ratings')
		.select(({ fn }) => [
			fn.max('stars').filterWhere('movie_id', '=', movieId).$castTo<number | null>().as('stars'),
			fn.max('rated_at').filterWhere('movie_id', '=', movieId).$castTo<number | null>().as('ratedAt'),
			MOVIE_IDS,
		])
		.where('user_id', '=', userId),
);

const ratingOf = prepareQuery((database, userId: string, movieId: number) =>
	database.selectFrom('ratings').select(RATING).where('user_id', '=', userId).where('movie_id', '=', movieId),
);

const dismissalsOf = prepareQuery((database, userId: string) =>
	database
		.selectFrom('dismissals')
		.select(DISMISSAL)
		.where('user_id', '=', userId)
		.orderBy('dismissed_at', 'desc')
		.orderBy('movie_id'),
);

const shownTo = prepareQuery((database, userId: string, since: number) =>
	database
		.selectFrom('shown')
		.select(['movie_id as movieId', 'filter', 'shown_at as shownAt', 'place'])
		.where('user_id', '=', userId)
		.where('shown_at', '>=', since)
		.orderBy('shown_at', 'desc')
		.orderBy('place'),
);

const personaOf = prepareQuery((database, userId: string) =>
	database.selectFrom('starting_points').select('persona').where('user_id', '=', userId),
);

const watchlistOf = prepareQuery((database, userId: string) =>
	database
		.selectFrom('watchlist')
		.select(['movie_id as movieId', 'added_at as addedAt'])
		.where('user_id', '=', userId)
		.orderBy('added_at', 'desc')
		.orderBy('movie_id'),
);

const importsOf = prepareQuery((database, userId: string) =>
	database.selectFrom('imports').select(IMPORT).where('user_id', '=', userId).orderBy('import_id', 'desc'),
);

const openRowsOf = prepareQuery((database, userId: string) =>
	database.selectFrom('open_rows').selectAll().where('user_id', '=', userId),
);

const countryOf = prepareQuery((database, userId: string) =>
	database.selectFrom('countries').select('country').where('user_id', '=', userId),
);

const sharingOf = prepareQuery((database, userId: string) =>
	database.selectFrom('sharing').select('level').where('user_id', '=', userId),
);

const agreedToTrainingAt = prepareQuery((database, userId: string) =>
	database.selectFrom('training_consents').select('agreed_at').where('user_id', '=', userId),
);

const membershipsOf = prepareQuery((database, userId: string) =>
	database
		.selectFrom('memberships')
		.select(['server_id as serverId', 'since'])
		.where('user_id', '=', userId)
		.orderBy('server_id'),
);

/** The store's methods that read, each a single query. */
export function createReads(database: Kysely<Schema>) {
	return {
		ratingsOf: (userId) => ratingsOf(database, userId),

		async ratedBy(userId) {
			const [{ movieIds }] = await ratedBy(database, userId);
			return readIds(movieIds);
		},

		async ratedBefore(userId, movieId) {
			const [{ stars, ratedAt, movieIds }] = await ratedBefore(database, userId, movieId);
			const rating = stars === null || ratedAt === null ? undefined : { movieId, stars, ratedAt };
			return { rating, movieIds: readIds(movieIds) };
		},

		ratingOf: async (userId, movieId) => (await ratingOf(database, userId, movieId))[0],
		dismissalsOf: (userId) => dismissalsOf(database, userId),
		shownTo: (userId, since) => shownTo(database, userId, since),
		personaOf: async (userId) => (await personaOf(database, userId))[0]?.persona,
		watchlistOf: (userId) => watchlistOf(database, userId),
		importsOf: (userId) => importsOf(database, userId),
		openRowsOf: async (userId) => (await openRowsOf(database, userId)).map(readOpenRow),
		countryOf: async (userId) => (await countryOf(database, userId))[0]?.country,
		sharingOf: async (userId) => (await sharingOf(database, userId))[0]?.level,
		agreedToTrainingAt: async (userId) => (await agreedToTrainingAt(database, userId))[0]?.agreed_at,
		membershipsOf: (userId) => membershipsOf(database, userId),
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
