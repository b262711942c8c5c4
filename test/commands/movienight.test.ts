import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Clock } from '../../src/bot/command.ts';
import type { Payload } from '../../src/bot/response.ts';
import { speakTo } from '../../src/bot/speak-to.ts';
import { commandList } from '../../src/command-list.ts';
import { keepMessage } from '../../src/rules/night/play-night.ts';
import type { Night } from '../../src/store/nights.ts';
import { textsFor } from '../../src/texts/texts.ts';
import { ALICE, BOB, MESSAGE, openConversation, type Reading } from '../bot/conversation.ts';
import { recordChannels } from '../bot/record-channels.ts';

const CY = '100000000000000003';
const chat = openConversation({ pinged: [ALICE, BOB, CY] });
const CHANNEL = '300000000000000001';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const say = (options: Record<string, string | number | boolean> = {}, as = ALICE) =>
	chat.say('movienight', options, { subcommand: 'start', as });
const show = (as = ALICE) => chat.say('movienight', {}, { subcommand: 'show', as });
const textOf = ({ text, response }: Reading): string =>
	text || String((response as { payload: Payload }).payload.content);
const theNight = async (): Promise<Night> => (await chat.services.store.findNight(CHANNEL))!;

/** Presses a button of the night's message. */
async function press(action: string, { as = ALICE, values = [] as string[], args = [] as (string | number)[] } = {}) {
	const { id } = await theNight();
	return chat.press(['movienight', action, id, ...args].join(':'), { as, values, messageId: MESSAGE });
}
const come = (as: string, word = 'yes') => press('answer', { as, args: [word] });
const vote = (as: string, movieId: number) => press('vote', { as, args: [movieId] });

const recorded = recordChannels();
const warnings: string[] = [];
const clock: Clock = {
	channels: recorded.channels,
	speak: (locale) => speakTo(locale, textsFor(locale), chat.services),
	warn: (_what, message) => warnings.push(message),
};

/** Lets the clock look at what is due, after a while. @returns what it did. */
async function pass(ms = 0) {
	vi.setSystemTime(Date.now() + ms);
	for (const { doDue } of commandList) await doDue?.(chat.services, clock);
	return recorded.take();
}

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'] });
	recorded.allow();
	recorded.take();
	warnings.length = 0;
});

/** Ends what runs, so that the next test can open a night. */
afterEach(async () => {
	const night = await chat.services.store.findNight(CHANNEL);
	const schedule = {
		close: undefined,
		remind: undefined,
		ask: undefined,
		end: undefined,
		refresh: undefined,
		retire: undefined,
		event: undefined,
	};
	if (night)
		await chat.services.store.changeNight(night.id, (current) => ({ night: { ...current, state: 'over' }, schedule }));
	vi.useRealTimers();
	expect(chat.errors).toEqual([]);
});

const contentOf = (payload: Payload | undefined): string => JSON.stringify(payload);

test('opens with five movies that suit the host, none of them rated', async () => {
	for (const movie of [1, 364, 588, 595, 2081]) await chat.services.store.rate(ALICE, movie, 5);
	const opened = await say({ when: 'in 3 hours', title: 'Pizza **night**', genre: 'Animation' });
	expect(opened.isPrivate).toBe(false);
	expect(opened.text).toContain('Pizza \\*\\*night\\*\\*');
	expect(opened.text).toContain(`**Coming (1)** <@${ALICE}>`);
	expect(opened.text).toMatch(/<t:\d+:F> \(<t:\d+:R>\)/);
	const night = await theNight();
	expect(night.movies).toHaveLength(5);
	expect(night.movies.filter(({ movieId }) => [1, 364, 588, 595, 2081].includes(movieId))).toEqual([]);
	expect(opened.text).toContain(`likely: <@${ALICE}> ●`);
	expect(night.messageId).toBe(MESSAGE);
	expect(textOf(await say())).toContain('open in this channel already');
});

test('a night that ends without a movie says how to open another', async () => {
	await say();
	const { id } = await theNight();
	await chat.services.store.changeNight(id, (night) => ({ night: { ...night, movies: [], guests: [] } }));
	const ended = await press('close');
	expect(ended.text).toContain('**Nothing was decided**');
	expect(ended.text).toContain('`/movienight start` opens another night.');
	expect((await say()).text).toContain('**Coming (1)**');
});

describe('after `/movienight show` the message before', () => {
	const OLD = '399999999999999999';

	/** Opens a night in an older message, and shows it again. */
	async function showAgain(): Promise<Night> {
		await say({ title: 'Fun' });
		const { id } = await theNight();
		await chat.services.store.changeNight(id, (night) => ({ night: { ...night, messageId: OLD } }));
		await show(BOB);
		return theNight();
	}
	const pressOld = (id: number, as = BOB) => chat.press(`movienight:answer:${id}:yes`, { as, messageId: OLD });

	test('says where the night goes on, without buttons', async () => {
		expect(await showAgain()).toMatchObject({ messageId: MESSAGE, oldMessages: [OLD] });
		const [moved, ...others] = await pass();
		expect(others).toEqual([]);
		expect(moved).toMatchObject({ kind: 'edit', messageId: OLD });
		expect(contentOf(moved.payload)).toContain(`/${MESSAGE}).`);
		expect(contentOf(moved.payload)).toContain('**Fun** goes on [here](https://discord.com/channels/');
		expect(contentOf(moved.payload)).not.toContain('custom_id');
		expect(await theNight()).toMatchObject({ messageId: MESSAGE, oldMessages: [] });
		await show(BOB);
		expect(await pass()).toEqual([]);
	});

	test('takes a press that comes before: it counts, and the newer message shows it', async () => {
		const { id } = await showAgain();
		expect((await pressOld(id)).text).toContain(`**Coming (2)** <@${ALICE}>, <@${BOB}>`);
		expect(await theNight()).toMatchObject({ messageId: MESSAGE, oldMessages: [OLD] });
		const edits = await pass();
		const of = (messageId: string) => contentOf(edits.find((deed) => deed.messageId === messageId)?.payload);
		expect(edits).toHaveLength(2);
		expect(of(MESSAGE)).toContain('**Coming (2)**');
		expect(of(OLD)).toContain('goes on');
	});

	test('stays as it is where the bot may not change it, and its buttons work on', async () => {
		const { id } = await showAgain();
		recorded.refuse();
		expect(await pass()).toEqual([]);
		expect(warnings).toEqual(['a movie night may not do this']);
		recorded.allow();
		expect((await pressOld(id)).text).toContain('**Coming (2)**');
		expect((await pass()).map(({ messageId }) => messageId).sort()).toEqual([MESSAGE, OLD].sort());
		expect(await theNight()).toMatchObject({ messageId: MESSAGE, oldMessages: [] });
	});

	test('does not take the night back by a press that was under way as it was changed', async () => {
		const { id } = await showAgain();
		await pass();
		expect((await pressOld(id)).text).toContain('**Coming (2)**');
		expect(await theNight()).toMatchObject({ messageId: MESSAGE, oldMessages: [OLD] });
		expect((await pass()).map(({ messageId }) => messageId).sort()).toEqual([OLD, MESSAGE]);
		expect(await theNight()).toMatchObject({ messageId: MESSAGE, oldMessages: [] });
	});

	test('brings a night back that was called off, and the newer message shows it', async () => {
		const { id } = await showAgain();
		recorded.refuse();
		await chat.press(`movienight:cancel:${id}`, { messageId: OLD });
		await pass();
		recorded.allow();
		await chat.press(`movienight:reopen:${id}`, { messageId: OLD });
		expect(await theNight()).toMatchObject({ messageId: MESSAGE, oldMessages: [OLD] });
		const edits = await pass();
		const of = (messageId: string) => contentOf(edits.find((deed) => deed.messageId === messageId)?.payload);
		expect(of(MESSAGE)).toContain('**Coming (1)**');
		expect(of(OLD)).toContain('goes on');
	});

	test('loses no press that came while the newer one was on its way', async () => {
		await say({ title: 'Fun' });
		const { id } = await theNight();
		await chat.services.store.changeNight(id, (night) => ({ night: { ...night, messageId: OLD } }));
		const drawn = await theNight();
		await pressOld(id);
		await keepMessage(drawn, MESSAGE, chat.services, Date.now());
		const edits = await pass();
		const shown = edits.find(({ messageId }) => messageId === MESSAGE);
		expect(contentOf(shown?.payload)).toContain('**Coming (2)**');
	});

	test('is tried again where Discord does not answer', async () => {
		await showAgain();
		recorded.fail();
		await pass();
		expect(warnings).toEqual(['will try this again']);
		recorded.allow();
		expect(await pass(2 * MINUTE)).toMatchObject([{ kind: 'edit', messageId: OLD }]);
	});
});

test('is played through: coming, nominating, voting, a veto, the end, the reminder, the stars', async () => {
	await say({ when: 'in 3 hours', title: 'Fun' });
	await come(BOB);
	const both = await come(CY);
	expect(both.text).toContain(`**Coming (3)** <@${ALICE}>, <@${BOB}>, <@${CY}>`);
	const form = await press('nominate', { as: BOB });
	expect(form.kind).toBe('modal');
	const nominated = await chat.fillIn(form.allIds[0], { title: 'jaws' }, { as: BOB });
	expect(nominated.text).toContain(`nominated by <@${BOB}>`);
	const jaws = 1387;
	const [first] = (await theNight()).movies.filter(({ source }) => source === 'proposed');
	await vote(ALICE, jaws);
	await vote(BOB, jaws);
	await vote(CY, first.movieId);
	const voted = await vote(ALICE, first.movieId);
	expect(Object.keys(voted.ids)).toContain('Vote · 2');
	const menu = await press('vetoes', { as: CY });
	expect(menu.isPrivate).toBe(true);
	await chat.press(menu.allIds[0], { as: CY, values: [String(jaws)] });
	const deeds = await pass(5000);
	expect(deeds.map(({ kind }) => kind).sort()).toEqual(['create event', 'edit']);
	expect(contentOf(deeds.find(({ kind }) => kind === 'edit')?.payload)).toContain('vetoed');

	const [closed, changed] = await pass(2 * HOUR);
	expect(contentOf(closed.payload)).toContain('The movie:');
	expect((await theNight()).winnerId).toBe(first.movieId);
	expect(changed).toMatchObject({ kind: 'change event', event: { name: expect.stringMatching(/^Fun: /) } });
	await come(BOB, 'no');
	const [reminder, ...others] = await pass(46 * MINUTE);
	expect(reminder.payload?.allowed_mentions).toEqual({ parse: [], users: [ALICE, CY] });
	expect(reminder.payload?.content).toMatch(new RegExp(`^<@${ALICE}>, <@${CY}>: .* begins <t:`));
	expect(others).toEqual([]);
	expect(await pass()).toEqual([]);

	const [question] = await pass(21 * HOUR);
	expect(contentOf(question.payload)).toContain('How was');
	const rated = await press('stars', { as: CY, args: [4] });
	expect(rated.isPrivate).toBe(true);
	expect(await chat.services.store.ratingOf(CY, first.movieId)).toMatchObject({ stars: 4 });
	expect((await theNight()).guests.find(({ userId }) => userId === CY)).toMatchObject({ wasThere: true });
	const [ended] = await pass(4 * 24 * HOUR);
	expect(contentOf(ended.payload)).toContain('This night is over');
	expect(textOf(await show())).toContain('There is no movie night');
});

test('of an ambiguous title asks which, and a nomination can be taken back', async () => {
	await say();
	const form = await press('nominate', { as: BOB });
	const which = await chat.fillIn(form.allIds[0], { title: 'sabrina' }, { as: BOB });
	expect(which.isPrivate).toBe(true);
	const movieId = Number(which.menuLines[0].value);
	const chosen = await chat.press(which.ids['Choose a movie'], { as: BOB, values: [String(movieId)] });
	expect(chosen.text).toContain('on the list');
	expect((await theNight()).movies[0]).toMatchObject({ movieId, source: 'nominated', nominatedBy: BOB });
	expect((await pass()).map(({ kind }) => kind)).toEqual(['edit']);
	const again = await press('nominate', { as: BOB });
	expect(again.words).toContain(which.menuLines[0].label);
	await chat.fillIn(again.allIds[0], { back: String(movieId) }, { as: BOB });
	expect((await theNight()).movies.filter(({ isListed }) => isListed).map((each) => each.movieId)).not.toContain(
		movieId,
	);
	expect(textOf(await chat.fillIn(form.allIds[0], {}, { as: BOB }))).toContain('Type a title');
});

test('offers the watchlist of the person who nominates', async () => {
	await chat.services.store.addToWatchlist(CY, 29);
	await say();
	const form = await press('nominate', { as: CY });
	expect(form.menuLines.map(({ value }) => value)).toContain('29');
	const nominated = await chat.fillIn(form.allIds[0], { wanted: '29' }, { as: CY });
	expect(nominated.text).toContain('City of Lost Children');
});

test('hides votes that are secret until the movie is decided', async () => {
	const opened = await say({ secret: true });
	const [{ movieId }] = (await theNight()).movies;
	expect(Object.keys(opened.ids)).toContain('Vote');
	const voted = await vote(ALICE, movieId);
	expect(voted.words.join()).not.toMatch(/Vote ·/);
	expect((await press('close')).text).toContain('Won with 1 vote');
});

test('is closed, overridden and called off by the host or a manager alone', async () => {
	await say();
	for (const action of ['close', 'cancel']) expect(textOf(await press(action, { as: BOB }))).toContain('Only the host');
	const closed = await press('close');
	expect(closed.text).toContain('No one voted');
	const other = closed.menuLines[0].value;
	expect(textOf(await press('override', { as: BOB, values: [other] }))).toContain('Only the host');
	const overridden = await press('override', { values: [other] });
	expect(overridden.text).toContain('The host chose it. The votes were for');
	expect((await theNight()).winnerId).toBe(Number(other));
	const { id } = await theNight();
	expect((await press('cancel')).text).toContain('Called off');
	expect(await theNight()).toBeUndefined();
	expect(textOf(await chat.press(`movienight:vote:${id}:1`, { messageId: MESSAGE }))).toContain('called off');
});

describe('a night that was called off', () => {
	const reopen = (id: number, as = ALICE) => chat.press(`movienight:reopen:${id}`, { as, messageId: MESSAGE });
	const cancel = async () => {
		const { id } = await theNight();
		const cancelled = await press('cancel');
		expect(cancelled.text).toContain('the vote is open again then, and all votes still count');
		return id;
	};

	test('comes back openly, with its votes, its event, and time to vote', async () => {
		await say({ when: 'in 3 hours', title: 'Fun' });
		const [, second] = (await theNight()).movies;
		await vote(ALICE, second.movieId);
		await pass(5000);
		await pass(2 * HOUR);
		expect((await theNight()).state).toBe('decided');
		const id = await cancel();
		expect((await pass()).map(({ kind }) => kind)).toEqual(['remove event']);
		expect(textOf(await reopen(id, BOB))).toContain('Only the host');
		const back = await reopen(id);
		expect(back.kind).toBe('update');
		expect(Object.keys(back.ids)).toContain('End the vote');
		const notice = chat.posted.pop();
		expect(notice?.isPrivate).toBe(false);
		expect(notice?.text).toMatch(new RegExp(`^<@${ALICE}> brought \\*\\*Fun\\*\\* back.* open again and ends <t:`));
		const night = await theNight();
		expect(night).toMatchObject({ id, state: 'open', winnerId: undefined });
		expect(night.votes).toEqual([{ userId: ALICE, movieId: second.movieId }]);
		expect(night.closesAt - Date.now()).toBeGreaterThan(25 * MINUTE);
		expect((await pass()).map(({ kind }) => kind)).toEqual(['create event']);
		expect(textOf(await reopen(id))).toContain('open in this channel already');
		await pass(30 * MINUTE);
		expect((await theNight()).winnerId).toBe(second.movieId);
	});

	test('gets no event where the bot may make none', async () => {
		await say({ when: 'in 3 hours' });
		await pass(5000);
		const id = await cancel();
		await pass();
		const caller = { userId: ALICE, guildId: (await chat.services.store.nightOf(id))!.serverId, channelId: CHANNEL };
		const botMay = { write: true, createEvents: false };
		const press = { kind: 'component', customId: `movienight:reopen:${id}`, values: [], messageId: MESSAGE } as const;
		await chat.askAs({ ...caller, locale: 'en-US', botMay }, press);
		expect(await pass()).toEqual([]);
		expect(warnings).toEqual([]);
	});

	test('comes back in its own message, though another shows it a moment later', async () => {
		await say();
		const id = await cancel();
		const { ids } = await chat.press(`movienight:reopen:${id}`, { messageId: '400000000000000009' });
		expect(Object.keys(ids)).toContain('End the vote');
		expect((await theNight()).messageId).toBe('400000000000000009');
		expect(await pass()).toMatchObject([{ kind: 'edit', messageId: MESSAGE }]);
	});

	test('stays off where another is open, and once it was to have begun', async () => {
		await say({ when: 'in 3 hours' });
		const id = await cancel();
		await say();
		expect(textOf(await reopen(id))).toContain('open in this channel already');
		await cancel();
		vi.setSystemTime(Date.now() + 4 * HOUR);
		expect(textOf(await reopen(id))).toContain('was to have begun');
		expect(await theNight()).toBeUndefined();
	});

	test('gets another event where someone deleted the one it had', async () => {
		await say({ when: 'in 3 hours' });
		await pass(5000);
		recorded.loseEvents();
		await press('close');
		expect((await pass()).map(({ kind }) => kind)).toEqual(['create event']);
	});
});

test('a host who takes another movie than the votes is told of with each movie once', async () => {
	await say();
	await come(BOB);
	const [first, second, third] = (await theNight()).movies.map(({ movieId }) => movieId);
	for (const as of [ALICE, BOB]) await vote(as, first);
	await vote(BOB, second);
	await press('close');
	const { text } = await press('override', { values: [String(third)] });
	const titleOf = (movieId: number) => chat.services.catalogue.get(movieId)!.title;
	expect(text).toContain(`The votes were for ${titleOf(first)}`);
	expect(text.split(titleOf(first))).toHaveLength(2);
	expect(text).toContain(`Others: ${titleOf(second)}`);
});

test('a night to which no one comes does not say that its movie suits everyone', async () => {
	await say();
	await chat.fillIn(`movienight:nominated:${(await theNight()).id}`, { title: 'jaws' }, { as: BOB });
	await come(ALICE, 'no');
	const closed = await press('close');
	expect(closed.text).toContain('Jaws (1975)');
	expect(closed.text).toContain('No one comes, so I took the first movie of the list.');
});

test('a vote that is over opens no menu of vetoes and no form', async () => {
	await say();
	await press('close');
	for (const action of ['vetoes', 'nominate']) {
		const answered = await press(action, { as: BOB });
		expect(answered.kind).toBe('message');
		expect(textOf(answered)).toContain('The vote is over');
	}
});

test('a press that comes after the end of the vote shows what was decided', async () => {
	await say({ when: 'in 3 hours' });
	const [{ movieId }] = (await theNight()).movies;
	recorded.refuse();
	vi.setSystemTime(Date.now() + 2 * HOUR);
	expect((await vote(ALICE, movieId)).text).toContain('The movie:');
	expect((await vote(ALICE, movieId)).text).toContain('The movie:');
	expect((await theNight()).votes).toEqual([]);
});

test('does without what the channel does not allow, says so, and tries again what failed', async () => {
	const opened = await say({ when: 'in 3 hours' });
	expect(opened.text).not.toContain('I may not see this channel');
	recorded.fail();
	await pass(5000);
	expect(warnings).toEqual(['will try this again']);
	recorded.allow();
	expect(await pass(59_999)).toEqual([]);
	expect(await pass(1)).toMatchObject([{ kind: 'create event' }]);
	recorded.refuse();
	expect(await pass(2 * HOUR)).toEqual([]);
	expect(warnings.at(-1)).toBe('a movie night may not do this');
	recorded.allow();
	expect((await pass(2 * MINUTE)).filter(({ kind }) => kind === 'edit')).toEqual([]);
	expect((await show()).text).toContain('The movie:');
});

test('is reminded of by the host, where the bot may not write by itself', async () => {
	await say({ when: 'in 3 hours' });
	await come(BOB);
	await press('close');
	const command = { kind: 'command', command: 'movienight', subcommand: 'show', options: {} } as const;
	const showMuted = async (userId: string) => {
		const place = { guildId: '200000000000000001', channelId: CHANNEL, locale: 'en-US' };
		const { response } = await chat.askAs({ userId, ...place, botMay: { write: false, createEvents: false } }, command);
		return (response as { payload: Payload }).payload.allowed_mentions;
	};
	expect(await showMuted(ALICE)).toEqual({ parse: [] });
	vi.setSystemTime(Date.now() + 3 * HOUR - 10 * MINUTE);
	expect(await showMuted(BOB)).toEqual({ parse: [] });
	expect((await show()).text).not.toContain('begins');
	expect(await showMuted(ALICE)).toEqual({ parse: [], users: [ALICE, BOB] });
	vi.setSystemTime(Date.now() + 10 * MINUTE);
	expect(await showMuted(ALICE)).toEqual({ parse: [] });
});

test('says at the start what the bot may not do in the channel', async () => {
	const caller = { userId: ALICE, guildId: '200000000000000001', channelId: CHANNEL, locale: 'en-US' };
	const botMay = { write: false, createEvents: false };
	const opened = await chat.askAs(
		{ ...caller, botMay },
		{ kind: 'command', command: 'movienight', subcommand: 'start', options: {} },
	);
	expect(opened.text).toContain('Give me View Channel and Send Messages');
	expect((await pass()).map(({ kind }) => kind)).toEqual([]);
});

test('mentions no one where the server does not want it', async () => {
	const settings = {
		timeZone: undefined,
		region: undefined,
		mayMention: false,
		visibility: 'public',
		locale: undefined,
	} as const;
	await chat.services.store.changeSettings('200000000000000001', () => settings);
	await say({ when: 'in 3 hours' });
	await pass(2 * HOUR);
	const [reminder] = (await pass(46 * MINUTE)).filter(({ kind }) => kind === 'post');
	expect(reminder.payload?.allowed_mentions).toEqual({ parse: [] });
	await chat.services.store.changeSettings('200000000000000001', () => ({ ...settings, mayMention: true }));
});

test.each([
	[{ when: 'soon' }, 'I cannot read “soon” as a time'],
	[{ when: '32 Nov' }, '“32 Nov” does not exist'],
	[{ when: '2020-01-01T20:00Z' }, '“2020-01-01T20:00Z” is over'],
	[{ when: '2040-01-01T20:00Z' }, 'too far away'],
	[{ when: `tomorrow${' '.repeat(50)}20:00` }, 'no time zone yet'],
	[{ seats: 1 }, 'Choose from 2 to 50 seats'],
	[{ title: 'x'.repeat(61) }, 'too long for a title'],
	[{ genre: 'Nonsense' }, 'genre'],
	[{ from: 2000, to: 1990 }, '1990'],
])('answers %j with a sentence, and opens nothing', async (options, sentence) => {
	const refused = await say(options as Record<string, string>);
	expect(refused.isPrivate).toBe(true);
	expect(textOf(refused)).toContain(sentence);
	expect(await theNight()).toBeUndefined();
});

test('needs a server, and answers forged keys and other servers with a sentence', async () => {
	const direct = { userId: ALICE, guildId: undefined, locale: 'en-US' };
	const command = { kind: 'command', command: 'movienight', subcommand: 'start', options: {} } as const;
	expect(textOf(await chat.askAs(direct, command))).toContain('needs a channel of a server');
	expect(textOf(await show())).toContain('There is no movie night');
	await say();
	const { id } = await theNight();
	for (const key of ['vote:x:1', 'vote:-1:1', 'answer:999999:yes', 'close:', 'stars:1e9:4', 'nominate:99999999999'])
		expect(textOf(await chat.press(`movienight:${key}`, { messageId: MESSAGE }))).toContain('over and forgotten');
	for (const key of [`vote:${id}:999999999`, `override:${id}`, `vote:${id}:1`])
		expect((await chat.press(`movienight:${key}`, { messageId: MESSAGE })).isPrivate).toBe(true);
	expect(textOf(await chat.press(`movienight:stars:${id}:4`))).toContain('No movie was decided');
	const elsewhere = { userId: ALICE, guildId: '200000000000000009', locale: 'en-US', mayManageServer: true };
	const forged = { kind: 'component', customId: `movienight:cancel:${id}`, values: [] } as const;
	expect(textOf(await chat.askAs(elsewhere, forged))).toContain('over and forgotten');
	expect(textOf(await vote(BOB, (await theNight()).movies[0].movieId))).toContain('Press Coming first');
	expect((await theNight()).votes).toEqual([]);
});

test('takes losers along, and counts more who got less', async () => {
	await say();
	await come(BOB);
	const [first, second] = (await theNight()).movies;
	for (const as of [ALICE, BOB]) for (const { movieId } of [first, second]) await vote(as, movieId);
	await press('close');
	const { id, winnerId } = await theNight();
	await chat.services.store.changeNight(id, (night) => ({ night: { ...night, state: 'over' } }));
	const loser = winnerId === first.movieId ? second : first;
	const opened = await say();
	expect(opened.text).toContain('lost last time');
	expect((await theNight()).movies[0]).toMatchObject({ movieId: loser.movieId, source: 'carried', carried: 1 });
});

test('a person whose data is deleted leaves a running night, which goes on', async () => {
	await say({ when: 'in 3 hours' }, BOB);
	await come(CY);
	await pass(5000);
	await chat.services.store.deleteAll(BOB);
	const [redrawn] = await pass(10 * MINUTE);
	expect(contentOf(redrawn.payload)).not.toContain(BOB);
	expect((await press('close', { as: CY })).text).toContain('The movie:');
});

test.each([
	[{}, undefined],
	[{ mood: 'adventurous' }, 'Wanted: adventurous'],
	[{ genre: 'Horror', from: 1980 }, 'Wanted: Horror movies since 1980'],
	[{ genre: 'Horror', mood: 'daring' }, 'Wanted: Horror movies · daring'],
])('says which movies are wanted: %j', async (options, line) => {
	const { text } = await say(options as Record<string, string>);
	expect(text.split('\n').find((each) => each.startsWith('Wanted'))).toBe(line);
});

test('is reminded of once, no matter who else looks at the clock, and however late', async () => {
	await say({ when: 'in 3 hours' });
	await pass(2 * HOUR);
	await pass();
	vi.setSystemTime(Date.now() + 46 * MINUTE);
	const looks = await Promise.all([pass(), pass(), pass()]);
	expect(looks.flat().map(({ kind }) => kind)).toEqual(['post']);
	expect(await pass(MINUTE)).toEqual([]);
	const { id } = await theNight();
	const again = { remind: Date.now() - 30 * MINUTE };
	await chat.services.store.changeNight(id, (night) => ({ night, schedule: again }));
	expect(await pass()).toEqual([]);
});
