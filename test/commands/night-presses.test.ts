import { expect, test } from 'vitest';
import { composeUpdate } from '../../src/cards/message.ts';
import { showNight } from '../../src/cards/night-card.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { listComing } from '../../src/rules/night/decide-night.ts';
import { viewNight } from '../../src/rules/night/view-night.ts';
import type { Night } from '../../src/store/nights.ts';
import { openStore } from '../../src/store/open-store.ts';
import { textsFor } from '../../src/texts/texts.ts';
import { MESSAGE, openConversation, type Reading } from '../bot/conversation.ts';
import { assertValidPayload } from '../bot/payload-rules.ts';
import { NEW_MOVIE, NEW_NIGHT } from '../rules/night/sample-night.ts';

const chat = openConversation();
const PEOPLE = Array.from({ length: 8 }, (_, at) => `10000000000000010${at}`);
const [HOST] = PEOPLE;
const CHANNEL = '300000000000000001';

const start = (options = {}) => chat.say('movienight', options, { subcommand: 'start', as: HOST });
const findNight = async (): Promise<Night> => (await chat.services.store.findNight(CHANNEL))!;
const endNight = async () => {
	const { id } = await findNight();
	await chat.services.store.changeNight(id, (night) => ({ night: { ...night, state: 'over' } }));
};
const on = (as: string, values: string[] = []) => ({ as, values, messageId: MESSAGE });

test('presses of eight people at once are all done, each once', async () => {
	await start();
	const { id } = await findNight();
	await Promise.all(PEOPLE.map((as) => chat.press(`movienight:answer:${id}:yes`, on(as))));
	const night = await findNight();
	expect(listComing(night).toSorted()).toEqual(PEOPLE);
	expect(night.isStale).toBe(false);
	expect(new Set(night.fits.map(({ userId }) => userId))).toEqual(new Set(PEOPLE));
	const movieIds = night.movies.map(({ movieId }) => movieId).slice(0, 3);
	const votes = PEOPLE.flatMap((userId) => movieIds.map((movieId) => ({ userId, movieId })));
	await Promise.all(votes.map(({ userId, movieId }) => chat.press(`movienight:vote:${id}:${movieId}`, on(userId))));
	const name = (vote: { userId: string; movieId: number }) => `${vote.userId} ${vote.movieId}`;
	expect((await findNight()).votes.map(name).toSorted()).toEqual(votes.map(name).toSorted());
	// A press that is repeated takes its vote back.
	await Promise.all(votes.map(({ userId, movieId }) => chat.press(`movienight:vote:${id}:${movieId}`, on(userId))));
	expect((await findNight()).votes).toEqual([]);
	await endNight();
});

test('no sequence of presses gives a message that Discord would refuse, or an error', async () => {
	const random = createRandom(17);
	const pick = <T>(items: readonly T[]): T => items[Math.floor(random.uniform() * items.length)];
	for (const movieId of [1, 364, 588, 595])
		for (const as of PEOPLE.slice(0, 4)) await chat.services.store.rate(as, movieId, 5);
	const titles = ['jaws', 'heat', 'alien', 'sabrina', 'up', 'xyzzy', ''];
	let shown = await start({ when: 'in 3 hours', title: 'Fun', seats: 6 });
	const seen = new Set<string>();
	for (let step = 0; step < 250; step++) {
		const as = pick(PEOPLE);
		const { id, choices } = pick(shown.controls.filter(({ id }) => id.startsWith('movienight:')));
		const [, action] = id.split(':');
		if (action === 'cancel' && random.uniform() < 0.8) continue;
		seen.add(action);
		const answered = await chat.press(id, on(as, choices.length > 0 ? [pick(choices)] : []));
		const after = await follow(answered, as, () => pick(titles));
		// Private answers stand beside the night's message, which stays.
		if (after.kind === 'update' && after.allIds.length > 0) shown = after;
		if (after.kind === 'update' && !after.text.includes('Fun')) shown = await look();
		if (!shown.text.includes('Fun')) shown = await look();
	}
	expect(chat.errors).toEqual([]);
	expect([...seen]).toEqual(
		expect.arrayContaining(['answer', 'vote', 'nominate', 'others', 'vetoes', 'switch', 'close']),
	);
	await endNight();

	/** The night's message as it is now; a new night where the old one was called off. */
	async function look(): Promise<Reading> {
		if (!(await findNight())) return start({ when: 'in 3 hours', title: 'Fun', seats: 6 });
		return chat.say('movienight', {}, { subcommand: 'show', as: HOST });
	}

	/** Fills in a form, or chooses from a private menu. */
	async function follow(answered: Reading, as: string, title: () => string): Promise<Reading> {
		if (answered.kind === 'modal') {
			const formId = answered.allIds.find((each) => each.startsWith('movienight:nominated'))!;
			return chat.fillIn(formId, { title: title() }, { as });
		}
		const [menu] = answered.controls;
		if (!answered.isPrivate || menu === undefined || menu.choices.length === 0) return answered;
		await chat.press(menu.id, { as, values: [pick(menu.choices)] });
		return answered;
	}
});

test('the fullest night of the longest titles fits a message, open or decided', async () => {
	const texts = textsFor('en-US');
	const { catalogue, recommender } = chat.services;
	const longest = recommender.movieIds
		.filter((movieId) => catalogue.has(movieId))
		.toSorted((a, b) => catalogue.get(b)!.title.length - catalogue.get(a)!.title.length)
		.slice(0, 8);
	const userIds = Array.from({ length: 50 }, (_, at) => `1234567890123456${String(at).padStart(4, '0')}`);
	const [first, second] = userIds;
	const night: Night = {
		...NEW_NIGHT,
		...{ title: '*'.repeat(60), seats: 50, isSecret: false, query: '10:9:1990:1999:d:::::' },
		guests: [...userIds.map((userId) => ({ userId, coming: 'yes' as const, fit: undefined, wasThere: false }))].concat(
			userIds.map((userId) => ({ userId: `9${userId}`, coming: 'maybe' as never, fit: undefined, wasThere: false })),
		),
		movies: longest.map((movieId) => ({
			...NEW_MOVIE,
			...{ movieId, source: 'carried', nominatedBy: first, reason: 'few', bestFor: second },
		})),
		fits: longest.flatMap((movieId) => userIds.slice(1).map((userId) => ({ movieId, userId, fit: 3 as const }))),
		vetoes: longest.map((movieId, at) => ({ movieId, userId: userIds[at] })),
		votes: longest.flatMap((movieId) => userIds.map((userId) => ({ movieId, userId }))),
	};
	for (const state of ['open', 'decided', 'cancelled', 'over'] as const) {
		const view = await viewNight({ ...night, state, winnerId: longest[7], isOverridden: true }, chat.services, 0);
		assertValidPayload(composeUpdate(showNight(view, false, texts)).payload, 'update');
	}
});

test('a night goes on in another process', async () => {
	await start();
	const { id } = await findNight();
	const other = await openStore(chat.databasePath);
	expect(await other.nightOf(id)).toEqual(await findNight());
	await other.close();
	await endNight();
});
