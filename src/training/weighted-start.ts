import { countUp, pickRows, type SparseMatrix } from '../numerics/sparse-matrix.ts';
import type { Side } from './coordinate-descent.ts';
import { createRandomStart } from './factorise.ts';
import { computeNndsvd, type Start } from './nndsvd.ts';

/**
 * The start looks at no more people than this, evenly spread from the busiest to the least active; more only take
 * longer.
 */
const MOST_PEOPLE = 10_000;
/** A factor that would be 0 becomes this share of a random one. */
const FILL = 0.05;

/**
 * Computes where the weighted objective begins. The movies begin at the NNDSVD of the evidence for them, with each
 * person's evidence multiplied by the root of their weight, as in weighted least squares. The people begin at random
 * numbers: the first sweep replaces them by factors that fit the movies'. A factor that is 0 gets a small random
 * number, as in scikit-learn's `nndsvdar`, since a factor that is 0 for every movie could not grow.
 *
 * Another seed changes this start only a little, where a wholly random start leads to other local minima, and so to
 * other movies at the end of a list. With fewer people than factors, or without any evidence, there is no decomposition
 * and the start is random.
 *
 * @param people - The side whose rows are people, those with the most ratings first.
 */
export function createWeightedStart(people: Side, k: number, seed: number): Start {
	const { rows, columns } = people.pattern;
	const random = createRandomStart(rows, columns, k, seed);
	const evidence = gatherEvidence(people);
	if (k > Math.min(evidence.rows, evidence.columns) || evidence.values.every((value) => value === 0)) return random;
	const { columnFactors } = computeNndsvd(evidence, k, seed);
	// Gives them the length of the random factors.
	const scale = measureLength(random.columnFactors) / measureLength(columnFactors);
	for (let at = 0; at < columnFactors.length; at++) {
		columnFactors[at] = columnFactors[at] > 0 ? scale * columnFactors[at] : FILL * random.columnFactors[at];
	}
	return { rowFactors: random.rowFactors, columnFactors };
}

function measureLength(values: Float64Array): number {
	return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}

/**
 * Picks every n-th person. Their right-hand sides hold the person's weight once; divided by its root, the root is left.
 */
function gatherEvidence({ pattern, rightHandSides, rowWeights }: Side): SparseMatrix {
	const step = Math.ceil(pattern.rows / MOST_PEOPLE);
	const people = countUp(pattern.rows).filter((person) => person % step === 0);
	const evidence = pickRows({ ...pattern, values: rightHandSides }, people);
	for (const [row, person] of people.entries()) {
		const root = Math.sqrt(rowWeights[person]);
		for (let at = evidence.offsets[row]; at < evidence.offsets[row + 1]; at++) evidence.values[at] /= root;
	}
	return evidence;
}
