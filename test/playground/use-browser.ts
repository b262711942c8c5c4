import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Services } from '../../src/services.ts';
import { launchChromium } from './launch-chromium.ts';
import { openTestServices } from './run-playground.ts';

/** A browser, and services with a database of their own. */
interface Opened {
	readonly browser: Browser;
	readonly services: Services;
}

/** Opens both before the tests of a `describe`, and closes them after. Nothing is there before the tests begin. */
export function useBrowser(): Opened {
	const opened = {} as { browser: Browser; services: Services };
	beforeAll(async () => {
		const opening = openTestServices(join(mkdtempSync(join(tmpdir(), 'playground-')), 'test.sqlite'));
		[opened.browser, opened.services] = await Promise.all([launchChromium(), opening]);
	});
	afterAll(async () => {
		await opened.browser?.close();
		await opened.services?.store.close();
	});
	return opened;
}
