import { beforeEach, expect, test } from 'vitest';
import { ALICE, BOB, openConversation } from '../bot/conversation.ts';

const chat = openConversation();
const CY = '100000000000000003';
const DISNEY = [364, 588, 595, 2081, 1022];
const CRIME = [858, 1213, 1221, 296, 50];

beforeEach(async () => {
	const { store } = chat.services;
	for (const userId of [ALICE, BOB, CY]) await store.deleteAll(userId);
	for (const movieId of DISNEY) await store.rate(ALICE, movieId, 5);
	for (const movieId of CRIME) await store.rate(BOB, movieId, 5);
});

const person = (userId: string, { isBot = false, isHere = true } = {}) => ({ userId, isBot, isHere });
type Named = ReturnType<typeof person>;

function recommendWith(others: Named[], options: Record<string, string | boolean> = {}) {
	const people = Object.fromEntries(others.map((other, at) => [at === 0 ? 'with' : `with-${at + 1}`, other]));
	const named = Object.fromEntries(Object.entries(people).map(([name, { userId }]) => [name, userId]));
	return chat.say('recommend', { ...options, ...named }, { people });
}

test('makes one list for all, with dots and no stars, and asks of who has no ratings to give some', async () => {
	const list = await recommendWith([person(BOB), person(CY)]);
	expect(list.isPrivate).toBe(false);
	expect(list.text).toContain(`Movies for <@${ALICE}>, <@${BOB}>, <@${CY}>`);
	expect(list.text).toMatch(/^5\. /m);
	expect(list.text).toMatch(new RegExp(`^likely: <@${ALICE}> ●.., <@${BOB}> ●..$`, 'm'));
	expect(list.text).not.toMatch(/★|%/);
	expect(list.text).toContain(`For <@${CY}> I went by what nearly everyone likes`);
	const start = await chat.press(list.ids['Let me count more'], { as: CY });
	expect(start.isPrivate).toBe(true);
	expect(start.text).toContain('Quick start');
});

test('asking again brings others, and the first again when there are none left', async () => {
	const titles = async () =>
		[...(await recommendWith([person(BOB)], WESTERN)).text.matchAll(/^\d\. (.*)$/gm)].map(([, title]) => title);
	const first = await titles();
	const seen = new Set(first);
	for (let asked = 0; asked < 20; asked++) {
		const list = await titles();
		if (list.some((title) => seen.has(title))) {
			expect(list).toEqual(first);
			return;
		}
		for (const title of list) seen.add(title);
	}
	expect.unreachable('it never begins again');
});
const WESTERN = { genre: 'Western', from: '1992', to: '1993' };

test('a query that no movie fits says so', async () => {
	expect((await recommendWith([person(BOB)], { genre: 'IMAX', to: '1900' })).text).toContain('none is left');
});

test.each([
	['a bot', [person('100000000000000099', { isBot: true })], 'Bots watch no movies'],
	['a person who left', [person(BOB), person(CY, { isHere: false })], 'is not in this server'],
	['oneself', [person(ALICE)], 'That is you alone'],
])('%s: a sentence', async (_, others, sentence) => {
	const answer = await recommendWith(others);
	expect(answer.isPrivate).toBe(true);
	expect(answer.text).toContain(sentence);
});

test('a person whom no one described, and a direct message: a sentence', async () => {
	expect((await chat.say('recommend', { with: BOB })).text).toContain('could not read whom');
	const caller = { userId: ALICE, guildId: undefined, locale: 'en-US' };
	const request = {
		kind: 'command',
		command: 'recommend',
		options: { with: BOB },
		people: { with: person(BOB) },
	} as const;
	expect((await chat.askAs(caller, request)).text).toContain('in a server only');
});

test('eight people go into one message, and one named twice counts once', async () => {
	const ids = Array.from({ length: 7 }, (_, at) => `10000000000000010${at}`);
	for (const userId of ids) for (const movieId of CRIME) await chat.services.store.rate(userId, movieId, 4.5);
	const list = await recommendWith(ids.map((userId) => person(userId)));
	expect([...list.text.matchAll(/^5\. .*\n(.*)$/gm)][0][1].split(', ')).toHaveLength(8);
	expect((await recommendWith([person(BOB), person(BOB)])).text).toContain(`for <@${ALICE}>, <@${BOB}>\n`);
});
