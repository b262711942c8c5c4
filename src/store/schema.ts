import type { DismissalReason } from './store.ts';

/** The tables as Kysely sees them. Times are milliseconds since 1970, UTC. */
export interface Schema {
	ratings: { user_id: string; movie_id: number; stars: number; rated_at: number };
	dismissals: { user_id: string; movie_id: number; reason: DismissalReason; dismissed_at: number };
	shown: { user_id: string; movie_id: number; shown_at: number };
	starting_points: { user_id: string; persona: string; chosen_at: number };
	/** Titles that people asked for and the catalogue lacks. A title asked for once is a digest only. */
	missing_titles: { digest: Uint8Array; title: string | null; asked: number; asked_on: number };
	/** The migrations that were applied. Kysely's migrator, which the first Matinee used, named the table. */
	kysely_migration: { name: string; timestamp: string };
}
