import { beforeAll, expect, test } from 'vitest';
import { ALICE, BOB, openConversation } from '../bot/conversation.ts';

const chat = openConversation();

/** Toy Story to Sudden Death, with 0.5, 1, 1.5 ... stars in that order. */
beforeAll(async () => {
	for (let movieId = 1; movieId <= 9; movieId++) await chat.services.store.rate(ALICE, movieId, movieId / 2);
});

const titlesOf = (text: string) => [...text.matchAll(/\*\*(.+?) \(\d{4}\)\*\*/g)].map(([, title]) => title);

test('pages through all ratings, newest first', async () => {
	const first = await chat.say('ratings');
	expect(first.isPrivate).toBe(true);
	expect(first.text).toContain('9 movies, 2.5 stars on average');
	expect(titlesOf(first.text)).toHaveLength(8);
	const second = await chat.press(first.ids.Next);
	expect(second.kind).toBe('update');
	expect(titlesOf(second.text)).toHaveLength(1);
	expect(new Set([...titlesOf(first.text), ...titlesOf(second.text)]).size).toBe(9);
	expect(titlesOf((await chat.press(second.ids.Back)).text)).toEqual(titlesOf(first.text));
});

test('sorts', async () => {
	const list = await chat.say('ratings');
	const sorted = async (sort: string) => titlesOf((await chat.press(list.ids.Order, { values: [sort] })).text)[0];
	expect(await sorted('best')).toBe('Sudden Death');
	expect(await sorted('worst')).toBe('Toy Story');
	expect(await sorted('title')).toBe('Father of the Bride Part II');
});

test('changes and removes in place, and goes back to the same page', async () => {
	const list = await chat.press('ratings:page:worst:0');
	const editor = await chat.press(list.ids.Change);
	expect(editor.text).toContain('**Toy Story (1995)**');
	const changed = await chat.press(editor.ids['Your stars'], { values: ['5'] });
	expect(changed.text).toContain('★★★★★');
	const removed = await chat.press(changed.ids.Remove);
	expect(removed.text).toContain('Your ★★★★★ is removed');
	expect(await chat.services.store.ratingOf(ALICE, 1)).toBeUndefined();
	await chat.press(removed.ids['Your stars'], { values: ['0.5'] });
	// Its first rating has a new date now; all else is as it was.
	const withoutDates = (text: string) => text.replace(/<t:\d+:d>/g, '');
	const back = await chat.press(removed.ids['Back to the list']);
	expect(withoutDates(back.text)).toBe(withoutDates(list.text));
});

test('an old editor removes the rating of now, names its stars, and sets only what is chosen', async () => {
	const as = '100000000000000014';
	await chat.say('rate', { movie: 'id:6', stars: 2 }, { as });
	const editor = await chat.press('ratings:edit:6:newest:0', { as });
	await chat.say('rate', { movie: 'id:6', stars: 5 }, { as });
	const removed = await chat.press(editor.ids.Remove, { as });
	expect(removed.text).toContain('Your ★★★★★ is removed');
	await chat.press(removed.ids['Your stars'], { as, values: ['4'] });
	expect(await chat.services.store.ratingsOf(as)).toMatchObject([{ movieId: 6, stars: 4 }]);
});

test('a person sees only their own ratings', async () => {
	expect((await chat.press('ratings:page:best:0', { as: BOB })).text).toContain('You have not rated anything yet');
});

test('a page that does not exist is the last one, and a forged one the first', async () => {
	expect((await chat.press('ratings:page:newest:99')).text).toContain('9 movies');
	expect((await chat.press('ratings:page:constructor:-1')).text).toContain('9 movies');
});
