import type { Services } from '../services.ts';
import type { PendingImport, Waiting } from './pending-imports.ts';
import { previewImport, type Upload } from './preview-import.ts';

/** Discord counts edits; more often would only flicker. */
const PROGRESS_MS = 1500;

interface Listeners {
	progress(done: number, total: number): Promise<void>;
	/** The file was read, and the person has to answer. */
	ask(waiting: Waiting): Promise<void>;
}

/** Reads a file to its preview, and tells now and then how far it is. Says nothing more once the person stopped it. */
export async function followImport(
	userId: string,
	pending: PendingImport,
	upload: Upload,
	services: Services,
	listeners: Listeners,
): Promise<void> {
	let [toldAt, telling] = [Number.NEGATIVE_INFINITY, Promise.resolve()];
	const onProgress = (done: number, total: number): void => {
		if (pending.stop.signal.aborted || performance.now() - toldAt < PROGRESS_MS) return;
		toldAt = performance.now();
		// One after the other, or an old one could come last. A line that cannot be sent is no reason to stop.
		telling = telling.then(() => listeners.progress(done, total)).catch(() => {});
	};
	const waiting = await previewImport(userId, pending, upload, services, onProgress);
	await telling;
	if (waiting) await listeners.ask(waiting);
}
