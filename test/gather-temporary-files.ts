import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gathers what this process and its children put into `os.tmpdir()` in one folder, so that no test and no benchmark
 * has to clean up. vitest calls it before the tests and what it returns after them.
 *
 * @returns what removes the folder.
 */
export default function gatherTemporaryFiles(): () => void {
	const folder = mkdtempSync(join(tmpdir(), 'matinee-'));
	// Some of what tests start runs as another user, such as PostgreSQL.
	chmodSync(folder, 0o711);
	process.env.TMPDIR = folder;
	return () => rmSync(folder, { recursive: true, force: true });
}
