import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeAge, openServices, ServicesError } from '../src/services.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'services-'));

function open(paths: { cataloguePath?: string; modelPath?: string; databasePath?: string }) {
	return openServices({
		cataloguePath: 'data/catalogue.csv',
		modelPath: 'models/default.safetensors',
		databasePath: join(newFolder(), 'test.sqlite'),
		...paths,
	});
}

test('what ships opens, and every movie of the model is in the catalogue', async () => {
	const { recommender, catalogue, store } = await open({});
	expect(recommender.movieIds.length).toBeGreaterThan(5000);
	expect(recommender.movieIds.filter((movieId) => !catalogue.get(movieId))).toEqual([]);
	await store.close();
});

test('a catalogue that lacks a movie of the model is refused, naming the movie and what to do', async () => {
	const cataloguePath = join(newFolder(), 'catalogue.csv');
	const lines = readFileSync('data/catalogue.csv', 'utf8').split('\n');
	writeFileSync(cataloguePath, lines.filter((line) => !line.startsWith('364,')).join('\n'));
	await expect(open({ cataloguePath })).rejects.toThrow(ServicesError);
	await expect(open({ cataloguePath })).rejects.toThrow(
		/knows 1 movies that the catalogue .* does not, the first being movie 364/,
	);
});

test('a model cut short is refused with the reason, and no database is made for it', async () => {
	const modelPath = join(newFolder(), 'model.safetensors');
	copyFileSync('models/default.safetensors', modelPath);
	writeFileSync(modelPath, readFileSync(modelPath).subarray(0, 100_000));
	await expect(open({ modelPath })).rejects.toThrow(/model\.safetensors is not a usable model: /);
});

test('files that are not there are named with their variable, both at once, and no database is made', async () => {
	const folder = newFolder();
	const paths = {
		cataloguePath: join(folder, 'no.csv'),
		modelPath: folder,
		databasePath: join(folder, 'test.sqlite'),
	};
	await expect(openServices(paths)).rejects.toThrow(
		new ServicesError(
			`MODEL_PATH is ${folder}, which is a folder: name a file that \`train\` wrote; ` +
				'models/default.safetensors comes with Matinee.\n' +
				`CATALOGUE_PATH is ${join(folder, 'no.csv')}, which is not there: name a file that \`catalogue\` wrote; ` +
				'data/catalogue.csv comes with Matinee.',
		),
	);
	expect(existsSync(paths.databasePath)).toBe(false);
});

test('a file behind a file is not there either', async () => {
	await expect(open({ modelPath: 'package.json/model.safetensors' })).rejects.toThrow(
		/^MODEL_PATH is package\.json\/model\.safetensors, which cannot be read \(ENOTDIR\): name a file/,
	);
});

test('a database that is a folder is refused as such', async () => {
	const databasePath = newFolder();
	await expect(open({ databasePath })).rejects.toThrow(
		`The database ${databasePath} is a folder: name a file. DATABASE_PATH says where the database is.`,
	);
	expect(readdirSync(databasePath)).toEqual([]);
	expect(existsSync(`${databasePath}.lock`)).toBe(false);
});

test('a database that cannot be opened is named with its variable', async () => {
	const databasePath = join(newFolder(), 'nowhere', 'at', 'all', 'test.sqlite');
	await expect(open({ databasePath })).rejects.toThrow(
		`The database ${databasePath} cannot be opened: the folder above its folder does not exist. ` +
			'DATABASE_PATH says where the database is.',
	);
});

test('a catalogue is old after 90 days, by the day it carries', () => {
	const now = Date.parse('2026-03-01T12:00:00Z');
	expect(describeAge('2025-12-01', now)).toBeUndefined();
	expect(describeAge('2025-11-30', now)).toBe(
		'The catalogue is of 2025-11-30, 91 days ago: bring in newer movies with ' + '"npm run cli -- catalogue update".',
	);
	expect(describeAge(undefined, now)).toBeUndefined();
});

test('a file of the date that holds no day is refused', async () => {
	const cataloguePath = join(newFolder(), 'catalogue.csv');
	copyFileSync('data/catalogue.csv', cataloguePath);
	writeFileSync(`${cataloguePath}.date`, 'last week');
	await expect(open({ cataloguePath })).rejects.toThrow(`${cataloguePath}.date holds no day such as 2025-12-01`);
});
