// First, since the commands take their names in every language as they load.
import '../texts/pseudo-language.ts';

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '../../src/bot/refusal.ts';
import { speakTo } from '../../src/bot/speak-to.ts';
import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { datePath } from '../../src/catalogue/catalogue-date.ts';
import { openMovieDetails, writeMovieDetails } from '../../src/catalogue/details-table.ts';
import { formatCatalogue } from '../../src/catalogue/format-catalogue.ts';
import { readMovieTerms, writeMovieTerms } from '../../src/catalogue/terms-table.ts';
import { GENRES } from '../../src/rules/genres.ts';
import { SERVER_LISTS } from '../../src/rules/server-top.ts';
import type { Services } from '../../src/services.ts';
import { textsFor } from '../../src/texts/texts.ts';
import { createTmdb } from '../../src/tmdb/create-tmdb.ts';
import { openTmdb } from '../../src/tmdb/open-tmdb.ts';
import { NO_TMDB, type Tmdb } from '../../src/tmdb/tmdb.ts';
import { openConversation, type Reading } from '../bot/conversation.ts';
import { makeZip } from '../imports/make-zip.ts';
import { NEW_MOVIE, NEW_NIGHT } from '../rules/night/sample-night.ts';
import { accent, PSEUDO_LOCALE } from '../texts/pseudo-language.ts';
import { describePage, LION_KING as FOUND, SERVICES, sendJson, startTmdbServer } from '../tmdb/tmdb-server.ts';
import { collectNightWords } from './night-words.ts';
import { type RareCase, rareCases } from './rare-cases.ts';

type Conversation = ReturnType<typeof openConversation>;

/** A conversation about movies whose titles have accents, so that they are not taken for English. */
export function openScenes(locale: string): Conversation {
	return openConversation({ locale, cataloguePath });
}

const cataloguePath = await accentTitles();

/** How often each button and menu is pressed, and how many choices of a menu are made. */
const PRESSES = 8;
const CHOICES = 2;

const FAN = '100000000000000022';
/** Movies that the model knows, two of one title, and one that it does not know. */
const RATED = [1, 2, 3, 6, 7, 364, 588, 595, 915, 131382];

/** More movies than a page of the watchlist holds, one with a known length. */
const TO_SEE = [29, 4973, 111, 47, 50, 110, 260, 296, 318, 356, 527, 593];

const SABRINA = accent('Sabrina');
/** One movie is meant beyond doubt, and others resemble the text. */
const LION_KING = accent('The Lion King');
/** An export with rows of every kind, in titles that are not taken for English. */
const EXPORT = [
	'Const,Your Rating,Date Rated,Title,Title Type,Year',
	`tt0114709,9,2099-01-02,${accent('Toy Story')},movie,1995`,
	`tt0113497,8,2020-01-02,${accent('Jumanji')},movie,1995`,
	`,7,2020-01-03,${accent('Split')},movie,2016`,
	`,7,2020-01-03,${accent('Leap Year')},movie,2010`,
	`,7,2020-01-04,${accent('Nothing of the sort')},movie,2011`,
	`tt9999991,7,2020-01-04,${accent('One')},tvSeries,2011`,
	`tt9999992,7,2020-01-04,${accent('Two')},tvEpisode,2011`,
	`tt9999993,7,2020-01-04,${accent('Three')},videoGame,2011`,
	',7,2020-01-04,,movie,2011',
	`,77,2020-01-04,${accent('Four')},movie,2011`,
].join('\n');
/** One that does not say whether its movies were seen, liked or are wanted. */
const LIKES = `Date,Name,Year,Letterboxd URI\n2020-01-02,${accent('Toy Story')},1995,x`;

const ARCHIVE = await makeZip({ 'likes/films.csv': LIKES });

type Options = Record<string, string | number | boolean>;
type Said = [command: string, options?: Options, subcommand?: string, file?: string | Buffer];

/** Each is read in a thread of its own, which takes a while to start. */
const FILES: Said[] = [
	['import', {}, 'file', EXPORT],
	['import', {}, 'file', LIKES],
	['import', {}, 'file', ARCHIVE],
	['import', {}, 'file', `7;8;\n${accent('Heat')};9;10`],
];
const GENRE_LISTS = GENRES.map((genre): Said => ['recommend', { genre, to: 1900 }]);

const SAID: Said[] = [
	['watchlist', {}, 'show'],
	['watchlist', {}, 'pick'],
	['help'],
	...FILES,
	['import', {}, 'unclear'],
	// While it is rated: buttons of later answers remove it.
	['unrate', { movie: LION_KING }],
	['rate', { movie: 'id:10', stars: 4.5 }],
	['rate', { movie: SABRINA, stars: 2 }],
	['rate', { movie: accent('asdfghjkl'), stars: 2 }],
	['rate', { movie: '🍿', stars: 2 }],
	['rate', { movie: 'id:131382', stars: 2 }],
	['rate', { movie: '', stars: 2 }],
	['rate', { movie: 'id:10', stars: 9 }],
	['rate', { movie: LION_KING, stars: 2 }],
	['movie', { movie: LION_KING }],
	['similar', { movie: LION_KING }],
	['movie', { movie: 'id:1' }],
	['watchlist', { movie: 'id:4973' }, 'add'],
	['watchlist', { movie: 'id:29' }, 'add'],
	['watchlist', { movie: 'id:29' }, 'add'],
	['watchlist', { movie: SABRINA }, 'add'],
	['watchlist', { movie: SABRINA }, 'remove'],
	['watchlist', {}, 'pick'],
	['watchlist', { to: 1890 }, 'pick'],
	['watchlist', {}, 'show'],
	['watchlist', { movie: 'id:4' }, 'remove'],
	['movie', { movie: 'id:4973' }],
	['movie', { movie: 'id:1123185887' }],
	['movie', { movie: 'id:131382' }],
	['movie', { movie: 'id:47' }],
	['movie', { movie: SABRINA }],
	['similar', { movie: 'id:364' }],
	['similar', { movie: 'id:131382' }],
	['similar', { movie: SABRINA }],
	['unrate', { movie: SABRINA }],
	['unrate', { movie: 'id:1' }],
	['unrate', { movie: 'id:4' }],
	['ratings'],
	['recommend'],
	['recommend', { private: true, genre: 'Horror', from: 1980, to: 1989, mood: 'daring' }],
	['recommend', { genre: 'IMAX', to: 1900 }],
	['recommend', { genre: 'Musical', from: 2017, to: 2019 }],
	['recommend', { from: 1990, count: 3 }],
	['recommend', { to: 1990, mood: 'familiar' }],
	...GENRE_LISTS,
	['recommend', { genre: '7' }],
	['recommend', { mood: '7' }],
	['recommend', { count: 99 }],
	['recommend', { from: 2001, to: 1999 }],
	['recommend', { from: 94 }],
	['movienight', {}, 'show'],
	['movienight', { title: '7', when: '20:00' }, 'start'],
	['movienight', { title: '7' }, 'start'],
	['persona', { name: 'horror' }],
	['persona', { name: '7' }],
	['privacy', {}, 'show'],
	['privacy', {}, 'export'],
	['privacy', {}, 'delete'],
	['privacy', {}, 'sharing'],
	['privacy', { level: '7' }, 'sharing'],
	['privacy', { choice: 'on' }, 'training'],
	['privacy', { choice: 'off' }, 'training'],
	['privacy', { choice: '7' }, 'training'],
	['privacy'],
	['7'],
];
const SAID_BRIEFLY = SAID.filter((said) => ![...FILES, ...GENRE_LISTS].includes(said));

/**
 * Types every command and presses every button and menu, until each was pressed often enough.
 *
 * @param isBrief presses each once, and leaves out files and the names of genres
 */
export async function playCommands(
	chat: Conversation,
	{ locale = PSEUDO_LOCALE, isBrief = false } = {},
): Promise<{ words: string[]; pressed: ReadonlySet<string> }> {
	const words: string[] = [];
	const uses = new Map<string, number>();
	const [said, presses] = isBrief ? [SAID_BRIEFLY, 1] : [SAID, PRESSES];

	/** Types every command and presses every button and menu of the answers, until each was pressed often enough. */
	const explore = async (personOf: (index: number) => string) => {
		uses.clear();
		for (const [index, [command, options, subcommand, file]] of said.entries()) {
			const reading = await chat.say(command, options, { as: personOf(index), subcommand, file });
			await look(`/${command} ${JSON.stringify(options)}`, reading, personOf(index));
		}
		return new Set(uses.keys());
	};
	const look = async (_where: string, reading: Reading, as: string): Promise<void> => {
		words.push(...reading.words);
		for (const { id, choices } of reading.controls) {
			for (const choice of choices.length === 0 ? [''] : choices.slice(0, CHOICES)) await press(id, choice, as);
		}
	};
	const press = async (id: string, choice: string, as: string): Promise<void> => {
		const action = id.split(':').slice(0, 2).join(':');
		const before = uses.get(action) ?? 0;
		uses.set(action, before + 1);
		if (before >= presses) return;
		await look(`${id} ${choice}`, await chat.press(id, { as, values: choice === '' ? [] : [choice] }), as);
	};

	await startOldNight(chat.services, locale);
	const byNewcomers = await explore((index) => `1000000000000001${String(index).padStart(2, '0')}`);
	for (const movieId of RATED) await chat.services.store.rate(FAN, movieId, 4.5);
	for (const movieId of TO_SEE) await chat.services.store.addToWatchlist(FAN, movieId);
	await explore(() => FAN);
	// A form that is filled in with an ambiguous title.
	await look('nominated', await chat.fillIn('movienight:nominated:1', { title: SABRINA }, { as: FAN }), FAN);
	const pressed = byNewcomers.union(new Set(uses.keys()));
	return { words, pressed };
}

/** A rare case, for a person of its own. */
export async function playRareCase(chat: Conversation, rareCase: RareCase): Promise<string[]> {
	const { ratings = [], requests } = rareCase;
	const as = `1000000000000003${String(rareCases.indexOf(rareCase)).padStart(2, '0')}`;
	for (const [movieId, stars] of ratings) await chat.services.store.rate(as, movieId, stars);
	const words: string[] = [];
	for (const request of requests) {
		const reading =
			typeof request === 'string'
				? await chat.press(request.replace('ME', as), { as })
				: await chat.say(request[0], request[1], { as, subcommand: request[2] });
		words.push(...reading.words);
	}
	return words;
}

/** Sends in one file with rows of every kind, answers a question about it, and takes it back. */
export async function playImport(chat: Conversation): Promise<string[]> {
	const as = '100000000000000445';
	const preview = await chat.say('import', {}, { as, subcommand: 'file', file: EXPORT });
	const press = async ({ allIds }: Reading, action: string) =>
		chat.press(allIds.find((id) => id.startsWith(`import:${action}:`))!, { as });
	const imported = await press(preview, 'start');
	const question = await chat.say('import', {}, { as, subcommand: 'unclear' });
	const answered = await press(question, 'skip');
	const undone = await press(imported, 'undo');
	return [preview, imported, question, answered, undone].flatMap(({ words }) => words);
}

/** Sends in files of every kind. */
export async function playImports(chat: Conversation): Promise<string[]> {
	const as = '100000000000000444';
	const words: string[] = [];
	const keep = (reading: Reading): Reading => {
		words.push(...reading.words);
		return reading;
	};
	const send = async (file?: string | Buffer) => keep(await chat.say('import', {}, { as, subcommand: 'file', file }));
	const press = async (id: string, ...values: string[]) => keep(await chat.press(id, { as, values }));
	const pressAction = (reading: Reading, action: string, ...values: string[]) =>
		press(reading.allIds.find((id) => id.startsWith(`import:${action}:`))!, ...values);

	const archives = [await makeZip({ 'a.zip': ARCHIVE }), await makeZip({ 'xl/workbook.xml': '7' })];
	for (const file of [
		...archives,
		'',
		'7',
		'[7',
		`Title,Year${',7'.repeat(1000)}`,
		Buffer.alloc(chat.services.importMaxBytes + 1),
	])
		await send(file);
	await send();
	await send(`Title,Year,Rating\n${accent('Nothing of the sort')},2011,3`);
	const table = (rating: string) =>
		`Title,Year,Rating\n${accent('Heat')},1995,${rating}\n${accent('Jaws')},1975,${rating}`;
	const entry = `<film><filmname>${accent('Heat')} (1995)</filmname><tier>9</tier></film>`;
	for (const file of [`<recentratings>${entry}</recentratings>`, table('70'), table('4')]) await send(file);
	const first = await pressAction(await send(table('4')), 'start');
	await chat.services.store.rate(as, 6, 1);
	await pressAction(first, 'undo');
	await pressAction(first, 'undo');
	const second = await pressAction(await send(table('5')), 'keep', 'theirs');
	await pressAction(second, 'start');
	await pressAction(await send(table('5')), 'start');
	const liked = await pressAction(await send(LIKES), 'kind', 'liked');
	await pressAction(liked, 'likes');
	await pressAction(liked, 'start');
	const wanted = await pressAction(
		await send(`Date,Name,Year,Letterboxd URI\n,${accent('Alien')},1979,x`),
		'kind',
		'wanted',
	);
	await pressAction(wanted, 'start');
	await pressAction(await send(`Title,Year,Rating\n${accent('Split')},2016,3`), 'start');
	const columns = await send(`7;8;\n${accent('Heat')};9;10`);
	await pressAction(columns, 'read');
	await pressAction(await pressAction(columns, 'title', '1'), 'read');
	const fail = { size: 1, read: () => Promise.reject(new Refusal('import.notFetched')) };
	const slow = { size: 1, read: () => wait(50).then(() => Buffer.from(LIKES)) };
	for (const file of [fail, slow, slow]) {
		const request = { kind: 'command', command: 'import', subcommand: 'file', options: {}, files: { file } } as const;
		if (file === fail) keep(await chat.ask(request));
		else void chat.ask(request).then(keep);
	}
	await wait(200);
	return words;
}

/** A movie night, whatever happens to it. @param locale that of the night */
export function playNight(chat: Conversation, locale: string): Promise<string[]> {
	return collectNightWords(chat, speakTo(locale, textsFor(locale), chat.services));
}

/** What several people see, and the settings of a server. @param locale that of the person */
export async function playTogether(chat: Conversation, locale: string): Promise<string[]> {
	const [as, other, newcomer] = ['100000000000000501', '100000000000000502', '100000000000000503'];
	const words: string[] = [];
	const person = (userId: string, { isBot = false, isHere = true } = {}) => ({ userId, isBot, isHere });
	type Named = ReturnType<typeof person>;
	const say = async (command: string, options: Options, people?: Record<string, Named>, subcommand?: string) => {
		const named = Object.fromEntries(Object.entries(people ?? {}).map(([name, { userId }]) => [name, userId]));
		const reading = await chat.say(command, { ...options, ...named }, { as, people, subcommand, manages: true });
		words.push(...reading.words);
	};
	const { store } = chat.services;
	await store.forgetServer('200000000000000001');
	await say('recommend', {}, { with: person(newcomer) });
	for (const movieId of [364, 588, 595, 2081]) await store.rate(as, movieId, 5);
	for (const movieId of [858, 1213, 1221, 296]) await store.rate(other, movieId, 5);
	for (const movieId of [1258, 1347, 1997, 1982]) await store.rate('100000000000000504', movieId, 5);
	const three = { with: person(other), 'with-2': person(newcomer), 'with-3': person('100000000000000504') };
	for (const genre of ['Horror', 'Musical', 'Crime', 'War']) await say('recommend', { genre }, three);
	await say('recommend', { genre: 'IMAX', to: 1900 }, three);
	for (const who of [as, '100000000000000099'])
		await say('recommend', {}, { with: person(who, { isBot: who !== as }) });
	await say('recommend', {}, { with: person(other, { isHere: false }) });
	words.push(...(await chat.say('recommend', { with: other }, { as })).words);
	const direct = { userId: as, guildId: undefined, locale: locale, mayManageServer: true };
	const options = { with: other };
	words.push(...(await chat.askAs(direct, { kind: 'command', command: 'recommend', options })).words);

	const taste = (who: string) => say('taste', {}, { person: person(who) });
	await taste(as);
	await taste(other);
	for (const userId of [as, other]) {
		await say('taste', {}, { person: person(other) });
		await chat.say('privacy', { level: 'server' }, { as: userId, subcommand: 'sharing' });
	}
	await taste(other);
	for (const userId of [as, other]) await store.rate(userId, 318, 5);
	await taste(other);
	await store.rate(as, 296, 1);
	await taste(other);

	const page = (what: string) => say('server', { what }, undefined, 'top');
	for (const what of [...SERVER_LISTS, '7']) await page(what);
	for (const userId of ['100000000000000504', '100000000000000505', '100000000000000506']) {
		for (const movieId of [364, 588, 595, 2081, 318]) await store.rate(userId, movieId, 5);
		await chat.say('privacy', { level: 'server' }, { as: userId, subcommand: 'sharing' });
	}
	for (const what of SERVER_LISTS) await page(what);
	words.push(...(await chat.askAs(direct, { kind: 'command', command: 'server', options: {} })).words);

	words.push(...(await chat.askAs(direct, { kind: 'command', command: 'settings', options: {} })).words);
	words.push(...(await chat.say('settings', {}, { as })).words);
	const changes: Options[] = [
		{ lists: 'private', mentions: false },
		{ lists: '7' },
		{ language: '7' },
		{ 'time-zone': '7' },
		{ language: locale },
	];
	for (const given of [...changes, { region: 'DE' }]) await say('settings', given);
	await say('settings', { 'time-zone': 'UTC', lists: 'public' });
	return words.map((word) => word.replaceAll('UTC', ''));
}

/** Cards, lists and help where TMDB adds to them. */
export async function playWithTmdb(chat: Conversation): Promise<string[]> {
	const as = '100000000000000401';
	const server = await startTmdbServer();
	const answer = accentJson(FOUND) as object;
	server.answer('/3/', (_, response) => sendJson(response, { ...answer, poster_path: '/1.jpg' }));
	server.answer('/3/watch/providers/movie', (_, response) => sendJson(response, accentJson(SERVICES)));
	server.answer('/3/discover/movie', (_, response) => sendJson(response, describePage([862, 9844], 1)));
	const options = { answers: chat.services.store, hosts: server.hosts, patienceMs: 60_000 };
	const services: { tmdb: Tmdb } = chat.services;
	const look = async (...[command, given, subcommand]: (typeof SAID)[0]) =>
		(await chat.say(command, given, { as, subcommand })).words;
	const words: string[] = [];
	services.tmdb = createTmdb({ token: 'x.y', ...options, log: { error: () => {} } });
	words.push(...(await look('movie', { movie: 'id:1', country: 'DE' })));
	words.push(...(await look('movie', { movie: 'id:1', country: 'FR' })));
	words.push(...(await look('movie', { movie: 'id:1', country: '7' })));
	words.push(...(await look('privacy', {}, 'show')));
	words.push(...(await look('help')));
	words.push(...(await look('persona', { name: 'horror' })));
	await chat.services.store.rate(as, 6, 5);
	for (const service of [accent('Netflix'), accent('Netflicks'), '7'])
		words.push(...(await look('recommend', { 'available-on': service })));
	words.push(...(await chat.press(`recommend:more:${as}:10::::b::::::7.FR`, { as })).words);
	server.answer('/3/discover/movie', (_, response) => sendJson(response, {}, 500));
	words.push(...(await look('recommend', { 'available-on': accent('Disney') })));
	services.tmdb = openTmdb({ token: undefined, usesSamples: true, ...options, log: { error: () => {} } });
	words.push(...(await look('movie', { movie: 'id:1' })), ...(await look('similar', { movie: 'id:1' })));
	words.push(...(await look('recommend', { 'available-on': '7' })));
	services.tmdb = NO_TMDB;
	await server.close();
	return words;
}

/** A night whose movie has begun, so that its message asks for stars. */
async function startOldNight({ store }: Services, locale: string): Promise<void> {
	const movies = [{ ...NEW_MOVIE, movieId: 1 }];
	const place = { serverId: '200000000000000001', channelId: '300000000000000001', locale };
	await store.startNight({ ...NEW_NIGHT, ...place, createdAt: Date.now(), movies, state: 'decided', winnerId: 1 }, {});
}

/** JSON with accents in its texts. */
function accentJson(value: unknown): unknown {
	if (typeof value === 'string') return value === 'Director' || value.length === 2 ? value : accent(value);
	if (Array.isArray(value)) return value.map(accentJson);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, accentJson(part)]));
}

/** Our catalogue with accents in its titles, so that they are not taken for English. */
async function accentTitles(): Promise<string> {
	const path = join(mkdtempSync(join(tmpdir(), 'matinee-')), 'catalogue.csv');
	const { movies } = readCatalogue('data/catalogue.csv');
	const accented = movies.map((movie) => ({
		...movie,
		title: accent(movie.title),
		alternatives: movie.alternatives.map(accent),
	}));
	writeFileSync(path, formatCatalogue(accented));
	writeFileSync(datePath(path), '2025-12-01');
	const table = openMovieDetails('data/catalogue.csv');
	const details = table.movieIds().map((id) => [id, table.get(id)!] as const);
	const renamed = details.map(([id, one]) => [id, { ...one, directors: one.directors.map(accent) }] as const);
	await writeMovieDetails(path, new Map(renamed));
	const terms = [...readMovieTerms('data/catalogue.csv').values()];
	await writeMovieTerms(
		path,
		terms.map((term) => ({ ...term, en: accent(term.en) })),
	);
	return path;
}
