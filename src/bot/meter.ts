import type { Request } from './request.ts';

/** What became of a request. */
export type Outcome = 'answered' | 'refused' | 'too many' | 'store busy' | 'too late' | 'failed';

/** A request that is over. */
interface DoneRequest {
	readonly kind: Request['kind'];
	/** The command and its action as we name them, "rate:undo", or "unknown"; never what was typed. */
	readonly command: string;
	readonly outcome: Outcome;
	/** From when the person asked until the answer was sent. */
	readonly seconds: number;
}

/** Is told what the bot does, to count it. */
export interface Meter {
	requestDone(request: DoneRequest): void;
	/** A deferral was sent, and taken or not. */
	deferralDone(command: string, isTaken: boolean): void;
	/** Gives a way to look how many requests wait for their turn. */
	watchWaiting(count: () => number): void;
}

/** Counts nothing. */
export const NO_METER: Meter = { requestDone() {}, deferralDone() {}, watchWaiting() {} };
