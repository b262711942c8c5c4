// First, since the commands take their names in every language as they load.
import '../texts/pseudo-language.ts';

import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { Command } from '../../src/bot/command.ts';
import { createDispatch } from '../../src/bot/dispatch.ts';
import { Refusal } from '../../src/bot/refusal.ts';
import type { Responder } from '../../src/bot/responder.ts';
import { askWhich } from '../../src/cards/ask-which-card.ts';
import { NO_POSTERS } from '../../src/cards/list-movies.ts';
import { composeMessage } from '../../src/cards/message.ts';
import { nameTrait } from '../../src/cards/name-trait.ts';
import { showSimilar } from '../../src/cards/similar-card.ts';
import { commandList } from '../../src/command-list.ts';
import { NO_FILTER } from '../../src/rules/movie-filter.ts';
import type { Services } from '../../src/services.ts';
import { StoreBusyError, StoreError } from '../../src/store/store-error.ts';
import { english } from '../../src/texts/english.ts';
import { languages } from '../../src/texts/languages.ts';
import { textsFor } from '../../src/texts/texts.ts';
import { ALICE, read } from '../bot/conversation.ts';
import { isEnglish, listUnsaid, PSEUDO_LOCALE } from '../texts/pseudo-language.ts';
import { rareCases } from './rare-cases.ts';
import {
	openScenes,
	playCommands,
	playImports,
	playNight,
	playRareCase,
	playTogether,
	playWithTmdb,
} from './scenes.ts';

const chat = openScenes(PSEUDO_LOCALE);

test('every command, and every button and menu of its answers, speaks the language of the person', async () => {
	const { words, pressed } = await playCommands(chat);
	const declared = commandList.flatMap(({ data, actions = {} }) =>
		Object.keys(actions).map((action) => `${data.name}:${action}`),
	);
	expect(declared.filter((action) => !pressed.has(action))).toEqual([]);
	expect(words.filter(isEnglish)).toEqual([]);
	expect(chat.errors).toEqual([]);
});

test.each(rareCases)('$what: speaks the language of the person', async (rareCase) => {
	expect((await playRareCase(chat, rareCase)).filter(isEnglish)).toEqual([]);
	expect(chat.errors).toEqual([]);
});

test('an import speaks the language of the person, whatever is in the file', async () => {
	expect((await playImports(chat)).filter(isEnglish)).toEqual([]);
});

test('a movie night speaks the language of the person, whatever happens to it', async () => {
	const words = await playNight(chat, PSEUDO_LOCALE);
	expect(words.length).toBeGreaterThan(250);
	expect(words.filter(isEnglish)).toEqual([]);
	expect(chat.errors).toEqual([]);
});

test('what several people see, and the settings of a server, speak the language of the person', async () => {
	expect((await playTogether(chat, PSEUDO_LOCALE)).filter(isEnglish)).toEqual([]);
	expect(chat.errors).toEqual([]);
});

test('cards, lists and help speak the language of the person where TMDB adds to them', async () => {
	expect((await playWithTmdb(chat)).filter(isEnglish)).toEqual([]);
	expect(chat.errors).toEqual([]);
});

test.each([
	['an error', new Error('no such table')],
	['a busy database', new StoreBusyError('The database is locked.')],
	['a lost database', new StoreError('The database is gone.')],
])('%s is answered in the language of the person', async (_what, error) => {
	expect((await sayAtOnce(1, error)).filter(isEnglish)).toEqual([]);
});

test('a title that a catalogue without a date lacks is answered in the language of the person', () => {
	const blocks = askWhich(
		{ kind: 'none', typed: '7', movies: [], details: new Map() },
		'movie:choose',
		textsFor(PSEUDO_LOCALE),
	);
	const [{ content }] = blocks as { content: string }[];
	expect(isEnglish(content)).toBe(false);
});

test('movies of one kind, and with nothing else in common, are listed in the language of the person', () => {
	const movie = chat.services.catalogue.get(1)!;
	const shared = { origins: [], genres: [], decade: undefined, haveFans: false, likedWith: [] };
	const nearest = [{ movie, similarity: 0.5, ...shared }];
	const similar = { movie, filter: NO_FILTER, isKnown: true, nearest };
	const blocks = showSimilar(similar, NO_POSTERS, textsFor(PSEUDO_LOCALE));
	const { words } = read(composeMessage(blocks, 'privately'));
	expect(words).toHaveLength(3);
	expect(words.filter(isEnglish)).toEqual([]);
});

test('themes are named in the language of the person', () => {
	const themes = Object.keys(english).filter((key) => key.startsWith('theme.'));
	const names = themes.map((key) => nameTrait('keyword', key.slice('theme.'.length), textsFor(PSEUDO_LOCALE)));
	expect(names.filter(isEnglish)).toEqual([]);
});

test('more requests than the bot keeps up with are answered in the language of the person', async () => {
	expect((await sayAtOnce(100, new Refusal('dispatch.oldButton'))).filter(isEnglish)).toEqual([]);
});

test('no text is left that the tests above did not say', () => {
	expect(listUnsaid(/^(?!page\.|playground\.)/)).toEqual([]);
});

test.each(commandList.map(({ data }) => [data.name, data] as const))(
	'/%s, its options and its choices have names and descriptions in every language',
	(_name, data) => {
		expect(findUntranslated(data)).toEqual([]);
	},
);

/** What a person reads who types a command that fails, so many times at once. */
async function sayAtOnce(times: number, error: Error): Promise<string[]> {
	const fail = () => {
		throw error;
	};
	const command: Command = { data: { name: 'fail', description: '-' }, answers: () => 'privately', execute: fail };
	const dispatch = createDispatch([command], () => ({}) as Services, pino({ level: 'silent' }));
	const caller = { userId: ALICE, guildId: undefined, locale: PSEUDO_LOCALE };
	const read: string[] = [];
	const responder: Responder = {
		defer: async () => {},
		send: async (response) => {
			if (response.kind === 'message') read.push(response.payload.content ?? '');
		},
	};
	const say = () => dispatch({ kind: 'command', caller, command: 'fail', options: {} }, responder);
	await Promise.all(Array.from({ length: times }, say));
	return read;
}

/** Names and descriptions, all the way down, that are in English alone. */
function findUntranslated(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const node = value as Record<string, unknown>;
	// A language is called by its own name everywhere.
	if (typeof node.value === 'string' && Object.hasOwn(languages, node.value)) return [];
	const own = ['name', 'description'].filter((key) => typeof node[key] === 'string' && !isTranslated(node, key));
	return [...own.map((key) => `${key}: ${node[key]}`), ...Object.values(node).flatMap(findUntranslated)];
}

function isTranslated(node: Record<string, unknown>, key: string): boolean {
	const translated = (node[`${key}_localizations`] as Record<string, string> | undefined)?.[PSEUDO_LOCALE];
	return translated !== undefined && !isEnglish(translated);
}
