/** Whether a person comes to a movie night. */
export type Coming = 'yes' | 'maybe' | 'no';

/** How well a movie suits a person, as others may see it: 1 to 3 for ●○○ to ●●●, or 0 where nothing says so. */
export type Fit = 0 | 1 | 2 | 3;

/** A person, and how well a movie suits them. */
export interface PersonFit {
	readonly userId: string;
	readonly fit: Fit;
}

/** What speaks for a movie as a choice of a group. */
export type GroupReason =
	/** It is likely for every member. */
	| 'everyone'
	/** It is likely for everyone whose taste we know, which is not every member. */
	| 'known'
	/** It is likely for more than half of all members. */
	| 'most'
	/** It is likely for few, and makes up for movies that suit the others. */
	| 'few'
	/** No one's taste is known: nearly everyone likes it. */
	| 'popular';

/**
 * Where a night stands: people answer and vote, the movie is decided, it was called off, or all that it was for is
 * done.
 */
export type NightState = 'open' | 'decided' | 'cancelled' | 'over';

/** A person who answered whether they come. */
export interface Guest {
	readonly userId: string;
	readonly coming: Coming;
	/** How well the decided movie suits them; `undefined` until then, and for those who do not come. */
	readonly fit: Fit | undefined;
	/** Whether they rated the movie from the question of the next day, and so were there. */
	readonly wasThere: boolean;
}

/** A movie of a night's list, or one that was on it. */
export interface NightMovie {
	readonly movieId: number;
	/** Who put it there: the bot, a person, or the night before, where it lost. */
	readonly source: 'proposed' | 'nominated' | 'carried';
	/** Who nominated it; `undefined` also where that person had their data deleted. */
	readonly nominatedBy: string | undefined;
	/** A movie that left the list stays off it. */
	readonly isListed: boolean;
	/** What it brings along from the nights that it lost, in votes. */
	readonly carried: number;
	/** The group's score: breaks ties. */
	readonly score: number;
	/** What speaks for it as a choice of the group; `undefined` where nothing says so. */
	readonly reason: GroupReason | undefined;
	/** Whom it suits best, where that is one person. */
	readonly bestFor: string | undefined;
}

/** A movie and a person: their approval, or their veto. */
export interface Vote {
	readonly userId: string;
	readonly movieId: number;
}

/** How well a movie of the list suits a person who comes. */
export interface MovieFit extends Vote {
	readonly fit: Fit;
}

/** A movie night. Times are milliseconds since 1970, UTC. */
export interface Night {
	readonly id: number;
	/** Rises with each change. */
	readonly version: number;
	readonly serverId: string;
	readonly channelId: string;
	/** The night's message, once its id is known. */
	readonly messageId: string | undefined;
	/** Messages that showed it before and do not say yet where it is now, oldest first. */
	readonly oldMessages: readonly string[];
	/** The server's scheduled event, where there is one. */
	readonly eventId: string | undefined;
	/** `undefined` where the host had their data deleted. */
	readonly hostId: string | undefined;
	/** The language of the night's message. */
	readonly locale: string;
	readonly title: string | undefined;
	/** Which movies are wanted, as words of a `custom_id` with colons between them. */
	readonly query: string;
	readonly seats: number | undefined;
	readonly createdAt: number;
	/** `undefined` where no time was given. */
	readonly startsAt: number | undefined;
	/** When voting ends. */
	readonly closesAt: number;
	readonly allowsVetoes: boolean;
	/** Whether the votes are hidden until the movie is decided. */
	readonly isSecret: boolean;
	readonly state: NightState;
	/** The decided movie; `undefined` also where there was nothing to choose from. */
	readonly winnerId: number | undefined;
	/** Whether the host chose another movie than the votes. */
	readonly isOverridden: boolean;
	/** Whether the list was made for other people than those who come now. */
	readonly isStale: boolean;
	/** In the order of their first answer. */
	readonly guests: readonly Guest[];
	/** In the order of the list. */
	readonly movies: readonly NightMovie[];
	readonly fits: readonly MovieFit[];
	readonly votes: readonly Vote[];
	/** At most one a person. */
	readonly vetoes: readonly Vote[];
}

/** What happens by the clock, or apart from an answer to a press. */
export type Duty = 'close' | 'remind' | 'ask' | 'end' | 'list' | 'refresh' | 'retire' | 'event';

/** Something that is due, and claimed by this process for a while. */
export interface DueDuty {
	readonly nightId: number;
	readonly duty: Duty;
	/** Milliseconds since 1970, UTC. */
	readonly dueAt: number;
}

/** A night as it begins. */
export type NewNight = Omit<Night, 'id' | 'version'>;

/** When each duty is due; one that is left out stays as it is, and `undefined` takes it back. */
export type Schedule = Readonly<Partial<Record<Duty, number | undefined>>>;

/** A change of a night: what it is then, and what is to happen by the clock; `undefined` where nothing changes. */
export type NightChange = { readonly night: Night; readonly schedule?: Schedule } | undefined;

/** What the store keeps of movie nights. */
export interface NightStore {
	/** @returns its id; `undefined` where another night is open in its channel. */
	startNight(night: NewNight, schedule: Schedule): Promise<number | undefined>;
	nightOf(nightId: number): Promise<Night | undefined>;
	/** The night where it is another than that of this version. */
	changedNight(nightId: number, version: number): Promise<Night | undefined>;
	/**
	 * Changes a night in one transaction: what `change` is given is what is stored, and no one changes it in between.
	 *
	 * @returns the night as it is then; `undefined` when there is no such night any more.
	 */
	changeNight(nightId: number, change: (night: Night) => NightChange): Promise<Night | undefined>;
	/**
	 * Changes a night so that it is open again, as `changeNight` does, unless another night is open in its channel.
	 *
	 * @returns the night as it is then; 'taken' where another is open.
	 */
	reopenNight(night: Night, change: (night: Night) => NightChange): Promise<Night | 'taken' | undefined>;
	/** The newest night of a channel that is not over. */
	findNight(channelId: string): Promise<Night | undefined>;
	/** The last nights of a server whose movie was decided, newest first. */
	decidedNights(serverId: string, count: number): Promise<Night[]>;
	/** Claims what has been due longest at this time. Until `forMs` have passed, no other process gets it. */
	claimDuty(at: number, forMs: number): Promise<DueDuty | undefined>;
	/** Takes a duty back for good, unless it was claimed or scheduled again since. */
	finishDuty(duty: DueDuty): Promise<void>;
}
