import type { DismissalReason } from './store.ts';

/** The tables as Kysely sees them. Times are milliseconds since 1970, UTC. */
export interface Schema {
	ratings: { user_id: string; movie_id: number; stars: number; rated_at: number };
	dismissals: { user_id: string; movie_id: number; reason: DismissalReason; dismissed_at: number };
	shown: { user_id: string; movie_id: number; shown_at: number };
	starting_points: { user_id: string; persona: string; chosen_at: number };
	/** The migrations that were applied. Kysely's migrator, which the first Matinee used, named the table. */
	kysely_migration: { name: string; timestamp: string };
}
