import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeModel } from '../../src/model/decode-model.ts';
import { encodeModel } from '../../src/model/encode-model.ts';
import { ModelFileError } from '../../src/model/safetensors.ts';
import { trainSmallModel } from './small-model.ts';

/** Thousands of files are decoded here; on a busy machine that takes a while. */
const SLOW = { timeout: 300_000 };

const small = encodeModel(trainSmallModel(10));
const shipped = new Uint8Array(readFileSync('models/default.safetensors'));

/** Finds where the header ends: its length is in the first 8 bytes. */
function findHeaderEnd(bytes: Uint8Array): number {
	return 8 + Number(new DataView(bytes.buffer).getBigUint64(0, true));
}

/** Lists the places up to `end` where an altered byte leaves the file accepted. */
function listAccepted(sound: Uint8Array, end: number, alter: (byte: number) => number): number[] {
	const bytes = sound.slice();
	const accepted: number[] = [];
	for (let at = 0; at < end; at++) {
		bytes[at] = alter(sound[at]);
		if (bytes[at] !== sound[at] && !isRefused(bytes)) accepted.push(at);
		bytes[at] = sound[at];
	}
	return accepted;
}

function isRefused(bytes: Uint8Array): boolean {
	try {
		decodeModel(bytes);
		return false;
	} catch (error) {
		if (error instanceof ModelFileError) return true;
		throw error;
	}
}

/** Replaces the JSON of the header. */
function replaceHeader(sound: Uint8Array, json: string): Uint8Array {
	const header = new TextEncoder().encode(json);
	const bytes = new Uint8Array(8 + header.length + sound.length - findHeaderEnd(sound));
	new DataView(bytes.buffer).setBigUint64(0, BigInt(header.length), true);
	bytes.set(header, 8);
	bytes.set(sound.subarray(findHeaderEnd(sound)), 8 + header.length);
	return bytes;
}

const readHeader = (sound: Uint8Array): string => new TextDecoder().decode(sound.subarray(8, findHeaderEnd(sound)));

test('accepts both models as they are', () => {
	expect([small, shipped].map(isRefused)).toEqual([false, false]);
});

const BITS: [string, (byte: number) => number][] = Array.from({ length: 8 }, (_, bit) => [
	`bit ${bit} flipped`,
	(byte) => byte ^ (1 << bit),
]);
const BYTES: [string, (byte: number) => number][] = [' ', '\t', '\n', '0', '1', '9', 'a', '"', ',', '\\'].map(
	(text) => [`${JSON.stringify(text)} in its place`, () => text.charCodeAt(0)],
);

describe('refuses a small model with one byte altered anywhere', SLOW, () => {
	test.each([...BITS, ...BYTES])('%s', (_, alter) => {
		expect(listAccepted(small, small.length, alter)).toEqual([]);
	});
});

describe('refuses the shipped model with one byte of its header altered', SLOW, () => {
	test.each(BITS.slice(0, 1))('%s', (_, alter) => {
		expect(listAccepted(shipped, findHeaderEnd(shipped), alter)).toEqual([]);
	});
});

describe.each([
	['small', small],
	['shipped', shipped],
])('refuses the %s model', SLOW, (_, sound) => {
	const header = readHeader(sound);
	const { __metadata__: metadata, ...tensors } = JSON.parse(header);

	test.each(Object.keys(metadata))('with another %s in its metadata', (key) => {
		for (const value of ['', `${metadata[key]} `, `${metadata[key].slice(0, -1)}x`, undefined]) {
			const json = JSON.stringify({ __metadata__: { ...metadata, [key]: value }, ...tensors });
			expect(isRefused(replaceHeader(sound, json)), value).toBe(true);
		}
	});

	test('with any number of its metadata changed', () => {
		for (const { 0: digits, index } of header.matchAll(/(?<![\w.])\d+(?:\.\d+)?/g)) {
			for (const number of [Number(digits) + 1, Number(digits) / 2]) {
				const json = header.slice(0, index) + number + header.slice(index + digits.length);
				expect(isRefused(replaceHeader(sound, json)), `${digits} at ${index}`).toBe(String(number) !== digits);
			}
		}
	});

	test('with more or less in its metadata', () => {
		const more = JSON.stringify({ __metadata__: { ...metadata, note: 'trained by hand' }, ...tensors });
		const reordered = JSON.stringify({ ...tensors, __metadata__: metadata });
		for (const json of [more, reordered, `${header} `, header.replace(':', ': ')]) {
			expect(isRefused(replaceHeader(sound, json)), json.slice(0, 60)).toBe(true);
		}
	});
});
