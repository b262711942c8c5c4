/** The subcommand was called wrongly; the message says how to put it right. */
export class UsageError extends Error {
	override name = 'UsageError';
}
