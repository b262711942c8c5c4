import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { DatasetError } from '../../src/datasets/dataset-error.ts';
import type { Progress } from '../../src/datasets/download.ts';
import { type FetchOptions, fetchRelease } from '../../src/datasets/fetch-release.ts';
import { RELEASES, type Release } from '../../src/datasets/release.ts';
import { ETAG, sendFile, sendHalf, serve, stall, zipFiles } from './release-server.ts';

// Bytes that cannot be compressed: the zip file is large enough to be interrupted.
const RATINGS = randomBytes(400_000).toString('base64');
const FILES = { 'ml-test/ratings.csv': RATINGS, 'ml-test/README.txt': 'terms', 'ml-test/tags.csv': 'not wanted' };
const ZIP = await zipFiles(FILES);
const HALF = 200_000;
const RELEASE: Release = {
	name: 'ml-test',
	maxZipBytes: 1_000_000,
	members: [
		{
			name: 'ratings.csv',
			maxBytes: 1_000_000,
			digest: { algorithm: 'sha256', hex: createHash('sha256').update(RATINGS).digest('hex') },
		},
		{ name: 'README.txt', maxBytes: 1000 },
	],
};

let cache: string;
beforeEach(() => {
	cache = join(mkdtempSync(join(tmpdir(), 'datasets-')), 'cache');
});

function get(options: Partial<FetchOptions>, release = RELEASE): Promise<string> {
	return fetchRelease(release, { cache, ...options });
}

/** The message of the failure. */
async function fail(options: Partial<FetchOptions>, release = RELEASE): Promise<string> {
	const error = await get(options, release).then(
		() => expect.unreachable('it did not fail'),
		(error: Error) => error,
	);
	expect(error).toBeInstanceOf(DatasetError);
	expect(existsSync(join(cache, release.name))).toBe(false);
	return error.message;
}

function expectRelease(): void {
	expect(readdirSync(cache)).toEqual(['ml-test']);
	expect(readdirSync(join(cache, 'ml-test')).sort()).toEqual(['README.txt', 'ratings.csv']);
	expect(readFileSync(join(cache, 'ml-test', 'ratings.csv'), 'utf8') === RATINGS).toBe(true);
}

describe('a download', () => {
	test('leaves the files of the release and nothing else, and is not repeated', async () => {
		const { baseUrl, requests } = await serve(sendFile(ZIP));
		const progress = vi.fn();
		expect(await get({ baseUrl, onProgress: progress })).toBe(join(cache, 'ml-test'));
		expectRelease();
		expect(requests[0].range).toBeUndefined();
		expect(progress).toHaveBeenCalledWith({ what: 'ml-test.zip', doneBytes: ZIP.length, totalBytes: ZIP.length });
		expect(progress).toHaveBeenLastCalledWith({ what: 'README.txt', doneBytes: 5, totalBytes: 5 });
		await get({ baseUrl });
		expect(requests).toHaveLength(1);
	});

	test('that was interrupted goes on at the byte where it stopped', async () => {
		const { baseUrl, requests } = await serve(sendHalf(ZIP, HALF), sendFile(ZIP));
		expect(await fail({ baseUrl })).toMatch(/^The connection broke after .* of 0\.4 MB; run the same command again/);
		expect(readdirSync(cache).sort()).toEqual(['ml-test.zip.part', 'ml-test.zip.part.json']);
		const kept = readFileSync(join(cache, 'ml-test.zip.part'));
		expect(kept.length).toBeGreaterThan(0);
		expect(kept.equals(ZIP.subarray(0, kept.length))).toBe(true);
		const first: number[] = [];
		await get({ baseUrl, onProgress: ({ doneBytes }) => first.push(doneBytes) });
		expect(requests[1]).toMatchObject({ range: `bytes=${kept.length}-`, 'if-range': ETAG });
		expect(first[0]).toBe(kept.length);
		expectRelease();
	});

	test('of a process that was killed leaves nothing that looks finished, and goes on', async () => {
		const { baseUrl, requests } = await serve(stall(ZIP, HALF), sendFile(ZIP));
		const script = `import { fetchRelease } from './src/datasets/fetch-release.ts';
			await fetchRelease(${JSON.stringify(RELEASE)}, ${JSON.stringify({ cache, baseUrl })});`;
		const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
		onTestFinished(() => void child.kill('SIGKILL'));
		const part = join(cache, 'ml-test.zip.part');
		await vi.waitUntil(() => existsSync(part) && statSync(part).size > 0, 20_000);
		child.kill('SIGKILL');
		await once(child, 'exit');
		expect(readdirSync(cache).sort()).toEqual(['ml-test.zip.part', 'ml-test.zip.part.json']);
		const { size } = statSync(part);
		await get({ baseUrl });
		expect(requests[1].range).toBe(`bytes=${size}-`);
		expectRelease();
	});

	test('that the person stops says how to go on', async () => {
		const { baseUrl } = await serve(stall(ZIP, HALF), sendFile(ZIP));
		const stop = new AbortController();
		const onProgress = ({ doneBytes }: { doneBytes: number }) => doneBytes > 0 && stop.abort();
		expect(await fail({ baseUrl, onProgress, signal: stop.signal })).toMatch(
			/^Stopped\. .* run the same command again/,
		);
		await get({ baseUrl });
		expectRelease();
	});

	test('that the person stops while it is unpacked is not repeated', async () => {
		const { baseUrl, requests } = await serve(sendFile(ZIP));
		const stop = new AbortController();
		const onProgress = ({ what }: Progress) => what === 'ratings.csv' && stop.abort();
		expect(await fail({ baseUrl, onProgress, signal: stop.signal })).toMatch(
			/^Stopped\. .* run the same command again/,
		);
		expect(readdirSync(cache)).toEqual(['ml-test.zip']);
		await get({ baseUrl });
		expect(requests).toHaveLength(1);
		expectRelease();
	});

	test('starts over when the file has changed since', async () => {
		const { baseUrl, requests } = await serve(
			sendHalf(await zipFiles({ old: randomBytes(HALF * 2) }), HALF),
			sendFile(ZIP, '"second-edition"'),
		);
		await fail({ baseUrl });
		await get({ baseUrl });
		expect(requests[1]['if-range']).toBe(ETAG);
		expectRelease();
	});

	test('starts over when the server does not support ranges', async () => {
		const whole = sendFile(ZIP);
		const { baseUrl, requests } = await serve(sendHalf(ZIP, HALF), (response) => whole(response, {}));
		await fail({ baseUrl });
		await get({ baseUrl });
		expect(requests[1].range).toBeDefined();
		expectRelease();
	});

	test('starts over when the server has nothing beyond the bytes that are there', async () => {
		mkdirSync(cache);
		writeFileSync(join(cache, 'ml-test.zip.part'), Buffer.concat([ZIP, ZIP]));
		writeFileSync(join(cache, 'ml-test.zip.part.json'), JSON.stringify({ validator: ETAG }));
		const { baseUrl, requests } = await serve(sendFile(ZIP));
		await get({ baseUrl });
		expect(requests.map(({ range }) => range)).toEqual([`bytes=${ZIP.length * 2}-`, undefined]);
		expectRelease();
	});

	test('starts over when the server sends another range, or when the part belongs to an unknown file', async () => {
		const whole = sendFile(ZIP);
		const { baseUrl, requests } = await serve(
			sendHalf(ZIP, HALF),
			(response) => response.writeHead(206, { 'content-range': `bytes 0-9/${ZIP.length}` }).end(ZIP.subarray(0, 10)),
			sendHalf(ZIP, HALF),
			whole,
		);
		await fail({ baseUrl });
		await fail({ baseUrl });
		writeFileSync(join(cache, 'ml-test.zip.part.json'), '{');
		await get({ baseUrl });
		expect(requests.map(({ range }) => typeof range)).toEqual(['undefined', 'string', 'undefined', 'undefined']);
		expectRelease();
	});
});

describe('a server', () => {
	test('that has no such file', async () => {
		const { baseUrl } = await serve((response) => response.writeHead(404).end('gone'));
		expect(await fail({ baseUrl })).toBe(
			`There is no ${baseUrl}/ml-test.zip (404). See https://grouplens.org/datasets/movielens/.`,
		);
		expect(readdirSync(cache)).toEqual([]);
	});

	test('that is out of order', async () => {
		const { baseUrl } = await serve((response) => response.writeHead(503).end());
		expect(await fail({ baseUrl })).toContain(
			'is answered with 503 Service Unavailable. Wait a little, then run the same',
		);
	});

	test('that cannot be reached', async () => {
		const { baseUrl, close } = await serve(sendFile(ZIP));
		await close();
		const { host } = new URL(baseUrl);
		expect(await fail({ baseUrl })).toBe(
			`${host} cannot be reached (ECONNREFUSED). Check the network and run the same command again.`,
		);
		expect(await fail({ baseUrl: 'http://no-such-host.invalid' })).toMatch(/^no-such-host\.invalid cannot be reached/);
	});

	test('that falls silent, before its answer or in the middle of it', async () => {
		const { baseUrl } = await serve(() => {}, stall(ZIP, HALF));
		for (const _ of [1, 2]) {
			expect(await fail({ baseUrl, idleTimeoutMs: 300 })).toMatch(
				/^127\.0\.0\.1:\d+ sent nothing for 0\.3 s\. Wait a little, then run/,
			);
		}
	});

	test('that announces too much is refused', async () => {
		const { baseUrl } = await serve((response) => {
			response.writeHead(200, { 'content-length': 1_000_001 });
			response.write('x');
		});
		expect(await fail({ baseUrl })).toContain('is larger than the 1.0 MB it may have, and is not downloaded');
		expect(readdirSync(cache)).toEqual([]);
	});

	test('that sends too much without announcing it is cut off', async () => {
		const { baseUrl } = await serve((response) => {
			response.writeHead(200, { etag: ETAG });
			const send = (): void => {
				while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
				response.once('drain', send);
			};
			send();
		});
		expect(await fail({ baseUrl })).toContain('is larger than the 1.0 MB it may have');
		expect(existsSync(join(cache, 'ml-test.zip.part'))).toBe(false);
	});
});

describe('an archive', () => {
	async function failWith(zip: Buffer, release = RELEASE): Promise<string> {
		const { baseUrl } = await serve(sendFile(zip));
		const message = await fail({ baseUrl }, release);
		// Nothing is kept, and nothing was written anywhere else.
		expect(readdirSync(cache)).toEqual([]);
		expect(readdirSync(join(cache, '..'))).toEqual(['cache']);
		expect(message).toContain('The zip file is deleted; run the same command again');
		return message;
	}

	/** Both names have the same length, so that every offset stays right. */
	function rename(zip: Buffer, from: string, to: string): Buffer {
		expect(to).toHaveLength(from.length);
		return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
	}

	test('with a wrong checksum is deleted, and the next run gets the right one', async () => {
		const { baseUrl } = await serve(
			sendFile(await zipFiles({ ...FILES, 'ml-test/ratings.csv': 'forged' })),
			sendFile(ZIP),
		);
		const forged = createHash('sha256').update('forged').digest('hex');
		expect(await fail({ baseUrl })).toContain(`ml-test/ratings.csv has the sha256 checksum ${forged}, but`);
		expect(readdirSync(cache)).toEqual([]);
		await get({ baseUrl });
		expectRelease();
	});

	test.each(['../../evil', '/tmp/evil!', 'C:/evil.tx', '..\\..\\evil'])('that names %s is refused', async (name) => {
		const zip = await zipFiles({ ...FILES, ['x'.repeat(name.length)]: 'evil' });
		expect(await failWith(rename(zip, 'x'.repeat(name.length), name))).toMatch(
			/invalid (relative path|characters)|absolute path/,
		);
	});

	test('that holds a link is refused', async () => {
		const zip = await zipFiles({ 'ml-test/ratings.csv': '/etc/passwd' }, 0o120777);
		expect(await failWith(zip)).toContain('holds a link, "ml-test/ratings.csv", and is refused');
	});

	test('that would unpack to too much is refused before it does', async () => {
		const bomb = await zipFiles({ ...FILES, 'ml-test/ratings.csv': Buffer.alloc(10_000_000) });
		expect(bomb.length).toBeLessThan(20_000);
		expect(await failWith(bomb)).toContain('would unpack to 10000000 bytes; at most 1000000 are accepted');
	});

	test('that unpacks to more than it announces is refused', async () => {
		const bomb = await zipFiles({ 'ml-test/ratings.csv': Buffer.alloc(10_000_000) });
		const announced = Buffer.from([0x80, 0x96, 0x98, 0]);
		expect(announced.readUInt32LE()).toBe(10_000_000);
		const lie = rename(bomb, announced.toString('latin1'), '\x64\0\0\0');
		expect(await failWith(lie)).toMatch(/too many bytes/);
	});

	test('that is cut off, is no archive, or lacks a file is refused', async () => {
		expect(await failWith(ZIP.subarray(0, -100))).toContain('ml-test.zip is damaged or not what it should be');
		expect(await failWith(Buffer.from('<html>Welcome to the hotel network</html>'))).toContain('is damaged');
		const zip = await zipFiles({ 'ml-test/ratings.csv': RATINGS, 'README.txt': 'in the wrong place' });
		expect(await failWith(zip)).toContain('ml-test.zip lacks ml-test/README.txt.');
	});

	test('whose bytes were garbled on the way is refused', async () => {
		const zip = Buffer.from(ZIP);
		zip.fill(0xff, 5000, 6000);
		expect(await failWith(zip)).toMatch(/damaged|checksum/);
	});
});

describe('the disk', () => {
	// A device of Linux on which every write fails as on a full disk.
	const full = existsSync('/dev/full');
	if (!full) console.warn('SKIPPED: there is no /dev/full, a full disk is not tried');

	test.skipIf(!full)('is full while downloading', async () => {
		mkdirSync(cache);
		symlinkSync('/dev/full', join(cache, 'ml-test.zip.part'));
		const { baseUrl } = await serve(sendFile(ZIP));
		expect(await fail({ baseUrl })).toMatch(/^The disk is full.*\. Free some space and run the same command again/);
		expect(existsSync(join(cache, 'ml-test.zip'))).toBe(false);
	});

	test.skipIf(!full)('is full while unpacking, and the zip file is not downloaded again', async () => {
		const { baseUrl, requests } = await serve(sendFile(ZIP));
		const onProgress = ({ what }: Progress): void => {
			const staging = readdirSync(cache).find((name) => name.includes('unpacking'));
			if (what === 'ratings.csv' && staging && !existsSync(join(cache, staging, 'README.txt')))
				symlinkSync('/dev/full', join(cache, staging, 'README.txt'));
		};
		expect(await fail({ baseUrl, onProgress })).toMatch(
			/^The disk is full.*\. Free some space and run the same command/,
		);
		expect(readdirSync(cache)).toEqual(['ml-test.zip']);
		await get({ baseUrl });
		expect(requests).toHaveLength(1);
		expectRelease();
	});

	test('cannot be written to', async () => {
		writeFileSync(cache, 'a file where the folder should be');
		const { baseUrl } = await serve(sendFile(ZIP));
		await expect(get({ baseUrl })).rejects.toThrow(/^The file system refuses: .*Put that right and run/);
	});

	test('loses what a killed run has left while unpacking, and keeps what another run is writing', async () => {
		for (const name of ['ml-test.unpacking-dead', 'ml-test.unpacking-live'])
			mkdirSync(join(cache, name), { recursive: true });
		const yesterday = Date.now() / 1000 - 86_400;
		utimesSync(join(cache, 'ml-test.unpacking-dead'), yesterday, yesterday);
		const { baseUrl } = await serve(sendFile(ZIP));
		await get({ baseUrl });
		expect(readdirSync(cache).sort()).toEqual(['ml-test', 'ml-test.unpacking-live']);
	});

	test('already has the files of a run that was faster', async () => {
		const { baseUrl } = await serve(sendFile(ZIP));
		const onProgress = ({ what }: Progress): void => {
			if (what !== 'README.txt') return;
			mkdirSync(join(cache, 'ml-test'));
			writeFileSync(join(cache, 'ml-test', 'ratings.csv'), 'of the other run');
		};
		await get({ baseUrl, onProgress });
		expect(readdirSync(cache)).toEqual(['ml-test']);
		expect(readFileSync(join(cache, 'ml-test', 'ratings.csv'), 'utf8')).toBe('of the other run');
	});
});

describe('the pinned releases', () => {
	const DATA = '../shared/data';
	const present = existsSync(`${DATA}/ml-latest-small/ratings.csv`);
	if (!present)
		console.warn(`SKIPPED: ${DATA} is absent, the pinned checksums are not held against the published files`);

	test.skipIf(!present)('have the checksums of the published files', () => {
		const checked = RELEASES.flatMap(({ name, members }) =>
			members.flatMap(({ name: member, digest }) => {
				const path = `${DATA}/${name}/${member}`;
				if (!digest || !existsSync(path)) return [];
				expect(createHash(digest.algorithm).update(readFileSync(path)).digest('hex'), path).toBe(digest.hex);
				return [`${name}/${member}`];
			}),
		);
		expect(checked).toContain('ml-latest-small/ratings.csv');
	});

	test.skipIf(!present)('ml-32m has the checksum of ratings that its README publishes', () => {
		const readme = readFileSync(`${DATA}/ml-32m/README.txt`, 'utf8');
		const published = /\| (\w{32}) \| ratings\.csv \|/.exec(readme)?.[1];
		const ratings = RELEASES.find(({ name }) => name === 'ml-32m')?.members.find(({ name }) => name === 'ratings.csv');
		expect(ratings?.digest).toEqual({ algorithm: 'md5', hex: published });
	});

	test.skipIf(!present)('ml-latest-small arrives whole', async () => {
		const release = RELEASES.find(({ name }) => name === 'ml-latest-small')!;
		const files = release.members.map(({ name }) => [
			`ml-latest-small/${name}`,
			readFileSync(`${DATA}/ml-latest-small/${name}`),
		]);
		const { baseUrl } = await serve(sendFile(await zipFiles(Object.fromEntries(files))));
		await get({ baseUrl }, release);
		expect(readdirSync(join(cache, release.name))).toHaveLength(4);
	});
});
