import type { Schema } from './schema.ts';

/** The tables with what is stored. The others are about the database itself, or hold answers for minutes. */
export type Table = Exclude<keyof Schema, 'kysely_migration' | 'replies'>;

/** The primary key of each table. */
export const TABLE_KEYS = {
	ratings: ['user_id', 'movie_id'],
	dismissals: ['user_id', 'movie_id'],
	shown: ['user_id', 'movie_id', 'filter'],
	starting_points: ['user_id'],
	watchlist: ['user_id', 'movie_id'],
	imports: ['user_id', 'import_id'],
	import_changes: ['user_id', 'import_id', 'movie_id', 'list'],
	open_rows: ['user_id', 'import_id', 'row_id'],
	missing_titles: ['digest'],
	countries: ['user_id'],
	sharing: ['user_id'],
	training_consents: ['user_id'],
	memberships: ['server_id', 'user_id'],
	server_settings: ['server_id'],
	tmdb_answers: ['question'],
	nights: ['night_id'],
	night_guests: ['night_id', 'user_id'],
	night_movies: ['night_id', 'movie_id'],
	night_fits: ['night_id', 'movie_id', 'user_id'],
	night_votes: ['night_id', 'user_id', 'movie_id', 'kind'],
	night_duties: ['night_id', 'duty'],
} as const satisfies { readonly [table in Table]: readonly (keyof Schema[table])[] };

/** @returns all tables, those with people's ratings first. */
export function listTables(): Table[] {
	return Object.keys(TABLE_KEYS) as Table[];
}
