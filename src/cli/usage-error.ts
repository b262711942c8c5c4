/** The subcommand was called wrongly; the message says how to correct it. */
export class UsageError extends Error {
	override name = 'UsageError';
}
