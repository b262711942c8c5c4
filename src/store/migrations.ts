import { sql } from 'kysely';
import type { Migrations } from './migrate.ts';

/** A migration that has been released never changes: add another at the end. */
export const migrations: Migrations = {
	async '0001-first-tables'(transaction) {
		// The first Matinee could be interrupted with some of these tables made and the migration not recorded.
		// Every query is by person, so the primary keys start with the user and rows lie in that order.
		await sql`create table if not exists ratings (
			user_id text not null,
			movie_id integer not null,
			stars real not null check (stars between 0.5 and 5 and stars * 2 = cast(stars * 2 as integer)),
			rated_at integer not null,
			primary key (user_id, movie_id)
		) strict, without rowid`.execute(transaction);
		await sql`create table if not exists dismissals (
			user_id text not null,
			movie_id integer not null,
			reason text not null check (reason in ('seen', 'not interested')),
			dismissed_at integer not null,
			primary key (user_id, movie_id)
		) strict, without rowid`.execute(transaction);
		await sql`create table if not exists shown (
			user_id text not null,
			movie_id integer not null,
			shown_at integer not null,
			primary key (user_id, movie_id)
		) strict, without rowid`.execute(transaction);
		await sql`create table if not exists starting_points (
			user_id text primary key,
			persona text not null,
			chosen_at integer not null
		) strict, without rowid`.execute(transaction);
	},
	async '0002-missing-titles'(transaction) {
		await sql`create table missing_titles (
			digest blob primary key,
			title text,
			asked integer not null,
			asked_on integer not null
		) strict, without rowid`.execute(transaction);
	},
	async '0003-filters-countries-and-tmdb'(transaction) {
		// What was shown before counts as shown without a filter.
		await sql`create table shown_by_filter (
			user_id text not null,
			movie_id integer not null,
			filter text not null,
			shown_at integer not null,
			place integer not null,
			primary key (user_id, movie_id, filter)
		) strict, without rowid`.execute(transaction);
		await sql`insert into shown_by_filter select user_id, movie_id, '', shown_at, movie_id from shown`.execute(
			transaction,
		);
		await sql`drop table shown`.execute(transaction);
		await sql`alter table shown_by_filter rename to shown`.execute(transaction);
		await sql`create table countries (
			user_id text primary key,
			country text not null,
			chosen_at integer not null
		) strict, without rowid`.execute(transaction);
		await sql`create table tmdb_answers (
			question text primary key,
			answer text not null,
			expires_at integer not null
		) strict, without rowid`.execute(transaction);
		await sql`create index tmdb_answers_by_expiry on tmdb_answers (expires_at)`.execute(transaction);
	},

	async '0004-imports'(transaction) {
		await sql`create table watchlist (
			user_id text not null,
			movie_id integer not null,
			added_at integer not null,
			primary key (user_id, movie_id)
		) strict, without rowid`.execute(transaction);
		await sql`create table imports (
			user_id text not null,
			import_id integer not null,
			format text not null,
			imported_at integer not null,
			rated integer not null,
			replaced integer not null,
			seen integer not null,
			wanted integer not null,
			unchanged integer not null,
			primary key (user_id, import_id)
		) strict, without rowid`.execute(transaction);
		// What was there before and after, for undoing exactly that; null where nothing was.
		await sql`create table import_changes (
			user_id text not null,
			import_id integer not null,
			movie_id integer not null,
			list text not null check (list in ('rating', 'dismissal', 'watchlist')),
			before_value text,
			before_at integer,
			after_value text,
			after_at integer,
			primary key (user_id, import_id, movie_id, list)
		) strict, without rowid`.execute(transaction);
		await sql`create table open_rows (
			user_id text not null,
			import_id integer not null,
			row_id integer not null,
			title text not null,
			year integer,
			kind text not null check (kind in ('rated', 'seen', 'unwanted', 'wanted')),
			stars real,
			at integer,
			movie_ids text not null,
			primary key (user_id, import_id, row_id)
		) strict, without rowid`.execute(transaction);
	},

	async '0005-servers-and-sharing'(transaction) {
		// Without a row, a person shares with nights only.
		await sql`create table sharing (
			user_id text primary key,
			level text not null check (level in ('off', 'nights', 'server')),
			chosen_at integer not null
		) strict, without rowid`.execute(transaction);
		// Read by server, deleted by either.
		await sql`create table memberships (
			server_id text not null,
			user_id text not null,
			since integer not null,
			primary key (server_id, user_id)
		) strict, without rowid`.execute(transaction);
		await sql`create index memberships_by_user on memberships (user_id)`.execute(transaction);
		await sql`create table server_settings (
			server_id text primary key,
			time_zone text,
			region text,
			may_mention integer not null check (may_mention in (0, 1)),
			visibility text not null check (visibility in ('public', 'private'))
		) strict, without rowid`.execute(transaction);
	},

	async '0006-movie-nights'(transaction) {
		await sql`create table nights (
			night_id integer primary key autoincrement,
			version integer not null,
			server_id text not null,
			channel_id text not null,
			message_id text,
			event_id text,
			host_id text,
			locale text not null,
			title text,
			query text not null,
			seats integer,
			created_at integer not null,
			starts_at integer,
			closes_at integer not null,
			allows_vetoes integer not null,
			is_secret integer not null,
			state text not null check (state in ('open', 'decided', 'cancelled', 'over')),
			winner_id integer,
			is_overridden integer not null,
			is_stale integer not null
		) strict`.execute(transaction);
		await sql`create index nights_by_channel on nights (channel_id, state)`.execute(transaction);
		await sql`create index nights_by_server on nights (server_id, state)`.execute(transaction);
		await sql`create index nights_by_host on nights (host_id)`.execute(transaction);
		await sql`create table night_guests (
			night_id integer not null,
			user_id text not null,
			place integer not null,
			coming text not null check (coming in ('yes', 'maybe', 'no')),
			fit integer check (fit between 0 and 3),
			was_there integer not null,
			primary key (night_id, user_id)
		) strict, without rowid`.execute(transaction);
		await sql`create index night_guests_by_user on night_guests (user_id)`.execute(transaction);
		await sql`create table night_movies (
			night_id integer not null,
			movie_id integer not null,
			place integer not null,
			source text not null check (source in ('proposed', 'nominated', 'carried')),
			nominated_by text,
			is_listed integer not null,
			carried real not null,
			score real not null,
			reason text,
			best_for text,
			primary key (night_id, movie_id)
		) strict, without rowid`.execute(transaction);
		await sql`create table night_fits (
			night_id integer not null,
			movie_id integer not null,
			user_id text not null,
			fit integer not null check (fit between 0 and 3),
			place integer not null,
			primary key (night_id, movie_id, user_id)
		) strict, without rowid`.execute(transaction);
		await sql`create table night_votes (
			night_id integer not null,
			user_id text not null,
			movie_id integer not null,
			kind text not null check (kind in ('approval', 'veto')),
			place integer not null,
			primary key (night_id, user_id, movie_id, kind)
		) strict, without rowid`.execute(transaction);
		await sql`create table night_duties (
			night_id integer not null,
			duty text not null,
			due_at integer not null,
			claimed_until integer not null,
			primary key (night_id, duty)
		) strict, without rowid`.execute(transaction);
		await sql`create index night_duties_by_time on night_duties (due_at)`.execute(transaction);
	},

	async '0007-training-consents'(transaction) {
		await sql`create table training_consents (
			user_id text primary key,
			agreed_at integer not null
		) strict, without rowid`.execute(transaction);
	},

	async '0008-language-of-a-server'(transaction) {
		await sql`alter table server_settings add column locale text`.execute(transaction);
	},

	async '0009-replies'(transaction) {
		await sql`create table replies (
			interaction_id text primary key,
			claimed_at integer not null,
			status integer,
			content_type text,
			body blob
		) strict, without rowid`.execute(transaction);
		await sql`create index replies_by_time on replies (claimed_at)`.execute(transaction);
	},

	/** Each start looks for ids of our own, without reading millions of rows of other movies. */
	async '0010-rows-of-own-ids'(transaction) {
		for (const table of ['ratings', 'dismissals', 'watchlist', 'shown', 'import_changes']) {
			const name = sql.table(`${table}_of_own_ids`);
			await sql`
				create index ${name} on ${sql.table(table)} (movie_id) where movie_id >= 1000000000
			`.execute(transaction);
		}
	},

	async '0011-old-messages-of-nights'(transaction) {
		await sql`alter table nights add column old_messages text not null default ''`.execute(transaction);
	},
};
