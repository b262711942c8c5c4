import { beforeAll, describe, expect, test } from 'vitest';
import { ALICE, BOB, openConversation } from '../bot/conversation.ts';

const chat = openConversation();
const CAROL = '100000000000000003';
const DORA = '100000000000000004';

/** The Lion King, Aladdin, Beauty and the Beast, Toy Story, Finding Nemo. */
const FAMILY = [364, 588, 595, 1, 6377];

beforeAll(async () => {
	for (const movieId of FAMILY) await chat.services.store.rate(ALICE, movieId, 5);
});

const moviesOf = ({ allIds }: { allIds: readonly string[] }) =>
	allIds.filter((id) => id.startsWith('rate:panel:')).map((id) => Number(id.split(':')[2]));

test('gives ten unrated movies, each with its match and a reason that names a rated movie', async () => {
	const answer = await chat.say('recommend');
	expect(answer.isPrivate).toBe(false);
	const movies = moviesOf(answer);
	expect(new Set(movies).size).toBe(10);
	expect(movies.filter((movieId) => FAMILY.includes(movieId))).toEqual([]);
	const reasons = answer.text.match(/[\d.]+% match, .*\n-# .* · (because you rated .+|.+, like .+ \(\d{4}\))/g);
	expect(reasons).toHaveLength(10);
});

describe('stars in the reasons of a list', () => {
	const as = '100000000000000031';
	/** An answer that one person reads says all; what a channel reads is by that person's choice. */
	const readers = async () => {
		const list = await chat.say('recommend', { count: 10 }, { as });
		const alone = await chat.say('recommend', { count: 10, private: true }, { as });
		const more = await chat.press(list.ids.More, { as, isPublic: true });
		const direct = { userId: as, guildId: undefined, locale: 'en-US' };
		const command = { kind: 'command', command: 'recommend', options: {} } as const;
		return { inChannel: [list, more], alone: [alone, await chat.askAs(direct, command)] };
	};
	test('friends of a group chat never read them, as sharing is with servers', async () => {
		await chat.services.store.chooseSharing(as, 'server');
		const group = { userId: as, guildId: undefined, isAmongPeople: true, locale: 'en-US' };
		const list = await chat.askAs(group, { kind: 'command', command: 'recommend', options: {} });
		const customId = list.ids.More;
		const more = await chat.askAs(group, { kind: 'component', customId, values: [], isPublic: true });
		for (const { text } of [list, more]) {
			expect(text).toContain('because you rated ');
			expect(text).not.toContain('★');
		}
		const options = { private: true };
		expect((await chat.askAs(group, { kind: 'command', command: 'recommend', options })).text).toContain('★');
	});
	beforeAll(async () => {
		for (const movieId of [1, 364, 588]) await chat.services.store.rate(as, movieId, 5);
		for (const movieId of [2, 19, 153]) await chat.services.store.rate(as, movieId, 0.5);
	});

	test.each(['off', 'nights', 'server'] as const)('others read them only where they are shared: %s', async (level) => {
		await chat.services.store.chooseSharing(as, level);
		const { inChannel, alone } = await readers();
		for (const { text } of alone) expect(text).toContain('★');
		for (const { text } of inChannel) {
			expect(text).toContain('because you rated ');
			if (level === 'server') expect(text).toContain('★');
			else expect(text).not.toContain('★');
		}
	});
});

test('More and a second call bring other movies, and Start over brings the first again', async () => {
	const first = await chat.say('recommend', { private: true }, { as: BOB }).then(async () => {
		for (const movieId of FAMILY) await chat.services.store.rate(BOB, movieId, 5);
		return chat.say('recommend', { private: true }, { as: BOB });
	});
	expect(first.isPrivate).toBe(true);
	const more = await chat.press(first.ids.More, { as: BOB });
	expect(more.kind).toBe('update');
	expect(more.text).toContain('Left out: 10 movies I recommended to you in the last week');
	const second = await chat.say('recommend', {}, { as: BOB });
	expect(new Set([...moviesOf(first), ...moviesOf(more), ...moviesOf(second)]).size).toBe(30);
	const again = await chat.press(second.ids['Start over'], { as: BOB });
	expect(moviesOf(again)).toEqual(moviesOf(first));
});

test('Back brings the list before in its order, More leads forward again and then to new movies', async () => {
	const as = '100000000000000021';
	for (const movieId of FAMILY) await chat.services.store.rate(as, movieId, 5);
	const first = await chat.say('recommend', {}, { as });
	expect(first.ids.Back).toBeUndefined();
	const second = await chat.press(first.ids.More, { as });
	const third = await chat.press(second.ids.More, { as });
	const back = await chat.press(third.ids.Back, { as });
	expect(moviesOf(back)).toEqual(moviesOf(second));
	const start = await chat.press(back.ids.Back, { as });
	expect(moviesOf(start)).toEqual(moviesOf(first));
	expect(start.ids.Back).toBeUndefined();
	expect(moviesOf(await chat.press(start.ids.More, { as }))).toEqual(moviesOf(second));
	const latest = await chat.press((await chat.press(back.ids.More, { as })).ids.More, { as });
	expect(new Set([first, second, third, latest].flatMap(moviesOf)).size).toBe(40);

	await chat.services.store.dismiss(as, moviesOf(second)[4], 'seen');
	expect(moviesOf(await chat.press(third.ids.Back, { as }))).toEqual(moviesOf(second).toSpliced(4, 1));
	await chat.press(latest.ids['Start over'], { as });
	expect((await chat.press(third.ids.Back, { as })).text).toContain('That list is gone by now');
	expect((await chat.press(third.ids.Back, { as: BOB })).text).toContain('belongs to someone else');
});

test('what a list calls a gamble, it does not call likely above', async () => {
	const as = '100000000000000023';
	for (const movieId of [364, 588, 595, 2081, 1022]) await chat.services.store.rate(as, movieId, 5);
	const { text } = await chat.say('recommend', { genre: 'Horror', to: 1925 }, { as });
	const matches = [...text.matchAll(/· (\d+)% match/g)].map(([, match]) => Number(match));
	expect(Math.min(...matches)).toBeLessThan(60);
	expect(Math.min(...matches)).toBeGreaterThanOrEqual(50);
	expect(text).toMatch(/I know only \d that may be for you\./);
});

test('a movie that was shown for one query is not left out of another', async () => {
	const as = '100000000000000022';
	for (const movieId of FAMILY) await chat.services.store.rate(as, movieId, 5);
	const all = moviesOf(await chat.say('recommend', {}, { as }));
	const comedies = await chat.say('recommend', { genre: 'Comedy' }, { as });
	expect(comedies.text).not.toContain('Left out');
	expect(all.filter((movieId) => moviesOf(comedies).includes(movieId)).length).toBeGreaterThan(2);
	const more = moviesOf(await chat.say('recommend', { genre: 'Comedy' }, { as }));
	expect(more.filter((movieId) => moviesOf(comedies).includes(movieId))).toEqual([]);
	// A number of movies is no query of its own.
	const three = moviesOf(await chat.say('recommend', { genre: 'Comedy', count: 3 }, { as }));
	expect(three.filter((movieId) => [...moviesOf(comedies), ...more].includes(movieId))).toEqual([]);
});

test('leaves hidden movies out, and a new rating changes the list at once', async () => {
	const before = moviesOf(await chat.press(`recommend:again:${ALICE}:10::::balanced`));
	await chat.services.store.dismiss(ALICE, before[0], 'seen');
	await chat.services.store.rate(ALICE, before[1], 5);
	const after = moviesOf(await chat.press(`recommend:again:${ALICE}:10::::balanced`));
	expect(after).not.toContain(before[0]);
	expect(after).not.toContain(before[1]);
	expect(after).toHaveLength(10);
});

test('genre, years and count narrow the list, also after More', async () => {
	const answer = await chat.say('recommend', { genre: 'Horror', from: 1980, to: 1989, count: 3 });
	expect(answer.text).toContain('Horror movies from 1980 to 1989 for');
	const more = await chat.press(answer.ids.More);
	const movies = [...moviesOf(answer), ...moviesOf(more)].map((movieId) => chat.services.catalogue.get(movieId)!);
	expect(movies).toHaveLength(6);
	for (const movie of movies) {
		expect(movie.genres).toContain('Horror');
		expect(movie.year).toBeGreaterThanOrEqual(1980);
		expect(movie.year).toBeLessThanOrEqual(1989);
	}
});

test('the mood decides how well known the movies are, also after More', async () => {
	const popularityIn = async (mood: string) => {
		await chat.services.store.forgetShown(ALICE);
		const answer = await chat.say('recommend', { mood });
		const more = await chat.press(answer.ids.More);
		if (mood !== 'balanced') expect(more.text).toContain(`Mood: ${mood}.`);
		const counts = [...moviesOf(answer), ...moviesOf(more)].map((movieId) =>
			chat.services.recommender.ratingCount(movieId),
		);
		return counts.reduce((sum, count) => sum + count, 0) / counts.length;
	};
	const means = [];
	for (const mood of ['familiar', 'balanced', 'adventurous', 'daring']) means.push(await popularityIn(mood));
	expect(means).toEqual(means.toSorted((a, b) => b - a));
	expect(means[3]).toBeLessThan(means[1] / 2);
});

test('a movie that was recommended before and has left the catalogue does no harm', async () => {
	const as = '100000000000000014';
	await chat.services.store.markShown(as, [999_999_999]);
	await chat.services.store.rate(as, 364, 5);
	const answer = await chat.say('recommend', { genre: 'Comedy' }, { as });
	expect(moviesOf(answer)).toHaveLength(10);
	expect(answer.text).not.toContain('Left out');
});

test('a list has at most two movies of one series', async () => {
	const as = '100000000000000010';
	for (const movieId of [4896, 5816, 260, 1196]) await chat.services.store.rate(as, movieId, 5);
	const { seriesOf } = chat.services;
	const series = moviesOf(await chat.say('recommend', {}, { as })).flatMap((movieId) => seriesOf.get(movieId) ?? []);
	for (const name of series) expect(series.filter((other) => other === name).length).toBeLessThanOrEqual(2);
});

test('says so when no movie fits', async () => {
	const answer = await chat.say('recommend', { genre: 'IMAX', to: 1900 });
	expect(answer.text).toContain(
		'**IMAX movies up to 1900**: I have none left to recommend that you have not rated or hidden.',
	);
});

test.each([
	[{ count: 11 }, '1 to 10 movies at a time'],
	[{ mood: 'sleepy' }, 'Mine are familiar, balanced'],
	[{ count: 0 }, '1 to 10 movies at a time'],
	[{ count: 2.5 }, '1 to 10 movies at a time'],
	[{ genre: 'Cats' }, "I don't know that genre. Mine are Action, Adventure, Animation, Family"],
	[{ from: 2001, to: 1999 }, 'swap the two years'],
	[{ from: 94 }, 'Years start at 1874'],
])('%j is answered with a sentence', async (options, sentence) => {
	const answer = await chat.say('recommend', options);
	expect(answer.isPrivate).toBe(true);
	expect(answer.text).toContain(sentence);
});

describe('another person', () => {
	test('may not page a list that is not theirs', async () => {
		const answer = await chat.say('recommend');
		const before = await chat.services.store.exportOf(ALICE);
		const refused = await chat.press(answer.ids.More, { as: CAROL });
		expect(refused).toMatchObject({ kind: 'message', isPrivate: true });
		expect(refused.text).toContain('belongs to someone else');
		expect(await chat.services.store.exportOf(ALICE)).toEqual(before);
	});

	test('rates for themselves from a list that is not theirs', async () => {
		const answer = await chat.press(`recommend:again:${ALICE}:10::::balanced`);
		const panel = await chat.press(answer.ids['Rate or hide'], { as: CAROL });
		await chat.press(panel.ids['Your stars'], { as: CAROL, values: ['1'] });
		expect(await chat.services.store.ratingsOf(CAROL)).toHaveLength(1);
		expect((await chat.services.store.ratingsOf(ALICE)).some(({ stars }) => stars === 1)).toBe(false);
	});
});

describe('a new person', () => {
	test('gets a private quick start of five movies, and no popular movies passed off as personal', async () => {
		const answer = await chat.say('recommend', {}, { as: DORA });
		expect(answer.isPrivate).toBe(true);
		expect(answer.text).toContain("I don't know your taste yet");
		expect(answer.text).not.toContain('match');
		const rated = new Set(
			answer.allIds.filter((id) => id.startsWith('recommend:quick:')).map((id) => id.split(':')[3]),
		);
		expect(rated.size).toBe(5);
	});

	test('rates by buttons, sees the stars in place, and gets a list', async () => {
		let answer = await chat.say('recommend', {}, { as: DORA });
		const movies = [
			...new Set(answer.allIds.filter((id) => id.startsWith('recommend:quick:')).map((id) => id.split(':')[3])),
		];
		for (const movieId of movies) {
			const five = answer.allIds.find((id) => id.startsWith(`recommend:quick:${DORA}:${movieId}:5:`))!;
			answer = await chat.press(five, { as: DORA });
			expect(answer.kind).toBe('update');
		}
		expect(answer.text).toContain('5 movies rated');
		const list = await chat.press(answer.ids['My recommendations'], { as: DORA });
		expect(moviesOf(list)).toHaveLength(10);
	});

	test('can import in its place until the first stars, which make room for the list', async () => {
		const as = '100000000000000012';
		const answer = await chat.say('recommend', {}, { as });
		expect(answer.ids['Import my ratings']).toBe('import:ask');
		const rated = await chat.press(answer.ids['1 ★'], { as });
		expect(Object.keys(rated.ids)).toContain('My recommendations');
		expect(Object.keys(rated.ids)).not.toContain('Import my ratings');
	});

	test('asks for other movies, and no one else can press for them', async () => {
		const answer = await chat.say('recommend', {}, { as: CAROL + 1 });
		const others = await chat.press(answer.ids['Other movies'], { as: CAROL + 1 });
		expect(others.allIds.filter((id) => answer.allIds.includes(id)).filter((id) => id.includes(':quick:'))).toEqual([]);
		expect((await chat.press(answer.ids['1 ★'], { as: BOB })).text).toContain('belongs to someone else');
	});

	test('hears what to do when they ask for recommendations before they have rated', async () => {
		const as = '100000000000000011';
		const answer = await chat.say('recommend', {}, { as });
		const ready = `recommend:ready:${as}`;
		expect(Object.keys(answer.ids)).not.toContain('My recommendations');
		const refused = await chat.press(ready, { as });
		expect(refused).toMatchObject({ isPrivate: true, allIds: [] });
		expect(refused.text).toContain('Rate the movies you have seen, or choose a persona');
		await chat.say('rate', { movie: 'Jaws', stars: 0.5 }, { as });
		expect((await chat.press(ready, { as })).text).toContain('Rate a movie you love');
	});

	test.each([
		['364,364,364', [364]],
		['364,588,364,1,999999999,x', [364, 588, 1]],
		['', []],
	])('sees each movie of a forged quick start once: %j', async (shown, movieIds) => {
		const as = '100000000000000012';
		const answer = await chat.press(`recommend:quick:${as}:364:5:${shown}`, { as });
		const rated = answer.allIds.filter((id) => id.startsWith('recommend:quick:')).map((id) => Number(id.split(':')[3]));
		expect([...new Set(rated)]).toEqual(movieIds);
		expect(rated).toHaveLength(5 * movieIds.length);
	});

	test('who has rated nearly all well-known movies gets the rest, then a sentence', async () => {
		const as = '100000000000000013';
		const { recommender, store } = chat.services;
		for (const movieId of recommender.movieIds.slice(0, 197)) await store.rate(as, movieId, 0.5);
		const rest = await chat.say('recommend', {}, { as });
		expect(new Set(rest.allIds.filter((id) => id.includes(':quick:')).map((id) => id.split(':')[3])).size).toBe(3);
		expect(rest.text).toContain('I have no more well-known movies');
		for (const movieId of recommender.movieIds.slice(197, 200)) await store.rate(as, movieId, 0.5);
		const none = await chat.say('recommend', {}, { as });
		expect(none.allIds.filter((id) => id.includes(':quick:'))).toEqual([]);
		expect(none.text).toContain('what you do not like');
		expect(none.text).toContain('I have no more well-known movies');
	});

	test('starts from a persona, and no rating is written', async () => {
		const EVA = '100000000000000005';
		const answer = await chat.say('recommend', {}, { as: EVA });
		const list = await chat.press(answer.ids['Or start from a persona'], { as: EVA, values: ['horror'] });
		expect(list.text).toContain('because the Horror persona loves');
		expect(list.text).toContain('From the Horror persona as a starting point');
		expect(await chat.services.store.ratingsOf(EVA)).toEqual([]);
	});

	test('learns that all their movies are unknown to the model, or all disliked', async () => {
		const FAY = '100000000000000006';
		await chat.say('rate', { movie: 'id:131382', stars: 5 }, { as: FAY });
		expect((await chat.say('recommend', {}, { as: FAY })).text).toContain(
			'I know too little about the movies you rated',
		);
		const GUS = '100000000000000007';
		await chat.say('rate', { movie: 'Jaws', stars: 0.5 }, { as: GUS });
		expect((await chat.say('recommend', {}, { as: GUS })).text).toContain('what you do not like');
	});
});
