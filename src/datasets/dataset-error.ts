/** A data set could not be had; the message tells the person why, and what to do. */
export class DatasetError extends Error {
	override name = 'DatasetError';
}

/** What the operating system says went wrong with a file, in a sentence; `undefined` where it is not about a file. */
export function describeFileFailure(error: unknown): string | undefined {
	const { code, syscall, path, message } = error as NodeJS.ErrnoException;
	if (syscall === undefined || code === undefined) return undefined;
	if (code === 'ENOSPC') return `The disk is full${path ? ` (${path})` : ''}. Free some space`;
	return `The file system refuses: ${message}. Put that right`;
}
