import { type Kysely, type RawBuilder, sql } from 'kysely';
import { readIds, readOpenRows } from './list-movie-ids.ts';
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

/** This many movies get new ids at a time: SQLite takes 32,766 parameters. */
const AT_ONCE = 5000;

type Pair = readonly [oldId: number, newId: number];

/**
 * Gives rows the new ids of their movies. Where a person has a row of both, the newer row stays.
 *
 * @param newIds by old id; no new id is an old one, too
 */
export async function renumberMovies(
	transaction: Kysely<Schema>,
	newIds: ReadonlyMap<number, number>,
): Promise<Renumbered> {
	const counts = { ratings: 0, dismissals: 0, shown: 0, watchlist: 0, nights: 0 };
	let importChanges = 0;
	for (const pairs of splitPairs(newIds)) {
		for (const { table, counted, keys, kept, time } of TABLES) {
			const replacing = kept.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`);
			const update = sql`${sql.join(replacing)} where ${sql.ref(`excluded.${time}`)} > ${sql.ref(`${table}.${time}`)}`;
			counts[counted] += await renumberTable(transaction, pairs, { table, keys, kept, update });
		}
		await sql`
			with ${renumbered(pairs)} update nights set winner_id = new_id from renumbered where winner_id = old_id
		`.execute(transaction);
		importChanges += await renumberTable(transaction, pairs, IMPORT_CHANGES);
	}
	return { ...counts, importChanges, openRows: await renumberOpenRows(transaction, newIds) };
}

/** Parts that have each new id once: PostgreSQL refuses a statement that would replace a row twice. */
function splitPairs(newIds: ReadonlyMap<number, number>): Pair[][] {
	const byNewId = [...Map.groupBy(newIds, ([, newId]) => newId).values()];
	const rounds = Math.max(0, ...byNewId.map((pairs) => pairs.length));
	return Array.from({ length: rounds }, (_, round) =>
		byNewId.flatMap((pairs) => pairs.slice(round, round + 1)),
	).flatMap((pairs) =>
		Array.from({ length: Math.ceil(pairs.length / AT_ONCE) }, (_, at) => pairs.slice(at * AT_ONCE, (at + 1) * AT_ONCE)),
	);
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
	update: sql`
		after_value = ${newerOf('after_value')},
		after_at = ${newerOf('after_at')},
		before_value = coalesce(import_changes.before_value, excluded.before_value),
		before_at = coalesce(import_changes.before_at, excluded.before_at)`,
};

function newerOf(column: string): RawBuilder<unknown> {
	return sql`case
		when coalesce(excluded.after_at, -1) > coalesce(import_changes.after_at, -1) then ${sql.ref(`excluded.${column}`)}
		else ${sql.ref(`import_changes.${column}`)}
	end`;
}

/** @returns how many rows had an old id. */
async function renumberTable(
	transaction: Kysely<Schema>,
	pairs: readonly Pair[],
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
		delete from ${sql.table(table)} where movie_id in (${sql.join(pairs.map(([oldId]) => oldId))})
	`.execute(transaction);
	return Number(numAffectedRows);
}

/** A table of old and new ids. PostgreSQL takes a parameter for text where nothing says what it is. */
function renumbered(pairs: readonly Pair[]): RawBuilder<unknown> {
	const rows = pairs.map(([oldId, newId]) => sql`(cast(${oldId} as bigint), cast(${newId} as bigint))`);
	return sql`renumbered(old_id, new_id) as materialized (values ${sql.join(rows)})`;
}

/** Each movie stays once, in its place. @returns how many rows asked about an old id. */
async function renumberOpenRows(transaction: Kysely<Schema>, newIds: ReadonlyMap<number, number>): Promise<number> {
	const rows = await readOpenRows(transaction);
	const changed = rows.filter(({ movie_ids }) => readIds(movie_ids).some((movieId) => newIds.has(movieId)));
	for (const { user_id, import_id, row_id, movie_ids } of changed) {
		const currentIds = readIds(movie_ids).map((movieId) => newIds.get(movieId) ?? movieId);
		await transaction
			.updateTable('open_rows')
			.set({ movie_ids: [...new Set(currentIds)].join() })
			.where('user_id', '=', user_id)
			.where('import_id', '=', import_id)
			.where('row_id', '=', row_id)
			.execute();
	}
	return changed.length;
}
