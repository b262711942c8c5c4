import type { ShownMovie } from './pending-shown.ts';
import type { StoreError } from './store-error.ts';

/** One person's stars for one movie. */
export interface Rating {
	readonly movieId: number;
	/** 0.5 to 5 in halves. */
	readonly stars: number;
	/** Milliseconds since 1970, UTC. */
	readonly ratedAt: number;
}

/** Why a movie is kept out of recommendations. */
export type DismissalReason = 'seen' | 'not interested';

interface Dismissal {
	readonly movieId: number;
	readonly reason: DismissalReason;
	/** Milliseconds since 1970, UTC. */
	readonly dismissedAt: number;
}

/** Everything stored about one person. */
interface PersonalData {
	readonly userId: string;
	readonly ratings: readonly Rating[];
	readonly dismissals: readonly Dismissal[];
	readonly shown: readonly ShownMovie[];
	/** The persona chosen as a starting point. */
	readonly persona: string | undefined;
	/** Where they want to know where to watch: ISO 3166-1. */
	readonly country: string | undefined;
}

/** What TMDB said, as JSON, and until when it may be kept. */
export interface KeptAnswer {
	readonly question: string;
	readonly answer: string;
	/** Milliseconds since 1970, UTC. */
	readonly expiresAt: number;
}

/**
 * What people told us. When a method that changes something has resolved, the change is on disk: a crash right after it
 * loses nothing. When it rejects, nothing changed; it rejects with a `StoreBusyError` when another program kept the
 * database locked. Methods that read never wait for those that write.
 */
export interface Store {
	/** @returns the rating this one replaced. */
	rate(userId: string, movieId: number, stars: number): Promise<Rating | undefined>;
	/** @returns the rating that was removed. */
	unrate(userId: string, movieId: number): Promise<Rating | undefined>;
	/** Newest first. */
	ratingsOf(userId: string): Promise<Rating[]>;
	ratingOf(userId: string, movieId: number): Promise<Rating | undefined>;
	dismiss(userId: string, movieId: number, reason: DismissalReason): Promise<void>;
	/** @returns whether there was a dismissal to take back. */
	undismiss(userId: string, movieId: number): Promise<boolean>;
	dismissalsOf(userId: string): Promise<Dismissal[]>;
	/**
	 * Remembers that these movies were recommended just now, in this order. Reads of what was shown see this while it is
	 * written.
	 *
	 * @param filter what they were asked for by; '' if left out: nothing in particular.
	 */
	markShown(userId: string, movieIds: readonly number[], filter?: string): Promise<void>;
	/** Latest first. @param since milliseconds since 1970, UTC. */
	shownSince(userId: string, since: number): Promise<ShownMovie[]>;
	/** Forgets what was shown for a filter. Reads see this while it is written, too. */
	forgetShown(userId: string, filter?: string): Promise<void>;
	choosePersona(userId: string, persona: string | undefined): Promise<void>;
	personaOf(userId: string): Promise<string | undefined>;
	chooseCountry(userId: string, country: string): Promise<void>;
	countryOf(userId: string): Promise<string | undefined>;
	/** The answers to these questions that have not expired. */
	answersTo(questions: readonly string[]): Promise<KeptAnswer[]>;
	/** Keeps answers, and drops those that have expired. */
	keepAnswers(answers: readonly KeptAnswer[]): Promise<void>;
	exportOf(userId: string): Promise<PersonalData>;
	/** Removes everything about this person, in one transaction. @returns how many ratings and dismissals it removed. */
	deleteAll(userId: string): Promise<{ ratings: number; dismissals: number }>;
	/** Resolves when a change first finds that the database was deleted or replaced. Then all changes are refused. */
	readonly lost: Promise<StoreError>;
	/** Writes what was shown, then closes. Refuses other changes that still wait. */
	close(): Promise<void>;
}
