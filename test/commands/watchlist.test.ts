import { expect, test } from 'vitest';
import { commandList } from '../../src/command-list.ts';
import { ALICE, openConversation } from '../bot/conversation.ts';

const chat = openConversation();
const list = async () => (await chat.services.store.watchlistOf(ALICE)).map(({ movieId }) => movieId);

test('takes movies, from a title, a menu and a card, and gives them back', async () => {
	const added = await chat.say('watchlist', { movie: 'lion king' }, { subcommand: 'add' });
	expect(added.isPrivate).toBe(true);
	expect(added.text).toContain('The Lion King (1994)');
	const which = await chat.say('watchlist', { movie: 'sabrina' }, { subcommand: 'add' });
	await chat.press(which.ids['Choose a movie'], { values: [which.menuLines[0].value] });
	const card = await chat.say('movie', { movie: 'jaws' });
	expect((await chat.press(card.ids['Want to see'])).text).toContain('On your watchlist');
	expect(await list()).toEqual([1387, Number(which.menuLines[0].value), 364]);
	expect((await chat.press(added.ids.Undo)).text).toContain('No longer on your watchlist');
	const removed = await chat.say('watchlist', { movie: 'lion king' }, { subcommand: 'remove' });
	expect(removed.text).toContain('It is not on your watchlist');
});

test('what is there already is said to be, and a double press or an undo loses nothing', async () => {
	const as = '100000000000000020';
	const ids = async () => (await chat.services.store.watchlistOf(as)).map(({ movieId }) => movieId);
	const say = (subcommand: string, movie?: string) =>
		chat.say('watchlist', movie === undefined ? {} : { movie }, { subcommand, as });
	await say('add', 'jaws');
	expect(Object.keys((await say('pick')).ids)).toEqual(['Rate or hide']);
	const again = await say('add', 'jaws');
	expect(again.text).toContain('It is on your watchlist already.');
	expect(Object.keys(again.ids)).toEqual(['Take off']);
	const removed = await say('remove', 'jaws');
	expect(removed.text).toContain('No longer on your watchlist');
	expect(await ids()).toEqual([]);
	const back = await chat.press(removed.ids.Undo, { as });
	expect(back.text).toContain('On your watchlist.');
	expect(await ids()).toEqual([1387]);
	expect((await chat.press(removed.ids.Undo, { as })).text).toContain('already');
	await say('add', 'alien');
	expect(Object.keys((await say('pick')).ids).sort()).toEqual(['Another one', 'Rate or hide']);
});

test('an undo puts a movie back where it was, and passes over a forged place', async () => {
	const as = '100000000000000021';
	const ids = async () => (await chat.services.store.watchlistOf(as)).map(({ movieId }) => movieId);
	for (const [at, movieId] of [1387, 364, 1].entries()) await chat.services.store.addToWatchlist(as, movieId, at + 1);
	const removed = await chat.say('watchlist', { movie: 'lion king' }, { subcommand: 'remove', as });
	await chat.press(removed.ids.Undo, { as });
	expect(await ids()).toEqual([1, 364, 1387]);
	for (const place of ['9e99', '-1', 'x', '']) {
		await chat.say('watchlist', { movie: 'lion king' }, { subcommand: 'remove', as });
		await chat.press(`watchlist:add:364:${place}`, { as });
		expect([place, await ids()]).toEqual([place, [364, 1, 1387]]);
	}
});

test('a text that may mean several movies means the one on the list, which is suggested, too', async () => {
	const as = '100000000000000019';
	const remove = (movie: string) => chat.say('watchlist', { movie }, { subcommand: 'remove', as });
	expect((await remove('sabrina')).text).toContain('There is nothing on your watchlist');
	const which = await chat.say('watchlist', { movie: 'sabrina' }, { subcommand: 'add', as });
	const [, second] = which.menuLines;
	await chat.press(which.ids['Choose a movie'], { values: [second.value], as });
	const focused = { name: 'movie', value: 'sab' };
	const caller = { userId: as, guildId: undefined, locale: 'en-US' };
	const { autocomplete } = commandList.find(({ data }) => data.name === 'watchlist')!;
	const request = { kind: 'autocomplete', caller, command: 'watchlist', options: {}, focused } as const;
	const suggest = (subcommand: string) => autocomplete!({ ...request, subcommand }, chat.services);
	expect((await suggest('remove')).map(({ name }) => name)).toEqual([second.label]);
	expect((await suggest('add')).length).toBeGreaterThan(1);
	expect((await remove('dune')).text).toContain('No movie on your watchlist could be “dune”');
	expect((await remove('sabrina')).text).toContain(`${second.label}**\nNo longer on your watchlist`);
});

test('is sorted by what suits, what is new and what is short', async () => {
	for (const movie of ['id:588', 'id:29', 'id:364']) await chat.say('watchlist', { movie }, { subcommand: 'add' });
	for (const movie of ['id:1', 'id:595', 'id:2081']) await chat.say('rate', { movie, stars: 5 });
	const shown = await chat.say('watchlist', {}, { subcommand: 'show' });
	expect(shown.text).toMatch(/Your watchlist\n5 movies/);
	expect(shown.text).toMatch(/City of Lost Children \(1995\)\*\*\n-# [\d.]+% match, 112 minutes/);
	const newest = await chat.press(shown.ids.Order, { values: ['newest'] });
	expect(newest.text.indexOf('Lion King')).toBeLessThan(newest.text.indexOf('Jaws'));
	const left = await chat.press(newest.ids['Take off']);
	expect(left.text).not.toContain('Lion King');
	const shortest = await chat.press(left.ids.Order, { values: ['shortest'] });
	expect(shortest.text.split('\n')[2]).toContain('City of Lost Children');
});

test('is left by what is rated or seen, and takes nothing that was rated', async () => {
	await chat.say('rate', { movie: 'jaws', stars: 4 });
	await chat.press('rate:hide:588:seen');
	expect(await list()).not.toContain(1387);
	expect(await list()).not.toContain(588);
	const refused = await chat.say('watchlist', { movie: 'jaws' }, { subcommand: 'add' });
	expect(refused.response).toMatchObject({ payload: { content: expect.stringContaining('you have seen it') } });
});

test('picks what suits best, another one by one tap, and nothing from nothing', async () => {
	await chat.say('watchlist', { movie: 'id:364' }, { subcommand: 'add' });
	const first = await chat.say('watchlist', {}, { subcommand: 'pick' });
	const second = await chat.press(first.ids['Another one']);
	expect(second.text).not.toBe(first.text);
	const third = await chat.press(second.ids['Another one']);
	expect((await chat.press(third.ids['Another one'])).text).toBe(first.text);
	const fitting = await chat.say('watchlist', { genre: 'Animation' }, { subcommand: 'pick' });
	expect(fitting.text).toContain('The Lion King');
	expect(fitting.ids['Another one']).toBeUndefined();
	const none = await chat.say('watchlist', { to: 1920 }, { subcommand: 'pick' });
	expect(none.text).toContain('**Movies up to 1920**: none on your watchlist fits');
	const empty = await chat.say('watchlist', {}, { subcommand: 'pick', as: '100000000000000009' });
	expect(empty.text).toContain('There is nothing on your watchlist');
});

test('marks what a list recommends', async () => {
	const fan = '100000000000000010';
	for (const movie of ['id:364', 'id:1', 'id:588']) await chat.say('rate', { movie, stars: 5 }, { as: fan });
	const plain = await chat.say('recommend', {}, { as: fan });
	const [, first] = /\*\*(.+?)\*\*/.exec(plain.text.split('\n').find((line) => line.startsWith('1. '))!)!;
	await chat.say('watchlist', { movie: first }, { subcommand: 'add', as: fan });
	const again = await chat.press(plain.ids['Start over'] ?? `recommend:again:${fan}:10`, { as: fan });
	expect(again.text).toContain(`1. **${first}** · on your watchlist · `);
	expect(again.text.match(/on your watchlist/g)).toHaveLength(1);
	const more = await chat.press(again.ids.More, { as: fan });
	expect(more.text).not.toContain('on your watchlist');
	expect((await chat.press(more.ids.Back, { as: fan })).text).toContain(`**${first}** · on your watchlist`);
});

test('suggests what an option of the pick may be', async () => {
	const request = { kind: 'autocomplete', command: 'watchlist', subcommand: 'pick', options: {} } as const;
	const { autocomplete } = commandList.find(({ data }) => data.name === 'watchlist')!;
	const caller = { userId: ALICE, guildId: undefined, locale: 'en-US' };
	const focused = { name: 'director', value: 'spielb' };
	const offered = await autocomplete!({ ...request, caller, focused }, chat.services);
	expect(offered.map(({ name }) => name)).toContain('Steven Spielberg');
});
