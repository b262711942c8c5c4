import { expect, test } from 'vitest';
import { languages } from '../../src/texts/languages.ts';
import { textsFor } from '../../src/texts/texts.ts';
import { openConversation } from '../bot/conversation.ts';

const chat = openConversation();
const say = (options: Record<string, string | boolean> = {}) => chat.say('settings', options, { manages: true });

test('shows and changes what holds in the server, and says what it was', async () => {
	const first = await say();
	expect(first.isPrivate).toBe(true);
	expect(first.text).toContain('Time zone: not set');
	const changed = await say({ 'time-zone': 'europe/berlin', region: 'Germany', lists: 'private', mentions: false });
	expect(changed.text).toContain('Time zone: Europe/Berlin (changed; before: not set)');
	for (const line of ['Where to watch: Germany', 'for the person who asks', 'mention no one'])
		expect(changed.text).toContain(line);
	expect((await say()).text).not.toContain('changed');
});

test('a server in which lists are private shows them to everyone where the person says so', async () => {
	await say({ lists: 'private' });
	for (const movieId of [364, 588, 595]) await chat.say('rate', { movie: `id:${movieId}`, stars: 5 });
	expect((await chat.say('recommend')).isPrivate).toBe(true);
	expect((await chat.say('recommend', { private: false })).isPrivate).toBe(false);
	await say({ lists: 'public' });
	expect((await chat.say('recommend')).isPrivate).toBe(false);
});

test.each([
	[{ 'time-zone': 'Mars/Olympus' }, 'time zone “Mars/Olympus”'],
	[{ 'time-zone': '+02:00' }, 'time zone “+02:00”'],
	[{ 'time-zone': '' }, 'time zone “”'],
	[{ region: 'Atlantis' }, 'country called “Atlantis”'],
	[{ lists: 'secret' }, 'choose one of the two'],
	[{ language: 'tlh' }, 'I do not speak that language'],
	[{ language: 'toString' }, 'I do not speak that language'],
])('%j is refused in a sentence, and changes nothing', async (options, sentence) => {
	const before = (await say()).text;
	const { text, isPrivate } = await say(options as Record<string, string>);
	expect(text).toContain(sentence);
	expect(isPrivate).toBe(true);
	expect((await say()).text).toBe(before);
});

test('“none” takes a time zone and a region back', async () => {
	await say({ 'time-zone': 'Berlin', region: 'Germany' });
	const changed = await say({ 'time-zone': 'none', region: ' None ' });
	expect(changed.text).toContain('Time zone: not set (changed; before: Europe/Berlin)');
	expect(changed.text).toContain('Where to watch: by the language of each person (changed;');
});

test.each(Object.keys(languages))('in %s, the word that the text names takes a time zone back', async (locale) => {
	const [, word] = /[“„«「]\s?(\p{L}+)\s?[“”»」]/u.exec(textsFor(locale).say('settings.how')) ?? [];
	await say({ 'time-zone': 'Berlin' });
	expect((await say({ 'time-zone': word })).text).toContain('Time zone: not set (changed; before: Europe/Berlin)');
});

test.each(['Berlin', 'europe/berlin', ' EUROPE/BERLIN '])('“%s” is a time zone', async (zone) => {
	expect((await say({ 'time-zone': zone })).text).toContain('Time zone: Europe/Berlin');
});

test('people who do not manage the server see and change nothing', async () => {
	expect((await chat.say('settings', { lists: 'private' })).text).toContain('Only people with the permission');
	const request = { kind: 'command', command: 'settings', options: {} } as const;
	const caller = { userId: '100000000000000001', guildId: undefined, locale: 'en-US', mayManageServer: true };
	expect((await chat.askAs(caller, request)).text).toContain('Settings belong to a server');
});

test.each([
	['São Paulo', 'America/Sao_Paulo'],
	['Zürich', 'Europe/Zurich'],
	['bogotá', 'America/Bogota'],
])('“%s” is a time zone as its people spell it', async (typed, zone) => {
	expect((await say({ 'time-zone': typed })).text).toContain(`Time zone: ${zone}`);
	const suggested = await chat.suggest('settings', typed, { option: 'time-zone' });
	expect(suggested.map(({ name }) => name)).toEqual([zone]);
});

test('time zones and countries are suggested while they are typed', async () => {
	const names = async (name: string, typed: string) =>
		(await chat.suggest('settings', typed, { option: name })).map((choice) => choice.name);
	expect((await names('time-zone', 'berl'))[0]).toBe('Europe/Berlin');
	expect((await names('time-zone', 'new york'))[0]).toBe('America/New_York');
	expect(await names('time-zone', 'olympus')).toEqual([]);
	expect(await names('region', 'germ')).toEqual(['Germany']);
});
