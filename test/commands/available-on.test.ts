import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTmdb } from '../../src/tmdb/create-tmdb.ts';
import { NO_TMDB, type Tmdb } from '../../src/tmdb/tmdb.ts';
import { ALICE, openConversation } from '../bot/conversation.ts';
import { describePage, sendJson, startTmdbServer, type TmdbServer } from '../tmdb/tmdb-server.ts';

const chat = openConversation();
let server: TmdbServer;
const use = (tmdb: Tmdb) => Object.assign(chat.services, { tmdb });

beforeEach(async () => {
	server = await startTmdbServer();
	const options = { answers: chat.services.store, hosts: server.hosts, patienceMs: 60_000 };
	use(createTmdb({ token: 'x.y', ...options, log: { error: () => {} } }));
});
afterEach(async () => {
	use(NO_TMDB);
	await server.close();
});

/** Every third of the best known movies is streamed. */
function stream(): Set<string> {
	const { recommender, catalogue } = chat.services;
	const movies = recommender.movieIds.slice(0, 600).flatMap((id, place) => (place % 3 ? [] : catalogue.get(id)!));
	const ids = movies.flatMap(({ tmdbId }) => tmdbId ?? []);
	server.answer('/3/discover/movie', ({ url }, response) => {
		const page = Number(new URL(url!, server.hosts.api).searchParams.get('page'));
		sendJson(response, describePage(ids, page));
	});
	return new Set(movies.map(({ title }) => title));
}

const rateSome = async (as: string) => {
	for (const movie of ['heat', 'fargo', 'alien 1979']) await chat.say('rate', { movie, stars: 5 }, { as });
};
const titlesIn = (text: string) => [...text.matchAll(/^\d+\. \*\*(.+?) \(\d{4}\)\*\*/gm)].map(([, title]) => title);

test('a list has only what the service streams, and so have the next ones', async () => {
	const as = '100000000000000501';
	const streamed = stream();
	await rateSome(as);
	const first = await chat.say('recommend', { 'available-on': 'netflix' }, { as });
	expect(first.text).toContain('(on Netflix)');
	expect(first.text).toContain('Where to watch (United States): JustWatch');
	const more = await chat.press(first.ids.More, { as });
	const titles = [...titlesIn(first.text), ...titlesIn(more.text)];
	expect(titles).toHaveLength(20);
	expect(new Set(titles).size).toBe(20);
	// A long title is cut short.
	const isStreamed = (shown: string) => [...streamed].some((title) => title.startsWith(shown.replace(/…$/, '')));
	expect(titles.filter((title) => !isStreamed(title))).toEqual([]);
});

test('movies like another are only those that the service streams', async () => {
	const streamed = stream();
	const similar = await chat.say('similar', { movie: 'heat 1995', 'available-on': 'disney+' });
	expect(similar.text).toContain('on Disney Plus');
	const titles = titlesIn(similar.text);
	expect(titles.length).toBeGreaterThan(0);
	// A long title is cut short.
	const isStreamed = (shown: string) => [...streamed].some((title) => title.startsWith(shown.replace(/…$/, '')));
	expect(titles.filter((title) => !isStreamed(title))).toEqual([]);
});

test.each([
	['netflicks', 'Did you mean Netflix'],
	['My Aunt’s DVDs 4711', 'I know no service called'],
	['', 'I know no service called'],
])('“%s” is said to be no service', async (service, sentence) => {
	stream();
	const answer = await chat.say('recommend', { 'available-on': service });
	expect(answer.text).toContain(sentence);
	expect(answer.isPrivate).toBe(true);
});

test('without a token, and where TMDB does not answer, a person is told so', async () => {
	server.answer('/3/', (_, response) => sendJson(response, {}, 500));
	await chat.services.store.chooseCountry(ALICE, 'FR'); // what was said of another country is kept
	expect((await chat.say('recommend', { 'available-on': 'hulu' })).text).toContain('Try again in a minute');
	use(NO_TMDB);
	expect((await chat.say('recommend', { 'available-on': 'hulu' })).text).toContain('no TMDB token');
	expect(chat.errors).toEqual([]);
});

test('the services of the country are suggested while a person types', async () => {
	const suggest = async (typed: string) =>
		(await chat.suggest('recommend', typed, { option: 'available-on' })).map(({ name }) => name);
	expect(await suggest('netf')).toEqual(['Netflix', 'Netflix Standard with Ads']);
	expect(await suggest('plus')).toEqual(['Disney Plus']);
	expect((await suggest(''))[0]).toBe('Netflix');
	use(NO_TMDB);
	expect(await suggest('netf')).toEqual([]);
});
