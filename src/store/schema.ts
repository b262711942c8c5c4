import type { ImportEntry, ImportList } from './imports.ts';
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
	};
	/** What TMDB said, for a while; nothing here is about a person. */
	tmdb_answers: { question: string; answer: string; expires_at: number };
	/** The migrations that were applied. Kysely's migrator, which the first Matinee used, named the table. */
	kysely_migration: { name: string; timestamp: string };
}
