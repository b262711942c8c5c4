import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LETTERBOXD_RATINGS } from '../imports/letterboxd-ratings.ts';
import { makeZip } from '../imports/make-zip.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { findChromium } from './launch-chromium.ts';
import { servePlayground } from './run-playground.ts';
import { useBrowser } from './use-browser.ts';
import { type Visit, visit } from './visit.ts';

const ADA = '100000000000000001';

if (!findChromium())
	console.warn(
		'SKIPPED: imports in a browser. No Chrome or Chromium here: set CHROME_PATH, or apt-get install chromium.',
	);

describe.skipIf(!findChromium())('a history of another service', () => {
	const opened = useBrowser();
	let playground: Awaited<ReturnType<typeof servePlayground>>;
	let ada: Visit;
	beforeEach(async () => {
		playground = await servePlayground(opened.services);
		ada = await visit(opened.browser, playground.url, { width: 390, height: 844 });
	});
	afterEach(async () => {
		await ada.leave();
		await playground.close();
		await opened.services.store.deleteAll(ADA);
		expect(ada.complaints).toEqual([]);
	});

	const starsOf = async () =>
		Object.fromEntries((await opened.services.store.ratingsOf(ADA)).map(({ movieId, stars }) => [movieId, stars]));

	/** Imports what the newest message shows, and takes it back. */
	async function importAndUndo(): Promise<void> {
		const preview = ada.last();
		await preview.getByText('of 6 rows').waitFor();
		expect(await starsOf()).toEqual({});
		await preview.getByRole('button', { name: 'Import', exact: true }).click();
		await preview.getByText('5 ratings are new').waitFor();
		expect(await starsOf()).toMatchObject({ 6: 4.5, 1387: 4 });
		const picture = preview.getByRole('img', { name: /^Two bar charts/ });
		await expect
			.poll(() => picture.evaluate((each) => (each as { naturalWidth?: number }).naturalWidth), { timeout: 10_000 })
			.toBe(1760);
		// The picture came after the words, and its reader was at the end.
		const left = `(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight)(
			document.querySelector('#scroller'),
		)`;
		await expect.poll(() => ada.page.evaluate(left), { timeout: 10_000 }).toBeLessThan(5);
		await checkAccessibility(ada.page);
		await preview.getByRole('button', { name: 'Undo' }).click();
		await preview.getByText('All is as it was before').waitFor();
		expect(await starsOf()).toEqual({});
		expect(await picture.count()).toBe(0);
	}

	/** Drops a file of this text on an element, as from another window. */
	async function drop(target: Locator, content: string): Promise<void> {
		const dropping = `(() => {
			const files = new DataTransfer();
			files.items.add(new File([${JSON.stringify(content)}], 'ratings.csv'));
			return files;
		})()`;
		const dataTransfer = await ada.page.evaluateHandle(dropping);
		for (const event of ['dragover', 'drop']) await target.dispatchEvent(event, { dataTransfer });
	}

	const openForm = async () => {
		await ada.say('/ratings');
		await ada.last().getByRole('button', { name: 'Import my ratings' }).click();
		return ada.page.getByRole('dialog', { name: 'Import your ratings' });
	};

	test('comes by the form that a button opens, chosen from the disk', async () => {
		const form = await openForm();
		await checkAccessibility(ada.page);
		await form.getByRole('button', { name: 'Submit' }).click();
		expect(await form.isVisible()).toBe(true); // no file, nothing to send
		const buffer = await makeZip({ 'ratings.csv': LETTERBOXD_RATINGS });
		const chooser = form.getByLabel('The file the other service gave you');
		await chooser.setInputFiles({ name: 'letterboxd.zip', mimeType: 'application/zip', buffer });
		await form.getByRole('button', { name: 'Submit' }).click();
		await form.waitFor({ state: 'detached' });
		await importAndUndo();
	});

	test('is dropped on the page while the form is open', async () => {
		const form = await openForm();
		await drop(ada.page.locator('#scroller'), LETTERBOXD_RATINGS);
		await form.getByRole('button', { name: 'Submit' }).click();
		await importAndUndo();
	});

	test('is dropped on the page for the command, and its sizes fit a phone', async () => {
		await drop(ada.page.locator('#scroller'), LETTERBOXD_RATINGS);
		await ada.page.keyboard.press('Enter');
		await importAndUndo();
		await checkAccessibility(ada.page);
		expect(await ada.page.evaluate('document.querySelector("#scroller").scrollWidth')).toBe(390);
	});

	test('that is no history is refused in a sentence', async () => {
		const form = await openForm();
		const file = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear diary') };
		await form.getByLabel('The file the other service gave you').setInputFiles(file);
		await form.getByRole('button', { name: 'Submit' }).click();
		await ada.last().getByText('That is no export I know').waitFor();
	});

	test('that is larger than the playground takes leaves the form open', async () => {
		const form = await openForm();
		const file = { name: 'big.csv', mimeType: 'text/csv', buffer: Buffer.alloc(11 * 1024 * 1024, 'x') };
		await form.getByLabel('The file the other service gave you').setInputFiles(file);
		await form.getByRole('button', { name: 'Submit' }).click();
		await form.getByRole('alert').getByText('That file is too large: I take up to 10 MB.').waitFor();
	});
});
