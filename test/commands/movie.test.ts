import { expect, test } from 'vitest';
import { createTmdb } from '../../src/tmdb/create-tmdb.ts';
import { NO_TMDB } from '../../src/tmdb/tmdb.ts';
import { BOB, openConversation } from '../bot/conversation.ts';
import { LION_KING, sendJson, startTmdbServer } from '../tmdb/tmdb-server.ts';

const chat = openConversation();

test('shows title, year, genres and links', async () => {
	const card = await chat.say('movie', { movie: 'amelie' });
	expect(card.text).toContain('Amelie (2001)');
	expect(card.text).toContain('Comedy, Romance');
	expect(card.text).toMatch(/original title Le Fabuleux destin d.Am/i);
	expect(JSON.stringify(card.response)).toContain('https://www.imdb.com/title/tt0211915/');
	expect(JSON.stringify(card.response)).toContain('https://www.themoviedb.org/movie/194');
	expect(JSON.stringify(card.response)).toContain('https://letterboxd.com/tmdb/194');
});

test('says what it takes to predict, then predicts with a reason, then shows the stars', async () => {
	expect((await chat.say('movie', { movie: 'aladdin' })).text).toContain('Rate a few movies you like');
	for (const movieId of [364, 595, 594]) await chat.services.store.rate('100000000000000001', movieId, 5);
	expect((await chat.say('movie', { movie: 'aladdin' })).text).toMatch(
		/\*\*[\d.]+% match, .+\*\*\n-# the chance that you .* going by 3 ratings\n-# because you rated/,
	);
	await chat.say('rate', { movie: 'aladdin', stars: 4 });
	expect((await chat.say('movie', { movie: 'aladdin' })).text).toContain('Your stars: ★★★★');
	expect((await chat.say('movie', { movie: 'aladdin' }, { as: BOB })).text).not.toContain('Your stars');
});

test.each([
	[[364], 5],
	[[364, 588, 296, 858, 2571], 5],
	[[6, 16, 47, 50], 3.5],
])('no movie that does not suit a person is praised by its reason: %j', async (rated, stars) => {
	const as = `1000000000000000${rated.length + 80}`;
	const { store, recommender } = chat.services;
	for (const movieId of rated) await store.rate(as, movieId, stars);
	const seen = new Set<string>();
	for (const movieId of recommender.movieIds.filter((_, at) => at % 40 === 39)) {
		const { text } = await chat.say('movie', { movie: `id:${movieId}` }, { as });
		const [, match, reason] = /\*\*(\d+)% match.*\n.*\n-# (.*)/.exec(text) ?? [];
		if (match === undefined) continue;
		const praises = /^(because|fits|many people)/.exec(reason)?.[1];
		const liked =
			Number(match) >= 60 ? ['because', 'fits', 'many people'] : Number(match) >= 40 ? ['because', 'fits'] : [];
		expect([movieId, match, [undefined, ...liked].includes(praises)]).toEqual([movieId, match, true]);
		seen.add(reason.split(' ')[0]);
	}
	expect(seen).toContain('although');
});

test('a reason says nothing of ratings to a person who has none', async () => {
	const as = '100000000000000089';
	await chat.services.store.choosePersona(as, 'disney');
	const reasons = new Set<string>();
	for (const movieId of chat.services.recommender.movieIds.filter((_, at) => at % 40 === 39)) {
		const { text } = await chat.say('movie', { movie: `id:${movieId}` }, { as });
		const [, reason] = /going by your persona\n-# (.*)/.exec(text) ?? [];
		if (reason !== undefined) reasons.add(reason.replace(/because the Disney persona .*/, ''));
	}
	expect([...reasons].sort()).toEqual([
		'',
		'fits your taste as a whole; no single movie stands out',
		'your taste as a whole speaks for other movies',
	]);
});

test('a movie outside the model is shown, and the answer says that it cannot judge it', async () => {
	const card = await chat.say('movie', { movie: 'id:131382' });
	expect(card.text).toContain('Too few people have rated this movie for me to say');
	expect(card.ids['Movies like it']).toBeUndefined();
});

test('a movie that few have rated has no match, and says so', async () => {
	const card = await chat.say('movie', { movie: 'anora' });
	expect(card.text).toContain('Few people have rated this movie, so I cannot say how likely you are to like it');
	expect(card.text).not.toContain('match');
});

test('says runtime, countries and directors, and takes stars in place', async () => {
	const as = '100000000000000031';
	const card = await chat.say('movie', { movie: 'parasite 2019' }, { as });
	expect(card.text).toContain('South Korea · directed by Bong Joon-ho');
	const rated = await chat.press(card.ids['Your stars'], { as, values: ['4.5'] });
	expect(rated).toMatchObject({ kind: 'update' });
	expect(rated.text).toContain('Your stars: ★★★★½');
	expect(rated.text).toContain('South Korea');
	expect(rated.ids['Remove my rating']).toBeDefined();
	expect(await chat.services.store.ratingsOf(as)).toMatchObject([{ stars: 4.5 }]);
});

test('a country is refused while there is no TMDB token', async () => {
	const answer = await chat.say('movie', { movie: 'parasite 2019', country: 'DE' });
	expect(answer.text).toContain('has set no TMDB token');
});

test('an ambiguous title brings a menu', async () => {
	const question = await chat.say('movie', { movie: 'sabrina' });
	const card = await chat.press(question.ids['Choose a movie'], { values: [question.menuLines[0].value] });
	expect(card.text).toContain('Sabrina (');
});

test.each(['qwertyuiopasdf', '🍿', '🍿🍿', '❤️', '!!!', 'id:99999999', 'id:999999999999', 'ID: 99999999'])(
	'%s is near no movie, and none is offered',
	async (typed) => {
		const answer = await chat.say('movie', { movie: typed });
		expect(answer.text).toContain("I don't know a movie called");
		expect(answer.text).toContain('Check the spelling');
		expect(answer.menuLines).toEqual([]);
	},
);

test('"Not this one?" opens other movies of a guess', async () => {
	const guess = await chat.say('movie', { movie: 'lion king' });
	const question = await chat.press(guess.ids['Not this one?']);
	expect(question.menuLines.map(({ label }) => label)).toContain('The Lion King (2019)');
	const card = await chat.press(question.ids['Choose a movie'], { values: ['203222'] });
	expect(card.text).toContain('The Lion King (2019)');
});

test('what the catalogue lacks is said with its date, and counted without who asked', async () => {
	for (const command of ['movie', 'similar']) {
		const answer = await chat.say(command, { movie: 'Qwertz:  the *Return*' }, { as: BOB });
		expect(answer.text).toContain('; my catalogue was updated on <t:1764583200:D>.'); // 2025-12-01
	}
	await chat.say('rate', { movie: 'qwertz the return', stars: 4 });
	await expect
		.poll(() => chat.services.store.missingTitles())
		.toMatchObject([{ title: 'qwertz the return', asked: 3 }]);
	expect(JSON.stringify(await chat.services.store.exportOf(BOB))).not.toContain('qwertz');
});

test('what TMDB says is harmless text, whatever it holds', async () => {
	const server = await startTmdbServer();
	const evil = '**@everyone** <@1> [free](https://evil.example)\n# `x`';
	server.answer('/3/movie/', (_, response) => {
		const cast = [{ name: evil }];
		const offers = { US: { flatrate: [{ provider_name: evil }] } };
		const providers = { 'watch/providers': { results: offers } };
		sendJson(response, { ...LION_KING, ...providers, overview: evil, original_title: evil, credits: { cast } });
	});
	const options = { answers: chat.services.store, hosts: server.hosts, log: { error: () => {} } };
	Object.assign(chat.services, { tmdb: createTmdb({ token: 'x.y', patienceMs: 60_000, ...options }) });
	const { text } = await chat.say('movie', { movie: 'id:364' }, { as: BOB });
	Object.assign(chat.services, { tmdb: NO_TMDB });
	await server.close();
	expect(text.match(/free/g)).toHaveLength(4);
	expect(text).not.toMatch(/@everyone|(?<!\\)<@1|(?<!\\)\[free|^# `/m);
});
