import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkAccessibility } from './check-accessibility.ts';
import { findChromium } from './launch-chromium.ts';
import { servePlayground } from './run-playground.ts';
import { useBrowser } from './use-browser.ts';
import { isFocused, type Visit, visit } from './visit.ts';

const [CLUB, OWLS, DIRECT] = [/Popcorn Club/, /Night Owls/, /Direct message/];

if (!findChromium()) console.warn('SKIPPED: places of the playground in a browser. No Chrome or Chromium here.');

describe.skipIf(!findChromium())('two servers and a direct message', () => {
	const opened = useBrowser();
	let playground: Awaited<ReturnType<typeof servePlayground>>;
	let player: Visit;
	beforeEach(async () => {
		playground = await servePlayground(opened.services);
		player = await visit(opened.browser, playground.url);
	});
	afterEach(async () => {
		expect(player.complaints).toEqual([]);
		await player.leave();
		await playground.close();
	});

	/** Sends a line, and waits for the answer to hold a text. */
	async function ask(line: string, text: string | RegExp): Promise<void> {
		await player.say(line);
		await player.last().getByText(text).first().waitFor();
	}

	const countMessages = () => player.page.locator('.message').count();

	/** The commands that the list offers for some letters. */
	async function listCommands(typed: string): Promise<string[]> {
		const line = player.page.locator('#line');
		await line.fill('');
		await line.pressSequentially(typed);
		await player.page.getByRole('option').first().waitFor();
		const labels = await player.page.locator('.suggestion-label').allTextContents();
		await line.fill('');
		return labels;
	}

	test('each place has its own messages, and a direct message is for one person alone', async () => {
		await ask('/similar heat', 'Heat');
		await player.go(OWLS);
		await player.page.getByRole('heading', { name: 'Welcome to #late-show!' }).waitFor();
		expect(await player.page.title()).toBe('#late-show – Matinee playground');
		expect(await countMessages()).toBe(0);
		await player.go(DIRECT);
		await ask('/movie heat', 'Heat');
		await player.become('Bo');
		await expect.poll(countMessages).toBe(0);
		await player.go(CLUB);
		await expect.poll(countMessages).toBe(1);
		await player.page.reload();
		await player.page.getByRole('button', { name: CLUB }).and(player.page.locator('[aria-current]')).waitFor();
		await player.become('Ada');
		await player.go(DIRECT);
		await player.last().getByText('Heat').first().waitFor();
	});

	test('what Discord would not list is not listed, and refused in the bot’s words where it is typed', async () => {
		expect(await listCommands('/se')).toEqual(['/server top', '/settings']);
		await player.go(OWLS);
		expect(await listCommands('/se')).toEqual(['/server top']);
		await ask('/settings', 'Only people with the permission Manage Server');
		await player.become('Bo');
		expect(await listCommands('/se')).toEqual(['/server top', '/settings']);
		await player.go(DIRECT);
		expect(await listCommands('/m')).not.toContain('/movienight start');
		await ask('/movienight start', 'A movie night needs a channel of a server');
		await ask('/server top', 'That is a page of a server');
		await ask('/taste @Bo', 'I can do that in a server only');
		await ask('/settings', 'Settings belong to a server');
		await ask('/similar heat', 'Heat');
	});

	test('in a direct message only the two who are there can be named', async () => {
		const nameWrongly = async () => {
			await player.say('/recommend with:@Zoe');
			return (await player.page.locator('#problem').textContent()) ?? '';
		};
		await expect
			.poll(nameWrongly)
			.toBe('“@Zoe” is no choice of “with”. It takes one of these: @Ada, @Bo, @Cy, @Di, @Ed, @Matinee.');
		await player.become('Bo');
		await player.go(DIRECT);
		await expect.poll(nameWrongly).toBe('“@Zoe” is no choice of “with”. It takes one of these: @Bo, @Matinee.');
		await ask('/recommend with:@Bo', 'I can do that in a server only');
	});

	test('each server has its own settings and its own night', async () => {
		await ask('/settings time-zone:berlin', 'Time zone: Europe/Berlin');
		await ask('/movienight start title: Pizza', 'Pizza');
		await player.go(OWLS);
		await player.become('Bo');
		await ask('/settings time-zone:tokyo', 'Time zone: Asia/Tokyo');
		await ask('/movienight start title: Popcorn', 'Popcorn');
		await player.page.getByRole('button', { name: 'Vote · 0' }).first().click();
		await player.page.getByRole('button', { name: 'Vote · 1' }).waitFor();
		await player.become('Ada');
		await player.go(CLUB);
		await player.page.getByText('Coming (1)').waitFor();
		expect(await player.page.getByRole('button', { name: 'Vote · 1' }).count()).toBe(0);
		await ask('/settings', 'Time zone: Europe/Berlin');
		await opened.services.store.forgetServer('100000000000000000');
		await opened.services.store.forgetServer('200000000000000000');
	});

	test('places are changed by keyboard, on a narrow screen too, and everything has a name', async () => {
		const { page } = player;
		await page.setViewportSize({ width: 380, height: 800 });
		await page.getByRole('button', { name: OWLS }).focus();
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { name: '#late-show' }).first().waitFor();
		expect(await isFocused(page.locator('#line'))).toBe(true);
		await checkAccessibility(page);
		await page.getByRole('button', { name: DIRECT }).press(' ');
		await page.getByRole('heading', { name: 'Hello from Matinee!' }).waitFor();
		await checkAccessibility(page);
		for (const width of [250, 380, 700, 1200]) {
			await page.setViewportSize({ width, height: 800 });
			const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
			expect([width, overflow]).toEqual([width, 0]);
		}
	});
});
