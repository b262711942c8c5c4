import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTmdb } from '../../src/tmdb/create-tmdb.ts';
import { NO_TMDB, type Tmdb } from '../../src/tmdb/tmdb.ts';
import { startTmdbServer } from '../tmdb/tmdb-server.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { findChromium } from './launch-chromium.ts';
import { servePlayground } from './run-playground.ts';
import { useBrowser } from './use-browser.ts';
import { isFocused, type Visit, visit } from './visit.ts';

const PEOPLE = ['100000000000000001', '100000000000000002', '100000000000000003'];
/** Other tests may keep every core busy. */
const PATIENT = { timeout: 10_000 };
const FIVE_MOVIES = [
	'/rate The Matrix 5',
	'/rate Alien 4.5',
	'/rate Blade Runner 5',
	'/rate Titanic 1',
	'/rate The Terminator 4,5',
];

if (!findChromium())
	console.warn(
		'SKIPPED: journeys in a browser. No Chrome or Chromium here: set CHROME_PATH, or apt-get install chromium.',
	);

describe.skipIf(!findChromium())('with the bot itself', () => {
	const opened = useBrowser();
	let playground: Awaited<ReturnType<typeof servePlayground>>;
	let ada: Visit;
	beforeEach(async () => {
		playground = await servePlayground(opened.services);
		ada = await visit(opened.browser, playground.url);
	});
	afterEach(async () => {
		await ada.leave();
		await playground.close();
		for (const person of PEOPLE) await opened.services.store.deleteAll(person);
		expect(ada.complaints).toEqual([]);
	});

	async function rateFive({ say, page }: Visit): Promise<void> {
		for (const [index, line] of FIVE_MOVIES.entries()) {
			await say(line);
			await page.locator('.message').nth(index).getByRole('button', { name: 'Undo' }).waitFor();
		}
	}

	async function recommend({ say, page }: Visit) {
		const before = await page.locator('.message').count();
		await say('/recommend');
		await page.locator('.message').nth(before).getByRole('button', { name: 'More' }).waitFor();
		return page.locator('.message').nth(before);
	}

	test('from the first visit to the first recommendation by typing only', async () => {
		const { page } = ada;
		await page.getByRole('heading', { name: 'Welcome to #movies!' }).waitFor();
		for (const line of FIVE_MOVIES) {
			const count = await page.locator('.message').count();
			await page.keyboard.type(line);
			await page.keyboard.press('Enter');
			await page.locator('.message').nth(count).waitFor();
		}
		await page.keyboard.type('/recommend');
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'More' }).waitFor();
		const list = ada.last();
		expect(await list.getByRole('button', { name: 'Rate or hide' }).count()).toBe(10);
		expect(await list.textContent()).toContain('because you rated');
		expect(await list.textContent()).toContain('@Ada');
	});

	test('the first steps of the welcome work', async () => {
		await ada.page.getByRole('button', { name: /^\/rate Lion King 5/ }).click();
		await ada.last().getByText('The Lion King (1994)').waitFor();
		await ada.page.getByRole('button', { name: /^\/persona horror/ }).click();
		await ada.page.locator('.message').nth(1).waitFor();
		expect(await ada.last().textContent()).toMatch(/horror/i);
		await ada.page.getByRole('button', { name: /^\/help/ }).click();
		await ada.page.locator('.message').nth(2).getByText('/recommend').first().waitFor();
	});

	test('a movie is found while it is typed, and its choice is the movie that is rated', async () => {
		const { page, last } = ada;
		await page.keyboard.type('/rate');
		await page.keyboard.press('Tab');
		await page.keyboard.type('lion king');
		await page.getByRole('option', { name: 'The Lion King (1994)', exact: true }).click();
		await page.getByRole('combobox', { name: 'stars' }).press('4');
		await page.getByRole('option', { name: /^4 / }).click();
		await page.keyboard.press('Enter');
		await last().getByText('The Lion King (1994)').waitFor();
		const [rating] = await opened.services.store.ratingsOf('100000000000000001');
		expect(rating).toMatchObject({ movieId: 364, stars: 4 });
	});

	test('a command typed behind one that was picked is the one that is meant', async () => {
		const { page } = ada;
		await page.keyboard.type('/watchlist');
		await page.getByRole('option', { name: /watchlist show/ }).waitFor();
		await page.keyboard.press('Enter');
		await page.keyboard.type('/rate Lion King 5');
		await page.keyboard.press('Enter');
		await ada.last().getByText('The Lion King (1994)').waitFor();
	});

	test('suggestions also come to a line typed in one go', async () => {
		const { page } = ada;
		await page.keyboard.type('/movie lion king');
		await page.getByRole('option', { name: 'The Lion King (1994)', exact: true }).waitFor();
		await page.keyboard.press('Escape');
		await page.keyboard.press('Enter');
		await ada.last().getByRole('link', { name: /IMDb/ }).waitFor();
	});

	test('an ambiguous title gets a menu whose choice completes the rating', async () => {
		await ada.say('/rate king kong 3');
		await ada.page.getByRole('button', { name: 'Choose a movie' }).press('Enter');
		const choice = ada.page.getByRole('option', { name: /King Kong \(1933\)/ });
		await choice.press('Enter');
		await ada.last().getByRole('button', { name: 'Undo' }).waitFor();
		expect(await ada.last().textContent()).toContain('King Kong (1933)');
		expect(await ada.page.locator('.message').count()).toBe(1);
		expect(await opened.services.store.ratingsOf('100000000000000001')).toHaveLength(1);
	});

	test('every button of /recommend works', async () => {
		await rateFive(ada);
		const list = await recommend(ada);
		const first = () => list.locator('.section').first().locator('strong').first().textContent();
		const before = await first();
		const panel = ada.page.locator('.message').last();

		await list.getByRole('button', { name: 'Rate or hide' }).nth(0).click();
		await panel.getByRole('button', { name: 'Seen it' }).click();
		await panel.getByText(before ?? '').waitFor();
		await list.getByRole('button', { name: 'Rate or hide' }).nth(1).click();
		await panel.getByRole('button', { name: 'Not interested' }).click();
		await panel.getByRole('button', { name: 'Not interested' }).waitFor({ state: 'detached' });
		expect(await opened.services.store.dismissalsOf('100000000000000001')).toHaveLength(2);

		await list.getByRole('button', { name: 'Rate or hide' }).nth(2).click();
		await panel.getByRole('button', { name: 'Your stars' }).click();
		await ada.page.getByRole('option', { name: /^4\.5/ }).click();
		await panel.getByRole('button', { name: 'Undo' }).waitFor();
		expect(await opened.services.store.ratingsOf('100000000000000001')).toHaveLength(6);
		await panel.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => opened.services.store.ratingsOf('100000000000000001')).toHaveLength(5);

		// What was hidden has left the list; what was rated has not.
		await expect.poll(() => list.getByRole('button', { name: 'Rate or hide' }).count(), PATIENT).toBe(8);
		expect(await first()).not.toBe(before);

		const shown = await first();
		await list.getByRole('button', { name: 'More' }).click();
		await expect.poll(first, PATIENT).not.toBe(shown);
		await list.getByRole('button', { name: 'Back' }).click();
		await expect.poll(first, PATIENT).toBe(shown);
		await list.getByRole('button', { name: 'More' }).click();
		await expect.poll(first, PATIENT).not.toBe(shown);
		await list.getByRole('button', { name: 'Start over' }).click();
		await expect.poll(async () => list.getByRole('button', { name: 'Rate or hide' }).count()).toBe(10);
	});

	test('two people have tastes of their own, and neither can page the list of the other', async () => {
		await rateFive(ada);
		await recommend(ada);
		const bo = await visit(opened.browser, playground.url);
		await bo.become('Bo');
		await bo.page.getByRole('button', { name: 'More' }).waitFor();
		expect(await bo.page.locator('.message').count()).toBe(1);
		const before = await ada.last().textContent();
		await bo.page.getByRole('button', { name: 'More' }).click();
		await bo.page.getByText('Only you can see this').waitFor();
		expect(await ada.last().textContent()).toBe(before);
		await bo.say('/rate Up 5');
		await bo.last().getByText('Up (2009)').waitFor();
		expect(await opened.services.store.ratingsOf('100000000000000002')).toHaveLength(1);
		expect(await opened.services.store.ratingsOf('100000000000000001')).toHaveLength(5);
		await bo.leave();
		expect(bo.complaints).toEqual([]);
	});

	test('a reload shows the channel again and its buttons still work', async () => {
		await ada.say('/rate Alien 4.5');
		await ada.last().getByRole('button', { name: 'Undo' }).waitFor();
		await ada.page.reload();
		await ada.last().getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => opened.services.store.ratingsOf('100000000000000001')).toHaveLength(0);
	});

	test('an answer below what is in view is scrolled to, and a message for others is announced', async () => {
		const { page } = ada;
		for (let times = 0; times < 3; times++) {
			await ada.say('/persona horror');
			await page.locator('.message').nth(times).getByRole('button', { name: 'Stop using a persona' }).waitFor();
		}
		const scrollUp = () => page.evaluate("document.querySelector('#scroller').scrollTop = 0");
		const panelIsInView = async () => (await ada.last().boundingBox())!.y < 860;
		await scrollUp();
		await page.getByRole('button', { name: 'Rate or hide' }).first().click();
		await ada.last().getByRole('button', { name: 'Seen it' }).waitFor();
		await expect.poll(panelIsInView, PATIENT).toBe(true);

		await scrollUp();
		const bo = await visit(opened.browser, playground.url);
		await bo.become('Bo');
		await bo.say('/persona noir');
		const news = page.getByRole('button', { name: '1 new message' });
		await news.waitFor();
		expect(await page.evaluate("document.querySelector('#scroller').scrollTop")).toBe(0);
		await checkAccessibility(page);
		await news.click();
		await news.waitFor({ state: 'hidden' });
		await ada.last().getByText('Film noir').first().waitFor();
		await bo.leave();
	});

	test('the number of the tenth movie stands inside its box', async () => {
		await ada.say('/persona horror');
		await ada.last().locator('.section').nth(9).locator('ol').waitFor();
		const space = await ada.page.evaluate(`
			const { font, paddingLeft } = getComputedStyle([...document.querySelectorAll('.section ol')].at(-1));
			const context = Object.assign(document.createElement('canvas').getContext('2d'), { font });
			Number.parseFloat(paddingLeft) - context.measureText('10. ').width;
		`);
		expect(space).toBeGreaterThanOrEqual(0);
	});

	test('posters come through the server of the page, and one menu acts on any movie of a list', async () => {
		const tmdb = await startTmdbServer();
		const log = { error: (message: string) => expect.unreachable(message) };
		const switched: { tmdb: Tmdb } = opened.services;
		switched.tmdb = createTmdb({
			token: 'x.y',
			answers: opened.services.store,
			log,
			hosts: tmdb.hosts,
			patienceMs: 60_000,
		});
		try {
			const { page } = ada;
			await page.setViewportSize({ width: 360, height: 640 });
			await ada.say('/persona horror');
			const list = page.locator('.message').first();
			await list.getByRole('button', { name: 'Rate or hide one of these' }).waitFor();
			const widths = () =>
				page.evaluate("[...document.querySelectorAll('.thumbnail img')].map((each) => each.naturalWidth)");
			await expect.poll(widths, PATIENT).toEqual(Array(10).fill(1));
			expect(await page.evaluate("document.querySelector('#scroller').scrollWidth")).toBe(360);
			await checkAccessibility(page);

			const first = await list.locator('.section strong').first().textContent();
			await list.getByRole('button', { name: 'Rate or hide one of these' }).click();
			await page.getByRole('option').first().click();
			await ada.last().getByRole('button', { name: 'Not interested' }).click();
			await expect.poll(() => list.locator('.section').count(), PATIENT).toBe(9);
			expect(await list.locator('.section strong').first().textContent()).not.toBe(first);

			// A picture that is none leaves nothing that looks broken.
			tmdb.answer('/t/p/', (_, response) => void response.end('<svg xmlns="http://www.w3.org/2000/svg"/>'));
			await ada.say('/movie heat 1995');
			await ada.last().getByText('stream: Disney Plus').waitFor();
			await expect.poll(() => ada.last().locator('.thumbnail').count(), PATIENT).toBe(0);
			ada.complaints.splice(0, Infinity, ...ada.complaints.filter((text) => !text.includes('404')));
		} finally {
			switched.tmdb = NO_TMDB;
			await tmdb.close();
		}
	});

	test('a restart keeps what people told the bot, and says that the messages are gone', async () => {
		await ada.say('/rate Alien 4.5');
		await ada.last().getByRole('button', { name: 'Undo' }).waitFor();
		const port = Number(new URL(playground.url).port);
		await playground.close();
		await ada.page.getByText('The playground does not answer. Trying again').waitFor();
		await ada.say('/help');
		const complaint = ada.page.getByRole('alert').getByText('Is it still running in the terminal?');
		await complaint.waitFor();
		playground = await servePlayground(opened.services, port);
		await ada.page.getByText('The playground was started again.').waitFor();
		await complaint.waitFor({ state: 'hidden' });
		await ada.say('/ratings');
		await ada.last().getByText('Alien (1979)').waitFor();
		// Of a server that is not there, or about to stop.
		ada.complaints.splice(0, Infinity, ...ada.complaints.filter((text) => !/ERR_|503/.test(text)));
	});

	test('a page that a stopping server turned away asks again by itself', async () => {
		const { page } = ada;
		let turnedAway = 0;
		await page.route('**/api/events?*', (route) =>
			turnedAway++ === 0 ? route.fulfill({ status: 503, body: 'closing' }) : route.continue(),
		);
		// Another person's channel is another connection.
		await page.getByText('Bo', { exact: true }).click();
		await page.getByText('The playground does not answer.').waitFor();
		await page.getByText('The playground does not answer.').waitFor({ state: 'hidden' });
		expect(turnedAway).toBe(2);
		ada.complaints.splice(0, Infinity, ...ada.complaints.filter((text) => !text.includes('503')));
	});

	test('everything can be done with the keyboard alone', async () => {
		const { page } = ada;
		await page.keyboard.type('/rate Alien 4½');
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Undo' }).waitFor();
		const focus = (role: 'button', name: string) => isFocused(page.getByRole(role, { name }));
		for (let steps = 0; steps < 5 && !(await focus('button', 'Undo')); steps++) await page.keyboard.press('Shift+Tab');
		expect(await focus('button', 'Undo')).toBe(true);
		await page.keyboard.press('Enter');
		await page.getByText('Your rating of').waitFor();
		await page.keyboard.press('Escape');
		expect(await isFocused(page.locator('#line'))).toBe(true);
		for (let steps = 0; steps < 30; steps++) {
			await page.keyboard.press('Shift+Tab');
			if (await isFocused(page.getByRole('radio', { name: 'Ada' }))) break;
		}
		await page.keyboard.press('ArrowDown');
		expect(await page.getByRole('radio', { name: 'Bo' }).isChecked()).toBe(true);
	});

	test('a number that cannot be stars stays in the title, and the page says so beside the stars', async () => {
		const { page, say } = ada;
		await say('/rate matrix 7');
		await page.getByRole('alert').getByText('7 is not a number of stars: half a star to five.').waitFor();
		expect(await page.getByRole('combobox', { name: 'movie' }).inputValue()).toBe('matrix 7');
		expect(await isFocused(page.getByRole('combobox', { name: 'stars' }))).toBe(true);
		await page.getByRole('option').first().waitFor();
		await checkAccessibility(page);
	});

	test('a very narrow screen has the buttons below the movies, and no scrolling sideways', async () => {
		const phone = await visit(opened.browser, playground.url, { width: 320, height: 640 });
		await rateFive(phone);
		const section = (await recommend(phone)).locator('.section').first();
		const boxes = async () =>
			Promise.all(['.section-texts', '.button'].map(async (part) => (await section.locator(part).boundingBox())!));
		const [texts, button] = await boxes();
		expect(texts.width).toBeGreaterThan(200);
		expect(button.y).toBeGreaterThanOrEqual(texts.y + texts.height);
		await phone.page.setViewportSize({ width: 200, height: 640 });
		const sizes = '[document.documentElement, document.querySelector("#scroller")].map((each) => each.scrollWidth)';
		expect(await phone.page.evaluate(sizes)).toEqual([200, 200]);
		await checkAccessibility(phone.page);
		await phone.leave();
		expect(phone.complaints).toEqual([]);
	});

	test('a narrow screen shows it all without scrolling sideways', async () => {
		const phone = await visit(opened.browser, playground.url, { width: 360, height: 640 });
		await rateFive(phone);
		await recommend(phone);
		await phone.say('/movie king kong');
		await phone.page.getByRole('button', { name: 'Choose a movie' }).waitFor();
		const sizes =
			'const list = document.querySelector("#scroller"); [document.documentElement.scrollWidth, list.scrollWidth]';
		expect(await phone.page.evaluate(sizes)).toEqual([360, 360]);
		await phone.page.locator('#line').pressSequentially('/rec');
		const popup = await phone.page.locator('#popup').boundingBox();
		expect(popup!.x).toBeGreaterThanOrEqual(0);
		expect(popup!.x + popup!.width).toBeLessThanOrEqual(360);
		expect(popup!.y).toBeGreaterThanOrEqual(0);
		expect(await phone.page.getByRole('radio').count()).toBe(5);
		await checkAccessibility(phone.page);
		await phone.leave();
		expect(phone.complaints).toEqual([]);
	});

	test('a title that is a script is a title', async () => {
		const title = '<script>document.title="owned"</script><img src=x onerror="document.title=1">';
		await ada.say(`/rate "${title}" 5`.replaceAll('"owned"', "'owned'"));
		await ada.last().getByText('<script>').first().waitFor();
		expect(await ada.page.title()).toBe('#movies – Matinee playground');
		expect(await ada.page.locator('.message script, .message img[src="x"]').count()).toBe(0);
	});

	test('what is stored comes as a file', async () => {
		await ada.say('/rate Alien 4.5');
		await ada.last().getByRole('button', { name: 'Undo' }).waitFor();
		await ada.say('/privacy export');
		const downloading = ada.page.waitForEvent('download');
		await ada.page.getByRole('link', { name: 'Download matinee.json' }).click();
		expect((await downloading).suggestedFilename()).toMatch(/\.json$/);
	});

	test('axe finds nothing serious at first sight, in a list and in a menu', async () => {
		await checkAccessibility(ada.page);
		await rateFive(ada);
		await recommend(ada);
		await checkAccessibility(ada.page);
		await ada.say('/rate king kong 3');
		await ada.page.getByRole('button', { name: 'Choose a movie' }).click();
		await checkAccessibility(ada.page);
	});
});
