import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, expect, test } from 'vitest';
import { parseArguments } from '../../src/cli/flags/parse-arguments.ts';
import { fetchRatings } from '../../src/cli/ratings/fetch-ratings.ts';
import { train } from '../../src/cli/train/train.ts';
import { completeTrainOptions } from '../../src/cli/train/train-options.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { readConfig } from '../../src/config.ts';
import type { Release } from '../../src/datasets/release.ts';
import { sendFile, serve, stall, zipFiles } from '../datasets/release-server.ts';

const RATINGS = 'userId,movieId,rating\n1,1,5\n';
const RELEASE: Release = {
	name: 'ml-test',
	maxZipBytes: 10_000,
	members: [
		{
			name: 'ratings.csv',
			maxBytes: 1000,
			digest: { algorithm: 'md5', hex: createHash('md5').update(RATINGS).digest('hex') },
		},
	],
};
const ZIP = await zipFiles({ 'ml-test/ratings.csv': RATINGS });

let cache: string;
beforeEach(() => {
	cache = mkdtempSync(join(tmpdir(), 'datasets-'));
});

test('a release is downloaded with a line for each file, and the ratings are found', async () => {
	const { baseUrl } = await serve(sendFile(ZIP));
	const errors = new PassThrough();
	const [path] = await fetchRatings({ releases: [RELEASE], files: [] }, errors, { cache, baseUrl });
	expect(readFileSync(path, 'utf8')).toBe(RATINGS);
	expect(String(errors.read())).toBe('ml-test.zip, 0.0 MB\nratings.csv, 0.0 MB\n');
});

test('on a terminal, a bar shows how far it is', async () => {
	const { baseUrl } = await serve(sendFile(ZIP));
	const errors = Object.assign(new PassThrough(), { isTTY: true, columns: 100 });
	await fetchRatings({ releases: [RELEASE], files: [] }, errors, { cache, baseUrl });
	expect(String(errors.read())).toMatch(/ml-test\.zip .* 100% {2}0\.0 of 0\.0 MB/);
});

test('Ctrl-C stops in order, and no listener for it is left', async () => {
	const { baseUrl } = await serve(stall(ZIP, 10));
	const before = process.listenerCount('SIGINT');
	const errors = new PassThrough();
	errors.once('data', () => process.emit('SIGINT'));
	await expect(fetchRatings({ releases: [RELEASE], files: [] }, errors, { cache, baseUrl })).rejects.toThrow(
		/^Stopped\. To finish, run the same/,
	);
	expect(process.listenerCount('SIGINT')).toBe(before);
});

const readTrainOptions = (args: string[]) => completeTrainOptions(parseArguments(args, train, readConfig({})));

test('the subcommand train takes releases by name, and files beside them', () => {
	const { sources, out } = readTrainOptions(['ml-latest-small', 'ml-32m', '--ratings', 'mine.csv']);
	expect(sources.releases.map(({ name }) => name)).toEqual(['ml-latest-small', 'ml-32m']);
	expect(sources.files).toEqual(['mine.csv']);
	expect(out).toBe('models/ml-latest-small+ml-32m.safetensors');
	expect(readTrainOptions(['ml-32m', '--out', 'a.safetensors']).out).toBe('a.safetensors');
	expect(readTrainOptions(['--ratings', 'mine.csv', '--out', 'a.safetensors']).sources.releases).toEqual([]);
});

test('a name that is no release is refused with the names there are', () => {
	expect(() => readTrainOptions(['ratings.csv'])).toThrow(UsageError);
	expect(() => readTrainOptions(['ratings.csv'])).toThrow(
		/"ratings\.csv".*ml-latest-small, ml-32m, and ml-20m.*--ratings/,
	);
	expect(() => readTrainOptions([])).toThrow(/a release of MovieLens by name \(ml-latest-small, ml-32m, and ml-20m\)/);
	expect(() => readTrainOptions(['--ratings', 'mine.csv'])).toThrow(/--out/);
});
