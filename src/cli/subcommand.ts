import type { Readable, Writable } from 'node:stream';
import type { Config } from '../config.ts';
import type { Flags, ValuesOf } from './flags/flag.ts';
import type { ValueKind } from './flags/value-kind.ts';

/** The streams that a subcommand talks to; tests pass their own. */
export interface Io {
	readonly input: Readable;
	readonly output: Writable;
	/** Progress and complaints; never the answer. */
	readonly errors: Writable;
}

/** The arguments that are not flags. */
export interface Operands {
	/** How they stand in the usage line: `[<release> ...]`. */
	readonly usage: string;
	/** What they are, in a line of help. */
	readonly about: string;
	readonly kind: ValueKind<string>;
}

/** What a subcommand was called with, checked and with defaults filled in. */
export interface Call<F extends Flags = Flags> {
	readonly flags: ValuesOf<F>;
	readonly operands: readonly string[];
	/** All arguments as they were typed. */
	readonly args: readonly string[];
	readonly config: Config;
}

/**
 * What follows `npm run cli --`: one word, or two. It declares what it takes, and `run` gets typed values.
 *
 * @example const FLAGS = { catalogue: CATALOGUE_FLAG };
 * export const resolve = { name: 'resolve', flags: FLAGS, ... } satisfies Subcommand<typeof FLAGS>;
 */
export interface Subcommand<F extends Flags = Flags> {
	readonly name: string;
	/** One line for the list of subcommands. */
	readonly summary: string;
	readonly operands?: Operands;
	/** By name in camel case: `minRatings` is `--min-ratings` on the command line. */
	readonly flags: F;
	/** Lines for the end of the help. */
	readonly notes?: readonly string[];
	/** Whole command lines that work. */
	readonly examples: readonly string[];
	/**
	 * @returns the exit code of the process.
	 * @throws {UsageError} when the flags do not fit each other, or do not fit the data.
	 */
	run(call: Call<F>, io: Io): Promise<number>;
}
