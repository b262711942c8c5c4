import { expect, test } from 'vitest';
import { fitLogistic } from '../../src/numerics/fit-logistic.ts';

test('finds the log odds of groups, each case counting by its importance', () => {
	// One case in four says yes in the first group, three in four in the second; a case that counts nothing says no.
	const evidence = Float64Array.of(1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
	const outcomes = Float64Array.of(1, 0, 0, 0, 1, 1, 1, 0, 0);
	const importances = Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1, 0);
	const [base, more] = fitLogistic({ width: 2, evidence, outcomes, importances });
	expect(base).toBeCloseTo(-Math.log(3), 4);
	expect(more).toBeCloseTo(2 * Math.log(3), 4);
});
