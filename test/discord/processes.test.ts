import { SnowflakeUtil } from 'discord.js';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
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
let runs: Run[];

/** Starts a bot in a process of its own, on the one database. */
async function startProcess(databaseUrl: string): Promise<Run> {
	return runNpmStart({
		...{ DISCORD_TOKEN: TOKEN, DISCORD_PUBLIC_KEY: signer.publicKey, DISCORD_API_URL: discord.url },
		...{ DATABASE_URL: databaseUrl, PORT: String(await findFreePort()) },
	});
}

async function urlOf(run: Run): Promise<string> {
	const find = () => /"url":"([^"]+)","msg":"taking interactions/.exec(run.output)?.[1];
	await vi.waitFor(() => expect(find()).toBeDefined(), { timeout: 60_000 });
	return find()!;
}

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

/** A person of their own rates a movie. */
async function makeRating(at: number) {
	const options = [
		{ name: 'movie', type: ApplicationCommandOptionType.String, value: `id:${MOVIE}` },
		{ name: 'stars', type: ApplicationCommandOptionType.Number, value: 4 },
	];
	const asked = await discord.makeInteraction(discord.ada, { id: '1', name: 'rate', type: 1, options });
	const userId = String(100_000_000_000_000_100n + BigInt(at));
	return {
		userId,
		body: JSON.stringify({ ...asked, id: String(SnowflakeUtil.generate()), user: { ...asked.user, id: userId } }),
	};
}

describe.skipIf(!findPostgres())('two processes over HTTP on one PostgreSQL', () => {
	beforeAll(async () => {
		postgres = await startPostgres({ settings: ['fsync = off'] });
		discord = await startTestDiscord();
		const url = await postgres.createDatabase();
		store = await openStore(url);
		runs = [await startProcess(url), await startProcess(url)];
		await Promise.all(runs.map(urlOf));
	});

	afterAll(async () => {
		for (const { child } of runs) child.kill('SIGTERM');
		await Promise.all(runs.map(({ exitCode }) => exitCode));
		killAll();
		await store.close();
		await discord.stop();
		await postgres.remove();
	});

	test('an interaction that comes to both at once, or to the other later, is done once and answered alike', async () => {
		const [one, other] = await Promise.all(runs.map(urlOf));
		for (let at = 0; at < 20; at++) {
			const { userId, body } = await makeRating(at);
			const answers = await Promise.all([post(one, body), post(other, body)]);
			answers.push(await post(other, body), await post(one, body));
			expect(new Set(answers).size).toBe(1);
			// Done twice, what it can be undone to would be the stars of the first time.
			expect(answers[0]).toContain(FIRST_STARS);
			expect(await store.ratingOf(userId, MOVIE)).toMatchObject({ stars: 4 });
		}
	});

	test('different interactions are answered by either', async () => {
		const [one, other] = await Promise.all(runs.map(urlOf));
		const answers = await Promise.all(
			Array.from({ length: 20 }, async (_, at) => {
				const { body } = await makeRating(100 + at);
				return post(at % 2 === 0 ? one : other, body);
			}),
		);
		expect(answers.filter((answer) => answer.includes(FIRST_STARS))).toHaveLength(20);
	});
});
