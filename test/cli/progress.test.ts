import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { createByteProgress } from '../../src/cli/progress/byte-progress.ts';
import { runInSteps } from '../../src/cli/progress/run-in-steps.ts';
import { createStepProgress } from '../../src/cli/progress/step-progress.ts';
import { createTrainingProgress } from '../../src/cli/progress/training-progress.ts';

let errors: PassThrough;
const written = () => String(errors.read() ?? '');

describe('without a terminal', () => {
	beforeEach(() => {
		errors = new PassThrough();
	});

	test('every named step is a line with its number, said when it begins', () => {
		const progress = createStepProgress(errors, 2);
		progress.step('fold 1');
		progress.step('fold 2');
		progress.stop();
		expect(written()).toMatch(/^1\/2 {2}\d+\.\d s {2}fold 1\n2\/2 {2}\d+\.\d s {2}fold 2\n$/);
	});

	test.each([
		[15, 15],
		[60, 20],
		[10_000, 6],
	])('training of at most %i iterations says %i lines in its first 60', (total, lines) => {
		const progress = createTrainingProgress(errors, total);
		for (let iteration = 1; iteration <= Math.min(60, total); iteration++) {
			progress.step({ iteration, violation: 1 / iteration });
		}
		progress.stop();
		const said = written().trimEnd().split('\n');
		expect(said).toHaveLength(lines);
		for (const line of said) expect(line).toMatch(/^iteration \d+, violation \d\.\d\de[+-]\d+$/);
	});

	test('every file is a line, with its size when that is known', () => {
		const progress = createByteProgress(errors);
		for (const doneBytes of [0, 1e6, 2e6]) progress.step({ what: 'a.zip', doneBytes, totalBytes: 2e6 });
		progress.step({ what: 'b.csv', doneBytes: 5, totalBytes: undefined });
		progress.stop();
		expect(written()).toBe('a.zip, 2.0 MB\nb.csv\n');
	});
});

describe('on a terminal', () => {
	beforeEach(() => {
		errors = Object.assign(new PassThrough(), { isTTY: true, columns: 120 });
	});

	test('named steps are a bar that ends full', () => {
		const progress = createStepProgress(errors, 2);
		progress.step('fold 1');
		progress.finish();
		progress.stop();
		const bar = written();
		expect(bar).toContain('0/2');
		expect(bar).toMatch(/2\/2 {2}done/);
		expect(bar).not.toMatch(/1\/2 {2}\d+\.\d s/);
	});

	test('work that fails leaves its bar where it was and the terminal as it was', async () => {
		const failing = runInSteps(errors, 2, (step) => {
			step('fold 1');
			throw new RangeError('there are too few');
		});
		await expect(failing).rejects.toThrow('These ratings cannot be evaluated: there are too few.');
		const bar = written();
		expect(bar).toMatch(/0\/2 {2}fold 1/);
		expect(bar).not.toContain('done');
		expect(bar.endsWith('\n')).toBe(true);
	});

	test('training is a bar that ends where training ended', () => {
		const progress = createTrainingProgress(errors, 50);
		progress.step({ iteration: 1, violation: 1 });
		progress.step({ iteration: 2, violation: 0.00123 });
		progress.stop();
		const bar = written();
		expect(bar).toMatch(/0\/50 {2}violation 1 /);
		expect(bar).toMatch(/2\/50 {2}violation 1\.23e-3/);
		expect(bar).not.toContain('iteration');
	});

	test('every file has a bar of its own', () => {
		const progress = createByteProgress(errors);
		progress.step({ what: 'a.zip', doneBytes: 2e6, totalBytes: 2e6 });
		progress.step({ what: 'b.csv', doneBytes: 1e6, totalBytes: 4e6 });
		progress.stop();
		const bars = written();
		expect(bars).toMatch(/a\.zip .* 100% {2}2\.0 of 2\.0 MB/);
		expect(bars).toMatch(/b\.csv .* 25% {2}1\.0 of 4\.0 MB/);
	});
});
