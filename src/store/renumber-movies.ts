import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** How many rows of each kind have another movie id now. */
export interface Renumbered {
	readonly ratings: number;
	readonly dismissals: number;
	readonly shown: number;
	readonly watchlist: number;
	/** Of movie nights: movies, what suits whom, votes and winners. */
	readonly nights: number;
}

/** The tables that name movies, their keys, what else they keep, and which column says when. */
const TABLES = [
	{
		table: 'ratings',
		counted: 'ratings',
		keys: ['user_id', 'movie_id'],
		kept: ['stars', 'rated_at'],
		time: 'rated_at',
	},
	{
		table: 'dismissals',
		counted: 'dismissals',
		keys: ['user_id', 'movie_id'],
		kept: ['reason', 'dismissed_at'],
		time: 'dismissed_at',
	},
	{ table: 'watchlist', counted: 'watchlist', keys: ['user_id', 'movie_id'], kept: ['added_at'], time: 'added_at' },
	{
		table: 'shown',
		counted: 'shown',
		keys: ['user_id', 'movie_id', 'filter'],
		kept: ['shown_at', 'place'],
		time: 'shown_at',
	},
	{
		table: 'night_movies',
		counted: 'nights',
		keys: ['night_id', 'movie_id'],
		kept: ['place', 'source', 'nominated_by', 'is_listed', 'carried', 'score', 'reason', 'best_for'],
		time: 'is_listed',
	},
	{
		table: 'night_fits',
		counted: 'nights',
		keys: ['night_id', 'movie_id', 'user_id'],
		kept: ['fit', 'place'],
		time: 'place',
	},
	{
		table: 'night_votes',
		counted: 'nights',
		keys: ['night_id', 'user_id', 'movie_id', 'kind'],
		kept: ['place'],
		time: 'place',
	},
] as const;

/** Every movie id from `firstId` on that any row has. Looks at all rows: 1 million take about 0.05 s. */
export async function listMovieIds(reader: Kysely<Schema>, firstId: number): Promise<number[]> {
	const selects = TABLES.map(({ table }) => sql`select movie_id from ${sql.table(table)} where movie_id >= ${firstId}`);
	const { rows } = await sql<{ movie_id: number }>`${sql.join(selects, sql` union `)}`.execute(reader);
	return rows.map(({ movie_id }) => movie_id);
}

/**
 * Gives rows the new ids of their movies. Where a person has a row of both, the newer row stays.
 *
 * @param newIds by old id; no new id is an old one, too
 */
export async function renumberMovies(
	transaction: Kysely<Schema>,
	newIds: ReadonlyMap<number, number>,
): Promise<Renumbered> {
	const pairs = JSON.stringify([...newIds]);
	const counts = { ratings: 0, dismissals: 0, shown: 0, watchlist: 0, nights: 0 };
	for (const { table, counted, keys, kept, time } of TABLES) {
		const [key, columns] = [keys, kept].map((names) => sql.join(names.map((column) => sql.ref(column))));
		const newKey = sql.join(keys.map((column) => sql.ref(column === 'movie_id' ? 'new_id' : column)));
		const replacing = sql.join(kept.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`));
		await sql`
			with renumbered(old_id, new_id) as materialized (select value ->> 0, value ->> 1 from json_each(${pairs}))
			insert into ${sql.table(table)} (${key}, ${columns})
			select ${newKey}, ${columns} from ${sql.table(table)} join renumbered on old_id = movie_id
			where true on conflict (${key}) do update set ${replacing}
			where ${sql.ref(`excluded.${time}`)} > ${sql.ref(`${table}.${time}`)}
		`.execute(transaction);
		const { numAffectedRows } = await sql`
			delete from ${sql.table(table)} where movie_id in (select value ->> 0 from json_each(${pairs}))
		`.execute(transaction);
		counts[counted] += Number(numAffectedRows);
	}
	await sql`
		update nights set winner_id = value ->> 1 from json_each(${pairs}) where winner_id = value ->> 0
	`.execute(transaction);
	return counts;
}
