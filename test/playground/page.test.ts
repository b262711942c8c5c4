import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkAccessibility } from './check-accessibility.ts';
import { findChromium, launchChromium } from './launch-chromium.ts';
import { runCommands } from './run-playground.ts';
import { sampleCommands } from './sample-commands.ts';
import { isFocused, type Visit, visit } from './visit.ts';

if (!findChromium())
	console.warn(
		'SKIPPED: the playground in a browser. No Chrome or Chromium here: set CHROME_PATH, or apt-get install chromium.',
	);

/** Runs in the page. */
const ARE_NAMES_WHOLE = `[...document.querySelectorAll('.place-names > *')].every(
	(name) => name.scrollWidth <= name.clientWidth || name.parentElement.clientWidth <= 1,
)`;

describe.skipIf(!findChromium())('the page, with commands that answer with everything', () => {
	let browser: Browser;
	let playground: Awaited<ReturnType<typeof runCommands>>;
	let ada: Visit;
	beforeAll(async () => {
		browser = await launchChromium();
	});
	beforeEach(async () => {
		playground = await runCommands(sampleCommands, { deferAfterMs: 100 });
		ada = await visit(browser, playground.url);
	});
	afterEach(async () => {
		await ada.leave();
		await playground.close();
		expect(ada.complaints).toEqual([]);
	});
	afterAll(() => browser?.close());

	test('the names of servers and channels are shown whole, or not at all', async () => {
		const { page } = ada;
		for (const width of [1280, 721, 720, 481, 390]) {
			await page.setViewportSize({ width, height: 860 });
			expect([width, await page.evaluate(ARE_NAMES_WHOLE)]).toEqual([width, true]);
		}
		await page.setViewportSize({ width: 1280, height: 860 });
	});

	test('every kind of component is shown, and nothing in it becomes HTML', async () => {
		const { page, say, last } = ada;
		await say('/all');
		const message = last();
		await message.getByRole('heading', { name: 'Heading' }).waitFor();
		expect(await message.locator('strong').first().textContent()).toBe('bold');
		expect(await message.textContent()).toContain(
			'<script>document.title = "owned"</script><img src=x onerror=alert(1)>',
		);
		expect(await page.title()).toBe('#movies – Matinee playground');
		expect(await message.locator('script').count()).toBe(0);
		expect(
			await page.evaluate("getComputedStyle(document.querySelector('.container'), '::before').backgroundColor"),
		).toBe('rgb(255, 0, 0)');
		expect(
			await message
				.getByRole('img', { name: 'A red pixel' })
				.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
		).toBe(1);
		expect(await message.getByRole('link', { name: 'A poster from elsewhere' }).getAttribute('href')).toBe(
			'https://pictures.example/poster.jpg',
		);
		expect(await message.getByRole('separator').count()).toBe(1);
		for (const style of ['primary', 'secondary', 'success', 'danger'])
			expect(await message.locator(`.button.${style}`).count()).toBeGreaterThan(0);
		expect(await message.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
	});

	test('a link opens a new tab without telling where it came from; one that is no web address is no link', async () => {
		await ada.say('/all');
		const link = ada.last().getByRole('link', { name: 'Site' });
		expect(await link.getAttribute('href')).toBe('https://example.org/x');
		expect(await link.getAttribute('target')).toBe('_blank');
		expect(await link.getAttribute('rel')).toContain('noopener');
		expect(await ada.last().getByText('Trap').count()).toBe(1);
		expect(await ada.page.locator('[href^="javascript"]').count()).toBe(0);
	});

	test('an embed is shown', async () => {
		await ada.say('/embed');
		const embed = ada.last().locator('.embed');
		await embed.waitFor();
		expect(await embed.textContent()).toMatch(/The title[\s\S]*described[\s\S]*Field[\s\S]*value[\s\S]*The end/);
		expect(await embed.locator('em').textContent()).toBe('described');
		expect(await ada.last().locator('.mention').textContent()).toBe('@Bo');
	});

	test('a file can be downloaded', async () => {
		await ada.say('/all');
		const downloading = ada.page.waitForEvent('download');
		await ada.last().getByRole('link', { name: 'notes.txt', exact: true }).click();
		const download = await downloading;
		expect(download.suggestedFilename()).toBe('notes.txt');
		expect(await readFile(await download.path(), 'utf8')).toContain('<script>');
	});

	test('a pressed button changes the message in place and keeps the focus', async () => {
		await ada.say('/all');
		await ada.page.getByRole('button', { name: 'Count', exact: true }).press('Enter');
		const counted = ada.page.getByRole('button', { name: 'Counted 1' });
		await counted.waitFor();
		expect(await ada.page.locator('.message').count()).toBe(1);
		await ada.page.locator('.message :focus, .message:focus').waitFor();
		await counted.press('Enter');
		await ada.page.getByRole('button', { name: 'Counted 2' }).waitFor();
	});

	test('a slow answer is "thinking…" first, then itself in the same place', async () => {
		await ada.say('/slow');
		await ada.page.getByText('Matinee is thinking…').waitFor();
		await ada.page.getByText('Here it is').waitFor();
		expect(await ada.page.locator('.message').count()).toBe(1);
		expect(await ada.page.getByText('thinking…').count()).toBe(0);
		expect(await ada.last().getByText('Only you can see this').count()).toBe(1);
	});

	test('a private answer says so and can be dismissed', async () => {
		await ada.say('/echo psst secret');
		await ada.page.getByText('Only you can see this').waitFor();
		expect(await ada.last().locator('.text').textContent()).toBe('psst');
		await ada.page.getByRole('button', { name: 'Dismiss message' }).click();
		await ada.page.locator('.message').waitFor({ state: 'detached' });
	});

	test('a refusal is a sentence for the one who pressed', async () => {
		await ada.say('/all');
		await ada.page.getByRole('button', { name: 'Refuse' }).click();
		await ada.page.getByText('That list belongs to someone else.').waitFor();
		expect(await ada.last().locator('.occasion').textContent()).toContain('Ada');
	});

	test('a form is a dialog whose fields reach the bot', async () => {
		const { page, say } = ada;
		await say('/all');
		await page.getByRole('button', { name: 'Form' }).click();
		const dialog = page.getByRole('dialog', { name: 'A form' });
		await dialog.getByLabel('Name').fill('Cleo');
		await dialog.getByLabel('Colour').selectOption('Blue');
		await dialog.getByRole('button', { name: 'Submit' }).click();
		await page.getByText('Cleo likes Blue').waitFor();
		expect(await page.getByRole('dialog').count()).toBe(0);
	});

	test('a menu of several is chosen by keyboard and sent on leaving it', async () => {
		const { page, say } = ada;
		await say('/all');
		await page.getByRole('button', { name: 'Pick two' }).press('Enter');
		expect(await isFocused(page.getByRole('option', { name: 'Red' }))).toBe(true);
		await page.keyboard.press('Enter');
		await page.keyboard.press('End');
		await page.keyboard.press(' ');
		await page.keyboard.press('Escape');
		await page.getByText('Picked Red and Blue').waitFor();
	});

	test('options are filled one by one, required first, with what the bot offers', async () => {
		const { page } = ada;
		await page.keyboard.type('/ec');
		await page.getByRole('option', { name: '/echo' }).waitFor();
		await page.keyboard.press('Enter');
		const text = page.getByRole('combobox', { name: 'text' });
		expect(await text.getAttribute('aria-required')).toBe('true');
		await page.keyboard.type('say');
		await page.getByRole('option', { name: 'say two' }).waitFor();
		await page.keyboard.press('ArrowDown');
		expect(await text.getAttribute('aria-activedescendant')).toBe('suggestion-1');
		await page.keyboard.press('Tab');
		expect(await text.inputValue()).toBe('say two');
		await page.getByRole('option', { name: 'times' }).waitFor();
		await page.keyboard.type('ti');
		await page.keyboard.press('Enter');
		await page.keyboard.type('2');
		await page.keyboard.press('Enter');
		await page.getByText('two two').waitFor();
	});

	test('a required option that is missing is asked for, a wrong one explained, and nothing typed is lost', async () => {
		const { page, say } = ada;
		await say('/echo');
		const text = page.getByRole('combobox', { name: 'text' });
		await text.waitFor();
		await text.press('Enter');
		await page.getByRole('alert').getByText('“text” is missing: What to say').waitFor();
		await text.press('Escape');
		await say('/echo times:9 hello');
		await page.getByRole('alert').getByText('“times” must be between 1 and 3.').waitFor();
		expect(await page.locator('#line').inputValue()).toBe('/echo times:9 hello');
		await say('/nothing');
		await page.getByRole('alert').getByText('There is no command /nothing.').waitFor();
		await say('hello');
		await page.getByRole('alert').getByText('Matinee reads only commands.').waitFor();
		expect(await page.locator('.message').count()).toBe(0);
	});

	test('what was sent before comes back with the arrow keys', async () => {
		const { page, say } = ada;
		await say('/echo first');
		await page.getByText('first', { exact: true }).waitFor();
		await say('/echo second');
		await page.getByText('second', { exact: true }).waitFor();
		const line = page.locator('#line');
		await line.press('ArrowUp');
		expect(await line.inputValue()).toBe('/echo second');
		await line.press('ArrowUp');
		expect(await line.inputValue()).toBe('/echo first');
		await line.press('ArrowDown');
		await line.press('ArrowDown');
		expect(await line.inputValue()).toBe('');
	});

	test('Backspace goes back through options to the command, Escape leaves it', async () => {
		const { page } = ada;
		await page.keyboard.type('/ech');
		await page.keyboard.press('Tab');
		// With its suggestions, which the first Escape closes; without them it would leave the command.
		await page.getByRole('combobox', { name: 'text', expanded: true }).waitFor();
		await page.keyboard.press('Escape');
		await page.keyboard.press('Backspace');
		expect(await page.locator('#line').inputValue()).toBe('/echo');
		await page.keyboard.press('Escape');
		expect(await page.locator('#line').inputValue()).toBe('/echo');
		await page.keyboard.press('Escape');
		expect(await page.locator('#line').inputValue()).toBe('');
	});

	test('subcommands are listed and typed', async () => {
		await ada.page.keyboard.type('/nes');
		await ada.page.getByRole('option', { name: '/nested two' }).click();
		await ada.page.keyboard.press('Enter');
		await ada.page.getByText('This was two').waitFor();
		expect(await ada.last().locator('.occasion').textContent()).toContain('Ada used /nested two');
		await ada.say('/nested one');
		await ada.page.getByText('This was one').waitFor();
	});

	test('others see at once what is public, and never what is private', async () => {
		const bo = await visit(browser, playground.url);
		await bo.become('Bo');
		await ada.say('/echo whisper secret');
		await ada.page.getByText('whisper').waitFor();
		await ada.say('/all');
		await bo.page.getByRole('button', { name: 'Count', exact: true }).click();
		await ada.page.getByRole('button', { name: 'Counted 1' }).waitFor();
		expect(await bo.page.getByText('whisper').count()).toBe(0);
		await ada.become('Bo');
		await ada.page.getByText('whisper').waitFor({ state: 'detached' });
		await ada.become('Ada');
		await ada.page.getByText('whisper').waitFor();
		await bo.leave();
		expect(bo.complaints).toEqual([]);
	});

	test('a person who becomes another sees nothing of the former while the channel loads', async () => {
		await ada.say('/echo whisper secret');
		await ada.page.getByText('whisper').waitFor();
		await ada.page.route('**/api/events?*', () => {});
		await ada.become('Bo');
		expect(await ada.page.locator('.message').count()).toBe(0);
	});

	test('a reload shows the channel and the person again', async () => {
		await ada.become('Cy');
		await ada.say('/echo still here');
		await ada.page.getByText('still here').waitFor();
		await ada.page.reload();
		await ada.page.getByText('still here').waitFor();
		expect(await ada.page.getByRole('radio', { name: 'Cy' }).isChecked()).toBe(true);
	});

	test('axe finds nothing serious, with messages, a list and a dialog open', async () => {
		const { page, say } = ada;
		await say('/all');
		await say('/embed');
		await say('/echo psst secret');
		await page.getByText('Only you can see this').waitFor();
		await checkAccessibility(page);
		await page.getByRole('button', { name: 'Pick two' }).click();
		await checkAccessibility(page);
		await page.keyboard.press('Escape');
		await page.locator('#line').pressSequentially('/');
		await page.getByRole('option', { name: '/embed' }).waitFor();
		await checkAccessibility(page);
		await page.locator('#line').fill('/echo');
		await page.keyboard.press('Enter');
		await page.keyboard.type('x');
		await page.getByRole('option', { name: 'x one' }).waitFor();
		await checkAccessibility(page);
		await page.getByRole('button', { name: 'Form' }).click();
		await page.getByRole('dialog').waitFor();
		await checkAccessibility(page);
	});
});
