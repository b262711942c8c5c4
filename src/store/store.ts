import type { MissingTitle } from './count-missing.ts';
import type { ImportOutcome, ImportRequest, OpenRow, StoredImport } from './imports.ts';
import type { Night, NightStore } from './nights.ts';
import type { ShownMovie } from './pending-shown.ts';
import type { Renumbered } from './renumber-movies.ts';
import type { StoreError } from './store-error.ts';

/** One person's stars for one movie. */
export interface Rating {
	readonly movieId: number;
	/** 0.5 to 5 in halves. */
	readonly stars: number;
	/** Milliseconds since 1970, UTC. */
	readonly ratedAt: number;
}

/** What a rating changed. */
interface Rated {
	/** The rating that this one replaced. */
	readonly previous: Rating | undefined;
	/** The movies that the person has rated now, in no order. */
	readonly movieIds: readonly number[];
	/** When the movie was added to the watchlist, which it left; `undefined` where it was not on it. */
	readonly wantedSince: number | undefined;
}

/** Why a movie is kept out of recommendations. */
export type DismissalReason = 'seen' | 'not interested';

interface Dismissal {
	readonly movieId: number;
	readonly reason: DismissalReason;
	/** Milliseconds since 1970, UTC. */
	readonly dismissedAt: number;
}

/** A movie that a person wants to see. */
interface WatchlistMovie {
	readonly movieId: number;
	/** Milliseconds since 1970, UTC. */
	readonly addedAt: number;
}

/** Everything stored about one person. */
interface PersonalData {
	readonly userId: string;
	readonly ratings: readonly Rating[];
	readonly dismissals: readonly Dismissal[];
	readonly shown: readonly ShownMovie[];
	/** The persona chosen as a starting point. */
	readonly persona: string | undefined;
	readonly watchlist: readonly WatchlistMovie[];
	/** Newest first. */
	readonly imports: readonly StoredImport[];
	/** Rows of imports whose movie the person has still to name. */
	readonly openRows: readonly OpenRow[];
	/** Where they want to know where to watch: ISO 3166-1. */
	readonly country: string | undefined;
	readonly sharing: Sharing | undefined;
	/** When they agreed that their ratings train the model, if they did: milliseconds since 1970, UTC. */
	readonly agreedToTrainingAt: number | undefined;
	/** The servers in which they used the bot. */
	readonly memberships: readonly Membership[];
	/** The movie nights they answered to or opened, newest first. */
	readonly nights: readonly Night[];
}

/** What was deleted about a person. */
export interface Deleted {
	readonly ratings: number;
	readonly dismissals: number;
	/** Whether they had agreed that their ratings train the model, which then knows of them until the next training. */
	readonly agreedToTraining: boolean;
}

/** With whom a person shares their ratings: no one; groups that choose a movie, as how well it fits; their servers. */
export type Sharing = 'off' | 'nights' | 'server';

/** Who sees a list in a server, unless the person says so. */
export type ListVisibility = 'public' | 'private';

/** What those who manage a server chose for it. */
export interface ServerSettings {
	/** IANA: "Europe/Berlin". */
	readonly timeZone: string | undefined;
	/** ISO 3166-1: where people of this server want to watch. */
	readonly region: string | undefined;
	/** Whether a movie night may mention those who come. */
	readonly mayMention: boolean;
	readonly visibility: ListVisibility;
	/** The language of what everyone in the server reads, as Discord says it: "de". */
	readonly locale: string | undefined;
}

/** A server in which a person used the bot. */
interface Membership {
	readonly serverId: string;
	/** Milliseconds since 1970, UTC. */
	readonly since: number;
}

/** What an interaction was answered with over HTTP. */
interface Reply {
	readonly status: number;
	readonly contentType: string;
	readonly body: string | Uint8Array;
}

/** What TMDB said, as JSON, and until when it may be kept. */
interface KeptAnswer {
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
export interface Store extends NightStore {
	/**
	 * Takes the movie off the watchlist.
	 *
	 * @param ratedAt milliseconds since 1970, UTC; now if left out
	 */
	rate(userId: string, movieId: number, stars: number, ratedAt?: number): Promise<Rated>;
	/** @returns the rating that was removed. */
	unrate(userId: string, movieId: number): Promise<Rating | undefined>;
	/** Newest first. */
	ratingsOf(userId: string): Promise<Rating[]>;
	/** The movies that a person rated, in no order. Takes less than half the time of `ratingsOf`. */
	ratedBy(userId: string): Promise<number[]>;
	ratingOf(userId: string, movieId: number): Promise<Rating | undefined>;
	/** Takes the movie off the watchlist. @returns when it was added there; `undefined` where it was not on it. */
	dismiss(userId: string, movieId: number, reason: DismissalReason): Promise<number | undefined>;
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
	/**
	 * @param addedAt milliseconds since 1970, UTC; now if left out
	 * @returns whether the movie is new on the watchlist.
	 */
	addToWatchlist(userId: string, movieId: number, addedAt?: number): Promise<boolean>;
	/** @returns when the movie was added; `undefined` where it was not on the watchlist. */
	removeFromWatchlist(userId: string, movieId: number): Promise<number | undefined>;
	/** Newest first. */
	watchlistOf(userId: string): Promise<WatchlistMovie[]>;
	/** Writes all that an import says, in one transaction, and remembers what it changed. */
	importHistory(userId: string, request: ImportRequest): Promise<ImportOutcome>;
	/**
	 * Takes exactly one import back. What the person changed since stays as it is.
	 *
	 * @returns how many changes it took back and left; `undefined` when there is no such import any more.
	 */
	undoImport(userId: string, importId: number): Promise<{ undone: number; left: number } | undefined>;
	/** Newest first. */
	importsOf(userId: string): Promise<StoredImport[]>;
	openRowsOf(userId: string): Promise<OpenRow[]>;
	/**
	 * Imports an open row as this movie, as part of its import; or drops the row when there is no movie.
	 *
	 * @returns whether there was such a row.
	 */
	settleRow(userId: string, row: Pick<OpenRow, 'importId' | 'rowId'>, movieId: number | undefined): Promise<boolean>;
	/** Drops all open rows. @returns how many there were. */
	dropOpenRows(userId: string): Promise<number>;
	chooseCountry(userId: string, country: string): Promise<void>;
	countryOf(userId: string): Promise<string | undefined>;
	/** With `off`, it also deletes how well movies of nights suit the person. */
	chooseSharing(userId: string, level: Sharing): Promise<void>;
	/** @returns what they chose, if they did. */
	sharingOf(userId: string): Promise<Sharing | undefined>;
	/** Lets a person's ratings train the model from the next training on, or from then on no more. */
	agreeToTraining(userId: string, agrees: boolean): Promise<void>;
	/** @returns milliseconds since 1970, UTC; `undefined` for a person who did not agree, or does no more. */
	agreedToTrainingAt(userId: string): Promise<number | undefined>;
	/**
	 * The ratings of the people who agreed, without who they are: newest first, a person at a time, and only people who
	 * rated a movie. Reads some hundred people at a time, so memory does not grow with their number.
	 */
	ratingsForTraining(): AsyncIterable<readonly Rating[]>;
	/** Remembers that a person used the bot in a server. */
	join(serverId: string, userId: string): Promise<void>;
	membershipsOf(userId: string): Promise<Membership[]>;
	/** The people who used the bot in a server and share with it. */
	sharersIn(serverId: string): Promise<string[]>;
	settingsOf(serverId: string): Promise<ServerSettings | undefined>;
	/**
	 * Changes a server's settings in one transaction, so that of two people who change them at once neither loses.
	 *
	 * @param change makes those of now into others; it may be called again
	 * @returns the others.
	 */
	changeSettings(
		serverId: string,
		change: (settings: ServerSettings | undefined) => ServerSettings,
	): Promise<ServerSettings>;
	/** The servers that anything is stored about. */
	knownServers(): Promise<string[]>;
	/** Removes everything about a server, its movie nights too, in one transaction; people's own data stays. */
	forgetServer(serverId: string): Promise<void>;
	/** Claims an interaction for this process. @returns whether no process had. */
	claimInteraction(interactionId: string): Promise<boolean>;
	/** Keeps what was answered to a claimed interaction, for other processes. */
	keepReply(interactionId: string, reply: Reply): Promise<void>;
	replyTo(interactionId: string): Promise<Reply | undefined>;
	/** Deletes claims and replies of more than five minutes ago. */
	forgetOldReplies(): Promise<void>;
	/** The answers to these questions that have not expired. */
	answersTo(questions: readonly string[]): Promise<KeptAnswer[]>;
	/** Keeps answers, and drops those that have expired. */
	keepAnswers(answers: readonly KeptAnswer[]): Promise<void>;
	exportOf(userId: string): Promise<PersonalData>;
	/** Removes everything about this person, in one transaction. @returns how much of it people are told. */
	deleteAll(userId: string): Promise<Deleted>;
	/** Counts that someone asked for a title which the catalogue lacks, and not who. */
	countMissing(title: string): Promise<void>;
	/** The titles of the last six months that were asked for twice or more, the most asked for first. */
	missingTitles(): Promise<MissingTitle[]>;
	/**
	 * Makes everything that carries an old id of a movie mean its current one, in one transaction. Where a person has
	 * rated, hidden or been shown both, the newer counts.
	 *
	 * @param firstId looks at ids from this one on
	 * @param currentIdOf the id a movie has now; `undefined` for a movie that is unknown, whose rows stay as they are
	 * @returns how many rows it changed; `undefined` when every id is current.
	 */
	renumberMovies(
		firstId: number,
		currentIdOf: (movieId: number) => number | undefined,
	): Promise<Renumbered | undefined>;
	/** Resolves when a change first finds that the database or its disk is lost. Then all changes are refused. */
	readonly lost: Promise<StoreError>;
	/** Writes what was shown, then closes. Refuses other changes that still wait. */
	close(): Promise<void>;
}
