import { describe, expect, test } from 'vitest';
import { hasSharedData } from '../test/training/shared-data.ts';
import { measureSize, SIZES } from './sizes.ts';

describe.skipIf(!hasSharedData())('the same defaults serve every size', () => {
	test.each(SIZES)('$people people', async ({ people, read, mostError }) => {
		const table = await read();
		expect(table.users).toBe(people);
		for (const { given, ours, itemKnn, popularity, hiddenError, listedError } of measureSize(table)) {
			expect(ours, `${given} given`).toBeGreaterThan(itemKnn - 0.005);
			expect(ours, `${given} given`).toBeGreaterThan(popularity + 0.01);
			expect(hiddenError, `${given} given, hidden`).toBeLessThan(mostError);
			expect(listedError, `${given} given, listed`).toBeLessThan(mostError);
		}
	});
});
