import { expect, test } from 'vitest';
import { createArena } from '../../src/numerics/arena.ts';
import { compressRows } from '../../src/numerics/compress-rows.ts';

const DENSE = [
	[0, 7, 0, 0, 0.5, 0],
	[0, 0, 0, 0, 0, 0],
	[1, 2, 3, 4, 5, 6],
	[0, 0, 0, 0, 0, 9],
];

test('rows without their zeros are what they were, and a multiple of four nonzeros long', () => {
	const { offsets, columns, values } = compressRows(createArena(), DENSE.length, (row) => DENSE[row]);
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
