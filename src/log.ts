import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';
import { openStandardOutput } from './open-standard-output.ts';

/**
 * The log of this process: JSON lines on standard output, or on `destination`.
 *
 * The token is struck out of every line, wherever it came from. Writes only the part of an error that tells the
 * operator what broke: errors of Discord's REST API also carry all that was sent.
 */
export function createLog(
	{ logLevel, discordToken }: Pick<Config, 'logLevel' | 'discordToken'>,
	destination?: DestinationStream,
): Logger {
	const sayDropped = (lines: number) => log.warn({ lines }, 'lines of this log were dropped, as nothing took them');
	const log = pino(
		{
			level: logLevel,
			base: null,
			serializers: { err: describeError },
			hooks: { streamWrite: (line) => (discordToken ? line.replaceAll(discordToken, '[token]') : line) },
		},
		destination ?? openStandardOutput(sayDropped),
	);
	return log;
}

function describeError(error: unknown): object {
	if (!(error instanceof Error)) return { message: String(error) };
	const { name, message, stack, cause, code, status, method } = error as Error & Record<string, unknown>;
	return { type: name, message, code, status, method, stack, ...(cause ? { cause: describeError(cause) } : {}) };
}
