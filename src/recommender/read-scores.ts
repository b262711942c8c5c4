import { copyIntegers } from '../numerics/arena.ts';
import { openKernel } from '../numerics/kernel.ts';
import { countUp } from '../numerics/sparse-matrix.ts';
import type { ContentIndex } from './content-index.ts';
import type { AllMovies } from './place-movies.ts';
import type { TasteVectors } from './taste-vectors.ts';
import { countWellKnown } from './well-known.ts';

/** A sample of the well-known movies has this many at most. */
const SAMPLE = 256;
/** A floor is lowered by this share, more than the rounding of a bound in single precision. */
const ROUNDING = 1e-5;

/** What the scores of one person are computed from besides their factors, in arrays of the arena. */
export interface ScoreArrays {
	/** By row: what the movie gains by its traits, if they are trusted in full. */
	readonly bonuses: Float32Array;
	/** By row: what the liked movies that it is paired with do for it. */
	readonly pushes: Float32Array;
	/** By row: what its score is multiplied by in the ranking. */
	readonly weights: Float32Array;
	/** The two products of each well-known movie. */
	readonly products: Float32Array;
}

/** Makes arrays for one person. */
export function createScoreArrays({ trained, movieIds, arena }: AllMovies): ScoreArrays {
	const [bonuses, pushes, weights] = Array.from({ length: 3 }, () => arena.singles(movieIds.length));
	return { bonuses, pushes, weights, products: arena.singles(2 * countWellKnown(trained)) };
}

/** What scores are computed from. */
export interface Scored extends ScoreArrays {
	/** The person's factors, and what the second product of a movie's taste vector is with, column by column. */
	readonly pair: Float32Array;
	/** The length of their factors. */
	readonly norm: number;
	/** How many movies may be asked about, from the first row on. */
	readonly reach: number;
}

/** How the parts of a score are added up. */
interface Weighing {
	/** By row, in the arena. */
	readonly weights: Float32Array;
	readonly neighbourScale: number;
	readonly bonusScale: number;
	/** What movies that are not of the model score less. */
	readonly discount: number;
}

/** Rows, and the score of each, in arrays of the caller's own. */
interface ScoredRows {
	readonly rows: Int32Array;
	readonly values: Float64Array;
}

/** The scores of one person, computed when they are asked for. */
export interface ReadScores {
	/** The scores of some rows, in their order. O(rows * factors). */
	of(rows: ArrayLike<number>): Float64Array;
	/** The scores of one well-known movie in `every`. */
	sample(): { readonly scores: Float64Array; readonly every: number };
	/** Lists, ascending, the rows with a score of at least `floor` and below `above`; `createScoreReader` says how. */
	listBetween(floor: number, above: number): ScoredRows;
}

interface ScoreReader {
	/** Writes both products of some rows, an array of the arena, in units of a score. */
	multiply(person: Scored, rows: Int32Array, products: Float32Array): void;
	/** @param person - Whose `products` are written. */
	open(person: Scored, weighing: Weighing): ReadScores;
}

/**
 * Prepares to compute scores when they are asked for. Most movies have no place in any list, and need not be multiplied
 * to know that: `listPossible` of the kernel bounds their scores by a few numbers. So a list costs the products of the
 * well-known movies, whose bounds would tell little, and of the others that may be high enough.
 */
export function createScoreReader(all: AllMovies, vectors: TasteVectors, index: ContentIndex): ScoreReader {
	const { known, arena } = all;
	const movies = all.movieIds.length;
	const { lengths, norms } = vectors;
	const kernel = openKernel(arena.memory);
	const trusts = arena.singles(movies);
	trusts.set(index.trusts);
	const wellKnown = copyIntegers(countUp(countWellKnown(all.trained)), arena);
	const every = Math.max(1, Math.ceil(wellKnown.length / SAMPLE));
	const sampled = copyIntegers(
		wellKnown.filter((row) => row % every === 0),
		arena,
	);
	const [layout, values] = [arena.integers(6), arena.floats(movies)];
	const [picked, products] = [arena.integers(movies), arena.singles(2 * movies)];
	const between = new Int32Array(movies);

	return {
		multiply,
		open: (person, weighing) => ({
			of(rows) {
				picked.set(rows);
				scorePicked(person, weighing, rows.length, 0);
				return values.slice(0, rows.length);
			},
			sample() {
				for (let at = 0; at < sampled.length; at++) {
					products[2 * at] = person.products[2 * sampled[at]];
					products[2 * at + 1] = person.products[2 * sampled[at] + 1];
				}
				score(person, weighing, sampled, products, 0);
				return { scores: values.slice(0, sampled.length), every };
			},
			listBetween(floor, above) {
				const first = wellKnown.length;
				score(person, weighing, wellKnown, person.products, 0);
				const others = listPossible(person, weighing, floor);
				scorePicked(person, weighing, others, first);
				let found = 0;
				for (let at = 0; at < first + others; at++) {
					if (values[at] >= floor && values[at] < above) between[found++] = at;
				}
				// Not `from`, which allocates for each number.
				const rows = between.slice(0, found);
				const own = new Float64Array(found);
				for (let at = 0; at < found; at++) {
					own[at] = values[rows[at]];
					if (rows[at] >= first) rows[at] = picked[rows[at] - first];
				}
				return { rows, values: own };
			},
		}),
	};

	function place({ bonuses, pushes }: ScoreArrays, weights: Float32Array): void {
		layout.set([lengths, norms, trusts, bonuses, pushes, weights].map(({ byteOffset }) => byteOffset));
	}

	function multiply(person: Scored, rows: Int32Array, into: Float32Array): void {
		vectors.multiplyPair(person.pair, into, rows);
		place(person, person.weights);
		kernel.finishProducts(layout.byteOffset, into.byteOffset, rows.byteOffset, rows.length);
	}

	/** Writes the scores of the first `count` picked rows to `values`, from place `at` on. */
	function scorePicked(person: Scored, weighing: Weighing, count: number, at: number): void {
		const rows = picked.subarray(0, count);
		multiply(person, rows, products);
		score(person, weighing, rows, products, at);
	}

	/** Does the same with finished products. */
	function score(person: Scored, weighing: Weighing, rows: Int32Array, own: Float32Array, at: number): void {
		place(person, weighing.weights);
		const listed = [own.byteOffset, rows.byteOffset, rows.length, known] as const;
		const scales = [weighing.neighbourScale, weighing.bonusScale, weighing.discount] as const;
		kernel.writeScores(layout.byteOffset, ...listed, ...scales, values.subarray(at).byteOffset);
	}

	/** Picks each row behind the well-known ones whose score is `floor` or more, and others. @returns how many. */
	function listPossible(person: Scored, weighing: Weighing, floor: number): number {
		place(person, weighing.weights);
		const scales = [person.norm, weighing.neighbourScale, weighing.bonusScale] as const;
		const list = (from: number, to: number, least: number, found: number): number => {
			const rows = picked.subarray(found).byteOffset;
			return kernel.listPossible(layout.byteOffset, from, to, ...scales, least - ROUNDING * Math.abs(least), rows);
		};
		const trained = list(wellKnown.length, known, floor, 0);
		return trained + list(known, person.reach, floor + weighing.discount, trained);
	}
}
