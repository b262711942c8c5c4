import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Applied in the order of their names, each once. A migration that has been released never changes: add another. */
export const migrations: Record<string, Migration> = {
	'0001-first-tables': {
		async up(database: Kysely<unknown>) {
			// Every query is by person, so the primary keys start with the user and rows lie in that order.
			await sql`create table ratings (
				user_id text not null,
				movie_id integer not null,
				stars real not null check (stars between 0.5 and 5 and stars * 2 = cast(stars * 2 as integer)),
				rated_at integer not null,
				primary key (user_id, movie_id)
			) strict, without rowid`.execute(database);
			await sql`create table dismissals (
				user_id text not null,
				movie_id integer not null,
				reason text not null check (reason in ('seen', 'not interested')),
				dismissed_at integer not null,
				primary key (user_id, movie_id)
			) strict, without rowid`.execute(database);
			await sql`create table shown (
				user_id text not null,
				movie_id integer not null,
				shown_at integer not null,
				primary key (user_id, movie_id)
			) strict, without rowid`.execute(database);
			await sql`create table starting_points (
				user_id text primary key,
				persona text not null,
				chosen_at integer not null
			) strict, without rowid`.execute(database);
		},
	},
};
