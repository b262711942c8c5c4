import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApplicationCommandOptionType, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createDispatch } from '../../src/bot/dispatch.ts';
import type { Transport } from '../../src/bot/transport.ts';
import { commandList } from '../../src/command-list.ts';
import { readConfig } from '../../src/config.ts';
import { registerCommands } from '../../src/discord/register-commands.ts';
import { startGateway } from '../../src/discord/start-gateway.ts';
import { createLog } from '../../src/log.ts';
import { USUAL_SETTINGS } from '../../src/rules/server-settings.ts';
import { openServices, type Services } from '../../src/services.ts';
import { LETTERBOXD_RATINGS } from '../imports/letterboxd-ratings.ts';
import { makeZip } from '../imports/make-zip.ts';
import { type Interaction, type Option, startTestDiscord, type TestDiscord, TOKEN } from './test-discord.ts';

let folder: string;
let discord: TestDiscord;
let services: Services;
let gateway: Transport;
const complaints: unknown[] = [];
const log = createLog({ logLevel: 'warn', discordToken: TOKEN }, { write: (line) => void complaints.push(line) });

async function start(): Promise<void> {
	services = await openServices(readConfig({ DATABASE_PATH: join(folder, 'matinee.sqlite') }));
	const dispatch = createDispatch(commandList, () => services, log);
	gateway = startGateway({
		token: TOKEN,
		apiUrl: discord.url,
		dispatch,
		memory: services.store,
		log,
	});
	await gateway.ready;
}

async function stop(): Promise<void> {
	await gateway.close(5000);
	await services.store.close();
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'matinee-end-to-end-'));
	discord = await startTestDiscord();
	await start();
});

afterEach(() => {
	expect(discord.violations.splice(0)).toEqual([]);
	expect(complaints.splice(0)).toEqual([]);
});

afterAll(async () => {
	await stop();
	await discord.stop();
});

const word = (name: string, value: string): Option => ({ name, type: ApplicationCommandOptionType.String, value });
const stars = (value: number): Option => ({ name: 'stars', type: ApplicationCommandOptionType.Number, value });
const subcommand = (name: string): Option => ({ name, type: ApplicationCommandOptionType.Subcommand, options: [] });

/** Every part of a payload that holds this key, however deep. */
function collect(payload: unknown, key: string): Record<string, string>[] {
	if (typeof payload !== 'object' || payload === null) return [];
	const nested = Object.values(payload).flatMap((value) => collect(value, key));
	return key in payload ? [payload as Record<string, string>, ...nested] : nested;
}

/** What a person reads of an answer, what they can press, and where it stands. */
async function read(asked: Interaction) {
	const { body, status, files } = await discord.answer(asked);
	expect(status).toBe(204);
	const ids = Object.fromEntries(
		collect(body.data, 'custom_id').map((one) => [one.label ?? one.placeholder, one.custom_id]),
	);
	const message = await discord.shown(asked);
	return {
		type: body.type as InteractionResponseType,
		text: collect(body.data, 'content')
			.map(({ content }) => content)
			.join('\n'),
		ids,
		choices: (body.data.choices ?? []) as { name: string; value: string }[],
		options: collect(body.data, 'value').map(({ value }) => value),
		isPrivate: ((body.data.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
		messageId: message?.id,
		files,
	};
}

const say = async (name: string, ...options: Option[]) => read(await discord.slash(discord.ada, name, options));

/** Titles of a list's movies, in order. */
function listMovies(text: string): string[] {
	return [...text.matchAll(/^\d+\. \*\*(.+? \(\d{4}\))\*\*/gm)].map(([, title]) => title);
}

/** Two people of the server, as Discord describes those whom a command names. */
function describePeople(...userIds: string[]) {
	const user = { username: 'someone', discriminator: '0', avatar: null, bot: false };
	const member = { roles: [], joined_at: '2026-01-01T00:00:00Z', deaf: false, mute: false, flags: 0 };
	return {
		users: Object.fromEntries(userIds.map((id) => [id, { ...user, id }])),
		members: Object.fromEntries(userIds.map((id) => [id, member])),
	};
}

describe('two people in a server', () => {
	const named = (name: string): Option => ({ name, type: ApplicationCommandOptionType.User, value: discord.bob });
	const ask = async (name: string, option: string) =>
		read(await discord.slash(discord.ada, name, [named(option)], describePeople(discord.bob)));

	test('get one list, and are compared once both share; when the bot leaves, the server is forgotten', async () => {
		for (const [userId, movieId] of [
			[discord.ada, 588],
			[discord.bob, 588],
			[discord.bob, 858],
		] as const)
			await services.store.rate(userId, movieId, 5);
		const list = await ask('recommend', 'with');
		expect(list.isPrivate).toBe(false);
		expect(list.text).toContain(`<@${discord.ada}>, <@${discord.bob}>`);
		expect(listMovies(list.text)).toHaveLength(5);
		expect((await ask('taste', 'person')).isPrivate).toBe(true);
		for (const userId of [discord.ada, discord.bob]) {
			const level = { ...subcommand('sharing'), options: [word('level', 'server')] };
			await discord.answer(await discord.slash(userId, 'privacy', [level]));
		}
		const comparison = await ask('taste', 'person');
		expect(comparison.isPrivate).toBe(false);
		expect(comparison.text).toContain('Both love**\nAladdin (1992) ★★★★★ · ★★★★★');
		expect(await services.store.sharersIn(discord.guildId)).toEqual([discord.ada, discord.bob].sort());
		await services.store.forgetServer(discord.guildId);
		expect((await ask('taste', 'person')).text).toContain('you do not share them here');
		for (const userId of [discord.ada, discord.bob]) await services.store.deleteAll(userId);
	});
});

describe('a person in a server', () => {
	test('is offered movies while typing, and rates the one chosen', async () => {
		const typed = { ...word('movie', 'lion ki'), focused: true };
		const offered = await read(await discord.autocomplete(discord.ada, 'rate', [typed]));
		const [first] = offered.choices;
		expect(first.name).toBe('The Lion King (1994)');
		const rated = await say('rate', word('movie', first.value), stars(4.5));
		expect(rated.text).toContain('The Lion King (1994)');
		expect(rated.isPrivate).toBe(true);
		expect(await services.store.ratingOf(discord.ada, 364)).toMatchObject({ stars: 4.5 });
	});

	test('rates by free text, again, and takes it back', async () => {
		const again = await say('rate', word('movie', 'Lion King'), stars(5));
		expect(again.text).toMatch(/The Lion King \(1994\)/);
		expect(await services.store.ratingOf(discord.ada, 364)).toMatchObject({ stars: 5 });
		const undone = await read(await discord.press(discord.ada, again.messageId, again.ids.Undo));
		expect(undone.type).toBe(InteractionResponseType.UpdateMessage);
		expect(await services.store.ratingOf(discord.ada, 364)).toMatchObject({ stars: 4.5 });
	});

	test('chooses the movie meant from a menu, which completes the rating', async () => {
		const question = await say('rate', word('movie', 'sabrina'), stars(2));
		const menu = question.ids['Choose a movie'];
		const done = await read(await discord.choose(discord.ada, question.messageId, menu, question.options[0]));
		expect(done.text).toMatch(/Sabrina \(/);
		expect(await services.store.ratingOf(discord.ada, Number(question.options[0]))).toMatchObject({ stars: 2 });
	});

	test('is told when a movie or stars do not exist, and nothing is stored', async () => {
		const before = (await services.store.ratingsOf(discord.ada)).length;
		for (const option of [stars(0), stars(7), stars(Number.MAX_VALUE)]) {
			const refused = await say('rate', word('movie', 'Lion King'), option);
			expect(refused).toMatchObject({ isPrivate: true });
			expect(refused.text).toMatch(/stars/i);
		}
		for (const title of [
			'x'.repeat(5000),
			'🦁👑',
			"'; DROP TABLE ratings; --",
			'**@everyone** xyzzy plugh',
			'id:999999999',
		])
			expect((await say('rate', word('movie', title), stars(3))).isPrivate).toBe(true);
		expect(await services.store.ratingsOf(discord.ada)).toHaveLength(before);
	});

	test('gets ten movies with reasons in the channel, none of them rated, then ten others', async () => {
		for (const title of ['aladdin', 'beauty and the beast', 'toy story', 'finding nemo'])
			await say('rate', word('movie', title), stars(5));
		const list = await say('recommend');
		expect(list.isPrivate).toBe(false);
		const movies = listMovies(list.text);
		expect(movies).toHaveLength(10);
		expect(new Set(movies).size).toBe(10);
		expect(list.text).toContain('because you rated');
		for (const rated of ['The Lion King (1994)', 'Aladdin (1992)', 'Toy Story (1995)'])
			expect(movies).not.toContain(rated);

		const more = await read(await discord.press(discord.ada, list.messageId, list.ids.More));
		expect(more.type).toBe(InteractionResponseType.UpdateMessage);
		expect(listMovies(more.text)).toHaveLength(10);
		expect(listMovies(more.text).filter((movie) => movies.includes(movie))).toEqual([]);
	});

	test('reads the language of the server in the channel, and their own where they read alone', async () => {
		const { store } = services;
		await store.changeSettings(discord.guildId, () => ({ ...USUAL_SETTINGS, locale: 'de' }));
		const list = await say('recommend');
		const more = await read(await discord.press(discord.ada, list.messageId, list.ids.Mehr));
		expect(more.ids).toHaveProperty('Mehr');
		const panel = await read(await discord.press(discord.ada, list.messageId, list.ids['Bewerten/Ausblenden']));
		const hidden = await read(await discord.press(discord.ada, panel.messageId, panel.ids['Not interested']));
		expect(hidden.ids).toHaveProperty('Undo');
		await store.changeSettings(discord.guildId, () => USUAL_SETTINGS);
		expect((await say('recommend')).ids).toHaveProperty('More');
	});

	test('hides a movie, which then leaves the list in the channel', async () => {
		const list = await say('recommend');
		const movies = listMovies(list.text);
		const [first, hidden] = [movies[0], movies.at(-1)!]; // the last button of a name is the one in `ids`
		const panel = await read(await discord.press(discord.ada, list.messageId, list.ids['Rate or hide']));
		await read(await discord.press(discord.ada, panel.messageId, panel.ids['Not interested']));
		const edit = await discord.call(({ method, path, body }) => {
			const isList = method === 'PATCH' && path.includes('/webhooks/') && JSON.stringify(body).includes(first);
			return isList && !JSON.stringify(body).includes(hidden);
		});
		expect(edit.status).toBe(200);
	});

	test("cannot use someone else's list, and is told so alone", async () => {
		const list = await say('recommend');
		const refused = await read(await discord.press(discord.bob, list.messageId, list.ids.More));
		expect(refused).toMatchObject({ isPrivate: true, type: InteractionResponseType.ChannelMessageWithSource });
		expect(refused.text).toContain('belongs to someone else');
	});

	test('gets a horror buff’s ten at once', async () => {
		const persona = await say('persona', word('name', 'horror'));
		expect(persona.isPrivate).toBe(false);
		expect(listMovies(persona.text)).toHaveLength(10);
	});

	test('with no ratings gets a quick start, not popular movies passed off as personal', async () => {
		const start = await read(await discord.slash(discord.bob, 'recommend'));
		expect(start.text).toContain('Quick start');
		const rate = Object.values(start.ids).find((id) => id?.startsWith('recommend:quick'))!;
		expect(rate).toContain(discord.bob);
	});

	test('gets a clear sentence for a forged button', async () => {
		const rated = await say('rate', word('movie', 'jaws'), stars(4));
		for (const forged of [
			'rate:undo:999999999:5',
			'rate:nothing',
			'nothing',
			'rate:undo',
			'::::',
			'constructor:toString',
		]) {
			const refused = await read(await discord.press(discord.bob, rated.messageId, forged));
			expect(refused).toMatchObject({ isPrivate: true });
			expect(refused.text.length).toBeGreaterThan(10);
		}
	});
});

/** What an answer becomes, once an edit of it holds this text. */
async function readEdited(asked: Interaction, part: string) {
	const { body } = await discord.call(
		(one) => one.method === 'PATCH' && one.path.includes(asked.token) && JSON.stringify(one.body).includes(part),
	);
	const ids = Object.fromEntries(
		collect(body, 'custom_id').map((one) => [one.label ?? one.placeholder, one.custom_id]),
	);
	return { ids, messageId: (await discord.shown(asked)).id };
}

describe('a history of another service', () => {
	const starsOf = async (user: string) =>
		Object.fromEntries((await services.store.ratingsOf(user)).map(({ movieId, stars }) => [movieId, stars]));

	test('is attached to the command, looked at, imported and taken back', async () => {
		const before = await starsOf(discord.bob);
		const asked = await discord.slashWithFile(discord.bob, 'import', 'file', 'file', LETTERBOXD_RATINGS);
		expect((await read(asked)).isPrivate).toBe(true);
		const preview = await readEdited(asked, '**5** of 6 rows');
		expect(await starsOf(discord.bob)).toEqual(before);
		const pressed = await discord.press(discord.bob, preview.messageId, preview.ids.Import);
		const done = await read(pressed);
		expect(done.text).toContain('5 ratings are new');
		expect(done.text).toContain('Your taste');
		expect(Object.keys(done.files)).toEqual(['taste.png']);
		expect((await discord.answer(pressed)).body.data.attachments).toEqual([{ id: '0', filename: 'taste.png' }]);
		expect(await starsOf(discord.bob)).toMatchObject({ 6: 4.5, 1387: 4 });
		const undoing = await discord.press(discord.bob, done.messageId, done.ids.Undo);
		const undone = await read(undoing);
		expect((await discord.answer(undoing)).body.data.attachments).toEqual([]);
		expect(undone.text).toContain('All is as it was before');
		expect(await starsOf(discord.bob)).toEqual(before);
	});

	test('is attached in the modal that a button opens', async () => {
		const list = await read(await discord.slash(discord.bob, 'ratings'));
		const opened = await read(await discord.press(discord.bob, list.messageId, list.ids['Import my ratings']));
		expect(opened.type).toBe(InteractionResponseType.Modal);
		const zipped = await makeZip({ 'ratings.csv': LETTERBOXD_RATINGS });
		const asked = await discord.submitFile(discord.bob, 'import:upload', 'file', zipped, list.messageId);
		const preview = await readEdited(asked, '**5** of 6 rows');
		const stopped = await read(await discord.press(discord.bob, preview.messageId, preview.ids.Cancel));
		expect(stopped.text).toContain('nothing was imported');
	});

	test('says what it tells of a person, to them alone until they share it', async () => {
		const list = await say('ratings');
		const card = await read(await discord.press(discord.ada, list.messageId, list.ids['My taste']));
		expect(card.isPrivate).toBe(true);
		const shared = await read(await discord.press(discord.ada, card.messageId, card.ids['Share it here']));
		expect(shared.isPrivate).toBe(false);
		expect(shared.text).toContain(`The taste of <@${discord.ada}>`);
		expect(Object.keys(shared.files)).toEqual(['taste.png']);
	});
});

describe('a restart', () => {
	test('leaves ratings and old buttons as they were', async () => {
		const rated = await say('rate', word('movie', 'heat'), stars(3.5));
		const list = await say('recommend');
		const before = await services.store.ratingsOf(discord.ada);
		await stop();
		await start();
		expect(await services.store.ratingsOf(discord.ada)).toEqual(before);
		const more = await read(await discord.press(discord.ada, list.messageId, list.ids.More));
		expect(listMovies(more.text)).toHaveLength(10);
		await read(await discord.press(discord.ada, rated.messageId, rated.ids.Undo));
		expect(await services.store.ratingsOf(discord.ada)).toHaveLength(before.length - 1);
	});
});

describe('privacy', () => {
	test('shows and exports what is stored, to its owner alone', async () => {
		const count = (await services.store.ratingsOf(discord.ada)).length;
		expect((await say('privacy', subcommand('show'))).text).toContain(`${count} ratings`);
		const exported = await say('privacy', subcommand('export'));
		expect(exported.isPrivate).toBe(true);
		const file = JSON.parse(exported.files['matinee.json']);
		expect(file.ratings).toHaveLength(count);
		expect(file.ratings.map(({ title }: { title: string }) => title)).toContain('The Lion King (1994)');
	});

	test('deletes everything once that is confirmed', async () => {
		const question = await say('privacy', subcommand('delete'));
		expect(await services.store.ratingsOf(discord.ada)).not.toEqual([]);
		const gone = await read(await discord.press(discord.ada, question.messageId, question.ids['Delete everything']));
		expect(gone.text).toContain('Gone');
		expect(await services.store.exportOf(discord.ada)).toMatchObject({ ratings: [], dismissals: [], shown: [] });
	});
});

test('every command is registered in one request', async () => {
	const { applicationId, guildId, url: apiUrl } = discord;
	const count = await registerCommands(
		{ token: TOKEN, applicationId, guildId, apiUrl },
		commandList.map(({ data }) => data),
	);
	expect(count).toBe(commandList.length);
	expect(discord.calls.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});
