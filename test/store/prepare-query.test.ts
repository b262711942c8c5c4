import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, test, vi } from 'vitest';
import { prepareQuery } from '../../src/store/prepare-query.ts';
import type { Schema } from '../../src/store/schema.ts';

function openDatabase(): Kysely<Schema> {
	const sqlite = new BetterSqlite3(':memory:');
	sqlite.exec('create table watchlist (user_id text, movie_id integer, added_at integer)');
	return new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
}

const add = prepareQuery((database, userId: string, movieId: number) =>
	database.insertInto('watchlist').values({ user_id: userId, movie_id: movieId, added_at: 7 }).returning('movie_id'),
);

test('a query is built once for a connection, and runs with the values of each call', async () => {
	const build = vi.fn((database: Kysely<Schema>, userId: string, most: number) =>
		database
			.selectFrom('watchlist')
			.select(['movie_id', 'added_at'])
			.where('user_id', '=', userId)
			.where('movie_id', '<=', most)
			.orderBy('movie_id'),
	);
	// What a mock takes is not seen by its `length`.
	const find = prepareQuery((database, userId: string, most: number) => build(database, userId, most));
	for (const database of [openDatabase(), openDatabase()]) {
		for (const movieId of [1, 2, 3]) expect(await add(database, 'ada', movieId)).toEqual([{ movie_id: movieId }]);
		await add(database, 'bo', 2);
		expect(await find(database, 'ada', 2)).toEqual([1, 2].map((movie_id) => ({ movie_id, added_at: 7 })));
		expect(await find(database, 'ada', 1)).toEqual([{ movie_id: 1, added_at: 7 }]);
		expect(await find(database, 'bo', 9)).toEqual([{ movie_id: 2, added_at: 7 }]);
		await database.connection().execute(async (same) => expect(await find(same, 'bo', 1)).toEqual([]));
	}
	expect(build).toHaveBeenCalledTimes(2);
});

test('calls at once keep their values apart', async () => {
	const database = openDatabase();
	const people = Array.from({ length: 50 }, (_, at) => `person ${at}`);
	await Promise.all(people.map((person, at) => add(database, person, at)));
	const rows = await database.selectFrom('watchlist').select(['user_id', 'movie_id']).orderBy('movie_id').execute();
	expect(rows).toEqual(people.map((user_id, movie_id) => ({ user_id, movie_id })));
});

test('a query that leaves a value out, or has its form by one, is refused', async () => {
	const find = prepareQuery((database, userId: string, most: number | undefined) => {
		const query = database.selectFrom('watchlist').select('movie_id').where('user_id', '=', userId);
		return most === 3 ? query.where('movie_id', '<=', most) : query;
	});
	await expect(find(openDatabase(), 'ada', 3)).rejects.toThrow('Value 2 is no parameter of: select');
});
