import type { DismissalReason } from './store.ts';

/** The tables as Kysely sees them. Times are milliseconds since 1970, UTC. */
export interface Schema {
	ratings: { user_id: string; movie_id: number; stars: number; rated_at: number };
	dismissals: { user_id: string; movie_id: number; reason: DismissalReason; dismissed_at: number };
	/** `filter` is what the list was asked for, '' for nothing in particular; `place` is where in it the movie stood. */
	shown: { user_id: string; movie_id: number; filter: string; shown_at: number; place: number };
	starting_points: { user_id: string; persona: string; chosen_at: number };
	/** Where a person wants to know where to watch a movie: ISO 3166-1. */
	countries: { user_id: string; country: string; chosen_at: number };
	/** What TMDB said, for a while; nothing here is about a person. */
	tmdb_answers: { question: string; answer: string; expires_at: number };
	/** The migrations that were applied. Kysely's migrator, which the first Matinee used, named the table. */
	kysely_migration: { name: string; timestamp: string };
}
