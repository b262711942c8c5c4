import type { Generated } from 'kysely';
import type { ImportEntry, ImportList } from './imports.ts';
import type { Coming, Duty, Fit, GroupReason, NightMovie, NightState } from './nights.ts';
import type { DismissalReason, ListVisibility, Sharing } from './store.ts';

/** The tables as Kysely sees them. Times are milliseconds since 1970, UTC. */
export interface Schema {
	ratings: { user_id: string; movie_id: number; stars: number; rated_at: number };
	dismissals: { user_id: string; movie_id: number; reason: DismissalReason; dismissed_at: number };
	/** `filter` is what the list was asked for, '' for nothing in particular; `place` is where in it the movie stood. */
	shown: { user_id: string; movie_id: number; filter: string; shown_at: number; place: number };
	starting_points: { user_id: string; persona: string; chosen_at: number };
	watchlist: { user_id: string; movie_id: number; added_at: number };
	imports: {
		user_id: string;
		import_id: number;
		format: string;
		imported_at: number;
		rated: number;
		replaced: number;
		seen: number;
		wanted: number;
		unchanged: number;
	};
	import_changes: {
		user_id: string;
		import_id: number;
		movie_id: number;
		list: ImportList;
		before_value: string | null;
		before_at: number | null;
		after_value: string | null;
		after_at: number | null;
	};
	open_rows: {
		user_id: string;
		import_id: number;
		row_id: number;
		title: string;
		year: number | null;
		kind: ImportEntry['kind'];
		stars: number | null;
		at: number | null;
		/** Ids with commas between them. */
		movie_ids: string;
	};
	/** Titles that people asked for and the catalogue lacks. A title asked for once is a digest only. */
	missing_titles: { digest: Uint8Array; title: string | null; asked: number; asked_on: number };
	/** Where a person wants to know where to watch a movie: ISO 3166-1. */
	countries: { user_id: string; country: string; chosen_at: number };
	/** With whom a person shares their ratings; without a row, with nights only. */
	sharing: { user_id: string; level: Sharing; chosen_at: number };
	/** Whose ratings may train the model; without a row, they may not. */
	training_consents: { user_id: string; agreed_at: number };
	/** Who used the bot in which server. */
	memberships: { server_id: string; user_id: string; since: number };
	server_settings: {
		server_id: string;
		/** IANA. */
		time_zone: string | null;
		/** ISO 3166-1. */
		region: string | null;
		may_mention: 0 | 1;
		visibility: ListVisibility;
		/** As Discord says it. */
		locale: string | null;
	};
	/** What was answered to an interaction over HTTP, for minutes; the rest is null until then. */
	replies: {
		interaction_id: string;
		claimed_at: number;
		status: number | null;
		content_type: string | null;
		body: Uint8Array | null;
	};
	/** What TMDB said, for a while; nothing here is about a person. */
	tmdb_answers: { question: string; answer: string; expires_at: number };
	/** Movie nights; flags are 0 or 1. The other tables whose names begin with `night` hold their parts, by `place`. */
	nights: {
		night_id: Generated<number>;
		version: number;
		server_id: string;
		channel_id: string;
		message_id: string | null;
		/** Ids with spaces between them. */
		old_messages: string;
		event_id: string | null;
		host_id: string | null;
		locale: string;
		title: string | null;
		query: string;
		seats: number | null;
		created_at: number;
		starts_at: number | null;
		closes_at: number;
		allows_vetoes: number;
		is_secret: number;
		state: NightState;
		winner_id: number | null;
		is_overridden: number;
		is_stale: number;
	};
	night_guests: {
		night_id: number;
		user_id: string;
		place: number;
		coming: Coming;
		fit: Fit | null;
		was_there: number;
	};
	night_movies: {
		night_id: number;
		movie_id: number;
		place: number;
		source: NightMovie['source'];
		nominated_by: string | null;
		is_listed: number;
		carried: number;
		score: number;
		reason: GroupReason | null;
		best_for: string | null;
	};
	night_fits: { night_id: number; movie_id: number; user_id: string; fit: Fit; place: number };
	night_votes: { night_id: number; user_id: string; movie_id: number; kind: 'approval' | 'veto'; place: number };
	/** What is to be done at a time; a row goes when it is done. */
	night_duties: { night_id: number; duty: Duty; due_at: number; claimed_until: number };
	/** The migrations that were applied. Kysely's migrator, which the first Matinee used, named the table. */
	kysely_migration: { name: string; timestamp: string };
}
