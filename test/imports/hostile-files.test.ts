import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ImportFault } from '../../src/imports/import-error.ts';
import { ImportError } from '../../src/imports/import-error.ts';
import { readHistory } from '../../src/imports/read-history.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { FIXTURES } from './fixtures.ts';
import { makeZip } from './make-zip.ts';

const RATINGS = 'Date,Name,Year,Letterboxd URI,Rating\n2020-01-02,Heat,1995,x,4\n';
const MEGABYTE = 1024 * 1024;

/** What becomes of a file: the number of its rows, or why it is refused. Any other error fails the test. */
async function tryReading(content: string | Buffer, maxBytes?: number): Promise<number | ImportFault> {
	try {
		return (await readHistory(Buffer.from(content as string), { maxBytes })).rows.length;
	} catch (error) {
		if (error instanceof ImportError) return error.fault;
		throw error;
	}
}

describe('a file that is no history is refused, and says why', () => {
	test.each<[string, string | Buffer, ImportFault]>([
		['nothing', '', 'empty'],
		['a heading and no rows', RATINGS.split('\n')[0], 'noRows'],
		['prose', 'Dear diary, today I watched Heat.\nIt was good.', 'noHistory'],
		['a list of songs', 'Title,Artist\nHeat,Somebody', 'noHistory'],
		['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'noHistory'],
		['a page', '<!doctype html><title>Ratings</title>', 'noHistory'],
		['JSON of something else', '{"movies":3}', 'noHistory'],
		['a list of nothing', '[]', 'noHistory'],
		['JSON that was cut', '[{"rated_at":"2020', 'badJson'],
		['a million brackets', '['.repeat(MEGABYTE), 'badJson'],
		['a million columns', `Title,Year${',x'.repeat(MEGABYTE)}\nHeat,1995\n`, 'tooManyColumns'],
		['a thousand columns', `Title,Year${',x'.repeat(1000)}\nHeat,1995\n`, 'tooManyColumns'],
		['a line of a megabyte', `Title,Year,Rating\n${'x'.repeat(MEGABYTE)},1995,4\n`, 'tooManyColumns'],
		['more rows than anyone has', `Title,Year,Rating\n${'a,1995,4\n'.repeat(100_001)}`, 'tooManyRows'],
		['the beginning of an archive', Buffer.from('504b0304', 'hex'), 'badArchive'],
	])('%s', async (_, content, fault) => {
		expect(await tryReading(content)).toBe(fault);
	});

	test('a file above the limit, whatever it is', async () => {
		expect(await tryReading(RATINGS, RATINGS.length - 1)).toBe('tooLarge');
		expect(await tryReading(RATINGS, RATINGS.length)).toBe(1);
	});
});

describe('an archive', () => {
	test.each<[string, Record<string, string>, ImportFault]>([
		['another archive alone', { 'letterboxd.zip': 'P' }, 'nestedArchive'],
		['a workbook of Excel', { 'xl/workbook.xml': '<workbook/>', 'docProps/app.xml': '<x/>' }, 'spreadsheet'],
		['a sheet of LibreOffice', { mimetype: 'x', 'content.xml': '<office/>' }, 'spreadsheet'],
		['pictures', { 'a.png': 'x' }, 'noHistory'],
	])('of %s is refused, and says why', async (_, files, fault) => {
		expect(await tryReading(await makeZip(files))).toBe(fault);
	});

	test('that unpacks to more than an export can hold is not unpacked', async () => {
		const bomb = await makeZip({ 'ratings.csv': RATINGS, 'watched.csv': Buffer.alloc(6 * MEGABYTE, 'a') });
		expect(bomb.length).toBeLessThan(MEGABYTE);
		expect(await tryReading(bomb, MEGABYTE)).toBe('unpacksTooLarge');
	});

	test('that lies about the size of a file is refused', async () => {
		const packed = deflateRawSync(Buffer.alloc(6 * MEGABYTE, 'a'));
		expect(await tryReading(packAs('ratings.csv', packed, 100), MEGABYTE)).toBe('badArchive');
	});

	test('of archives is not unpacked twice', async () => {
		const inner = await makeZip({ 'ratings.csv': RATINGS });
		expect(await tryReading(await makeZip({ 'inner.zip': inner }))).toBe('nestedArchive');
		expect(await tryReading(await makeZip({ 'inner.csv': inner, 'ratings.csv': RATINGS }))).toBe(1);
	});

	test.each(['../../etc/ratings.csv', '/etc/ratings.csv', 'C:\\ratings.csv', 'a\\..\\..\\ratings.csv'])(
		'that names a place outside of itself is refused: %s',
		async (path) => {
			const packed = deflateRawSync(Buffer.from(RATINGS));
			const outcome = await tryReading(packAs(path, packed, RATINGS.length));
			expect(['badArchive', 1]).toContain(outcome);
		},
	);

	test('of more files than an export has is refused', async () => {
		const files = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`ratings-${at}.csv`, RATINGS]));
		expect(await tryReading(await makeZip(files))).toBe('tooManyFiles');
	});

	test('may hold a picture, which is passed over', async () => {
		expect(await tryReading(await makeZip({ 'poster.csv': Buffer.from([0x89, 0x50]), 'ratings.csv': RATINGS }))).toBe(
			1,
		);
	});
});

const SEED = 20_261_126;
const MUTATIONS = 1500;

test(`${MUTATIONS} damaged files give rows or a reason, and none hangs`, async () => {
	const random = createRandom(SEED);
	const pick = (below: number): number => Math.floor(random.uniform() * below);
	const sources = FIXTURES.map(({ content }) => Buffer.from(content as string));
	const outcomes = { rows: 0, refused: 0 };
	for (let turn = 0; turn < MUTATIONS; turn++) {
		const damaged = damage(sources[pick(sources.length)], sources[pick(sources.length)], pick);
		const outcome = await tryReading(damaged);
		outcomes[typeof outcome === 'number' ? 'rows' : 'refused']++;
	}
	expect(outcomes.rows).toBeGreaterThan(MUTATIONS / 4);
	expect(outcomes.refused).toBeGreaterThan(MUTATIONS / 20);
});

/** Cuts a file, splices another into it, flips its bytes, or puts bytes into it that mean something to a parser. */
function damage(source: Buffer, other: Buffer, pick: (below: number) => number): Buffer {
	const bytes = Buffer.from(source);
	const at = pick(bytes.length);
	const marks = [
		'"',
		'""',
		'\0',
		'\r',
		',,,,',
		';\n',
		'=cmd|x',
		'\uFEFF',
		'{',
		']',
		'<film>',
		'\ud800',
		'9'.repeat(400),
	];
	switch (pick(5)) {
		case 0:
			return bytes.subarray(0, at);
		case 1:
			return Buffer.concat([bytes.subarray(0, at), other.subarray(pick(other.length))]);
		case 2:
			return Buffer.concat([bytes.subarray(0, at), Buffer.from(marks[pick(marks.length)]), bytes.subarray(at)]);
		case 3:
			for (let turn = 0; turn < 10; turn++) bytes[pick(bytes.length)] = pick(256);
			return bytes;
		default:
			return Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]);
	}
}

/** An archive of one file, with a path and a size of which the writer of archives would have none. */
function packAs(path: string, packed: Buffer, size: number): Buffer {
	const name = Buffer.from(path);
	const sizes = Buffer.alloc(12);
	sizes.writeUInt32LE(packed.length, 4);
	sizes.writeUInt32LE(size, 8);
	const common = Buffer.concat([Buffer.from('14000000080000000000', 'hex'), sizes]);
	const lengths = Buffer.alloc(4);
	lengths.writeUInt16LE(name.length, 0);
	const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, lengths, name, packed]);
	const central = Buffer.concat([Buffer.from('504b01021400', 'hex'), common, lengths, Buffer.alloc(14), name]);
	const end = Buffer.alloc(22);
	end.write('504b0506', 'hex');
	end.writeUInt16LE(1, 8);
	end.writeUInt16LE(1, 10);
	end.writeUInt32LE(central.length, 12);
	end.writeUInt32LE(local.length, 16);
	return Buffer.concat([local, central, end]);
}
