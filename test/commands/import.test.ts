import { expect, test } from 'vitest';
import { ALICE, BOB, openConversation } from '../bot/conversation.ts';
import { makeZip } from '../imports/make-zip.ts';

const chat = openConversation();

const LETTERBOXD = 'Date,Name,Year,Letterboxd URI,Rating';
const RATINGS = [
	LETTERBOXD,
	'2020-01-02,Heat,1995,x,4.5',
	'2020-01-03,Jaws,1975,x,4',
	'2020-01-04,Split,2016,x,3',
	'2020-01-05,Leap Year,2010,x,2',
	'2020-01-06,A movie that no one made,1999,x,2',
].join('\n');

const send = (file: string | Buffer, as = ALICE) => chat.say('import', {}, { subcommand: 'file', file, as });

async function starsOf(user: string): Promise<Record<number, number>> {
	const ratings = await chat.services.store.ratingsOf(user);
	return Object.fromEntries(ratings.map(({ movieId, stars }) => [movieId, stars]));
}

test('shows what is in a file before anything is written', async () => {
	const preview = await send(RATINGS);
	expect(preview.isPrivate).toBe(false); // an edit; the first answer was private
	for (const part of ['from Letterboxd', '**2** of 5 rows', 'stars from 0.5 to 5', '2 rows may mean several movies'])
		expect(preview.text).toContain(part);
	expect(preview.text).toContain('**Heat (1995)** ★★★★½');
	expect(preview.text).toContain('“Split”: which one?');
	expect(preview.text).toContain('1 row names a movie I do not know');
	expect(await starsOf(ALICE)).toEqual({});
	expect((await chat.press(preview.ids.Cancel)).text).toContain('nothing was imported');
	expect((await chat.press(preview.ids.Import)).text).toContain('no longer waiting');
});

test('imports with the dates of the file, undoes it, and asks about unclear rows', async () => {
	const preview = await send(RATINGS);
	const done = await chat.press(preview.ids.Import);
	expect(done.text).toContain('2 ratings are new');
	expect(done.text).toContain('2 rows are unclear');
	expect(await chat.services.store.ratingOf(ALICE, 6)).toEqual({
		movieId: 6,
		stars: 4.5,
		ratedAt: Date.UTC(2020, 0, 2, 12),
	});
	const question = await chat.press(done.ids['Settle unclear rows']);
	expect(question.isPrivate).toBe(true);
	expect(question.text).toContain('Which movie is “Split (2016)”? 2 rows are left.');
	const [split] = question.menuLines;
	const next = await chat.press(question.ids['Choose a movie'], { values: [split.value] });
	expect(next.text).toContain('“Leap Year (2010)”? 1 row is left');
	expect((await starsOf(ALICE))[Number(split.value)]).toBe(3);
	const again = await chat.say('import', {}, { subcommand: 'unclear' });
	expect(again.text).toContain('Leap Year');
	expect((await chat.press(again.ids['None of these'])).text).toContain('No rows of your imports are left');
	expect((await chat.press(done.ids.Undo)).text).toContain('Taken back: 3 changes. All is as it was before.');
	expect(await starsOf(ALICE)).toEqual({});
	expect((await chat.press(done.ids.Undo)).text).toContain('was taken back before');
});

test('forgets what it read when the person has their data deleted', async () => {
	const user = '100000000000000009';
	const preview = await send(RATINGS, user);
	await chat.press(`privacy:delete:${user}`, { as: user });
	expect((await chat.press(preview.ids.Import, { as: user })).text).toContain('no longer waiting');
	expect(await starsOf(user)).toEqual({});
});

test('shows once what enough ratings say of the person', async () => {
	const user = '100000000000000008';
	const more = ['2020-01-07,Alien,1979,x,5', '2020-01-08,Psycho,1960,x,5', '2020-01-09,Up,2009,x,3'];
	const history = [RATINGS, ...more].join('\n');
	const done = await chat.press((await send(history, user)).ids.Import, { as: user });
	expect(done.text).toContain('5 ratings are new');
	expect(done.text).toContain('### Your taste\nFrom 5 ratings.');
	expect(done.response).toMatchObject({ kind: 'update', files: [{ name: 'taste.png' }] });
	expect(done.ids['Share it here']).toBe('ratings:share');
	const again = await chat.press((await send(history, user)).ids.Import, { as: user });
	expect(again.text).not.toContain('Your taste');
});

test('does not change anything when the same file comes again', async () => {
	await chat.press((await send(RATINGS, BOB)).ids.Import, { as: BOB });
	const before = await chat.services.store.exportOf(BOB);
	const again = await send(RATINGS, BOB);
	expect(again.text).toContain('You have rated 2 of these movies here already');
	expect((await chat.press(again.ids.Import, { as: BOB })).text).toContain('nothing new in that file');
	expect(await chat.services.store.exportOf(BOB)).toEqual(before);
});

test('keeps mine or takes theirs where the person says so', async () => {
	const user = '100000000000000005';
	await chat.say('rate', { movie: 'id:6', stars: 1 }, { as: user });
	const preview = await send(RATINGS, user);
	const theirs = await chat.press(preview.ids['Where I have a rating already'], { as: user, values: ['theirs'] });
	await chat.press(theirs.ids.Import, { as: user });
	expect((await starsOf(user))[6]).toBe(4.5);
});

test('asks what movies without stars are, and likes count only if the person says so', async () => {
	const user = '100000000000000006';
	const preview = await send('Date,Name,Year,Letterboxd URI\n2020-01-02,Heat,1995,x', user);
	const kind = preview.ids['What these movies are'];
	const wanted = await chat.press(kind, { as: user, values: ['wanted'] });
	await chat.press(wanted.ids.Import, { as: user });
	expect(await chat.services.store.watchlistOf(user)).toMatchObject([{ movieId: 6 }]);
	const likes = await send(
		await makeZip({ 'likes/films.csv': 'Date,Name,Year,Letterboxd URI\n2020-01-02,Jaws,1975,x' }),
		user,
	);
	const counted = await chat.press(likes.ids['Likes do not count as stars'], { as: user });
	await chat.press(counted.ids.Import, { as: user });
	expect(await starsOf(user)).toEqual({ 1387: 4 });
});

test.each([
	['', 'There are no movies in that file.'],
	['Dear diary', 'That is no export I know.'],
	['[{"rated_at"', 'That file is damaged.'],
	[`Title,Year${',x'.repeat(1000)}\n`, 'holds more than any export I know'],
])('refuses the file %j with a sentence', async (file, sentence) => {
	expect((await send(file)).text).toContain(sentence);
});

test('asks which columns of a table hold what, and reads it then', async () => {
	const user = '100000000000000013';
	const table = 'Werk;Punkte;\nHeat (1995);9;x\nJaws (1975);7;y';
	const asked = await send(table, user);
	expect(asked.text).toContain('Which column has the titles, and which the stars?');
	expect(asked.words).toEqual(expect.arrayContaining(['Werk', 'Heat (1995) · Jaws (1975)', 'Column 3']));
	const early = await chat.press(asked.ids['Read it'], { as: user });
	expect(early.response).toMatchObject({ payload: { content: expect.stringContaining('Say first which column') } });
	await chat.press(asked.ids['The column of stars'], { as: user, values: ['2'] });
	const named = await chat.press(asked.ids['The column of titles'], { as: user, values: ['1'] });
	const preview = await chat.press(named.ids['Read it'], { as: user });
	expect(preview.text).toContain('**2** of 2 rows name a movie I know. Ratings are read as points from 1 to 10');
	await chat.press(preview.ids.Import, { as: user });
	expect(await starsOf(user)).toEqual({ 6: 4.5, 1387: 3.5 });
	for (const id of [named.ids['Read it'], named.ids['The column of titles']])
		expect((await chat.press(id, { as: user, values: ['1'] })).text).toContain('no longer waiting');
});

test('lets a question about columns be cancelled, and another file take its place', async () => {
	const user = '100000000000000014';
	const asked = await send('Werk;Punkte\nHeat (1995);9', user);
	expect((await send(RATINGS, user)).text).toContain('of 5 rows');
	expect((await chat.press(asked.ids['Read it'], { as: user })).text).toContain('no longer waiting');
	const again = await send('Werk;Punkte\nHeat (1995);9', user);
	expect((await chat.press(again.ids.Cancel, { as: user })).text).toContain('nothing was imported');
});

test('refuses a file above the limit before it is fetched', async () => {
	const large = await send(Buffer.alloc(chat.services.importMaxBytes + 1));
	expect(large.text).toContain('too large: I take up to 10 MB');
	const nothing = await chat.say('import', {}, { subcommand: 'file' });
	expect(nothing.response).toMatchObject({ payload: { content: expect.stringContaining('Attach the file') } });
});

test('takes the file in a modal, too, which buttons of other answers open', async () => {
	const user = '100000000000000007';
	for (const answer of [await chat.say('ratings', {}, { as: user }), await chat.say('recommend', {}, { as: user })]) {
		const modal = await chat.press(answer.ids['Import my ratings'], { as: user });
		expect(modal.kind).toBe('modal');
		expect(modal.words).toContain('The file the other service gave you');
		expect(modal.allIds).toContain('file');
	}
	const preview = await chat.submit('import:upload', RATINGS, { as: user });
	expect(preview.text).toContain('**2** of 5 rows');
	await chat.press(preview.ids.Import, { as: user });
	expect(await starsOf(user)).toEqual({ 6: 4.5, 1387: 4 });
	expect((await chat.say('ratings', {}, { as: user })).ids['Import my ratings']).toBe('import:ask');
	const nothing = await chat.submit('import:upload', undefined, { as: user });
	expect(nothing.response).toMatchObject({ payload: { content: expect.stringContaining('Attach the file') } });
});

test('offers no import where nothing is to be imported, and names what is no table', async () => {
	const series = await send('Const,Your Rating,Title,Title Type\ntt0903747,9,Breaking Bad,TV Series');
	expect(series.text).toContain('Skipped: 1 series.\nSo there is nothing to import.');
	expect(series.allIds).toEqual([]);
	const workbook = await makeZip({ 'xl/workbook.xml': '<workbook/>' });
	expect((await send(workbook)).text).toContain('Save it as CSV');
	const nested = await makeZip({ 'letterboxd.zip': await makeZip({ 'ratings.csv': RATINGS }) });
	expect((await send(nested)).text).toContain('Unpack it once');
});

test('reads one file of a person at a time', async () => {
	const { promise: held, resolve: release } = Promise.withResolvers<void>();
	const slow = { size: 1, read: () => held.then(() => Buffer.from(RATINGS)) };
	const first = chat.ask({
		kind: 'command',
		command: 'import',
		subcommand: 'file',
		options: {},
		files: { file: slow },
	});
	const second = await send(RATINGS);
	expect(second.text).toContain('I am still reading another file of yours');
	release();
	expect((await first).text).toContain('from Letterboxd');
});
