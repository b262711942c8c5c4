import { stat } from 'node:fs/promises';

/** How often the files are looked at. Events of the system do not come from every disk, and not after a rename. */
const LOOK_EVERY_MS = 5000;

/**
 * Calls `onChange` with a description of the files when one got other contents, appeared or went, once it has stayed as
 * it is from one look to the next: someone may still be writing it.
 *
 * @returns what ends the watch.
 */
export function watchChanges(
	paths: readonly string[],
	onChange: (description: string) => void,
	everyMs = LOOK_EVERY_MS,
): () => void {
	let [known, seen]: (string | undefined)[] = [];

	async function look(): Promise<void> {
		const now = await describeFiles(paths);
		known ??= now;
		if (now !== known && now === seen) {
			known = now;
			onChange(now);
		}
		seen = now;
	}

	void look();
	const timer = setInterval(look, everyMs).unref();
	return () => clearInterval(timer);
}

/** Equal for the same files only. */
export async function describeFiles(paths: readonly string[]): Promise<string> {
	const found = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
	return found.map((file) => (file ? `${file.ino}:${file.size}:${file.mtimeMs}` : 'none')).join(' ');
}
