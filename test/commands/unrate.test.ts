import { describe, expect, test } from 'vitest';
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

describe('a rating that comes back has the date it had', () => {
	const as = '100000000000000031';
	const lastYear = Date.UTC(2025, 5, 1);
	const given = { movieId: 364, stars: 4.5, ratedAt: lastYear };

	test('after /unrate', async () => {
		await chat.services.store.rate(as, 364, 4.5, lastYear);
		const removed = await chat.say('unrate', { movie: 'id:364' }, { as });
		await chat.press(removed.ids.Undo, { as });
		expect(await chat.services.store.ratingsOf(as)).toEqual([given]);
	});

	test('after another rating, and so does that one', async () => {
		const replaced = await chat.say('rate', { movie: 'id:364', stars: 2 }, { as });
		const second = await chat.services.store.ratingOf(as, 364);
		const undone = await chat.press(replaced.ids.Undo, { as });
		expect(await chat.services.store.ratingsOf(as)).toEqual([given]);
		await chat.press(undone.ids.Undo, { as });
		expect(await chat.services.store.ratingsOf(as)).toEqual([second]);
		await chat.services.store.rate(as, 364, 4.5, lastYear);
	});

	test('after a first rating was undone, and the undo undone', async () => {
		const first = await chat.say('rate', { movie: 'id:6', stars: 3 }, { as });
		const rated = await chat.services.store.ratingOf(as, 6);
		const removed = await chat.press(first.ids.Undo, { as });
		await chat.press(removed.ids.Undo, { as });
		expect(await chat.services.store.ratingOf(as, 6)).toEqual(rated);
	});

	test('after stars that went to the wrong movie', async () => {
		const guess = await chat.say('rate', { movie: 'lion king', stars: 1 }, { as });
		const question = await chat.press(guess.ids['Not this one?'], { as });
		await chat.press(question.ids['Choose a movie'], { as, values: ['203222'] });
		expect(await chat.services.store.ratingOf(as, 364)).toEqual(given);
	});

	test('after the wrong one was removed', async () => {
		const guess = await chat.say('unrate', { movie: 'lion king' }, { as });
		const question = await chat.press(guess.ids['Not this one?'], { as });
		await chat.press(question.ids['Choose a movie'], { as, values: ['203222'] });
		expect(await chat.services.store.ratingOf(as, 364)).toEqual(given);
	});

	test('but not one of a button of before, or a forged one', async () => {
		for (const word of ['2', '2@', '2@-5', '2@99999999999999', '2@x']) {
			await chat.services.store.unrate(as, 6);
			const before = Date.now();
			await chat.press(`unrate:undo:6:${word}`, { as });
			const { stars, ratedAt } = (await chat.services.store.ratingOf(as, 6))!;
			expect([word, stars, ratedAt >= before]).toEqual([word, 2, true]);
		}
	});
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
