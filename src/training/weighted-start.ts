import { countUp, pickRows, type SparseMatrix } from '../numerics/sparse-matrix.ts';
import type { Side } from './coordinate-descent.ts';
import { createRandomStart } from './factorise.ts';
import { computeNndsvd, type Start } from './nndsvd.ts';

/** Of so many people the start is computed, evenly spread over those with many ratings and few; more would only take longer. */
const MOST_PEOPLE = 10_000;
/** What a factor that would be 0 has of a random one. */
const FILL = 0.05;

/**
 * Where the weighted objective begins: for the movies the NNDSVD of the evidence for them, each person's times the root of their weight, as
 * least squares with weights would have it; for the people random numbers, since the first sweep makes factors of them that fit the
 * movies'. Factors that are 0 get a small random number, or those that are 0 for all would have nothing to grow from (scikit-learn's
 * `nndsvdar`). With the same seed and ratings the same start, and with another seed nearly the same: of a random start alone other local
 * minima come, and other movies at the end of a list.
 *
 * Where the people looked at are fewer than the factors, or there is no evidence, there is no such decomposition, and all is random.
 *
 * @param people - The side whose rows are people, those with the most ratings first.
 */
export function createWeightedStart(people: Side, k: number, seed: number): Start {
	const start = createRandomStart(people.cells.rows, people.cells.columns, k, seed);
	const evidence = gatherEvidence(people);
	if (k > Math.min(evidence.rows, evidence.columns) || evidence.values.every((value) => value === 0)) return start;
	const { columnFactors } = computeNndsvd(evidence, k, seed);
	// As large as random factors.
	const scale = measureLength(start.columnFactors) / measureLength(columnFactors);
	for (let at = 0; at < columnFactors.length; at++) {
		columnFactors[at] = columnFactors[at] > 0 ? scale * columnFactors[at] : FILL * start.columnFactors[at];
	}
	return { rowFactors: start.rowFactors, columnFactors };
}

function measureLength(values: Float64Array): number {
	return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}

/** Every so many-th person by movies: pulls over the root of the person's weight, which is in them once. */
function gatherEvidence({ cells, pulls, rowWeights }: Side): SparseMatrix {
	const step = Math.ceil(cells.rows / MOST_PEOPLE);
	const people = countUp(cells.rows).filter((person) => person % step === 0);
	const evidence = pickRows({ ...cells, values: pulls }, people);
	for (const [row, person] of people.entries()) {
		const root = Math.sqrt(rowWeights[person]);
		for (let cell = evidence.offsets[row]; cell < evidence.offsets[row + 1]; cell++) evidence.values[cell] /= root;
	}
	return evidence;
}
