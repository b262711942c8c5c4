import { expect, test } from 'vitest';
import { createArena } from '../../src/numerics/arena.ts';
import { compressRows, countNonzeros, createPacker } from '../../src/numerics/compress-rows.ts';

const DENSE = [
	[0, 7, 0, 0, 0.5, 0],
	[0, 0, 0, 0, 0, 0],
	[1, 2, 3, 4, 5, 6],
	[0, 0, 0, 0, 0, 9],
];

test('rows without their zeros are what they were, and a multiple of four nonzeros long', () => {
	const arena = createArena();
	const numbers = arena.floats(6);
	const pack = createPacker(arena, numbers, (row) => numbers.set(DENSE[row]));
	const { offsets, columns, values } = compressRows(arena, DENSE.length, countNonzeros(DENSE.flat()), pack);
	for (const [row, numbers] of DENSE.entries()) {
		const dense = numbers.map(() => 0);
		for (let nonzero = offsets[row]; nonzero < offsets[row + 1]; nonzero++) {
			dense[columns[nonzero]] += values[nonzero];
		}
		expect(dense).toEqual(numbers);
		expect(offsets[row + 1] % 4).toBe(0);
	}
	expect([...offsets]).toEqual([0, 4, 4, 12, 16]);
});
