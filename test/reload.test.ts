import { copyFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashCatalogue } from '../src/catalogue/catalogue-checksum.ts';
import { writeCatalogueIndex } from '../src/catalogue/write-catalogue-index.ts';
import type { Model } from '../src/model/model.ts';
import { readModel, writeModel } from '../src/model/model-file.ts';
import { buildMovieContent } from '../src/model/movie-content.ts';
import { openStore } from '../src/store/open-store.ts';
import { findFreePort, findYoungest, killAll, playgroundOf, type Run, runNpmStart } from './run-npm-start.ts';

const ADA = '100000000000000001';
const CHANNEL = '100000000000000010';
const CATALOGUE_FILES = ['catalogue.csv', 'catalogue.csv.index', 'titles.tsv.gz', 'details.tsv.gz', 'terms.tsv.gz'];

let folder: string;
let model: Model;
let run: Run;
let bot: Awaited<ReturnType<typeof startBot>>;
const inFolder = (name: string) => join(folder, name);

/** A bot in a process of its own, on files of its own. */
async function startBot() {
	const metricsPort = await findFreePort();
	run = runNpmStart({
		...{ DISCORD_TOKEN: '', PORT: '0', METRICS_PORT: String(metricsPort) },
		...{
			DATABASE_PATH: inFolder('db.sqlite'),
			MODEL_PATH: inFolder('model'),
			CATALOGUE_PATH: inFolder('catalogue.csv'),
		},
	});
	const { host, port } = await playgroundOf(run);
	const origin = `http://${host}`;
	const post = async (path: string, body: object) => {
		const response = await fetch(`http://127.0.0.1:${port}/api${path}`, {
			method: 'POST',
			headers: { origin, 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		return { status: response.status, body: (await response.json()) as { choices: { name: string; value: string }[] } };
	};
	return {
		type: (value: string) =>
			post('/autocomplete', {
				userId: ADA,
				channelId: CHANNEL,
				command: 'movie',
				options: { movie: value },
				focused: { name: 'movie', value },
			}),
		ask: (command: string, options: object) =>
			post('/interactions', { kind: 'command', userId: ADA, channelId: CHANNEL, command, options }),
		metrics: async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text(),
		/** Sends SIGHUP to the bot itself, as a service manager does, and waits for what comes of it. */
		async reload(outcome: 'loaded' | 'refused'): Promise<Record<string, unknown>> {
			const from = run.output.length;
			process.kill(await findYoungest(run.child.pid!), 'SIGHUP');
			const start = outcome === 'loaded' ? '"msg":"loaded model' : '"msg":"refused a new';
			const find = () =>
				run.output
					.slice(from)
					.split('\n')
					.find((line) => line.includes(start));
			await expect.poll(find, { timeout: 25_000 }).toBeDefined();
			return JSON.parse(find()!);
		},
	};
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'matinee-reload-'));
	for (const name of CATALOGUE_FILES) await copyFile(join('data', name), inFolder(name));
	model = await readModel('models/default.safetensors');
	await writeModel(inFolder('model'), model);
	bot = await startBot();
});

afterAll(async () => {
	run.child.kill('SIGTERM');
	expect(await run.exitCode).toBe(0);
	killAll();
});

const modelIdOf = (metrics: string) => /^matinee_model_info\{id="(.*)"\}/m.exec(metrics)?.[1];

describe('SIGHUP', () => {
	test('swaps the model under load: each request is answered, before, while and after', async () => {
		const before = modelIdOf(await bot.metrics());
		await writeModel(inFolder('model'), { ...model, itemFactors: model.itemFactors.map((factor) => factor * 1.01) });
		let isOver = false;
		const statuses: number[] = [];
		const load = [0.5, 1, 2, 3, 4, 5].map(async (stars) => {
			while (!isOver) {
				statuses.push((await bot.ask('rate', { movie: 'id:364', stars })).status);
				statuses.push((await bot.ask('recommend', { count: 3 })).status);
				const { status, body } = await bot.type('lion k');
				statuses.push(status);
				expect(body.choices[0]?.name ?? 'a newer letter came').toMatch(/Lion King|newer/);
			}
		});
		const { modelId } = await bot.reload('loaded');
		const during = statuses.length;
		await expect.poll(() => statuses.length, { timeout: 25_000 }).toBeGreaterThan(during + 50);
		isOver = true;
		await Promise.all(load);
		expect(modelId).not.toBe(before);
		const metrics = await bot.metrics();
		expect(modelIdOf(metrics)).toBe(modelId);
		expect(new Set(statuses)).toEqual(new Set([200]));
		expect(metrics).not.toMatch(/outcome="(failed|too late)"/);
		expect(metrics).toContain('matinee_reloads_total{outcome="loaded"} 1');
	});

	test.each<[string, () => Promise<void>, RegExp]>([
		['that is cut short', () => truncate(inFolder('model'), 100_000), /model is not a usable model: /],
		['that is gone', () => rm(inFolder('model')), /^MODEL_PATH is .*model, which is not there/],
		[
			'that knows a movie which the catalogue does not',
			() => writeModel(inFolder('model'), { ...model, movieIds: model.movieIds.with(0, 299_999_999) }),
			/knows 1 movies that the catalogue .* does not, the first being movie 299999999/,
		],
	])('refuses a model %s with the reason, and goes on with the old one', async (_, spoil, reason) => {
		const before = modelIdOf(await bot.metrics());
		await spoil();
		expect((await bot.reload('refused')).reason).toMatch(reason);
		expect(modelIdOf(await bot.metrics())).toBe(before);
		expect((await bot.ask('recommend', { count: 3 })).status).toBe(200);
		await writeModel(inFolder('model'), model);
	});

	test('refuses a catalogue without a sound index, which would take seconds to build', async () => {
		await truncate(inFolder('catalogue.csv.index'), 1000);
		expect((await bot.reload('refused')).reason).toMatch(/catalogue\.csv\.index .*: run `npm run cli -- reindex/);
		await copyFile('data/catalogue.csv.index', inFolder('catalogue.csv.index'));
		await bot.reload('loaded');
	});

	test('brings a new catalogue, and makes what is stored under an old id mean the movie of now', async () => {
		const other = await openStore(inFolder('db.sqlite'));
		await other.rate(ADA, 1_000_171_048, 4.5); // Toy Story, before MovieLens took it in
		const text = await readFile('data/catalogue.csv', 'utf8');
		const renamed = text.replace(/^364,[^,]*/m, '364,The Cub Who Would Be King');
		expect(renamed).not.toBe(text);
		await writeFile(inFolder('catalogue.csv'), renamed);
		await writeFile(inFolder('catalogue.csv.sha256'), `${hashCatalogue(Buffer.from(renamed))}\n`);
		await writeCatalogueIndex(inFolder('catalogue.csv'), buildMovieContent);
		await writeFile(inFolder('catalogue.csv.date'), '2026-01-02\n');
		expect(await bot.reload('loaded')).toMatchObject({ catalogueDate: '2026-01-02', movies: 94635 });
		const { body } = await bot.type('cub who would');
		expect(body.choices[0].value).toBe('id:364');
		await expect.poll(() => other.ratingOf(ADA, 1)).toMatchObject({ stars: 4.5 });
		expect(await other.ratingOf(ADA, 1_000_171_048)).toBeUndefined();
		await other.close();
	});
});

test('a changed file is loaded without a signal', async () => {
	const before = modelIdOf(await bot.metrics());
	await writeModel(inFolder('model'), { ...model, itemFactors: model.itemFactors.map((factor) => factor * 1.02) });
	await expect.poll(async () => modelIdOf(await bot.metrics()), { timeout: 60_000, interval: 500 }).not.toBe(before);
});
