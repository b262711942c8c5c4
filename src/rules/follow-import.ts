import type { UploadedFile } from '../bot/request.ts';
import type { Services } from '../services.ts';
import { type ImportPreview, type PendingImport, previewImport } from './pending-imports.ts';

/** Discord counts edits; more often would only flicker. */
const PROGRESS_MS = 1500;

interface Listeners {
	progress(done: number, total: number): Promise<void>;
	preview(preview: ImportPreview): Promise<void>;
}

/** Reads a file to its preview, and tells now and then how far it is. Says nothing more once the person stopped it. */
export async function followImport(
	userId: string,
	pending: PendingImport,
	file: UploadedFile,
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
	const preview = await previewImport(userId, pending, file, services, onProgress);
	await telling;
	if (preview) await listeners.preview(preview);
}
