import { beforeEach, expect, test } from 'vitest';
import type { Payload } from '../../src/bot/response.ts';
import { ALICE, MESSAGE, openConversation, type Reading } from '../bot/conversation.ts';

const chat = openConversation();
const SERVER = '200000000000000001';
const CHANNEL = '300000000000000001';
const SETTINGS = {
	timeZone: undefined,
	region: undefined,
	mayMention: true,
	visibility: 'public',
	locale: undefined,
} as const;

const say = (options: Record<string, string | number | boolean>, manages = false) =>
	chat.say('movienight', options, { subcommand: 'start', manages });
const textOf = ({ text, response }: Reading): string =>
	text || String((response as { payload: Payload }).payload.content);
const theNight = async () => (await chat.services.store.findNight(CHANNEL))!;
const endNight = async () => {
	const night = await chat.services.store.findNight(CHANNEL);
	if (night) await chat.services.store.changeNight(night.id, () => ({ night: { ...night, state: 'over' } }));
};

beforeEach(async () => {
	await endNight();
	await chat.services.store.changeSettings(SERVER, () => SETTINGS);
});

const shownIn = (timeZone: string, at: number | undefined) =>
	new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(at);
const choose = (asked: Awaited<ReturnType<typeof say>>, zone: string, caller: object = {}) => {
	const values = [asked.menuLines.find(({ label }) => label === zone)!.value];
	const who = { userId: ALICE, guildId: SERVER, channelId: CHANNEL, locale: 'en-US', ...caller };
	return chat.askAs(who, { kind: 'component', customId: asked.allIds[0], values });
};
const ALL = { title: 'Pizza night', genre: 'Horror', from: 1980, to: 1999, mood: 'daring', seats: 7, secret: true };

test('a menu asks by which clocks the night begins, and the choice opens it with all that was typed', async () => {
	const asked = await say({ when: 'tomorrow 20:00', ...ALL });
	expect(asked.isPrivate).toBe(true);
	expect(asked.menuLines).toHaveLength(25);
	expect(asked.menuLines.find(({ label }) => label === 'Asia/Tokyo')?.description).toMatch(/^It is \w{3},? .* there$/);
	expect(await theNight()).toBeUndefined();
	const opened = await choose(asked, 'Asia/Tokyo');
	expect(opened.isPrivate).toBe(false);
	expect(opened.text).toContain('Wanted: Horror movies from 1980 to 1999 · daring');
	const night = await theNight();
	expect(night).toMatchObject({ title: 'Pizza night', seats: 7, isSecret: true, hostId: ALICE, messageId: MESSAGE });
	expect(shownIn('Asia/Tokyo', night.startsAt)).toBe('20:00');
	expect((await chat.services.store.settingsOf(SERVER))?.timeZone).toBeUndefined();
	expect(textOf(await choose(asked, 'Asia/Tokyo'))).toContain('open in this channel already');
});

test('someone who manages the server answers for it, once', async () => {
	const asked = await say({ when: 'tomorrow 20:00' }, true);
	expect(asked.text).toContain('so I ask once');
	await choose(asked, 'America/New York', { mayManageServer: true });
	const night = await theNight();
	expect(shownIn('America/New_York', night.startsAt)).toBe('20:00');
	await endNight();
	await say({ when: 'tomorrow 21:00' });
	expect(shownIn('America/New_York', (await theNight()).startsAt)).toBe('21:00');
	// The menu of before cannot change what was chosen.
	await choose(asked, 'Asia/Tokyo', { mayManageServer: true });
	expect((await chat.services.store.settingsOf(SERVER))?.timeZone).toBe('America/New_York');
});

test.each([false, true])('a zone that this machine does not know counts as none; manages: %s', async (manages) => {
	await chat.services.store.changeSettings(SERVER, () => ({ ...SETTINGS, timeZone: 'Mars/Olympus' }));
	const asked = await say({ when: 'tomorrow 20:00' }, manages);
	await choose(asked, 'Asia/Tokyo', { mayManageServer: manages });
	expect(shownIn('Asia/Tokyo', (await theNight()).startsAt)).toBe('20:00');
	expect((await chat.services.store.settingsOf(SERVER))?.timeZone).toBe(manages ? 'Asia/Tokyo' : 'Mars/Olympus');
});

test('refuses what cannot begin before it asks, and forged choices', async () => {
	expect(textOf(await say({ when: 'tomorrow 20:00', seats: 1 }))).toContain('seats');
	const asked = await say({ when: 'tomorrow 20:00' });
	for (const [key, value, sentence] of [
		[asked.allIds[0], 'Mars/Olympus', 'a time zone'],
		[asked.allIds[0], '', 'a time zone'],
		['movienight:zone:Nonsense', 'Asia/Tokyo', 'genre'],
		['movienight:zone:::::::soon', 'Asia/Tokyo', 'as a time'],
	])
		expect(textOf(await chat.press(key, { values: value === '' ? [] : [value] }))).toContain(sentence);
	expect(await theNight()).toBeUndefined();
});
