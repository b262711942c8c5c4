import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BLANK_CHECKSUM, computeChecksum } from '../../src/model/checksum.ts';
import { decodeModel } from '../../src/model/decode-model.ts';
import { encodeModel } from '../../src/model/encode-model.ts';
import type { Model } from '../../src/model/model.ts';
import { readModel, writeModel } from '../../src/model/model-file.ts';
import { decodeSafetensors, encodeSafetensors, ModelFileError, type TensorData } from '../../src/model/safetensors.ts';
import { trainSmallModel } from './small-model.ts';

const model: Model = {
	...trainSmallModel(10),
	chance: {
		...{ meanStars: 3.5, base: 0.1, movie: 1, person: 1.5, likeness: 1, standing: 0.1, newness: 0.2 },
		likeShares: new Float32Array(10).fill(0.5),
		movieStars: new Float32Array(10).fill(3.5),
	},
	placement: {
		featureNames: ['genre:Drama', 'keyword:heist'],
		weights: new Int8Array(8).fill(-5),
		scales: new Float32Array(2).fill(0.1),
	},
};
const sound = encodeModel(model);
const folder = mkdtempSync(join(tmpdir(), 'model-file-'));

type Header = Record<string, { dtype: string; shape: number[]; data_offsets: [number, number] }> & {
	__metadata__: Record<string, string>;
};

/** Changes the header of the sound file, and gives it the checksum that fits. */
function withHeader(change: (header: Header) => unknown): Uint8Array {
	const length = Number(new DataView(sound.buffer).getBigUint64(0, true));
	const header: Header = JSON.parse(new TextDecoder().decode(sound.subarray(8, 8 + length)));
	header.__metadata__.sha256 = BLANK_CHECKSUM;
	const changed = change(header) ?? header;
	const json = typeof changed === 'string' ? changed : JSON.stringify(changed);
	const checksum = computeChecksum(joinFile(json, sound.subarray(8 + length)), BLANK_CHECKSUM);
	return joinFile(json.replace(BLANK_CHECKSUM, checksum ?? ''), sound.subarray(8 + length));
}

function joinFile(json: string, data: Uint8Array): Uint8Array {
	const header = new TextEncoder().encode(json);
	const bytes = new Uint8Array(8 + header.length + data.length);
	new DataView(bytes.buffer).setBigUint64(0, BigInt(header.length), true);
	bytes.set(header, 8);
	bytes.set(data, 8 + header.length);
	return bytes;
}

/** Changes the numbers of one tensor of the sound file, and gives it the checksum that fits. */
function withTensor(name: string, change: (data: TensorData) => unknown): Uint8Array {
	const { metadata, tensors } = decodeSafetensors(sound);
	change(tensors[name].data);
	const blank = encodeSafetensors({ metadata: { ...metadata, sha256: BLANK_CHECKSUM }, tensors });
	const sha256 = computeChecksum(blank, BLANK_CHECKSUM)!;
	return encodeSafetensors({ metadata: { ...metadata, sha256 }, tensors });
}

/** Encodes a changed copy of the sound model. */
function withModel(change: (copy: Model) => void): Uint8Array {
	const copy = structuredClone(model);
	change(copy);
	return encodeModel(copy);
}

test('reads what it wrote', async () => {
	const path = join(folder, 'round.safetensors');
	await writeModel(path, model);
	expect(await readModel(path)).toEqual(model);
	expect(new Uint8Array(readFileSync(path))).toEqual(sound);
});

test('reads a header of any length, since other writers do not align it', () => {
	for (const padding of ['', ' ', '  ', '   ']) {
		expect(decodeModel(withHeader((header) => JSON.stringify(header) + padding))).toEqual(model);
	}
});

test('keeps factors that bytes can say as bytes, and any others as floats', () => {
	const dtypeOf = (bytes: Uint8Array) => decodeSafetensors(bytes).tensors.item_factors.data.constructor;
	expect(dtypeOf(sound)).toBe(Uint8Array);
	const uneven = { ...model, itemFactors: model.itemFactors.map((_, at) => at / 7) };
	expect(dtypeOf(encodeModel(uneven))).toBe(Float32Array);
	expect(decodeModel(encodeModel(uneven))).toEqual(uneven);
});

test('has the layout that Python reads: length, JSON, floats', () => {
	const script = [
		'import sys, json, struct',
		'data = open(sys.argv[1], "rb").read()',
		'size = struct.unpack("<Q", data[:8])[0]',
		'header = json.loads(data[8:8 + size])',
		'at = header["prior_gram"]["data_offsets"][0] + 8 + size',
		'print(header["prior_gram"]["dtype"], header["prior_gram"]["shape"], struct.unpack("<3f", data[at:at + 12]))',
	].join('\n');
	const path = join(folder, 'python.safetensors');
	writeFileSync(path, sound);
	const printed = execFileSync('python3', ['-c', script, path], { encoding: 'utf8' });
	const numbers = printed
		.slice(printed.indexOf('(') + 1, printed.indexOf(')'))
		.split(',')
		.map(Number);
	expect(printed).toContain(`F32 [${model.factors}, ${model.factors}]`);
	expect(numbers).toEqual([...model.priorGram.subarray(0, 3)]);
});

test('keeps the old model when a write fails, and leaves no temporary file', async () => {
	const path = join(folder, 'kept.safetensors');
	await writeModel(path, model);
	const broken = { ...model, itemFactors: undefined } as unknown as Model;
	await expect(writeModel(path, broken)).rejects.toThrow();
	expect(await readModel(path)).toEqual(model);
	await expect(writeModel(join(folder, 'no', 'such', 'folder.safetensors'), model)).rejects.toThrow('ENOENT');
	expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

describe('refuses', () => {
	const foreign = encodeSafetensors({
		metadata: {},
		tensors: { 'embed.weight': { shape: [2], data: new Float32Array(2) } },
	});
	const damaged = sound.slice();
	damaged[damaged.length - 2] ^= 1;
	const longHeader = sound.slice();
	new DataView(longHeader.buffer).setBigUint64(0, 2n ** 63n, true);
	const cases: [string, Uint8Array, string][] = [
		['an empty file', new Uint8Array(0), 'the file is truncated: 0 bytes are no model'],
		['a number changed', damaged, 'its bytes are not those that were written: the checksum differs'],
		['a file cut inside the header', sound.subarray(0, 60), 'truncated: it ends inside the header'],
		[
			'a file cut inside the data',
			sound.subarray(0, sound.length - 9),
			'truncated: tensor feature_names ends 9 bytes after',
		],
		['bytes after the end', new Uint8Array([...sound, 0]), 'there are 1 bytes after the last tensor'],
		['a header of 2^63 bytes', longHeader, 'the header claims 9223372036854775808 bytes'],
		['a header that is not JSON', withHeader(() => '{"format"'), 'the header is not JSON'],
		['a header that is not UTF-8', withHeader(() => undefined).fill(0xff, 8, 20), 'the header is not JSON'],
		['a header that is a list', withHeader(() => '[1,2,3]'), 'not that of a safetensors file'],
		[
			'a negative offset',
			withHeader((h) => {
				h.movie_ids.data_offsets[0] = -4;
			}),
			'not that of a safetensors file',
		],
		[
			'overlapping tensors',
			withHeader((h) => {
				for (const at of [0, 1]) h.movie_ids.data_offsets[at] -= 4;
			}),
			'overlaps',
		],
		[
			'a gap',
			withHeader(
				(h) =>
					void h.movie_ids.data_offsets.forEach((at, i, all) => {
						all[i] = at + 4;
					}),
			),
			'a gap of 4 bytes',
		],
		[
			'another type',
			withHeader((h) => {
				h.item_factors.dtype = 'F16';
			}),
			'tensor item_factors has type F16',
		],
		[
			'integers for floats',
			withHeader((h) => {
				h.prior_gram.dtype = 'I32';
			}),
			'prior_gram has the wrong type of number',
		],
		[
			'a shape that is too large',
			withHeader((h) => {
				h.item_factors.shape[0] = 2 ** 40;
			}),
			'needs',
		],
		[
			'a shape of another number of movies',
			withHeader((h) => {
				h.movie_ids.shape = [5, 2];
			}),
			'tensor movie_ids has the shape [5,2], not [10]',
		],
		[
			'a matrix that is not factors by factors',
			withHeader((h) => {
				h.unrated_gram.shape = [1, 4, 4];
			}),
			'tensor unrated_gram has the shape [1,4,4], not [4,4]',
		],
		[
			'a missing tensor',
			withHeader((h) => {
				h.other = h.prior_target;
				delete (h as Record<string, unknown>).prior_target;
			}),
			'tensor prior_target is missing',
		],
		[
			'a neighbour that is no earlier movie',
			withTensor('neighbour_rows', (rows) => rows.fill(9)),
			'tensor neighbour_rows has 9 at place 0, which is no earlier movie',
		],
		[
			'offsets of neighbours that fall',
			withTensor('neighbour_offsets', (offsets) => offsets.fill(1, 0, 1)),
			'tensor neighbour_offsets does not ascend from 0',
		],
		[
			'NaN',
			withModel((m) => {
				m.itemFactors[3] = Number.NaN;
			}),
			'tensor item_factors has NaN at place 3',
		],
		[
			'infinity',
			withModel((m) => {
				m.priorGram[0] = Number.POSITIVE_INFINITY;
			}),
			'tensor prior_gram has Infinity at place 0',
		],
		[
			'a negative factor',
			withModel((m) => {
				m.itemFactors[5] = -0.5;
			}),
			'item_factors has the negative number -0.5 at place 5',
		],
		[
			'a negative count',
			withModel((m) => {
				m.ratingCounts[0] = -1;
			}),
			'rating_counts has the negative number -1',
		],
		[
			'a negative movie id',
			withModel((m) => {
				m.movieIds[0] = -7;
			}),
			'movie_ids has the negative number -7',
		],
		[
			'movie id 0',
			withModel((m) => {
				m.movieIds[0] = 0;
			}),
			'0 is no movie id',
		],
		[
			'a movie id twice',
			withModel((m) => {
				m.movieIds[1] = m.movieIds[0];
			}),
			'occurs twice',
		],
		[
			'a share of likes of 1',
			withModel((m) => {
				m.chance!.likeShares[2] = 1;
			}),
			'tensor like_shares has 1, which is not between 0 and 1',
		],
		[
			'mean stars above five',
			withModel((m) => {
				m.chance!.movieStars[2] = 6;
			}),
			'tensor movie_stars has 6, which is not 0.5 to 5',
		],
		[
			'a feature twice',
			withModel((m) => {
				Object.assign(m.placement!, { featureNames: ['genre:Drama', 'genre:Drama'] });
			}),
			'tensor feature_names is not a list of different names',
		],
		['a foreign safetensors file', foreign, 'does not say that it is a model of this program'],
		[
			'an earlier version',
			withHeader((h) => {
				h.__metadata__.version = '2';
			}),
			'version 2, and only 10 can be read: train it again',
		],
		[
			'a later version',
			withHeader((h) => {
				h.__metadata__.version = '11';
			}),
			'version 11, and only 10 can be read',
		],
		[
			'a recipe that is not JSON',
			withHeader((h) => {
				h.__metadata__.recipe = '{';
			}),
			'no recipe in JSON',
		],
		[
			'an unknown recipe',
			withHeader((h) => {
				h.__metadata__.recipe = '{"scoring":1}';
			}),
			'its recipe is not understood',
		],
		[
			'a recipe out of bounds',
			withHeader((h) => {
				h.__metadata__.recipe = h.__metadata__.recipe.replace('"maxSweeps":200', '"maxSweeps":0');
			}),
			'maxSweeps',
		],
	];
	test.each(cases)('%s', (_, bytes, reason) => {
		expect(() => decodeModel(bytes)).toThrow(ModelFileError);
		expect(() => decodeModel(bytes)).toThrow(reason);
	});

	test('a file of more bytes than allowed, before reading it', async () => {
		const path = join(folder, 'huge.safetensors');
		writeFileSync(path, sound);
		truncateSync(path, 300 * 2 ** 20);
		await expect(readModel(path)).rejects.toThrow(`${path} is not a usable model: it has 314572800 bytes`);
	});

	test('a missing file, with the error of the system', async () => {
		await expect(readModel(join(folder, 'nothing'))).rejects.toThrow('ENOENT');
	});

	test('a file cut anywhere, always with a sentence', () => {
		for (let end = 0; end < sound.length; end += 7) {
			expect(() => decodeModel(sound.subarray(0, end))).toThrow(ModelFileError);
		}
	});
});

test('allows tensors without elements', () => {
	const empty = encodeSafetensors({
		metadata: { a: 'é' },
		tensors: { none: { shape: [0, 3], data: new Int32Array(0) } },
	});
	expect(decodeSafetensors(empty)).toEqual({
		metadata: { a: 'é' },
		tensors: { none: { shape: [0, 3], data: new Int32Array(0) } },
	});
});
