import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openServices, ServicesError } from '../src/services.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'services-'));

function open(paths: { cataloguePath?: string; modelPath?: string }) {
	return openServices({
		cataloguePath: 'data/catalogue.csv',
		modelPath: 'models/default.safetensors',
		databasePath: join(newFolder(), 'test.sqlite'),
		...paths,
	});
}

test('what ships opens, and every film of the model is in the catalogue', async () => {
	const { recommender, catalogue, store } = await open({});
	expect(recommender.movieIds.length).toBeGreaterThan(5000);
	expect(recommender.movieIds.filter((movieId) => !catalogue.get(movieId))).toEqual([]);
	await store.close();
});

test('a catalogue that lacks a film of the model is refused, naming the film and what to do', async () => {
	const cataloguePath = join(newFolder(), 'catalogue.csv');
	const lines = readFileSync('data/catalogue.csv', 'utf8').split('\n');
	writeFileSync(cataloguePath, lines.filter((line) => !line.startsWith('364,')).join('\n'));
	await expect(open({ cataloguePath })).rejects.toThrow(ServicesError);
	await expect(open({ cataloguePath })).rejects.toThrow(
		/knows 1 films that the catalogue .* does not, the first being movie 364/,
	);
});

test('a model cut short is refused with the reason, and no database is made for it', async () => {
	const modelPath = join(newFolder(), 'model.safetensors');
	copyFileSync('models/default.safetensors', modelPath);
	writeFileSync(modelPath, readFileSync(modelPath).subarray(0, 100_000));
	await expect(open({ modelPath })).rejects.toThrow(/model\.safetensors is not a usable model: /);
});
