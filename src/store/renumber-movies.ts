import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** How many rows of each kind have another movie id now. */
export interface Renumbered {
	readonly ratings: number;
	readonly dismissals: number;
	readonly shown: number;
	readonly watchlist: number;
	/** Of movie nights: movies, what suits whom, votes and winners. */
	readonly nights: number;
	/** What imports changed, to be undone. */
	readonly importChanges: number;
	/** Rows of imports whose movie the person has to name. */
	readonly openRows: number;
}

/** The tables that keep the newer row of a movie: their keys, what else they keep, and which column says when. */
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
	const tables = [...TABLES.map(({ table }) => table), 'import_changes'];
	const selects = tables.map((table) => sql`select movie_id from ${sql.table(table)} where movie_id >= ${firstId}`);
	const open = sql`select value as movie_id from open_rows, ${idsOf('movie_ids')} where value >= ${firstId}`;
	const { rows } = await sql<{ movie_id: number }>`${sql.join([...selects, open], sql` union `)}`.execute(reader);
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
		const replacing = kept.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`);
		const update = sql`${sql.join(replacing)} where ${sql.ref(`excluded.${time}`)} > ${sql.ref(`${table}.${time}`)}`;
		counts[counted] += await renumberTable(transaction, pairs, { table, keys, kept, update });
	}
	await sql`
		update nights set winner_id = value ->> 1 from json_each(${pairs}) where winner_id = value ->> 0
	`.execute(transaction);
	const importChanges = await renumberTable(transaction, pairs, IMPORT_CHANGES);
	return { ...counts, importChanges, openRows: await renumberOpenRows(transaction, pairs) };
}

interface Table {
	readonly table: string;
	readonly keys: readonly string[];
	readonly kept: readonly string[];
	/** What becomes of a row that has the new id already. */
	readonly update: RawBuilder<unknown>;
}

/**
 * Two changes of one movie by one import become the newer one, as the lists keep the newer row. What was there before
 * the import is what either of them found.
 */
const IMPORT_CHANGES: Table = {
	table: 'import_changes',
	keys: ['user_id', 'import_id', 'movie_id', 'list'],
	kept: ['before_value', 'before_at', 'after_value', 'after_at'],
	update: sql`(after_value, after_at) = (
			select after_value, after_at from (
				select import_changes.after_value, import_changes.after_at
				union all select excluded.after_value, excluded.after_at
			) order by after_at desc limit 1
		),
		before_value = ifnull(import_changes.before_value, excluded.before_value),
		before_at = ifnull(import_changes.before_at, excluded.before_at)`,
};

/** @returns how many rows had an old id. */
async function renumberTable(
	transaction: Kysely<Schema>,
	pairs: string,
	{ table, keys, kept, update }: Table,
): Promise<number> {
	const [key, columns] = [keys, kept].map((names) => sql.join(names.map((column) => sql.ref(column))));
	const newKey = sql.join(keys.map((column) => sql.ref(column === 'movie_id' ? 'new_id' : column)));
	await sql`
		with ${renumbered(pairs)}
		insert into ${sql.table(table)} (${key}, ${columns})
		select ${newKey}, ${columns} from ${sql.table(table)} join renumbered on old_id = movie_id
		where true on conflict (${key}) do update set ${update}
	`.execute(transaction);
	const { numAffectedRows } = await sql`
		delete from ${sql.table(table)} where movie_id in (select value ->> 0 from json_each(${pairs}))
	`.execute(transaction);
	return Number(numAffectedRows);
}

/** Each movie stays once, in its place. */
async function renumberOpenRows(transaction: Kysely<Schema>, pairs: string): Promise<number> {
	const { numAffectedRows } = await sql`
		with ${renumbered(pairs)}
		update open_rows set movie_ids = (
			select group_concat(movie_id, ',' order by place) from (
				select ifnull(new_id, value) as movie_id, min(key) as place
				from ${idsOf('movie_ids')} left join renumbered on old_id = value group by 1
			)
		)
		where exists (select 1 from ${idsOf('movie_ids')} join renumbered on old_id = value)
	`.execute(transaction);
	return Number(numAffectedRows);
}

/** A table of old and new ids. */
function renumbered(pairs: string): RawBuilder<unknown> {
	return sql`renumbered(old_id, new_id) as materialized (select value ->> 0, value ->> 1 from json_each(${pairs}))`;
}

/** A column of ids with commas between them, as rows. */
function idsOf(column: string): RawBuilder<unknown> {
	return sql`json_each('[' || ${sql.ref(column)} || ']')`;
}
