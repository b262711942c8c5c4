import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAccessibility } from './check-accessibility.ts';
import { findChromium, launchChromium } from './launch-chromium.ts';
import { type Running, runPlayground } from './run-playground.ts';
import { type Visit, visit } from './visit.ts';

const [ADA, BO] = ['100000000000000001', '100000000000000002'];
const RATED = { [ADA]: [364, 588, 595, 2081, 318], [BO]: [858, 1213, 1221, 296, 318] };
const LOOKED_AT = process.env.SCREENSHOTS;

describe.skipIf(!findChromium())('several people at the page', () => {
	let playground: Running;
	let browser: Browser;
	let ada: Visit;

	beforeAll(async () => {
		playground = await runPlayground(join(mkdtempSync(join(tmpdir(), 'together-')), 'test.sqlite'));
		for (const [userId, movieIds] of Object.entries(RATED))
			for (const movieId of movieIds) await playground.services.store.rate(userId, movieId, 5);
		browser = await launchChromium();
		ada = await visit(browser, playground.url);
	}, 60_000);

	afterAll(async () => {
		await browser?.close();
		await playground?.close();
	});

	/** Sends a line, and waits for the answer to hold a text. @returns the whole answer. */
	async function ask(who: Visit, line: string, text: string | RegExp): Promise<string> {
		await who.say(line);
		await who.last().getByText(text).first().waitFor();
		if (LOOKED_AT) await who.page.screenshot({ path: join(LOOKED_AT, `${line.replace(/\W+/g, '-')}.png`) });
		return (await who.last().textContent()) ?? '';
	}

	test('people are named with @, typed in one go or chosen from the list by key', async () => {
		const list = await ask(ada, '/recommend with:@Bo @cy', 'Let me count more');
		expect(list).toContain('@Ada, @Bo, @Cy');
		expect(list).toMatch(/likely: @Ada ●.., @Bo ●../);
		await ada.page.locator('#line').pressSequentially('/taste ');
		await ada.page.locator('#line').press('Enter');
		const chip = ada.page.getByRole('combobox', { name: 'person' });
		await chip.pressSequentially('@b');
		await ada.page.getByRole('option', { name: '@Bo' }).waitFor();
		await chip.press('Enter');
		await ada.page.keyboard.press('Enter');
		await ada.last().getByText('you do not share them here').waitFor();
	});

	test('two who share are compared, with a bot and with no one of that name there is a sentence', async () => {
		await ask(ada, '/privacy sharing level:server', 'What you share');
		await ada.become('Bo');
		await ask(ada, '/privacy sharing server', 'What you share');
		await ada.become('Ada');
		const comparison = await ask(ada, '/taste @Bo', 'Both love');
		expect(comparison).toMatch(/@Ada and @Bo: \d+% alike/);
		expect(await ask(ada, '/taste @matinee', 'Bots watch no movies')).toContain('Only you can see this');
		await ada.say('/taste @zoe');
		await expect.poll(() => ada.page.locator('#problem').textContent()).toContain('@Ada, @Bo, @Cy');
		await ada.page.locator('#line').fill('');
	});

	test('the server has its page, and its settings for Ada alone, on a narrow screen, too', async () => {
		const narrow = await visit(browser, playground.url, { width: 390, height: 800 });
		await ask(narrow, '/server top', 'so far 2 people share');
		await ask(narrow, '/settings time-zone:mars', 'time zone “mars”');
		await ask(narrow, '/settings time-zone:berlin', 'Time zone: Europe/Berlin');
		await ask(narrow, '/recommend with:@Bo', 'Ask again for others');
		const overflow = await narrow.page.evaluate('document.documentElement.scrollWidth - innerWidth');
		expect(overflow).toBeLessThanOrEqual(0);
		await checkAccessibility(narrow.page);
		await narrow.become('Bo');
		await ask(narrow, '/settings', 'Only people with the permission');
		expect([...narrow.complaints, ...ada.complaints]).toEqual([]);
		await narrow.leave();
	});
});
