import { inverse, Matrix } from 'ml-matrix';
import type { Model } from '../model/model.ts';
import { FULL_STRENGTH } from '../model/neighbours.ts';

// Arithmetic of `recommend-plainly.ts`, where speed does not count.

/** Scales a vector to length 1, except one of zeros. */
function scaleToOne(vector: Float64Array): Float64Array {
	return divide(vector, Math.sqrt(dot(vector, vector)));
}

/** Divides by a number; by 0, which only vectors of zeros ask for, nothing changes. */
export function divide(vector: Float64Array, by: number): Float64Array {
	return vector.map((value) => value / (by || 1));
}

/** The standard deviation; 1 where it would not exceed `noise`. */
export function measureSpread(values: Float64Array, noise: number): number {
	const mean = addUp(values) / values.length;
	const spread = Math.sqrt(addUp(values.map((value) => (value - mean) ** 2)) / values.length);
	return spread > noise ? spread : 1;
}

export function addUp(values: Float64Array): number {
	return values.reduce((sum, value) => sum + value, 0);
}

/** Copies vectors of one length into one array, since a pass over all of them is then several times as fast. */
export function stack(vectors: ArrayLike<number>[]): Float64Array[] {
	const { length } = vectors[0];
	const all = new Float64Array(vectors.length * length);
	return vectors.map((vector, at) => {
		const copy = all.subarray(at * length, (at + 1) * length);
		copy.set(vector);
		return copy;
	});
}

/**
 * A movie's taste: its factors, of length 1, beside its genres, rare ones first, of length `genreWeight`; all of length
 * 1.
 */
function joinTaste(factors: Float64Array, genres: number, rarities: Float64Array, genreWeight: number): Float64Array {
	const marks = rarities.map((rarity, bit) => ((genres >> bit) & 1 ? rarity : 0));
	const weighed = scaleToOne(marks).map((mark) => genreWeight * mark);
	return scaleToOne(Float64Array.of(...scaleToOne(factors), ...weighed));
}

/** How rare each genre is: the logarithm of movies / movies of the genre. */
function measureRarities(count: number, genres: Int32Array): Float64Array {
	return Float64Array.from({ length: count }, (_, bit) => {
		const marked = genres.filter((bits) => (bits >> bit) & 1);
		return Math.log(genres.length / marked.length);
	});
}

/** The taste vector of every movie: its factors and its genres, weighed by rarity. */
export function joinTastes({ genres, genreNames, recipe }: Model, factors: Float64Array[]): Float64Array[] {
	const rarities = measureRarities(genreNames.length, genres);
	const { genreWeight } = recipe.scoring;
	return stack(factors.map((own, row) => joinTaste(own, genres[row], rarities, genreWeight)));
}

/** Inverts the active part of a matrix, kept from being singular; the rest is 1 on the diagonal and 0 beside it. */
export function invertPart(gram: Float64Array[], isActive: (f: number) => boolean, ridge: number): Float64Array[] {
	const jitter = 1e-9 * gram.reduce((sum, line, f) => sum + (isActive(f) ? line[f] - ridge : 0), 0);
	const keep = (value: number, f: number, g: number): number => (isActive(f) && isActive(g) ? value : Number(f === g));
	const matrix = gram.map((line, f) => [...line].map((value, g) => keep(value + (f === g ? jitter : 0), f, g)));
	return Array.from(inverse(new Matrix(matrix)).to2DArray(), (line) => Float64Array.from(line));
}

/** Coordinate descent: each number in turn goes where the error is least, but never below 0, until little moves. */
export function solveNonnegative(
	gram: Float64Array[],
	rightHandSide: Float64Array,
	{ tolerance, maxSweeps }: { readonly tolerance: number; readonly maxSweeps: number },
): Float64Array {
	const solution = new Float64Array(rightHandSide.length);
	for (let sweep = 0, first = 0; sweep < maxSweeps; sweep++) {
		let violation = 0;
		for (let f = 0; f < solution.length; f++) {
			const slope = dot(gram[f], solution) - rightHandSide[f];
			if (solution[f] === 0 && !(slope < 0)) continue;
			violation += Math.abs(slope);
			if (gram[f][f] > 0) solution[f] = Math.max(0, solution[f] - slope / gram[f][f]);
		}
		if (sweep === 0) first = violation;
		if (violation <= tolerance * first) break;
	}
	return solution;
}

/** The inner product. */
export function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
	return sum;
}

/** Adds a multiple of a vector to `sum`. */
export function addTo(sum: Float64Array, scale: number, vector: Float64Array): void {
	for (let at = 0; at < sum.length; at++) sum[at] += scale * vector[at];
}

/**
 * How far rated movies push each movie up or down, in all: a liked one those that it is paired with, a disliked one all
 * that are like it.
 */
export function addUpPushes(
	profile: readonly { readonly row: number; readonly stars: number }[],
	centre: number,
	tastes: readonly Float64Array[],
	neighbours: Model['neighbours'],
): Float64Array {
	const dislikes = new Float64Array(tastes[0].length);
	const lifts = new Float64Array(tastes.length);
	for (const { row, stars } of profile) {
		if (stars < centre) addTo(dislikes, stars - centre, tastes[row]);
		else if (neighbours !== undefined)
			for (let at = neighbours.offsets[row]; at < neighbours.offsets[row + 1]; at++)
				lifts[neighbours.rows[at]] += ((stars - centre) * neighbours.strengths[at]) / FULL_STRENGTH;
	}
	return lifts.map((lift, row) => lift + dot(tastes[row], dislikes));
}
