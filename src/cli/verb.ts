import type { Readable, Writable } from 'node:stream';

/** The streams a verb talks to; tests pass their own. */
export interface Io {
	readonly input: Readable;
	readonly output: Writable;
	/** Progress and complaints; never the answer. */
	readonly errors: Writable;
}

/** One word of `npm run cli -- <verb>`. */
export interface Verb {
	readonly name: string;
	/** One line for the list of verbs. */
	readonly summary: string;
	/** How to call it, one example a line. */
	readonly usage: string;
	/** @returns the process's exit code. @throws {UsageError} when the arguments are not understood. */
	run(args: readonly string[], io: Io): Promise<number>;
}

/** The arguments are wrong; the message says how to put them right. */
export class UsageError extends Error {
	override name = 'UsageError';
}
