import { expect, test } from 'vitest';
import { createArena } from '../../src/numerics/arena.ts';
import { type ByteRows, createByteRows } from '../../src/numerics/byte-rows.ts';
import { openKernel } from '../../src/numerics/kernel.ts';
import { createRandom } from '../../src/numerics/random.ts';

test.each([1, 16, 20, 97])('%i numbers of a row come back, each to half a 255th of the greatest', (width) => {
	const arena = createArena();
	const rows = createByteRows(arena, 3, width);
	const { uniform } = createRandom(width);
	const written = [0, 1, 2].map(() => arena.singles(rows.stride));
	for (const numbers of written) for (let at = 0; at < width; at++) numbers[at] = 5 * uniform();
	for (const [row, numbers] of written.entries()) rows.write(row, numbers, 0);
	for (const [row, numbers] of written.entries()) {
		const read = readRow(rows, row);
		expect(rows.measureLength(row)).toBeCloseTo(Math.hypot(...read), 5);
		const most = Math.max(...numbers);
		for (let at = 0; at < width; at++) expect(Math.abs(read[at] - numbers[at])).toBeLessThanOrEqual(most / 510 + 1e-6);
	}
});

test('small numbers and those below 0 are left out, and a row may be written again', () => {
	const arena = createArena();
	const rows = createByteRows(arena, 1, 4);
	const numbers = arena.singles(rows.stride);
	numbers.set([4, 1, 0.5, -3]);
	rows.write(0, numbers, 0.2);
	const read = readRow(rows, 0);
	expect(read[0]).toBeCloseTo(4, 5);
	expect(read[1]).toBeCloseTo(1, 1);
	expect([read[2], read[3]]).toEqual([0, 0]);
	expect(rows.countNonzeros()).toBe(2);
	numbers.set([0, -1, 0, 0]);
	rows.write(0, numbers, 0.2);
	expect(readRow(rows, 0)).toEqual([0, 0, 0, 0]);
});

test('the kernel adds up signed rows, each times its scale', () => {
	const arena = createArena();
	const { uniform } = createRandom(3);
	for (const width of [16, 20, 96]) {
		const bytes = arena.bytes(7 * width);
		const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
		for (let at = 0; at < signed.length; at++) signed[at] = Math.round(254 * uniform()) - 127;
		const [picked, scales] = [arena.integers(4), arena.singles(4)];
		picked.set([6, 0, 3, 3]);
		scales.set([0.5, -2, 1, 0.25]);
		const sums = arena.singles(16 * Math.ceil(width / 16));
		openKernel(arena.memory).addByteRows(
			...([bytes.byteOffset, width, picked.byteOffset, scales.byteOffset, 4, sums.byteOffset] as const),
		);
		for (let column = 0; column < width; column++) {
			const expected = [...picked].reduce((sum, row, at) => sum + scales[at] * signed[row * width + column], 0);
			expect(sums[column]).toBeCloseTo(expected, 3);
		}
	}
});

function readRow({ bytes, scales, stride, width }: ByteRows, row: number): number[] {
	return Array.from(bytes.subarray(row * stride, row * stride + width), (byte) => scales[row] * byte);
}
