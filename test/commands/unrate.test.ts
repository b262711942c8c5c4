import { expect, test } from 'vitest';
import { ALICE, BOB, openConversation } from '../bot/conversation.ts';

const chat = openConversation();

test('removes a rating, and undo brings it back', async () => {
	await chat.say('rate', { movie: 'Lion King', stars: 4.5 });
	const removed = await chat.say('unrate', { movie: 'lion king' });
	expect(removed.text).toContain('Your rating of ★★★★½ is removed');
	expect(await chat.services.store.ratingsOf(ALICE)).toEqual([]);
	await chat.press(removed.ids.Undo);
	expect(await chat.services.store.ratingsOf(ALICE)).toMatchObject([{ movieId: 364, stars: 4.5 }]);
});

test('an old undo button changes no newer rating', async () => {
	const as = '100000000000000013';
	await chat.say('rate', { movie: 'id:6', stars: 2 }, { as });
	const removed = await chat.say('unrate', { movie: 'id:6' }, { as });
	await chat.say('rate', { movie: 'id:6', stars: 5 }, { as });
	const refused = await chat.press(removed.ids.Undo, { as });
	expect(refused.text).toContain('You have changed that rating since');
	expect(refused.isPrivate).toBe(true);
	expect(await chat.services.store.ratingsOf(as)).toMatchObject([{ movieId: 6, stars: 5 }]);
});

test('an ambiguous title means the one that was rated', async () => {
	const question = await chat.say('rate', { movie: 'sabrina', stars: 3 });
	const old = question.menuLines.find(({ label }) => label === 'Sabrina (1954)')!;
	await chat.press(question.ids['Choose a movie'], { values: [old.value] });
	expect((await chat.say('unrate', { movie: 'sabrina' })).text).toContain('**Sabrina (1954)**');
});

test('suggests only what the person rated', async () => {
	expect((await chat.suggest('unrate', '')).map(({ name }) => name)).toEqual(['The Lion King (1994)']);
	expect(await chat.suggest('unrate', 'alien')).toEqual([]);
	expect(await chat.suggest('unrate', 'lion')).toHaveLength(1);
	expect(await chat.suggest('unrate', '', { as: BOB })).toEqual([]);
});

test('what was never rated gets a sentence', async () => {
	expect((await chat.say('unrate', { movie: 'Alien' })).text).toContain('You have not rated **Alien (1979)**');
	expect((await chat.say('unrate', { movie: 'dune' })).text).toContain('You have rated no movie that could be “dune”');
	expect((await chat.say('unrate', { movie: 'Alien' }, { as: BOB })).text).toContain('You have not rated anything yet');
});

test('removing a movie outside the model says nothing about keeping its stars', async () => {
	await chat.say('rate', { movie: 'id:203222', stars: 2 });
	const removed = await chat.say('unrate', { movie: 'id:203222' });
	expect(removed.text).toContain('Your rating of ★★ is removed');
	expect(removed.text).not.toContain('are kept');
});

test('says how far it is to good recommendations only while they are not good yet', async () => {
	const as = '100000000000000012';
	for (let movieId = 1; movieId <= 6; movieId++) await chat.services.store.rate(as, movieId, 4);
	expect((await chat.press('unrate:remove:6', { as })).text).toBe('**Heat (1995)**\nYour rating of ★★★★ is removed.');
	expect((await chat.press('unrate:remove:5', { as })).text).toContain('1 more rating until');
});

test('a rating removed by mistake comes back when the movie that was meant is chosen', async () => {
	const as = '100000000000000022';
	const { store } = chat.services;
	await store.rate(as, 364, 5);
	await store.rate(as, 203222, 2);
	const guess = await chat.say('unrate', { movie: 'lion king' }, { as });
	expect(await store.ratingOf(as, 364)).toBeUndefined();
	const question = await chat.press(guess.ids['Not this one?'], { as });
	expect(question.menuLines.map(({ value }) => value)).toEqual(['203222', '364']);
	const moved = await chat.press(question.ids['Choose a movie'], { as, values: ['203222'] });
	expect(moved.text).toContain('Your rating of ★★ is removed');
	expect(await store.ratingsOf(as)).toMatchObject([{ movieId: 364, stars: 5 }]);
});
