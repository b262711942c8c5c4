import { expect, test } from 'vitest';
import { suggestMovies } from '../../src/rules/suggest-movies.ts';
import { textsFor } from '../../src/texts/texts.ts';
import { openConversation } from '../bot/conversation.ts';

const chat = openConversation({ locale: 'fr' });
const { say } = textsFor('fr');

test('a card has the title in the language of the person, then the others', async () => {
	const card = await chat.say('movie', { movie: 'spirited away' });
	expect(card.text).toContain('**Le Voyage de Chihiro (2001)**');
	expect(card.text).toContain(say('movie.original', { title: '千と千尋の神隠し' }));
	expect(card.text).toContain(say('movie.alsoKnownAs', { titles: 'Spirited Away' }));
	expect(card.text).toContain(say('movie.directedBy', { directors: 'Hayao Miyazaki' }));
});

test('so have lists, reasons, ratings, menus and suggestions', async () => {
	await chat.say('rate', { movie: 'id:364', stars: 5 });
	await chat.say('rate', { movie: 'id:4306', stars: 4 });
	const list = await chat.say('recommend', { genre: 'Animation' });
	expect(list.text).toMatch(/^-# .*Le Roi lion \(1994\)/m);
	expect((await chat.say('ratings')).text).toContain('**Le Roi lion (1994)**');
	expect((await chat.say('similar', { movie: 'id:364' })).text).toContain(
		say('similar.title', { movie: '**Le Roi lion (1994)**' }),
	);
	const [suggestion] = await chat.suggest('movie', 'the lion king');
	expect(suggestion).toEqual({ name: 'Le Roi lion (1994) · The Lion King', value: 'id:364' });
	const guess = await chat.say('movie', { movie: 'lion king' });
	const question = await chat.press(guess.ids[say('movie.notThisOne')]);
	const line = question.menuLines.find(({ value }) => value === '364');
	expect(line).toMatchObject({ label: 'Le Roi lion (1994)', description: expect.stringContaining('The Lion King') });
});

test('suggestions for one text are in the language of each who types it, and from the catalogue of now', async () => {
	const suggest = async (locale: string, services = chat.services) =>
		(await suggestMovies({ userId: '100000000000000007', guildId: undefined, locale }, 'the lion king', services))[0]
			.name;
	for (let time = 0; time < 2; time++) {
		expect(await suggest('fr')).toBe('Le Roi lion (1994) · The Lion King');
		expect(await suggest('en-US')).toBe('The Lion King (1994)');
	}
	const localTitles = { ...chat.services.localTitles, find: ({ title }: { title: string }) => title.toUpperCase() };
	expect(await suggest('fr', { ...chat.services, localTitles })).toBe('THE LION KING (1994) · The Lion King');
});

test('ratings are sorted by the titles that are shown', async () => {
	const { ids } = await chat.say('ratings');
	const sorted = await chat.press(ids[say('ratings.order')], { values: ['title'] });
	expect(sorted.text.match(/\*\*.* \(\d+\)/g)).toEqual(['**Le Roi lion (1994)', '**Shrek (2001)']);
});

test('the title of a movie in English stands beside that of the person as the original', async () => {
	const card = await chat.say('movie', { movie: 'id:364' });
	expect(card.text).toContain('**Le Roi lion (1994)**');
	expect(card.text).toContain(say('movie.original', { title: 'The Lion King' }));
	const english = { userId: '100000000000000009', guildId: undefined, locale: 'en-US' };
	const theirs = await chat.askAs(english, { kind: 'command', command: 'movie', options: { movie: 'id:364' } });
	expect(theirs.text).not.toContain('original title');
});

test.each(['en-US', 'fr', 'ja'])(
	'a title in any language rates the movie for people of %s, and completes to it',
	async (locale) => {
		const caller = { userId: '100000000000000008', guildId: undefined, locale };
		for (const movie of ['Der König der Löwen', 'Il re leone', 'ライオン・キング']) {
			await chat.askAs(caller, { kind: 'command', command: 'rate', options: { movie, stars: 5 } });
			expect((await chat.services.store.ratingsOf(caller.userId)).map(({ movieId }) => movieId)).toEqual([364]);
			await chat.services.store.unrate(caller.userId, 364);
			const focused = { name: 'movie', value: movie.slice(0, -2) };
			const { response } = await chat.askAs(caller, { kind: 'autocomplete', command: 'rate', options: {}, focused });
			const choices = response.kind === 'choices' ? response.choices : [];
			const lion = choices.find(({ value }) => value === 'id:364');
			expect(lion?.name).toContain('Lion King');
		}
	},
);
