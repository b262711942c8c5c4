import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatherUntilExit } from '../gather-until-exit.ts';
import { launchChromium } from './launch-chromium.ts';
import { runPlayground } from './run-playground.ts';

/** `npm run screenshot`: docs/screenshot.png, the playground after a few ratings and a /recommend. */
const SIZE = { width: 1120, height: 1550 };
const RATED_BEFORE = { 364: 5, 1: 4.5, 588: 4, 4306: 4.5 };
const ADA = '100000000000000001';

gatherUntilExit();
const playground = await runPlayground(join(tmpdir(), 'screenshot.sqlite'));
for (const [movieId, stars] of Object.entries(RATED_BEFORE))
	await playground.services.store.rate(ADA, Number(movieId), stars);
const browser = await launchChromium();
const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1.5, locale: 'en-US' });
await page.goto(playground.url);
await page.locator('#line').fill('/rate Finding Nemo 5');
await page.locator('#line').press('Enter');
await page.getByRole('button', { name: 'Undo' }).waitFor();
await page.locator('#line').fill('/recommend');
await page.locator('#line').press('Enter');
await page.getByRole('button', { name: 'More' }).waitFor();
await page.locator('#line').fill('');
await page.mouse.move(0, 0);
await page.screenshot({ path: 'docs/screenshot.png', animations: 'disabled' });
await browser.close();
await playground.close();
