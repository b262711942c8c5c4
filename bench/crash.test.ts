import { expect, test } from 'vitest';
import { fillDisk, killUnderLoad } from './crash.ts';

test('five kills under load lose nothing that was acknowledged', async () => {
	const losses = await killUnderLoad(5);
	expect(losses).toMatchObject({ runs: 5, lost: 0, unopenable: 0 });
	expect(losses.acknowledged).toBeGreaterThan(0);
});

test('a disk that is full at two levels loses nothing that was acknowledged', async () => {
	const losses = await fillDisk([9, 11]);
	expect(losses).toMatchObject({ runs: 2, lost: 0, unopenable: 0 });
	expect(losses.acknowledged).toBeGreaterThan(0);
});
