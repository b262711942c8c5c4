import { showNight } from '../../src/cards/night-card.ts';
import { showNominationForm, showVetoes } from '../../src/cards/night-forms.ts';
import { describeEvent, showMoved, showQuestion, showReminder } from '../../src/cards/night-notices.ts';
import { viewNight } from '../../src/rules/night/view-night.ts';
import type { Night, NightMovie } from '../../src/store/nights.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { ALICE, BOB, MESSAGE, type openConversation } from '../bot/conversation.ts';
import { NEW_MOVIE } from '../rules/night/sample-night.ts';

const CHANNEL = '300000000000000001';
const HOUR = 3_600_000;
const PEOPLE = Array.from({ length: 12 }, (_, at) => `1000000000000006${String(at).padStart(2, '0')}`);

const guest = (userId: string) => ({ userId, coming: 'yes' as const, fit: undefined, wasThere: false });
const movie = (movieId: number, changes: Partial<NightMovie> = {}): NightMovie => ({
	...NEW_MOVIE,
	movieId,
	...changes,
});

/** Everything that a movie night can say, whatever happens to it: what people read. */
export async function collectNightWords(chat: ReturnType<typeof openConversation>, texts: Texts): Promise<string[]> {
	const words: string[] = [];
	const { store } = chat.services;
	const start = async (options: Record<string, string | number | boolean> = {}) => {
		const { words: said } = await chat.say('movienight', { title: '7', ...options }, { subcommand: 'start' });
		words.push(...said);
	};
	const find = async () => (await store.findNight(CHANNEL))!;
	const set = async (changes: Partial<Night>) => {
		const { id } = await find();
		await store.changeNight(id, (night) => ({ night: { ...night, ...changes } }));
		return id;
	};
	/** Presses as Bob, on the night's message or on a private one. */
	const press = async (
		id: number,
		action: string,
		{ args = [] as (string | number)[], value = '', isShown = true } = {},
	) => {
		const values = value === '' ? [] : [value];
		const key = ['movienight', action, id, ...args].join(':');
		words.push(...(await chat.press(key, { as: BOB, values, ...(isShown ? { messageId: MESSAGE } : {}) })).words);
	};
	const draw = async (changes: Partial<Night>, mayWrite = true, now = 0) => {
		const base = { ...(await find()), title: undefined, fits: [], votes: [], vetoes: [] };
		const view = await viewNight({ ...base, ...changes }, chat.services, now);
		collect(showNight(view, mayWrite, texts), words);
		return view;
	};

	for (let left = await find(); left !== undefined; left = await find()) await set({ state: 'over' });
	await start({ when: '1.2.3' });
	await start({ when: '32' });
	await start({ when: '20:00' });
	await start({ when: `20:00${' '.repeat(50)}24.12.` });
	const managed = { subcommand: 'start', manages: true };
	words.push(...(await chat.say('movienight', { title: '7', when: '20:00' }, managed)).words);
	const settings = { region: undefined, mayMention: true, visibility: 'public', locale: undefined } as const;
	await store.changeSettings('200000000000000001', () => ({ ...settings, timeZone: 'Europe/Berlin' }));
	await start({ when: '2020-01-01 20:00' });
	await start({ when: '2040-01-01 20:00' });
	await start({ seats: 1 });
	await start({ title: '7'.repeat(61) });
	const direct = { userId: ALICE, guildId: undefined, locale: texts.locale };
	const command = { kind: 'command', command: 'movienight', subcommand: 'start', options: {} } as const;
	words.push(...(await chat.askAs(direct, command)).words);
	await press(99_999, 'close');
	words.push(...(await chat.say('movienight', {}, { subcommand: 'show' })).words);
	await start();
	await start();

	const [one, two, three] = (await find()).movies.map(({ movieId }) => movieId);
	const id = await set({ seats: 1 });
	await press(id, 'answer', { args: ['yes'] });
	await press(id, 'choose', { value: String(one), isShown: false });
	await press(id, 'vote', { args: [one] });
	await press(id, 'close');
	await press(id, 'stars', { args: [4] });
	await set({ seats: undefined, guests: [guest(ALICE), guest(BOB)] });
	await press(id, 'vote', { args: [364] });
	await press(id, 'choose', { value: '364', isShown: false });
	await press(id, 'nominate');
	await press(id, 'vetoes');
	await press(id, 'veto', { value: String(two), isShown: false });
	await press(id, 'veto', { value: '364', isShown: false });
	const nominated = (movieId: number, nominatedBy: string) => movie(movieId, { source: 'nominated', nominatedBy });
	await set({
		movies: [nominated(one, BOB), nominated(two, BOB)],
		votes: [{ userId: ALICE, movieId: one }],
		vetoes: [],
	});
	await press(id, 'choose', { value: '588', isShown: false });
	for (const back of [one, three])
		words.push(...(await chat.fillIn(`movienight:nominated:${id}`, { back: String(back) }, { as: BOB })).words);
	words.push(...(await chat.fillIn(`movienight:nominated:${id}`, {}, { as: BOB })).words);
	await set({ movies: [1, 2, 3, 4, 5].map((movieId) => nominated(movieId, ALICE)), votes: [] });
	await press(id, 'choose', { value: '588', isShown: false });
	await set({ allowsVetoes: false });
	await press(id, 'veto', { value: '1', isShown: false });
	await set({ state: 'decided', winnerId: 1 });
	await press(id, 'choose', { value: '588', isShown: false });
	await set({ winnerId: undefined });
	await press(id, 'stars', { args: [4] });

	const reasons = (['everyone', 'known', 'most', 'few', 'popular'] as const).map((reason, at) =>
		movie(at + 1, { reason }),
	);
	const movies = [...reasons, movie(6, { source: 'carried' }), movie(7, { nominatedBy: BOB, bestFor: BOB })];
	const guests = PEOPLE.map(guest);
	const fits = PEOPLE.map((userId) => ({ userId, movieId: 1, fit: 2 as const }));
	const [first, second] = PEOPLE;
	const vote = (userId: string, movieId: number) => ({ userId, movieId });
	const open = {
		state: 'open',
		seats: 20,
		query: '10:9:1990:1999:b:::::',
		guests,
		movies,
		fits,
		allowsVetoes: true,
	} as const;
	const view = await draw({ ...open, vetoes: [vote(first, 2)] }, false);
	await draw({ ...open, fits: [], isSecret: true, guests: [...guests, { ...guest('6'), coming: 'maybe' }] });
	await draw({ ...open, allowsVetoes: false, movies: [], guests: [] });
	await draw({ ...open, movies: [], isStale: true });
	await draw({ ...open, movies: [], isStale: false });
	await draw({ ...open, state: 'cancelled' });
	await draw({ ...open, state: 'over', winnerId: 1 });
	const decided = { ...open, state: 'decided', winnerId: 1 } as const;
	await draw({ ...decided, votes: [vote(first, 1)], vetoes: [vote(second, 2)] });
	await draw({ ...decided, votes: [vote(first, 1), vote(second, 2)] });
	await draw(decided);
	await draw({ ...decided, isOverridden: true });
	await draw({ ...decided, guests: [] });
	await draw({ ...decided, winnerId: undefined });
	const won = await draw({ ...decided, startsAt: 0 }, true, HOUR);
	for (const each of [view, won]) {
		collect([showReminder(each, true, texts), showQuestion(each, texts), showMoved(each, '', texts)], words);
		collect([{ ...describeEvent(each, '', texts), content: describeEvent(each, '', texts).location }], words);
	}
	const own = view.movies.slice(0, 1);
	collect([showNominationForm(1, { wanted: [own[0].movie], own }, texts), ...showVetoes(view, first, texts)], words);

	await set({ state: 'cancelled', hostId: BOB, startsAt: 1 });
	await press(id, 'reopen');
	await store.changeNight(id, (night) => ({ night: { ...night, startsAt: undefined } }));
	await press(id, 'reopen');
	await set({ state: 'cancelled' });
	await press(id, 'close');
	await store.changeNight(id, (night) => ({ night: { ...night, state: 'over' } }));
	await press(id, 'close');
	return words;
}

const READ = ['content', 'title', 'label', 'placeholder', 'description', 'name'];

/** Everything that a person reads of components, however deep. */
function collect(parts: readonly object[], words: string[]): void {
	const visit = (part: unknown): void => {
		if (typeof part !== 'object' || part === null) return;
		for (const [key, value] of Object.entries(part)) {
			if (typeof value === 'string' && READ.includes(key)) words.push(value);
			else visit(value);
		}
	};
	for (const part of parts) visit(part);
}
