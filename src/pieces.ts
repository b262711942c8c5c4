import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Work that can be interrupted: at each `yield` something else may be done. What it returns is the result.
 *
 * @example function* two(): Pieces<number> { const one = computeOne(); yield; return one + computeOther(); }
 */
export type Pieces<Result> = Generator<void, Result, void>;

/** How many rows of an array are looped over between two places at which the work can be interrupted. */
export const PIECE_ROWS = 512;

/** Requests are answered at least this often. */
const TURN_MS = 4;

/** Does the work in one go. */
export function finish<Result>(pieces: Pieces<Result>): Result {
	for (;;) {
		const { done, value } = pieces.next();
		if (done) return value;
	}
}

/** Does the work in turns of a few milliseconds, between which timers and sockets have theirs. */
export async function finishInTurns<Result>(pieces: Pieces<Result>, now = () => performance.now()): Promise<Result> {
	for (let endsAt = now() + TURN_MS; ; ) {
		const { done, value } = pieces.next();
		if (done) return value;
		if (now() < endsAt) continue;
		await nextTurn();
		endsAt = now() + TURN_MS;
	}
}
