import { expect, test } from 'vitest';
import { measureCalibration } from '../../src/evaluation/calibration.ts';

const outcome = (said: number, happened: boolean, importance = 1) => ({ said, happened, importance });

test('the error is the mean distance of what was said from what happened', () => {
	const measured = measureCalibration([outcome(0.25, false), outcome(0.25, true), outcome(0.75, true, 2)])!;
	expect(measured.error).toBeCloseTo(0.25, 9);
	expect(measured.bins).toEqual([
		{ said: 0.25, happened: 0.5, share: 0.5 },
		{ said: 0.75, happened: 1, share: 0.5 },
	]);
});

test('the AUC counts pairs in the right order, and equals by half', () => {
	expect(measureCalibration([outcome(0.3, false), outcome(0.6, true)])!.auc).toBe(1);
	expect(measureCalibration([outcome(0.5, false), outcome(0.5, true)])!.auc).toBe(0.5);
	expect(measureCalibration([])).toBeUndefined();
});
