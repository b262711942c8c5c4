import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApplicationCommandOptionType, ComponentType, InteractionResponseType } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createDispatch } from '../../src/bot/dispatch.ts';
import { startClock } from '../../src/bot/start-clock.ts';
import type { Transport } from '../../src/bot/transport.ts';
import { commandList } from '../../src/command-list.ts';
import { readConfig } from '../../src/config.ts';
import { startGateway } from '../../src/discord/start-gateway.ts';
import { createLog } from '../../src/log.ts';
import { openServices, type Services } from '../../src/services.ts';
import type { Duty, Night } from '../../src/store/nights.ts';
import { type Call, type Interaction, type Option, startTestDiscord, type TestDiscord, TOKEN } from './test-discord.ts';

const { Subcommand, String: Text } = ApplicationCommandOptionType;
/** Other tests may keep every core busy. */
const PATIENT = { timeout: 20_000, interval: 20 };

let folder: string;
let discord: TestDiscord;
let services: Services;
let gateway: Transport;
let clock: ReturnType<typeof startClock>;
const complaints: string[] = [];
const log = createLog({ logLevel: 'warn', discordToken: TOKEN }, { write: (line) => void complaints.push(line) });

async function start(): Promise<void> {
	services = await openServices(readConfig({ DATABASE_PATH: join(folder, 'matinee.sqlite') }));
	const dispatch = createDispatch(commandList, () => services, log);
	gateway = startGateway({ token: TOKEN, apiUrl: discord.url, dispatch, memory: services.store, log });
	await gateway.ready;
	clock = startClock(commandList, () => services, { channels: gateway.channels, log, pauseMs: 20 });
}

async function stop(): Promise<void> {
	await clock.stop();
	await gateway.close(5000);
	await services.store.close();
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'matinee-night-'));
	discord = await startTestDiscord();
	await start();
});

afterAll(async () => {
	await stop();
	await discord.stop();
});

const findNight = async (): Promise<Night> => (await services.store.findNight(discord.channelId))!;

/** The parts of a payload that can be pressed, by their labels. */
function idsOf(payload: unknown): Record<string, string> {
	if (typeof payload !== 'object' || payload === null) return {};
	const { custom_id: id, label, placeholder } = payload as Record<string, string>;
	const own = id === undefined ? {} : { [label ?? placeholder ?? id]: id };
	return Object.assign(own, ...Object.values(payload).map(idsOf));
}

/** What Discord got as the answer. */
async function read(asked: Interaction) {
	const { body, status } = await discord.answer(asked);
	expect(status).toBe(204);
	return { type: body.type as InteractionResponseType, text: JSON.stringify(body.data), ids: idsOf(body.data) };
}

const messageId = async () => (await findNight()).messageId!;
const press = async (userId: string, id: string) => read(await discord.press(userId, await messageId(), id));

/** Makes a duty due now, as if its time had come. */
async function hasten(duty: Duty, changes: Partial<Night> = {}): Promise<void> {
	const { id } = await findNight();
	const schedule = { [duty]: Date.now() };
	await services.store.changeNight(id, (night) => ({ night: { ...night, ...changes }, schedule }));
}

const posts = () =>
	discord.calls.filter(({ method, path }) => method === 'POST' && /channels\/\d+\/messages$/.test(path));
const isEdit = ({ method, path, body }: Call, text: string) =>
	method === 'PATCH' && /channels\/\d+\/messages/.test(path) && JSON.stringify(body).includes(text);

test('a whole night: start, join, nominate, vote, veto, restart, tie, override, reminder, stars', async () => {
	const { ada, bob, cyd, guildId } = discord;
	for (const movieId of [1, 364, 588, 595]) await services.store.rate(ada, movieId, 5);
	discord.trouble({ method: 'POST', path: /scheduled-events/, status: 200, body: { id: '500000000000000001' } });
	for (const path of [/scheduled-events/, /scheduled-events/])
		discord.trouble({ method: 'PATCH', path, status: 200, body: {} });
	const options: Option[] = [{ name: 'when', type: Text, value: 'in 3 hours' }];
	const opened = await read(await discord.slash(ada, 'movienight', [{ name: 'start', type: Subcommand, options }]));
	expect(opened.type).toBe(InteractionResponseType.ChannelMessageWithSource);
	expect(opened.text).toContain(`**Coming (1)** <@${ada}>`);
	await vi.waitFor(
		async () => expect(await findNight()).toMatchObject({ messageId: expect.stringMatching(/^\d+$/) }),
		PATIENT,
	);
	await hasten('event');
	const { body: event } = await discord.call(
		({ path, method }) => method === 'POST' && path.includes('scheduled-events'),
	);
	expect(event).toMatchObject({ name: 'Movie night', entity_type: 3, privacy_level: 2 });
	expect(event.entity_metadata.location).toContain(`/channels/${guildId}/`);
	await vi.waitFor(async () => expect((await findNight()).eventId).toBe('500000000000000001'), PATIENT);

	const joined = await press(bob, opened.ids.Coming);
	expect(joined.type).toBe(InteractionResponseType.UpdateMessage);
	expect(joined.text).toContain(`**Coming (2)** <@${ada}>, <@${bob}>`);
	expect((await press(cyd, joined.ids.Maybe)).text).toContain(`**Maybe** <@${cyd}>`);
	const [first] = (await findNight()).movies;
	const early = await press(cyd, `movienight:vote:${(await findNight()).id}:${first.movieId}`);
	expect(early.text).toContain('Press Coming first');
	await press(cyd, joined.ids.Coming);

	const form = await press(bob, joined.ids.Nominate);
	expect(form.type).toBe(InteractionResponseType.Modal);
	const field = { type: ComponentType.TextInput, custom_id: 'title', value: 'jaws' };
	const label = { type: ComponentType.Label, id: 1, component: field };
	const formId = Object.values(form.ids).find((id) => id.startsWith('movienight:nominated'))!;
	const nominated = await read(await discord.submit(bob, formId, [label], await messageId()));
	expect(nominated.text).toContain(`nominated by <@${bob}>`);
	// The list follows the answer to who comes.
	await vi.waitFor(async () => expect(await findNight()).toMatchObject({ isStale: false }), PATIENT);
	const { id, movies } = await findNight();
	const [jaws, second, third] = movies.map(({ movieId }) => movieId);
	expect(jaws).toBe(1387);

	const vote = (userId: string, movieId: number) => press(userId, `movienight:vote:${id}:${movieId}`);
	// Two at once, then a restart in the middle of the night.
	await Promise.all([vote(ada, second), vote(bob, second)]);
	await Promise.all([vote(ada, third), vote(bob, third), vote(cyd, jaws), vote(ada, jaws), vote(bob, jaws)]);
	await stop();
	await start();
	const menu = await press(cyd, joined.ids.Veto);
	await read(await discord.choose(cyd, await messageId(), menu.ids['Choose a movie'], String(jaws)));
	await discord.call((call) => isEdit(call, 'vetoed'));

	await hasten('close', { closesAt: Date.now() - 1 });
	const { body: closed } = await discord.call((call) => isEdit(call, 'The movie:'));
	expect(JSON.stringify(closed)).toContain('A tie at 2 votes');
	const { winnerId } = await findNight();
	expect([second, third]).toContain(winnerId);
	await discord.call(({ path, method }) => method === 'PATCH' && path.includes('scheduled-events'));
	const chosen = idsOf(closed)['Host: take another movie'];
	const overridden = await read(await discord.choose(ada, await messageId(), chosen, String(jaws)));
	expect(overridden.text).toContain('The host chose it');
	await press(bob, joined.ids['Not this time']);

	await hasten('remind');
	const reminder = await discord.call(
		({ method, path, body }) => method === 'POST' && /messages$/.test(path) && body.content,
	);
	expect(reminder.body.allowed_mentions).toEqual({ parse: [], users: [ada, cyd] });
	expect(reminder.body.content).toContain('Jaws');
	await hasten('ask', { startsAt: Date.now() - 1 });
	const question = await discord.call(
		({ method, path, body }) => method === 'POST' && /messages$/.test(path) && body.components,
	);
	const rated = await press(cyd, idsOf(question.body)['4 ★'] ?? Object.values(idsOf(question.body))[3]);
	expect(rated.text).toContain('Jaws');
	expect(await services.store.ratingOf(cyd, jaws)).toMatchObject({ stars: 4 });
	await hasten('end');
	await discord.call((call) => isEdit(call, 'This night is over'));

	expect(posts()).toHaveLength(2);
	expect(discord.violations).toEqual([]);
	expect(complaints).toEqual([]);
});

test('a channel that the bot may not write in costs nothing but what the clock would do', async () => {
	const { ada } = discord;
	const forbidden = { code: 50001, message: 'Missing Access' };
	const opened = await read(await discord.slash(ada, 'movienight', [{ name: 'start', type: Subcommand, options: [] }]));
	await vi.waitFor(async () => expect((await findNight()).messageId).toBeDefined(), PATIENT);
	discord.trouble({ method: 'PATCH', path: /channels\/\d+\/messages/, status: 403, body: forbidden });
	await hasten('close', { closesAt: Date.now() - 1 });
	await vi.waitFor(() => expect(complaints.join()).toContain('a movie night may not do this'), PATIENT);
	complaints.length = 0;
	expect((await press(ada, opened.ids.Coming)).text).toContain('The movie:');
	const shown = await read(await discord.slash(ada, 'movienight', [{ name: 'show', type: Subcommand, options: [] }]));
	expect(shown.text).toContain('The movie:');
	const { id, messageId } = await findNight();
	const pressed = async (action: string) => read(await discord.press(ada, messageId!, `movienight:${action}:${id}`));
	expect((await pressed('cancel')).text).toContain('Called off');
	const back = await pressed('reopen');
	expect(back.type).toBe(InteractionResponseType.UpdateMessage);
	expect(back.ids).toHaveProperty('End the vote');
	await discord.call((call) => /webhooks/.test(call.path) && JSON.stringify(call.body ?? '').includes('brought'));
	expect(complaints).toEqual([]);
});
