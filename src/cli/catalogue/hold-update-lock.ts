import { holdLock } from '../../store/hold-lock.ts';
import { UpdateError } from '../../updates/update-error.ts';

/**
 * Makes sure that no other update works in this folder, until the lock is closed or the process ends.
 *
 * @throws {UpdateError} when one does.
 */
export function holdUpdateLock(folder: string): { close(): void } {
	try {
		return holdLock(folder, 'exclusive');
	} catch (error) {
		const { code, message } = error as { code?: string; message: string };
		if (code?.startsWith('SQLITE_BUSY')) throw new UpdateError('Another update is under way: wait until it has ended.');
		throw new UpdateError(`The folder of the catalogue cannot be written to: ${message}.`, { cause: error });
	}
}
