import { expect, test } from 'vitest';
import { BOB, openConversation } from '../bot/conversation.ts';

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
		/\*\*[\d.]+% match\*\* for you\n-# because you rated/,
	);
	await chat.say('rate', { movie: 'aladdin', stars: 4 });
	expect((await chat.say('movie', { movie: 'aladdin' })).text).toContain('Your stars: ★★★★');
	expect((await chat.say('movie', { movie: 'aladdin' }, { as: BOB })).text).not.toContain('Your stars');
});

test('a movie outside the model is shown, and the answer says that it cannot judge it', async () => {
	const card = await chat.say('movie', { movie: 'id:203222' });
	expect(card.text).toContain('Too few people have rated this movie for me to say');
	expect(card.ids['Movies like it']).toBeUndefined();
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
