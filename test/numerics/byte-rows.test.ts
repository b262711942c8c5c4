import { expect, test } from 'vitest';
import { createArena } from '../../src/numerics/arena.ts';
import { createByteRows } from '../../src/numerics/byte-rows.ts';
import { openKernel } from '../../src/numerics/kernel.ts';
import { createRandom } from '../../src/numerics/random.ts';

test.each([1, 16, 20, 97])('%i numbers of a row come back, each to half a 255th of the greatest', (width) => {
	const rows = createByteRows(createArena(), 3, width);
	const { uniform } = createRandom(width);
	const written = Array.from({ length: 3 }, () => Float32Array.from({ length: width }, () => 5 * uniform()));
	for (const [row, numbers] of written.entries()) rows.write(row, numbers, 0);
	const read = new Float64Array(width);
	for (const [row, numbers] of written.entries()) {
		rows.read(row, read);
		const most = Math.max(...numbers);
		for (let at = 0; at < width; at++) expect(Math.abs(read[at] - numbers[at])).toBeLessThanOrEqual(most / 510 + 1e-6);
	}
});

test('small numbers and those below 0 are left out, and a row may be written again', () => {
	const rows = createByteRows(createArena(), 1, 4);
	const read = new Float64Array(4);
	rows.write(0, [4, 1, 0.5, -3], 0.2);
	rows.read(0, read);
	expect(read[0]).toBeCloseTo(4, 5);
	expect(read[1]).toBeCloseTo(1, 1);
	expect([read[2], read[3]]).toEqual([0, 0]);
	rows.write(0, [0, -1, 0, 0], 0.2);
	rows.read(0, read);
	expect([...read]).toEqual([0, 0, 0, 0]);
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
