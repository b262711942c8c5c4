import type { Browser, Locator, Page } from 'playwright-core';

/** A person at the page, in a browser profile of their own. */
export interface Visit {
	readonly page: Page;
	/** What the page complained of: errors, refused loads, and any request that left this machine. */
	readonly complaints: string[];
	/** Types a line and sends it with Enter, without waiting for what the list offers. */
	say(line: string): Promise<void>;
	/** The newest message. */
	last(): Locator;
	/** Becomes another of the local people. */
	become(name: string): Promise<void>;
	/** Goes to another of the places, by the name of its server or "Direct message". */
	go(place: string | RegExp): Promise<void>;
	leave(): Promise<void>;
}

/** Opens the page in a fresh profile, in the language of the browser. Waits until it can be typed into. */
export async function visit(
	browser: Browser,
	url: string,
	size = { width: 1280, height: 860 },
	locale = 'en-US',
): Promise<Visit> {
	const context = await browser.newContext({ viewport: size, locale, acceptDownloads: true });
	context.setDefaultTimeout(10_000);
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on('console', (message) => {
		// The browser says so whenever the server refuses something, which is what some tests are about.
		const isRefusal = message.text().includes('status of 400');
		if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(String(error)));
	page.on('request', (request) => !request.url().startsWith(url) && complaints.push(`request to ${request.url()}`));
	await page.goto(url);
	await page.locator('#line:focus').waitFor();

	return {
		page,
		complaints,
		async say(line) {
			await page.locator('#line').fill(line);
			await page.locator('#line').press('Enter');
		},
		last: () => page.locator('.message').last(),
		async become(name) {
			await page.getByRole('radio', { name }).check({ force: true });
		},
		async go(place) {
			await page.getByRole('button', { name: place }).click();
		},
		leave: () => context.close(),
	};
}

export async function isFocused(element: Locator): Promise<boolean> {
	return (await element.and(element.page().locator(':focus')).count()) === 1;
}
