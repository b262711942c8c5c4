import type { Coming, NightMovie, PersonFit } from '../../store/nights.ts';

/** Who does something, and whether they have Manage Server. */
export interface Actor {
	readonly userId: string;
	readonly isManager: boolean;
}

/** A movie as the group's score judges it. */
export interface JudgedMovie extends Pick<NightMovie, 'movieId' | 'score' | 'reason' | 'bestFor'> {
	readonly fits: readonly PersonFit[];
	/** Whether a member has rated, seen or dismissed it. */
	readonly isSeen: boolean;
}

/** What happens to a night. */
export type NightEvent =
	| { readonly kind: 'answer'; readonly userId: string; readonly coming: Coming }
	| { readonly kind: 'nominate'; readonly userId: string; readonly movieId: number }
	/** Takes a nomination of one's own back. */
	| { readonly kind: 'withdraw'; readonly userId: string; readonly movieId: number }
	/** Asks for five other movies. */
	| { readonly kind: 'others' }
	/** Lets the movies come back that were turned down, as no others are left. */
	| { readonly kind: 'start over' }
	/** A list made for these members. It counts only while exactly they come. */
	| {
			readonly kind: 'propose';
			readonly members: readonly string[];
			/** The movies on the list, and those that may fill it up, best first. */
			readonly judged: readonly JudgedMovie[];
	  }
	/** Approves a movie, or takes the approval back. */
	| { readonly kind: 'vote'; readonly userId: string; readonly movieId: number }
	/** Vetoes a movie in place of the one before, or takes the veto back. */
	| { readonly kind: 'veto'; readonly userId: string; readonly movieId: number | undefined }
	| ({ readonly kind: 'allow vetoes'; readonly allowed: boolean } & Actor)
	| ({ readonly kind: 'close' } & Actor)
	| ({ readonly kind: 'override'; readonly movieId: number } & Actor)
	| ({ readonly kind: 'cancel' } & Actor)
	/** Takes the cancelling back. */
	| ({ readonly kind: 'reopen' } & Actor)
	/** There is nothing left to do. */
	| { readonly kind: 'end' }
	| { readonly kind: 'rate'; readonly userId: string }
	/** The clock looks at the night. */
	| { readonly kind: 'tick' };
