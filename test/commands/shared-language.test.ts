// First, since the commands take their names in every language as they load.
import '../texts/pseudo-language.ts';

import { afterEach, expect, test } from 'vitest';
import { openConversation } from '../bot/conversation.ts';
import { isEnglish, PSEUDO_LOCALE } from '../texts/pseudo-language.ts';

/** A person who reads the pseudo language, in a server that Discord has in English. */
const chat = openConversation({ locale: PSEUDO_LOCALE, guildLocale: 'en-US' });
const SERVER = '200000000000000001';

afterEach(() => chat.services.store.forgetServer(SERVER));

/** The language of the buttons and menus, whose labels hold no titles. */
const speaks = ({ ids }: { readonly ids: Readonly<Record<string, string>> }) => {
	const labels = Object.keys(ids).filter((label) => /\p{Letter}{3}/u.test(label) && !/\(\d{4}\)/.test(label));
	expect(labels).not.toEqual([]);
	return new Set(labels.map((label) => (isEnglish(label) ? 'English' : 'pseudo')));
};
const PSEUDO = new Set(['pseudo']);
const ENGLISH = new Set(['English']);

test('what everyone reads is in the language of the server, and what one person reads in their own', async () => {
	expect(speaks(await chat.say('ratings'))).toEqual(PSEUDO);
	expect(speaks(await chat.say('persona', { name: 'horror' }))).toEqual(ENGLISH);
	// A quick start is for the person alone, though the list it stands for would be for all.
	const quickStart = await chat.say('recommend');
	expect(quickStart.isPrivate).toBe(true);
	expect(speaks(quickStart)).toEqual(PSEUDO);
	for (const movieId of [364, 588, 595]) await chat.say('rate', { movie: `id:${movieId}`, stars: 5 });
	const list = await chat.say('recommend');
	expect(speaks(list)).toEqual(ENGLISH);
	const more = list.allIds.find((id) => id.startsWith('recommend:more'))!;
	expect(speaks(await chat.press(more, { isPublic: true }))).toEqual(ENGLISH);
	expect(speaks(await chat.press(more, { isPublic: false }))).toEqual(PSEUDO);
	expect(speaks(await chat.press(list.allIds.find((id) => id.startsWith('rate:panel'))!))).toEqual(PSEUDO);
});

test('the question which movie is meant is for the person alone, under a list for all', async () => {
	const question = await chat.say('similar', { movie: 'Sabrina' });
	expect(question.isPrivate).toBe(true);
	expect(speaks(question)).toEqual(PSEUDO);
});

test('those who manage a server choose its language, and take the choice back', async () => {
	const choose = (language: string) => chat.say('settings', { language }, { manages: true });
	expect(speaks(await chat.say('persona', { name: 'horror' }))).toEqual(ENGLISH);
	await choose(PSEUDO_LOCALE);
	expect(speaks(await chat.say('persona', { name: 'horror' }))).toEqual(PSEUDO);
	await choose('none');
	expect(speaks(await chat.say('persona', { name: 'horror' }))).toEqual(ENGLISH);
});

test('a movie night speaks the language that was chosen for the server', async () => {
	await chat.say('settings', { language: PSEUDO_LOCALE }, { manages: true });
	expect(speaks(await chat.say('movienight', {}, { subcommand: 'start' }))).toEqual(PSEUDO);
});
