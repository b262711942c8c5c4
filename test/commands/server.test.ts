import { beforeAll, expect, test } from 'vitest';
import { openConversation } from '../bot/conversation.ts';

const chat = openConversation();
const PEOPLE = Array.from({ length: 5 }, (_, at) => `10000000000000060${at}`);
/** Loved and little known, loved and well known, of two minds, rated by two. */
const [GEM, CLASSIC, DIVISIVE, BY_TWO] = [2075, 858, 318, 1];
const ANIMATIONS = [364, 588, 595, 594, 596];

beforeAll(async () => {
	const { store } = chat.services;
	for (const [at, userId] of PEOPLE.entries()) {
		for (const movieId of [GEM, CLASSIC, ...ANIMATIONS]) await store.rate(userId, movieId, 5);
		await store.rate(userId, DIVISIVE, at % 2 ? 5 : 0.5);
		if (at < 2) await store.rate(userId, BY_TWO, 5);
	}
});

const top = async (what?: string) => chat.say('server', what === undefined ? {} : { what }, { subcommand: 'top' });

test('is empty, and says how to count, until three people share', async () => {
	expect((await top()).text).toContain('so far no one shares');
	for (const userId of PEOPLE.slice(0, 2))
		await chat.say('privacy', { level: 'server' }, { as: userId, subcommand: 'sharing' });
	for (const what of ['best', 'active', 'taste']) expect((await top(what)).text).toContain('so far 2 people share');
});

test('lists what people of the server rated, from those who share alone', async () => {
	for (const userId of PEOPLE.slice(2))
		await chat.say('privacy', { level: 'server' }, { as: userId, subcommand: 'sharing' });
	const best = await top();
	expect(best.isPrivate).toBe(false);
	expect(best.text).toContain('From 5 people');
	expect(best.text).toContain('The Godfather (1972)** ★★★★½\n-# 5 people');
	expect(best.text).not.toContain('Toy Story');
	expect((await top('mostRated')).text).toContain('The Godfather');
	const divisive = (await top('divisive')).text;
	expect(divisive).toContain('Shawshank');
	expect(divisive).not.toMatch(/Godfather|★/);
	const gems = (await top('gems')).text;
	expect(gems).not.toContain('Godfather');
	expect((await top('new')).text).toContain('The Lion King');
	expect((await top('taste')).text).toMatch(/You like .*(Animation|Family|Musical).* more than most people do/);
	const active = (await top('active')).text;
	expect(active).toContain(`1. <@${PEOPLE[0]}>: 9 movies`);
	expect(active).not.toContain('averages');
	expect(best.text).toContain('averages');
});

test('a list that there is not, and a direct message: a sentence', async () => {
	expect((await top('worst')).text).toContain('Mine are best rated, most rated,');
	const caller = { userId: PEOPLE[0], guildId: undefined, locale: 'en-US' };
	const request = { kind: 'command', command: 'server', subcommand: 'top', options: {} } as const;
	expect((await chat.askAs(caller, request)).text).toContain('a page of a server');
});
