import { ApplicationCommandOptionType, InteractionResponseType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { findFreePort, killAll, type Run, runNpmStart } from '../run-npm-start.ts';
import { findPostgres, type Postgres, startPostgres } from '../store/start-postgres.ts';
import { createSigner } from './create-signer.ts';
import { startTestDiscord, type TestDiscord, TOKEN } from './test-discord.ts';

const MOVIE = 364;
/** On the card of stars where there were none before. */
const FIRST_STARS = `rate:undo:${MOVIE}:4:-`;
const signer = createSigner();

let postgres: Postgres;
let discord: TestDiscord;
let store: Store;
/** Two processes that Discord posts to, and one for each of two shards. */
let [http, shards]: Run[][] = [];

/** Starts a bot in a process of its own, on the one database. */
const start = (databaseUrl: string, env: Record<string, string>): Run =>
	runNpmStart({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url, DATABASE_URL: databaseUrl, ...env });

const startHttp = async (databaseUrl: string): Promise<Run> =>
	start(databaseUrl, { DISCORD_PUBLIC_KEY: signer.publicKey, PORT: String(await findFreePort()) });

const startShard = (databaseUrl: string, shard: number): Run =>
	start(databaseUrl, { SHARDS: '2', SHARD_IDS: String(shard) });

/** Waits for a line of the log. */
async function read(run: Run, line: RegExp): Promise<string> {
	await vi.waitFor(() => expect(run.output + run.errors).toMatch(line), { timeout: 60_000 });
	return line.exec(run.output)![1];
}

const urlOf = (run: Run) => read(run, /"url":"([^"]+)","msg":"taking interactions/);
const connected = (run: Run) => read(run, /"shards":(1),"msg":"connected to Discord/);

async function post(url: string, body: string): Promise<string> {
	const { signature, timestamp } = signer.sign(Buffer.from(body));
	const headers = {
		...{ 'content-type': 'application/json' },
		...{ 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp },
	};
	const response = await fetch(url, { method: 'POST', headers, body });
	expect(response.status).toBe(200);
	return response.text();
}

/** The person of that number rates a movie. */
async function makeRating(at: number, stars = 4) {
	const options = [
		{ name: 'movie', type: ApplicationCommandOptionType.String, value: `id:${MOVIE}` },
		{ name: 'stars', type: ApplicationCommandOptionType.Number, value: stars },
	];
	const asked = await discord.makeInteraction(discord.ada, { id: '1', name: 'rate', type: 1, options });
	const userId = String(100_000_000_000_000_100n + BigInt(at));
	const interaction = { ...asked, token: `rating-${asked.id}`, user: { ...asked.user, id: userId } };
	await discord.admit(interaction);
	return { userId, interaction, body: JSON.stringify(interaction) };
}

type Rating = Awaited<ReturnType<typeof makeRating>>;

/** Delivers the same to each at once. @returns the one answer of them all. */
async function postToAll(urls: readonly string[], body: string): Promise<string> {
	const answers = await Promise.all(urls.map((url) => post(url, body)));
	expect(new Set(answers).size).toBe(1);
	return answers[0];
}

/** A server of a shard. */
const serverOf = (shard: number) => String((((1n << 40n) + BigInt(shard)) << 22n) + 7n);

/** Asks the process of a shard. @returns the only call that answers, and Discord takes. */
async function askShard(shard: number, { interaction }: Rating): Promise<string> {
	discord.askIn(serverOf(shard), interaction);
	await discord.answer(interaction);
	const { body, status } = answersByRest(interaction.id)[0];
	expect(status).toBe(204);
	return JSON.stringify(body);
}

/** What the person reads in the end: on a busy machine an answer is deferred. */
async function readCard(answer: string, { interaction }: Rating): Promise<string> {
	if (JSON.parse(answer).type !== InteractionResponseType.DeferredChannelMessageWithSource) return answer;
	const { body, status } = await discord.later('PATCH', interaction);
	expect(status).toBe(200);
	return JSON.stringify(body);
}

const answersByRest = (id: string) => discord.calls.filter(({ path }) => path.includes(`/interactions/${id}/`));

describe.skipIf(!findPostgres())('processes on one PostgreSQL', () => {
	beforeAll(async () => {
		postgres = await startPostgres({ settings: ['fsync = off'] });
		discord = await startTestDiscord();
		const url = await postgres.createDatabase();
		store = await openStore(url);
		http = [await startHttp(url), await startHttp(url)];
		shards = [startShard(url, 0), startShard(url, 1)];
		await Promise.all([...http.map(urlOf), ...shards.map(connected)]);
	});

	afterAll(async () => {
		const runs = [...http, ...shards];
		for (const { child } of runs) child.kill('SIGTERM');
		await Promise.all(runs.map(({ exitCode }) => exitCode));
		killAll();
		await store.close();
		await discord.stop();
		await postgres.remove();
	});

	test('an interaction that comes to both at once, or to the other later, is done once and answered alike', async () => {
		const [one, other] = await Promise.all(http.map(urlOf));
		for (let at = 0; at < 20; at++) {
			const rating = await makeRating(at);
			const { userId, body } = rating;
			const answer = await postToAll([one, other], body);
			expect([await post(other, body), await post(one, body)]).toEqual([answer, answer]);
			// Done twice, what it can be undone to would be the stars of the first time.
			expect(await readCard(answer, rating)).toContain(FIRST_STARS);
			expect(await store.ratingOf(userId, MOVIE)).toMatchObject({ stars: 4 });
		}
	});

	test('an interaction whose process has died is answered by the one that it comes to next', async () => {
		const rating = await makeRating(50);
		expect(await store.claimInteraction(rating.interaction.id)).toBe(true);
		expect(await readCard(await post(await urlOf(http[0]), rating.body), rating)).toContain(FIRST_STARS);
	});

	test('different interactions are answered by either', async () => {
		const [one, other] = await Promise.all(http.map(urlOf));
		const answers = await Promise.all(
			Array.from({ length: 20 }, async (_, at) => {
				const rating = await makeRating(100 + at);
				return readCard(await post(at % 2 === 0 ? one : other, rating.body), rating);
			}),
		);
		expect(answers.filter((answer) => answer.includes(FIRST_STARS))).toHaveLength(20);
	});

	test('two shards and two processes over HTTP at once answer each interaction once', async () => {
		expect(discord.identifies.toSorted()).toEqual([
			[0, 2],
			[1, 2],
		]);
		const urls = await Promise.all(http.map(urlOf));
		const asked = await Promise.all(Array.from({ length: 40 }, (_, at) => makeRating(200 + at)));
		const answers = await Promise.all(
			asked.map((rating, at) => (at % 2 === 0 ? askShard((at / 2) % 2, rating) : postToAll(urls, rating.body))),
		);
		for (const [at, rating] of asked.entries()) {
			const { userId, interaction } = rating;
			expect(await readCard(answers[at], rating)).toContain(FIRST_STARS);
			expect(await store.ratingOf(userId, MOVIE)).toMatchObject({ stars: 4 });
			// What was posted is answered by the response alone.
			expect(answersByRest(interaction.id)).toHaveLength(at % 2 === 0 ? 1 : 0);
		}
		expect(discord.violations).toEqual([]);
	});

	test('what a person says to one of them, the others know', async () => {
		const [one, other] = await Promise.all(http.map(urlOf));
		const ask = [
			(rating: Rating) => askShard(0, rating),
			({ body }: Rating) => post(one, body),
			(rating: Rating) => askShard(1, rating),
			({ body }: Rating) => post(other, body),
		];
		for (let stars = 1; stars <= 5; stars++) {
			const rating = await makeRating(300, stars);
			const answer = await ask[stars % 4](rating);
			expect(await readCard(answer, rating)).toContain(`rate:undo:${MOVIE}:${stars}:${stars === 1 ? '-' : stars - 1}`);
		}
	});
});
