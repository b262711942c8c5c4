import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Nothing of the browser's own may go out, and nothing it needs may be missing in a container. */
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** The Chrome or Chromium of this machine: `CHROME_PATH`, or the first on the `PATH`. */
export function findChromium(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [process.env.CHROME_PATH, ...candidates].find((path) => path && isExecutable(path));
}

/** Without a head, with a fresh profile. @throws when there is no browser. */
export function launchChromium(): Promise<Browser> {
	const executablePath = findChromium();
	if (!executablePath) throw new Error('No Chrome or Chromium: set CHROME_PATH, or apt-get install chromium.');
	return chromium.launch({ executablePath, args: ARGUMENTS });
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
