// First, since commands take their names in every language as they load.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accent, isEnglish, PSEUDO_LOCALE } from '../texts/pseudo-language.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { findChromium } from './launch-chromium.ts';
import { servePlayground } from './run-playground.ts';
import { useBrowser } from './use-browser.ts';
import { type Visit, visit } from './visit.ts';

const SIZE = { width: 1280, height: 860 };
/** What is called the same in every language. */
const NAMES = /Popcorn Club|#?movies|#?\blate-show|Night Owls|\b([A-E]|Ada|Bo|Cy|Di|Ed|PC|NO|US English)\b/g;

if (!findChromium()) console.warn('SKIPPED: languages of the playground in a browser. No Chrome or Chromium here.');

describe.skipIf(!findChromium())('the language of the page', () => {
	const opened = useBrowser();
	let playground: Awaited<ReturnType<typeof servePlayground>>;
	let player: Visit;
	beforeEach(async () => {
		playground = await servePlayground(opened.services);
	});
	afterEach(async () => {
		expect(player.complaints).toEqual([]);
		await player.leave();
		await playground.close();
	});

	async function come(locale: string, size = SIZE): Promise<void> {
		player = await visit(opened.browser, playground.url, size, locale);
	}

	/** Sends a line, and returns the answer once there is one more. */
	async function ask(line: string): Promise<string> {
		const { page, say, last } = player;
		const before = await page.locator('.message').count();
		await say(line);
		await page.locator('.message').nth(before).locator('.text, .container').first().waitFor();
		return (await last().textContent()) ?? '';
	}

	const switchTo = async (group: string, language: string | RegExp) => {
		const menu = player.page.getByRole('group', { name: group });
		await menu.getByRole('button').press('Enter');
		await menu.getByRole('option', { name: language }).press('Enter');
	};

	test('is the browser’s: every word of the page, of the answers, and of the refusals', async () => {
		await come('el-GR');
		const { page } = player;
		expect(await page.locator('html').getAttribute('lang')).toBe(PSEUDO_LOCALE);
		const listEnglish = async () => {
			const shown = (await page.evaluate("document.title + ' ' + document.body.innerText")) as string;
			return shown.replace(NAMES, '').split(/\s+/).filter(isEnglish);
		};
		expect(await listEnglish()).toEqual([]);
		await ask('/help');
		expect((await listEnglish()).filter((word) => !word.startsWith('/'))).toEqual([]);
		await page.locator('#line').fill('/heat');
		await page.locator('#line').press('Enter');
		await expect.poll(() => page.locator('#problem').textContent()).toContain(accent('There is no command'));
		await checkAccessibility(page);
	});

	test('commands stand on one line, on a phone too', async () => {
		const broken = `[...document.querySelectorAll('.text code')].filter((code) => {
			const heights = [...code.getClientRects()].map(({ height }) => height);
			return heights.length > 1 || heights[0] > 24;
		}).map((code) => code.textContent)`;
		await come('ja', { width: 390, height: 844 });
		for (const line of ['/help', '/privacy show', '/ratings']) await ask(line);
		expect(await player.page.locator('.text code').count()).toBeGreaterThan(15);
		expect(await player.page.evaluate(broken)).toEqual([]);
	});

	test('has its names of commands and options, and the English ones work too', async () => {
		await come('el');
		const { page } = player;
		expect(await ask(`/${accent('rate')} ${accent('stars')}:5 ${accent('movie')}:Heat 1995`)).toContain('Heat (1995)');
		expect(await player.last().locator('.occasion-command').textContent()).toBe(`/${accent('rate')}`);
		expect(await ask('/rate movie:Heat 1995 stars:4')).toContain('Heat (1995)');
		expect(await ask(`/privacy ${accent('show')}`)).toContain(accent('Ratings').slice(1));
		const line = page.locator('#line');
		await line.pressSequentially(`/${accent('rec')}`);
		await page.getByRole('option', { name: `/${accent('recommend')}` }).waitFor();
		await line.press('Enter');
		await line.pressSequentially(accent('gen'));
		await page
			.getByRole('option', { name: accent('genre'), exact: false })
			.first()
			.waitFor();
		await line.press('Enter');
		const chip = page.getByRole('combobox', { name: accent('genre') });
		await chip.pressSequentially('horr');
		await page.getByRole('option', { name: accent('Horror') }).waitFor();
		await chip.press('Enter');
		await page.keyboard.press('Enter');
		await player.last().locator('.text, .container').first().waitFor();
	});

	test('is what the switch says, by keyboard, and the person and the place stay', async () => {
		await come('el', { width: 380, height: 800 });
		const { page, become, go } = player;
		await become('Cy');
		await go(/Night Owls/);
		await switchTo(accent('Your language'), 'US English');
		await page.waitForURL('**/?language=en-US');
		await page.getByRole('heading', { name: 'Welcome to #late-show!' }).waitFor();
		expect(await page.getByRole('radio', { name: 'Cy' }).isChecked()).toBe(true);
		expect(await ask('/settings')).toContain('Only people with the permission');
		await page.reload();
		await page.getByRole('heading', { name: 'Welcome to #late-show!' }).waitFor();
		await switchTo('Your language', /Ε/);
		await page.getByRole('heading', { name: accent('Welcome to'), exact: false }).waitFor();
		await checkAccessibility(page);
		expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
	});

	test('of a server is what its manager says, for answers that everyone reads', async () => {
		await come('en-US');
		const { page, become } = player;
		expect(await ask('/similar heat')).toContain('Rate or hide');
		await switchTo('Language of the server', /Ε/);
		await page.getByRole('group', { name: 'Language of the server' }).getByText(/Ε/).first().waitFor();
		const answer = await ask('/similar heat');
		expect(answer).not.toContain('Rate or hide');
		expect(answer).toContain('used /similar');
		expect(await ask('/help')).toContain('Start here');
		await become('Bo');
		await page.getByRole('group', { name: 'Language of the server' }).getByRole('button', { disabled: true }).waitFor();
	});

	test('is English where it has no texts', async () => {
		await come('hi-IN');
		expect(await player.page.locator('html').getAttribute('lang')).toBe('en-US');
		await player.page.getByRole('group', { name: 'Your language' }).getByText('हिन्दी').first().waitFor();
	});

	test('is that of titles, too, shown and typed', async () => {
		await come('de-AT');
		expect(await ask('/movie der könig der löwen')).toContain('Der König der Löwen');
	});

	test('is that of a server, too, until its manager chooses another', async () => {
		await come('de-AT');
		expect(await ask('/similar heat')).not.toContain('Rate or hide');
		await player.page.goto(`${playground.url}/?language=en-GB`);
		await player.page.locator('#line:focus').waitFor();
		await player.page.locator('.message').waitFor();
		expect(await ask('/similar heat')).toContain('Rate or hide');
	});
});
