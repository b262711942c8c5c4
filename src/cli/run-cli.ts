import { loadConfig } from '../config.ts';
import { findNearest } from './flags/find-nearest.ts';
import { formatHelp, formatOverview, formatReminder } from './flags/format-help.ts';
import { parseArguments } from './flags/parse-arguments.ts';
import type { Io, Subcommand } from './subcommand.ts';
import { SUBCOMMANDS } from './subcommands.ts';
import { UsageError } from './usage-error.ts';

/** Errors that mean a mistake in the program, not one that the person can correct. */
const BUGS = [TypeError, RangeError, ReferenceError];

/**
 * Runs one subcommand: `register --guild`.
 *
 * @returns the exit code: what the subcommand says, 2 when it was called wrongly, 1 when it failed.
 */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
	const [name, ...rest] = splitName(args);
	if (['help', '--help', '-h'].includes(name)) {
		io.output.write(formatOverview(await Promise.all(Object.values(SUBCOMMANDS).map((load) => load()))));
		return 0;
	}
	if (!Object.hasOwn(SUBCOMMANDS, name)) return refuseName(name, io);
	const subcommand = await SUBCOMMANDS[name]();
	if (rest.includes('--help') || rest.includes('-h')) {
		io.output.write(formatHelp(subcommand));
		return 0;
	}
	try {
		return await subcommand.run(parseArguments(rest, subcommand, loadConfig()), io);
	} catch (error) {
		return explain(error as Error, subcommand, io);
	}
}

/** The first two words where they name a subcommand, else the first. */
function splitName(args: readonly string[]): string[] {
	const [first = 'help', second, ...rest] = args;
	const both = `${first} ${second}`;
	return Object.hasOwn(SUBCOMMANDS, both) ? [both, ...rest] : [first, ...args.slice(1)];
}

function refuseName(name: string, { errors }: Io): number {
	const nearest = findNearest(name.toLowerCase(), Object.keys(SUBCOMMANDS));
	const question = nearest ? `; did you mean "${nearest}"?` : '.';
	errors.write(`There is no subcommand "${name}"${question} Run "npm run cli -- --help" to see all.\n`);
	return 2;
}

function explain(error: Error, subcommand: Subcommand, { errors }: Io): number {
	if (error instanceof UsageError) {
		errors.write(`${error.message}\n\n${formatReminder(subcommand)}`);
		return 2;
	}
	const isBug = BUGS.some((kind) => error instanceof kind);
	errors.write(`${isBug ? error.stack : error.message}\n`);
	return 1;
}
