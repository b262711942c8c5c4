import { describe, expect, test } from 'vitest';
import { ALICE, BOB, openConversation } from '../bot/conversation.ts';

const chat = openConversation();
const LION_KING = 364;

test('a title typed freely finds the movie, and the answer shows its stars', async () => {
	const answer = await chat.say('rate', { movie: 'Lion King', stars: 5 });
	expect(answer.isPrivate).toBe(true);
	expect(answer.text).toContain('**The Lion King (1994)**\n★★★★★');
	expect(answer.text).toContain('4 more ratings until recommendations get good');
	expect(await chat.services.store.ratingOf(ALICE, LION_KING)).toMatchObject({ stars: 5 });
});

test('rating again replaces the stars and says what they were, and undo brings them back', async () => {
	const answer = await chat.say('rate', { movie: 'Lion King', stars: 3.5 });
	expect(answer.text).toContain('★★★½ · was ★★★★★');
	const undone = await chat.press(answer.ids.Undo);
	expect(undone.kind).toBe('update');
	expect(undone.text).toContain('★★★★★ · was ★★★½');
	expect(await chat.services.store.ratingsOf(ALICE)).toMatchObject([{ movieId: LION_KING, stars: 5 }]);
});

test('undo of a first rating removes it, and undo of that brings it back', async () => {
	const first = await chat.say('rate', { movie: 'Jaws', stars: 4 }, { as: BOB });
	const removed = await chat.press(first.ids.Undo, { as: BOB });
	expect(removed.text).toContain('Your rating of ★★★★ is removed');
	expect(await chat.services.store.ratingsOf(BOB)).toEqual([]);
	const back = await chat.press(removed.ids.Undo, { as: BOB });
	expect(back.text).toContain('**Jaws (1975)**\n★★★★');
});

test('an old undo button does not undo a newer rating', async () => {
	const old = await chat.say('rate', { movie: 'Alien', stars: 4 });
	await chat.say('rate', { movie: 'Alien', stars: 2 });
	const refused = await chat.press(old.ids.Undo);
	expect(refused.text).toContain('You have changed that rating since');
	expect(await chat.services.store.ratingOf(ALICE, 1214)).toMatchObject({ stars: 2 });
});

test('a title of several movies brings a menu with years and genres, and the choice completes the rating', async () => {
	const question = await chat.say('rate', { movie: 'sabrina', stars: 4.5 });
	expect(question.text).toContain('Several movies could be “sabrina”');
	expect(question.menuLines.map(({ label }) => label)).toEqual(
		expect.arrayContaining(['Sabrina (1954)', 'Sabrina (1995)']),
	);
	const old = question.menuLines.find(({ label }) => label === 'Sabrina (1954)')!;
	expect(old.description).toContain('1954 · Comedy, Romance');
	const answer = await chat.press(question.ids['Choose a movie'], { values: [old.value] });
	expect(answer.text).toContain('**Sabrina (1954)**\n★★★★½');
	expect(await chat.services.store.ratingOf(ALICE, Number(old.value))).toMatchObject({ stars: 4.5 });
});

test.each(['the office', 'crash', 'heat 1972', 'batman', 'room'])(
	'no line of the menu says a thing twice: %s',
	async (movie) => {
		const { menuLines } = await chat.say('rate', { movie, stars: 4 });
		const parts = menuLines.map(({ description = '' }) => description.split(' · '));
		expect(parts.filter((each) => new Set(each).size < each.length)).toEqual([]);
	},
);

test('a title we do not know gets the nearest, at most three, and writes nothing', async () => {
	const before = await chat.services.store.ratingsOf(ALICE);
	const answer = await chat.say('rate', { movie: 'asdfghjkl', stars: 4 });
	expect(answer.text).toContain("I don't know a movie called “asdfghjkl”");
	expect(answer.menuLines.length).toBeLessThanOrEqual(3);
	expect(await chat.services.store.ratingsOf(ALICE)).toEqual(before);
});

test('a movie outside the model is kept and the answer says that it steers nothing yet', async () => {
	const answer = await chat.say('rate', { movie: 'id:131382', stars: 2 });
	expect(answer.text).toContain('**Apache Blood (1975)**');
	expect(answer.text).toContain('I know too little about this movie');
});

test('counts down to good recommendations, says once that they are reached, then only shows stars', async () => {
	const as = '100000000000000011';
	const rate = async (movie: string, stars = 4) => (await chat.say('rate', { movie, stars }, { as })).text;
	for (const [movieId, missing] of [1, 2, 3, 4].map((id) => [id, 5 - id])) {
		expect(await rate(`id:${movieId}`)).toContain(`${missing} more rating`);
	}
	expect(await rate('id:131382')).toMatch(/your stars are kept\. 1 more rating/);
	expect(await rate('id:5')).toContain('knows your taste');
	expect(await rate('id:5', 5)).toBe('**Father of the Bride Part II (1995)**\n★★★★★ · was ★★★★');
	expect(await rate('id:6')).toBe('**Heat (1995)**\n★★★★');
});

describe('suggestions', () => {
	test('carry the title with its year and the id, which then is taken as it is', async () => {
		const [first] = await chat.suggest('rate', 'lion ki');
		expect(first).toEqual({ name: 'The Lion King (1994)', value: 'id:364' });
		expect((await chat.say('rate', { movie: first.value, stars: 5 })).text).toContain('**The Lion King (1994)**');
	});

	test('are the most rated movies while nothing is typed, at most 25', async () => {
		const choices = await chat.suggest('rate', '');
		expect(choices).toHaveLength(25);
		expect(choices[0].name).toBe('The Shawshank Redemption (1994)');
	});

	test('begin with what was recommended lately while nothing is typed', async () => {
		const as = '100000000000000009';
		await chat.services.store.markShown(as, [2858]);
		expect((await chat.suggest('rate', '', { as })).map(({ value }) => value).slice(0, 2)).toEqual([
			'id:2858',
			'id:318',
		]);
		expect((await chat.suggest('rate', 'lion', { as })).map(({ value }) => value)).not.toContain('id:2858');
	});

	test('mark an id that is also a title, so that neither is mistaken for the other', async () => {
		expect((await chat.say('movie', { movie: '1917' })).text).toContain('1917 (2019)');
		const armageddon = (await chat.suggest('rate', 'armageddon')).find(({ name }) => name === 'Armageddon (1998)');
		expect(armageddon?.value).toBe('id:1917');
		expect((await chat.say('movie', { movie: 'id:1917' })).text).toContain('Armageddon (1998)');
		expect((await chat.say('movie', { movie: '2049' })).text).toContain('Blade Runner 2049 (2017)');
		expect((await chat.say('movie', { movie: 'id:2049' })).text).toContain('The Happiest Millionaire (1967)');
	});
});

describe('buttons of other lists', () => {
	test('the panel rates, changes and removes', async () => {
		const panel = await chat.press('rate:panel:1');
		expect(panel.isPrivate).toBe(true);
		const rated = await chat.press(panel.ids['Your stars'], { values: ['4.5'] });
		expect(rated.text).toContain('**Toy Story (1995)**\n★★★★½');
		const again = await chat.press('rate:panel:1');
		await chat.press(again.ids['Remove my rating']);
		expect(await chat.services.store.ratingOf(ALICE, 1)).toBeUndefined();
	});

	test('seen and not interested hide a movie and can be undone', async () => {
		for (const [label, reason] of [
			['Seen it', 'seen'],
			['Not interested', 'not interested'],
		]) {
			const panel = await chat.press('rate:panel:2');
			const hidden = await chat.press(panel.ids[label]);
			expect(hidden.text).toContain('I will not recommend it again');
			expect(await chat.services.store.dismissalsOf(ALICE)).toMatchObject([{ movieId: 2, reason }]);
			await chat.press(hidden.ids.Undo);
			expect(await chat.services.store.dismissalsOf(ALICE)).toEqual([]);
		}
	});

	test('an undo of stars, of a hiding or of a wrong movie puts a movie back on the watchlist', async () => {
		const as = '100000000000000078';
		const { store } = chat.services;
		const listed = async () => (await store.watchlistOf(as)).map(({ movieId, addedAt }) => [movieId, addedAt]);
		for (const [movieId, addedAt] of [
			[364, 1],
			[1387, 2],
		])
			await store.addToWatchlist(as, movieId, addedAt);
		const before = await listed();

		const rated = await chat.say('rate', { movie: 'lion king', stars: 4 }, { as });
		expect(await listed()).toEqual([[1387, 2]]);
		await chat.press(rated.ids.Undo, { as });
		expect([await listed(), await store.ratingsOf(as)]).toEqual([before, []]);

		const panel = await chat.press('rate:panel:364', { as });
		const hidden = await chat.press(panel.ids['Seen it'], { as });
		expect(await listed()).toEqual([[1387, 2]]);
		await chat.press(hidden.ids.Undo, { as });
		expect(await listed()).toEqual(before);

		const mistaken = await chat.say('rate', { movie: 'lion king', stars: 4 }, { as });
		const others = await chat.press(mistaken.ids['Not this one?'], { as });
		const [menu] = Object.values(others.ids);
		const twice = await Promise.all([1, 2].map(() => chat.press(menu, { as, values: ['2'] })));
		for (const { text } of twice) expect(text).toContain('Jumanji');
		expect([await listed(), await store.ratedBy(as)]).toEqual([before, [2]]);

		for (const place of ['x', '-1', '9e99']) {
			await store.removeFromWatchlist(as, 364);
			await store.rate(as, 364, 4);
			await chat.press(`rate:undo:364:4:-${place}`, { as });
			expect([place, await listed()]).toEqual([place, [[1387, 2]]]);
		}
	});

	test('an old undo button does not undo a newer hiding', async () => {
		const seen = await chat.press('rate:hide:2:seen');
		const newer = await chat.press('rate:hide:2:uninterested');
		const refused = await chat.press(seen.ids.Undo);
		expect(refused.text).toContain('You have hidden that movie again since');
		expect(refused.isPrivate).toBe(true);
		expect(await chat.services.store.dismissalsOf(ALICE)).toMatchObject([{ movieId: 2, reason: 'not interested' }]);
		await chat.press(newer.ids.Undo);
		expect(await chat.services.store.dismissalsOf(ALICE)).toEqual([]);
	});
});

describe('bad input gets a sentence and changes nothing', () => {
	const sentences: [what: string, options: Record<string, string | number>, sentence: string][] = [
		['no stars', { movie: 'Jaws', stars: 0 }, 'Stars go from 0.5 to 5'],
		['seven stars', { movie: 'Jaws', stars: 7 }, 'Stars go from 0.5 to 5'],
		['a third of a star', { movie: 'Jaws', stars: 3.3 }, 'Stars go from 0.5 to 5'],
		['stars that are a word', { movie: 'Jaws', stars: 'many' }, 'Stars go from 0.5 to 5'],
		['an empty title', { movie: '  ', stars: 4 }, 'Which movie?'],
		['5,000 characters', { movie: 'x'.repeat(5000), stars: 4 }, 'That is too long for a movie title'],
		['emoji', { movie: '🍕🍕', stars: 4 }, "I don't know a movie called “🍕🍕”"],
		['SQL', { movie: "'; drop table ratings; --", stars: 4 }, "I don't know a movie called"],
		[
			'Markdown',
			{ movie: '**zqxj** [zqxj](https://zqxj.example)', stars: 4 },
			'“\\*\\*zqxj\\*\\* \\[zqxj](https://zqxj.example)”',
		],
		['a mention', { movie: '@everyone <@100000000000000001> zzqx', stars: 4 }, '@\u200beveryone \\<@\u200b1'],
	];
	test.each(sentences)('%s', async (_what, options, sentence) => {
		const before = await chat.services.store.exportOf(ALICE);
		const answer = await chat.say('rate', options);
		expect(answer.isPrivate).toBe(true);
		expect(answer.text).toContain(sentence);
		expect(await chat.services.store.exportOf(ALICE)).toEqual(before);
	});

	test.each([
		'rate:choose:5',
		'rate:undo:99999999:5:-',
		'rate:undo:364:5:<script>',
		'rate:panel:0',
		'rate:panel:364; drop table ratings',
		'rate:set:-1',
		'rate:constructor:1',
		'rate',
		'nothing:at:all',
		'__proto__:toString',
	])('a forged custom_id: %s', async (customId) => {
		const before = await chat.services.store.exportOf(ALICE);
		const answer = await chat.press(customId, { values: ['123456789'] });
		expect(answer.isPrivate).toBe(true);
		expect(answer.text).toMatch(/[.?]$/);
		expect(await chat.services.store.exportOf(ALICE)).toEqual(before);
		expect(chat.errors).toEqual([]);
	});
});

describe('a guess that was wrong', () => {
	const as = '100000000000000021';
	const starsOf = async (movieId: number) => (await chat.services.store.ratingOf(as, movieId))?.stars;

	test('"Not this one?" opens other movies, and the stars move to the one that is chosen', async () => {
		const guess = await chat.say('rate', { movie: 'lion king', stars: 4 }, { as });
		expect(guess.ids['Not this one?']).toBeDefined();
		const question = await chat.press(guess.ids['Not this one?'], { as });
		expect(await starsOf(LION_KING)).toBe(4);
		const remake = question.menuLines.find(({ label }) => label === 'The Lion King (2019)')!;
		const moved = await chat.press(question.ids['Choose a movie'], { as, values: [remake.value] });
		expect(moved.text).toContain('**The Lion King (2019)**\n★★★★');
		expect([await starsOf(LION_KING), await starsOf(203222)]).toEqual([undefined, 4]);
		await chat.press(moved.ids.Undo, { as });
		expect(await starsOf(203222)).toBeUndefined();
	});

	test('the movie rated by mistake gets back the stars it had', async () => {
		await chat.say('rate', { movie: 'id:364', stars: 5 }, { as });
		const guess = await chat.say('rate', { movie: 'lion king', stars: 2 }, { as });
		const question = await chat.press(guess.ids['Not this one?'], { as });
		await chat.press(question.ids['Choose a movie'], { as, values: ['203222'] });
		expect([await starsOf(LION_KING), await starsOf(203222)]).toEqual([5, 2]);
	});

	test('a rating changed since then is left alone', async () => {
		const guess = await chat.say('rate', { movie: 'lion king', stars: 1 }, { as });
		const question = await chat.press(guess.ids['Not this one?'], { as });
		await chat.say('rate', { movie: 'id:364', stars: 3 }, { as });
		await chat.press(question.ids['Choose a movie'], { as, values: ['203222'] });
		expect([await starsOf(LION_KING), await starsOf(203222)]).toEqual([3, 1]);
	});

	test('to choose the same movie again changes nothing, and undo still knows the stars before', async () => {
		await chat.say('rate', { movie: 'id:364', stars: 3 }, { as });
		const guess = await chat.say('rate', { movie: 'lion king', stars: 4.5 }, { as });
		const question = await chat.press(guess.ids['Not this one?'], { as });
		const same = await chat.press(question.ids['Choose a movie'], { as, values: ['364'] });
		await chat.press(same.ids.Undo, { as });
		expect(await starsOf(LION_KING)).toBe(3);
	});

	test('a movie chosen from suggestions is no guess', async () => {
		const answer = await chat.say('rate', { movie: 'id:364', stars: 4 }, { as });
		expect(answer.ids['Not this one?']).toBeUndefined();
	});

	test('a long text with colons fits into the button', async () => {
		const movie = 'Borat: Cultural Learnings of America for Make Benefit Glorious Nation of Kazakhstan: the movie';
		const guess = await chat.say('rate', { movie, stars: 4 }, { as });
		expect(guess.text).toContain('Borat');
		const id = guess.ids['Not this one?'];
		expect(id === undefined || id.length <= 100).toBe(true);
	});
});

test('a button with the id that a movie had before MovieLens took it in acts on the movie of today', async () => {
	const as = '100000000000000077';
	const panel = await chat.press('rate:panel:1000036479', { as }); // the id made of Wikidata's Q36479
	expect(panel.text).toContain('The Lion King');
	await chat.press('rate:set:1000036479', { as, values: ['4.5'] });
	expect(await chat.services.store.ratingOf(as, LION_KING)).toMatchObject({ stars: 4.5 });
	await chat.press('rate:undo:1000036479:4.5:-', { as });
	expect(await chat.services.store.ratingsOf(as)).toEqual([]);
});
