import { beforeEach, expect, test } from 'vitest';
import { ALICE, BOB, openConversation } from '../bot/conversation.ts';

const chat = openConversation();
const BOTH = { 1: [5, 5], 364: [5, 4.5], 858: [1, 5], 318: [4, 4.5] } as const;
const WESTERNS = [1201, 1209, 599];

beforeEach(async () => {
	const { store } = chat.services;
	for (const userId of [ALICE, BOB]) await store.deleteAll(userId);
	for (const [movieId, [own, other]] of Object.entries(BOTH)) {
		await store.rate(ALICE, Number(movieId), own);
		await store.rate(BOB, Number(movieId), other);
	}
	for (const movieId of WESTERNS) await store.rate(BOB, movieId, 5);
});

const compare = (userId = BOB, { isBot = false, isHere = true } = {}) =>
	chat.say('taste', { person: userId }, { people: { person: { userId, isBot, isHere } } });

async function share(userId: string, level: string): Promise<void> {
	await chat.say('privacy', { level }, { as: userId, subcommand: 'sharing' });
}

test('shows how alike two people are, what both love, where they differ, and two movies for tonight', async () => {
	for (const userId of [ALICE, BOB]) await share(userId, 'server');
	const { text, isPrivate } = await compare();
	expect(isPrivate).toBe(false);
	expect(text).toMatch(new RegExp(`<@${ALICE}> and <@${BOB}>: \\d+% alike\n-# From 4 movies you both rated`));
	expect(text).toContain('**Both love**\nToy Story (1995) ★★★★★ · ★★★★★\nThe Lion King (1994) ★★★★★ · ★★★★½');
	expect(text).toContain('**You differ most on**\nThe Godfather (1972) ★ · ★★★★★');
	expect(text).toMatch(new RegExp(`<@${BOB}> loves, and it suits <@${ALICE}>:\\*\\* .*(Once Upon|Wild Bunch)`));
	expect(text).toMatch(/For tonight\*\*\n1\. .*\n-# likely: .*●.*\n2\. /);
});

test.each(['off', 'nights'])('needs that both share with the server: %s is not enough', async (level) => {
	await share(BOB, 'server');
	await share(ALICE, level);
	expect((await compare()).text).toContain('you do not share them here');
	await share(ALICE, 'server');
	await share(BOB, level);
	const { text, isPrivate } = await compare();
	expect(text).toContain('they do not share theirs here');
	expect(text).not.toContain('★');
	expect(isPrivate).toBe(true);
});

test('a person who shares with servers, but never used the bot in this one, is not compared', async () => {
	await share(ALICE, 'server');
	await chat.services.store.chooseSharing(BOB, 'server');
	expect((await compare()).text).toContain('they do not share theirs here');
});

test('with oneself, bots, people who left, and without a movie in common: a sentence', async () => {
	for (const userId of [ALICE, BOB]) await share(userId, 'server');
	expect((await compare(ALICE)).text).toContain('100% alike');
	expect((await compare(BOB, { isBot: true })).text).toContain('Bots watch no movies');
	expect((await compare(BOB, { isHere: false })).text).toContain('not in this server');
	for (const movieId of Object.keys(BOTH)) await chat.services.store.unrate(BOB, Number(movieId));
	expect((await compare()).text).toContain('You rated no movie in common');
});
