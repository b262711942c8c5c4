/** An update cannot go on; the message says why, and what to do. */
export class UpdateError extends Error {
	override name = 'UpdateError';
}

/** The server took too long over a query, or broke off in the middle of the answer: ask for less. */
export class TooSlow extends UpdateError {
	override name = 'TooSlow';
}

/** Completes a sentence that tells the person to try again. */
export const LATER = 'Run the same command again later: it goes on from where it stopped';
