/** A data set is not available; the message says why, and what to do. */
export class DatasetError extends Error {
	override name = 'DatasetError';
}

/** Completes a sentence that tells the person to try again. */
export const AGAIN = 'run the same command again: it goes on from where it stopped';

/**
 * Describes what the operating system says went wrong with a file.
 *
 * @returns the start of a sentence, to go on with "and run ..."; `undefined` when the error is not about a file.
 */
export function describeFileFailure(error: unknown): string | undefined {
	const { code, syscall, path, message } = error as NodeJS.ErrnoException;
	if (syscall === undefined || code === undefined) return undefined;
	if (code === 'ENOSPC') return `The disk is full${path ? ` (${path})` : ''}. Free some space`;
	return `The file system refuses: ${message}. Put that right`;
}
