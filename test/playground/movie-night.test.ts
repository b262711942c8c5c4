import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Duty, Night } from '../../src/store/nights.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { findChromium } from './launch-chromium.ts';
import { servePlayground } from './run-playground.ts';
import { useBrowser } from './use-browser.ts';
import { type Visit, visit } from './visit.ts';

const CHANNEL = '100000000000000010';
const [ADA, BO, CY] = ['100000000000000001', '100000000000000002', '100000000000000003'];

if (!findChromium()) console.warn('SKIPPED: a movie night in a browser. No Chrome or Chromium here.');

describe.skipIf(!findChromium())('a movie night on the page', () => {
	const opened = useBrowser();
	let playground: Awaited<ReturnType<typeof servePlayground>>;
	let player: Visit;
	beforeEach(async () => {
		playground = await servePlayground(opened.services);
		for (const movieId of [1, 364, 588, 595]) await opened.services.store.rate(ADA, movieId, 5);
		for (const movieId of [2571, 541, 1214, 1240]) await opened.services.store.rate(BO, movieId, 5);
	});
	afterEach(async () => {
		expect(player.complaints).toEqual([]);
		await player.leave();
		await playground.close();
		await opened.services.store.forgetServer('100000000000000000');
	});

	const findNight = async (): Promise<Night> => (await opened.services.store.findNight(CHANNEL))!;

	/** Makes a duty due now, as if its time had come. */
	async function hasten(duty: Duty, changes: Partial<Night> = {}): Promise<void> {
		const { id } = await findNight();
		await opened.services.store.changeNight(id, (night) => ({
			night: { ...night, ...changes },
			schedule: { [duty]: Date.now() },
		}));
	}

	/** Saves what the page looks like, to be looked at, where SCREENSHOTS names a folder. */
	async function show(name: string): Promise<void> {
		const { SCREENSHOTS } = process.env;
		if (SCREENSHOTS) await player.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
	}

	test('goes on in the newest message, and the one before leads there', async () => {
		player = await visit(opened.browser, playground.url, { width: 390, height: 800 });
		const { page, say } = player;
		await say('/movienight start when: in 3 hours title: Pizza night');
		await page.getByText('Coming (1)').waitFor();
		await say('/movienight show');
		const moved = page.locator('.message').first();
		await moved.getByText('goes on').waitFor();
		expect(await moved.getByRole('button').count()).toBe(0);
		await moved.getByRole('link', { name: 'here' }).click();
		expect(await page.locator('.message:target').textContent()).toContain('Coming (1)');
		await page.locator('.message').last().getByRole('button', { name: 'Maybe' }).click();
		await page.getByText('Maybe @Ada').waitFor();
	});

	test('is played through by one person alone', async () => {
		player = await visit(opened.browser, playground.url, { width: 1120, height: 1400 });
		const { page, say, become } = player;
		const night = page.locator('.message').first();
		const button = (name: string | RegExp) => night.getByRole('button', { name, exact: true });
		await say('/movienight start when: in 3 hours title: Pizza night');
		await night.getByText('Coming (1)').waitFor();
		await become('Bo');
		await button('Coming').click();
		await night.getByText('Coming (2)').waitFor();
		await button('Nominate').click();
		await page.getByLabel('By title').fill('jaws');
		await page.getByRole('button', { name: 'Submit' }).click();
		await night.getByText('nominated by @Bo').waitFor();
		await button('Vote · 0').first().click();
		await become('Cy');
		await button('Maybe').click();
		await night.getByText('Maybe @Cy').waitFor();
		await button('Coming').click();
		await night.getByText('Coming (3)').waitFor();
		await button('Vote · 1').click();
		await button('Vote · 2').waitFor();
		await button('Make me count').waitFor();
		await show('open');
		await checkAccessibility(page);

		await become('Ada');
		await button('Vote · 2').click();
		await button('Veto').click();
		await page.getByText('Which movie do you veto?').waitFor();
		await button('End the vote').click();
		await night.getByText('The movie:').waitFor();
		expect(await night.textContent()).toContain('Jaws (1975)');
		await become('Bo');
		await button('Not this time').click();
		await night.getByText('Coming (2)').waitFor();

		await hasten('remind');
		const reminder = page.locator('.message').filter({ hasText: 'begins' });
		await reminder.waitFor();
		expect(await reminder.textContent()).toContain('Discord pings Ada, Cy');
		expect(await reminder.getAttribute('class')).not.toContain('pings-you');
		await become('Cy');
		await page.locator('.message.pings-you').waitFor();
		await hasten('ask', { startsAt: Date.now() - 1000 });
		const question = page.locator('.message').filter({ hasText: 'How was' });
		await question.getByRole('button', { name: '4' }).click();
		await page.locator('.message.only-you').getByText('Jaws (1975)').waitFor();
		await show('after');
		await checkAccessibility(page);
		expect(await opened.services.store.ratingOf(CY, 1387)).toMatchObject({ stars: 4 });
	});

	test('says in other places that it pings someone, and no longer once they looked', async () => {
		player = await visit(opened.browser, playground.url, { width: 380, height: 800 });
		const { page, say, become, go } = player;
		await say('/movienight start when: in 3 hours');
		await page.locator('.message').first().getByText('Coming (1)').waitFor();
		await page.getByRole('button', { name: 'End the vote' }).click();
		await page.getByText('The movie:').waitFor();
		await go(/Night Owls/);
		await page.getByRole('heading', { name: '#late-show' }).first().waitFor();
		await hasten('remind');
		await page.getByRole('button', { name: /Popcorn Club.*1 ping/ }).waitFor();
		await show('pinged');
		await checkAccessibility(page);
		await go(/Popcorn Club/);
		await page.locator('.message.pings-you').waitFor();
		expect(await page.getByRole('button', { name: /ping/ }).count()).toBe(0);
		await become('Bo');
		await go(/Direct message/);
		await hasten('ask', { startsAt: Date.now() - 1000 });
		await page.getByRole('button', { name: /Popcorn Club.*new/ }).waitFor();
		await become('Ada');
		expect(await page.getByRole('button', { name: /Popcorn Club.*new/ }).count()).toBe(0);
	});

	test('works by keyboard, and fits a narrow screen', async () => {
		player = await visit(opened.browser, playground.url, { width: 380, height: 900 });
		const { page, say } = player;
		await say('/movienight start');
		const night = page.locator('.message').first();
		const vote = night.getByRole('button', { name: 'Vote · 0' }).first();
		await vote.focus();
		await page.keyboard.press('Enter');
		await night.getByRole('button', { name: 'Vote · 1' }).waitFor();
		await page.keyboard.press('Enter');
		await night.getByRole('button', { name: 'Vote · 1' }).waitFor({ state: 'detached' });
		await show('narrow');
		const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
		expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
	});
});
