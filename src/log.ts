import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/**
 * The log of this process: JSON lines on standard output. The token is struck out of every line, wherever it came from,
 * and of an error only what tells the operator what broke is written: errors of Discord's REST API also carry all that was sent.
 *
 * @param destination where the lines go instead of standard output.
 */
export function createLog(
	{ logLevel, discordToken }: Pick<Config, 'logLevel' | 'discordToken'>,
	destination: DestinationStream = pino.destination({ sync: true }),
): Logger {
	return pino(
		{
			level: logLevel,
			base: null,
			serializers: { err: describeError },
			hooks: { streamWrite: (line) => (discordToken ? line.replaceAll(discordToken, '[token]') : line) },
		},
		destination,
	);
}

function describeError(error: unknown): object {
	if (!(error instanceof Error)) return { message: String(error) };
	const { name, message, stack, cause, code, status, method } = error as Error & Record<string, unknown>;
	return { type: name, message, code, status, method, stack, ...(cause ? { cause: describeError(cause) } : {}) };
}
