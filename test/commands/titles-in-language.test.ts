import { expect, test } from 'vitest';
import { openConversation } from '../bot/conversation.ts';

const chat = openConversation({ locale: 'fr' });

test('a card has the title in the language of the person, then the others', async () => {
	const card = await chat.say('movie', { movie: 'spirited away' });
	expect(card.text).toContain('**Le Voyage de Chihiro (2001)**');
	expect(card.text).toContain('original title 千と千尋の神隠し');
	expect(card.text).toContain('also known as Spirited Away');
	expect(card.text).toContain('directed by Hayao Miyazaki');
});

test('so have lists, reasons, ratings, menus and suggestions', async () => {
	await chat.say('rate', { movie: 'id:364', stars: 5 });
	await chat.say('rate', { movie: 'id:4306', stars: 4 });
	const list = await chat.say('recommend', { genre: 'Animation' });
	expect(list.text).toMatch(/because you rated .*Le Roi lion \(1994\)/);
	expect((await chat.say('ratings')).text).toContain('**Le Roi lion (1994)**');
	expect((await chat.say('similar', { movie: 'id:364' })).text).toContain('### Like **Le Roi lion (1994)**');
	const [suggestion] = await chat.suggest('movie', 'the lion king');
	expect(suggestion).toEqual({ name: 'Le Roi lion (1994) · The Lion King', value: 'id:364' });
	const guess = await chat.say('movie', { movie: 'lion king' });
	const question = await chat.press(guess.ids['Not this one?']);
	const line = question.menuLines.find(({ value }) => value === '364');
	expect(line).toMatchObject({ label: 'Le Roi lion (1994)', description: expect.stringContaining('The Lion King') });
});

test('ratings are sorted by the titles that are shown', async () => {
	const { ids } = await chat.say('ratings');
	const sorted = await chat.press(ids.Order, { values: ['title'] });
	expect(sorted.text.match(/\*\*.* \(\d+\)/g)).toEqual(['**Le Roi lion (1994)', '**Shrek (2001)']);
});
