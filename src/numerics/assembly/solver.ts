// The solver of training, and of the last step of a fold-in; `../../training/coordinate-descent.ts` has the sum it
// minimises.

import { addLanes, addScaled, F64, I32, multiplyAdd, pad } from './lanes';

/** How many nonzeros' factors fit into the first-level cache together. */
const BLOCK: usize = 64;

/**
 * Rounds up to an odd number of cache lines of doubles: with an even number the same place of many rows shares one line
 * of the cache.
 */
@inline
function padNonzeros(nonzeros: i32): usize {
	return <usize>(((nonzeros + 7) & ~7) | 8);
}

/** Bytes of scratch memory for rows of k factors with at most `nonzeros` nonzeros. */
export function measureScratch(k: i32, nonzeros: i32): usize {
	return pad(k) * (3 * F64 + I32) + padNonzeros(nonzeros) * (2 * F64 + I32 + pad(k) * F64);
}

/** The sum of the lanes of a, and that of b. */
@inline
function addPairs(a: v128, b: v128): v128 {
	return f64x2.add(v128.shuffle<f64>(a, b, 0, 2), v128.shuffle<f64>(a, b, 1, 3));
}

/**
 * Adds values[i] * dense[indices[i]] for each of `count` i to `out`, `width` doubles, a multiple of 8. Rows of `dense`
 * are `stride` bytes apart.
 */
function addRows(
	indices: usize, values: usize, count: usize, dense: usize, stride: usize, width: usize, out: usize,
): void {
	let byte: usize = 0;
	// As many sums as registers hold: two cache lines at a time, then the last one alone.
	for (; byte + 128 <= width * F64; byte += 128) {
		const to = out + byte;
		let a = v128.load(to), b = v128.load(to, 16), c = v128.load(to, 32), d = v128.load(to, 48);
		let e = v128.load(to, 64), f = v128.load(to, 80), g = v128.load(to, 96), h = v128.load(to, 112);
		for (let at: usize = 0; at < count; at++) {
			const row = dense + <usize>load<i32>(indices + at * I32) * stride + byte;
			const value = v128.load64_splat(values + at * F64);
			a = multiplyAdd(a, value, v128.load(row));
			b = multiplyAdd(b, value, v128.load(row, 16));
			c = multiplyAdd(c, value, v128.load(row, 32));
			d = multiplyAdd(d, value, v128.load(row, 48));
			e = multiplyAdd(e, value, v128.load(row, 64));
			f = multiplyAdd(f, value, v128.load(row, 80));
			g = multiplyAdd(g, value, v128.load(row, 96));
			h = multiplyAdd(h, value, v128.load(row, 112));
		}
		v128.store(to, a), v128.store(to, b, 16), v128.store(to, c, 32), v128.store(to, d, 48);
		v128.store(to, e, 64), v128.store(to, f, 80), v128.store(to, g, 96), v128.store(to, h, 112);
	}
	if (byte == width * F64) return;
	const to = out + byte;
	let a = v128.load(to), b = v128.load(to, 16), c = v128.load(to, 32), d = v128.load(to, 48);
	for (let at: usize = 0; at < count; at++) {
		const row = dense + <usize>load<i32>(indices + at * I32) * stride + byte;
		const value = v128.load64_splat(values + at * F64);
		a = multiplyAdd(a, value, v128.load(row));
		b = multiplyAdd(b, value, v128.load(row, 16));
		c = multiplyAdd(c, value, v128.load(row, 32));
		d = multiplyAdd(d, value, v128.load(row, 48));
	}
	v128.store(to, a), v128.store(to, b, 16), v128.store(to, c, 32), v128.store(to, d, 48);
}

/**
 * Multiplies a sparse matrix of `rows` rows by a dense one of `width` columns, a multiple of 8. It rounds each product
 * before it adds it, in the order of the nonzeros, as JavaScript does: the same numbers on every processor.
 */
export function multiplyRounding(
	offsets: usize, indices: usize, values: usize, dense: usize, width: usize, product: usize, rows: usize,
): void {
	const stride = width * F64;
	for (let row: usize = 0; row < rows; row++, product += stride) {
		const begin = <usize>load<i32>(offsets + row * I32), end = <usize>load<i32>(offsets + row * I32, 4);
		for (let byte: usize = 0; byte < stride; byte += 64) {
			let a = f64x2.splat(0), b = a, c = a, d = a;
			for (let at = begin; at < end; at++) {
				const from = dense + <usize>load<i32>(indices + at * I32) * stride + byte;
				const value = v128.load64_splat(values + at * F64);
				a = f64x2.add(a, f64x2.mul(value, v128.load(from)));
				b = f64x2.add(b, f64x2.mul(value, v128.load(from, 16)));
				c = f64x2.add(c, f64x2.mul(value, v128.load(from, 32)));
				d = f64x2.add(d, f64x2.mul(value, v128.load(from, 48)));
			}
			const to = product + byte;
			v128.store(to, a), v128.store(to, b, 16), v128.store(to, c, 32), v128.store(to, d, 48);
		}
	}
}

/** Computes rows `from` to `to` of a sparse matrix times a dense one of `width` columns, a multiple of 8. */
export function multiplySparse(
	offsets: usize, indices: usize, values: usize, dense: usize, width: usize, product: usize, from: i32, to: i32,
): void {
	const stride = width * F64;
	for (let row = <usize>from; row < <usize>to; row++) {
		const start = <usize>load<i32>(offsets + row * I32);
		const end = <usize>load<i32>(offsets + row * I32, 4);
		const out = product + row * stride;
		memory.fill(out, 0, stride);
		addRows(indices + start * I32, values + start * F64, end - start, dense, stride, width, out);
	}
}

/**
 * Multiplies a dense matrix, its rows `tallStride` doubles apart, by one of `inner` rows and `width` columns, a
 * multiple of 8.
 */
export function multiplyDense(
	tall: usize, rows: usize, inner: usize, tallStride: usize, dense: usize, width: usize, product: usize, scratch: usize,
): void {
	for (let at: usize = 0; at < inner; at++) store<i32>(scratch + at * I32, <i32>at);
	const stride = width * F64;
	memory.fill(product, 0, rows * stride);
	for (let row: usize = 0; row < rows; row++) {
		addRows(scratch, tall + row * tallStride * F64, inner, dense, stride, width, product + row * stride);
	}
}

/**
 * Adds the sum over all rows q of weight * q q' to `gram`: rows `from` to `to` of it, from the diagonal on. Sums each
 * number in the order of the rows, so that any split of the work gives the same bytes.
 */
export function addGram(
	gram: usize, factors: usize, rows: i32, k: i32, weights: usize, scratch: usize, from: i32, to: i32,
): void {
	const stride = pad(k) * F64;
	for (let row: usize = 0; row < <usize>rows; row++) {
		const own = factors + row * <usize>k * F64;
		const weight = load<f64>(weights + row * F64);
		const count = listPresent(own, from, to, scratch);
		for (let i: usize = 0; i < count; i++) {
			const f = load<i32>(scratch + i * I32);
			addScaled(weight * load<f64>(own + <usize>f * F64), own, gram + <usize>f * stride, f, k);
		}
	}
}

/**
 * Lists which of the factors `from` to `to` of a row are not 0. Has no branch that depends on them: the processor would
 * mispredict it for every other factor, which costs more than the branch saves.
 *
 * @returns how many.
 */
function listPresent(row: usize, from: i32, to: i32, list: usize): usize {
	let count: usize = 0;
	for (let f = from; f < to; f++) {
		store<i32>(list + count * I32, f);
		count += <usize>(load<f64>(row + <usize>f * F64) != 0);
	}
	return count;
}

/** Copies the upper triangle of a Gram matrix to the lower. */
export function mirrorGram(gram: usize, k: i32): void {
	const stride = pad(k) * F64;
	for (let f: usize = 0; f < <usize>k; f++) {
		for (let g: usize = 0; g < f; g++) store<f64>(gram + f * stride + g * F64, load<f64>(gram + g * stride + f * F64));
	}
}

/**
 * One side of a factorisation; `../../training/coordinate-descent.ts` has the sum it minimises and the names.
 * `../place-side.ts` writes it, field by field in this order.
 */
@unmanaged
class Side {
	offsets: usize; // where the nonzeros of each row begin
	indices: usize; // column of each nonzero
	rightHandSides: usize; // c t of each nonzero
	confidences: usize; // c of each nonzero
	rowWeights: usize; // x of each row
	columnWeights: usize; // y of each column
	ridges: usize; // z of each row
	rowFactors: usize; // rows by k: these are solved for
	columnFactors: usize; // columns by k: these stay as they are
	gram: usize; // sum over columns of y q q'
	violations: usize; // of each row in the last sweep
	rows: usize;
	columns: usize;
	k: i32;
	isCorrected: i32; // 0 when c = x y for every nonzero
	mostNonzeros: i32; // of any row; 0 when isCorrected is
}

/** Adds rows `from` to `to` of the upper triangle of the Gram matrix of a side's columns. */
export function addColumnGram(side: Side, scratch: usize, from: i32, to: i32): void {
	addGram(side.gram, side.columnFactors, <i32>side.columns, side.k, side.columnWeights, scratch, from, to);
}

/** Scratch memory for one row's problem; `layOut` says where. */
let own: usize = 0; // p, padded with zeros
// Half the negative gradient without ridge and corrected nonzeros; current for the factors not yet visited.
let downhill: usize = 0;
let scaledOwn: usize = 0; // - x p for each factor that is not 0, packed
let present: usize = 0; // which factors are not 0
let columns: usize = 0; // column of each corrected nonzero
let corrections: usize = 0; // c - x y of each corrected nonzero
let excesses: usize = 0; // (c - x y) p.q - c t of each corrected nonzero
// q of the corrected nonzeros, factor by factor, so that a walk along a factor reads memory in order.
let transposed: usize = 0;
let nextFactor: usize = 0; // bytes from one factor to the next in `transposed`

function layOut(scratch: usize, k: i32, nonzeros: i32): void {
	nextFactor = padNonzeros(nonzeros) * F64;
	own = scratch;
	downhill = own + pad(k) * F64;
	scaledOwn = downhill + pad(k) * F64;
	corrections = scaledOwn + pad(k) * F64;
	excesses = corrections + nextFactor;
	transposed = excesses + nextFactor;
	present = transposed + nextFactor * pad(k);
	columns = present + pad(k) * I32;
}

/**
 * Copies the factors of corrected nonzeros, a multiple of 4, to `transposed`, and adds (c - x y) p.q to the excesses.
 * Takes four at a time: each factor lies on another page, and a processor remembers few pages at once.
 */
function transposeNonzeros(from: usize, to: usize, others: usize, k: i32): void {
	const stride = <usize>k * F64;
	const next = nextFactor;
	const row = own;
	for (let at = from; at < to; at += 4) {
		const column = columns + at * I32;
		const a = others + <usize>load<i32>(column) * stride;
		const b = others + <usize>load<i32>(column, 4) * stride;
		const c = others + <usize>load<i32>(column, 8) * stride;
		const d = others + <usize>load<i32>(column, 12) * stride;
		let into = transposed + at * F64;
		let sumA = f64x2.splat(0), sumB = sumA, sumC = sumA, sumD = sumA;
		for (let byte: usize = 0; byte < stride; byte += 16, into += 2 * next) {
			const here = v128.load(row + byte);
			const ofA = v128.load(a + byte), ofB = v128.load(b + byte), ofC = v128.load(c + byte), ofD = v128.load(d + byte);
			sumA = multiplyAdd(sumA, here, ofA);
			sumB = multiplyAdd(sumB, here, ofB);
			sumC = multiplyAdd(sumC, here, ofC);
			sumD = multiplyAdd(sumD, here, ofD);
			v128.store(into, v128.shuffle<f64>(ofA, ofB, 0, 2));
			v128.store(into, v128.shuffle<f64>(ofC, ofD, 0, 2), 16);
			v128.store(into + next, v128.shuffle<f64>(ofA, ofB, 1, 3));
			v128.store(into + next, v128.shuffle<f64>(ofC, ofD, 1, 3), 16);
		}
		const excess = excesses + at * F64;
		const correction = corrections + at * F64;
		v128.store(excess, multiplyAdd(v128.load(excess), v128.load(correction), addPairs(sumA, sumB)));
		v128.store(excess, multiplyAdd(v128.load(excess, 16), v128.load(correction, 16), addPairs(sumC, sumD)), 16);
	}
}

/**
 * Walks the corrected nonzeros, a multiple of 4, along factor f: first brings the excesses up to date with the step
 * along the factor before it.
 *
 * @returns what the nonzeros add to half the gradient along f.
 */
function walkNonzeros(nonzeros: usize, f: i32, step: f64): f64 {
	const here = transposed + <usize>f * nextFactor;
	const excess = excesses;
	const length = nonzeros * F64;
	let slopes = f64x2.splat(0), otherSlopes = slopes;
	if (step == 0) {
		for (let byte: usize = 0; byte < length; byte += 32) {
			slopes = multiplyAdd(slopes, v128.load(excess + byte), v128.load(here + byte));
			otherSlopes = multiplyAdd(otherSlopes, v128.load(excess + byte, 16), v128.load(here + byte, 16));
		}
	} else {
		const before = here - nextFactor;
		const weight = corrections;
		const change = f64x2.splat(step);
		for (let byte: usize = 0; byte < length; byte += 32) {
			const moved = multiplyAdd(
				v128.load(excess + byte), v128.load(weight + byte), f64x2.mul(change, v128.load(before + byte)));
			const otherMoved = multiplyAdd(
				v128.load(excess + byte, 16), v128.load(weight + byte, 16), f64x2.mul(change, v128.load(before + byte, 16)));
			v128.store(excess + byte, moved);
			v128.store(excess + byte, otherMoved, 16);
			slopes = multiplyAdd(slopes, moved, v128.load(here + byte));
			otherSlopes = multiplyAdd(otherSlopes, otherMoved, v128.load(here + byte, 16));
		}
	}
	return addLanes(f64x2.add(slopes, otherSlopes));
}

/** What the corrected nonzeros, a multiple of 4, add to the curvature, half the second derivative, along factor f. */
function sumCurvature(nonzeros: usize, f: i32): f64 {
	const here = transposed + <usize>f * nextFactor;
	const weight = corrections;
	const length = nonzeros * F64;
	let curvatures = f64x2.splat(0), otherCurvatures = curvatures;
	for (let byte: usize = 0; byte < length; byte += 32) {
		const factor = v128.load(here + byte);
		const other = v128.load(here + byte, 16);
		curvatures = multiplyAdd(curvatures, v128.load(weight + byte), f64x2.mul(factor, factor));
		otherCurvatures = multiplyAdd(otherCurvatures, v128.load(weight + byte, 16), f64x2.mul(other, other));
	}
	return addLanes(f64x2.add(curvatures, otherCurvatures));
}

/** Subtracts x gram p from `downhill`; zeros cost nothing. */
function subtractGramTimesOwn(gram: usize, gramScale: f64, k: i32): void {
	const count = listPresent(own, 0, k, present);
	for (let i: usize = 0; i < count; i++) {
		const f = <usize>load<i32>(present + i * I32);
		store<f64>(scaledOwn + i * F64, -gramScale * load<f64>(own + f * F64));
	}
	addRows(present, scaledOwn, count, gram, pad(k) * F64, pad(k), downhill);
}

/**
 * One pass of coordinate descent over the factors of `own`: sets each in turn to its best value.
 *
 * @returns the violation, the sum of the absolute projected half gradients on the way.
 */
function sweepOwn(k: i32, gram: usize, gramScale: f64, ridge: f64, corrected: usize): f64 {
	const stride = pad(k) * F64;
	let violation: f64 = 0;
	let step: f64 = 0;
	subtractGramTimesOwn(gram, gramScale, k);
	for (let f: i32 = 0; f < k; f++) {
		const at = <usize>f * F64;
		const row = gram + <usize>f * stride;
		const value = load<f64>(own + at);
		let slope = ridge * value - load<f64>(downhill + at);
		if (corrected > 0) slope += walkNonzeros(corrected, f, step);
		step = 0;
		// Most factors are 0 and stay 0, and need no curvature.
		if (value == 0 && !(slope < 0)) continue;
		violation += Math.abs(slope);
		let curvature = gramScale * load<f64>(row + at) + ridge;
		if (corrected > 0) curvature += sumCurvature(corrected, f);
		if (!(curvature > 0)) continue;
		const next = Math.max(0, value - slope / curvature);
		if (next == value) continue;
		store<f64>(own + at, next);
		step = next - value;
		addScaled(-gramScale * step, row, downhill, f, k);
	}
	return violation;
}

/**
 * Adds up the right-hand side of a row whose nonzeros need no correction. A block of nonzeros at a time, so that their
 * factors come from memory once.
 */
function addRightHandSides(side: Side, row: usize): void {
	const stride = <usize>side.k * F64;
	const end = <usize>load<i32>(side.offsets + row * I32, 4);
	for (let block = <usize>load<i32>(side.offsets + row * I32); block < end; block += BLOCK) {
		const count = min(end - block, BLOCK);
		const values = side.rightHandSides + block * F64;
		addRows(side.indices + block * I32, values, count, side.columnFactors, stride, pad(side.k), downhill);
	}
}

/**
 * Lists the nonzeros of a row with their corrections and excesses, block by block for the same reason.
 *
 * @returns how many, filled up to a multiple of 4 with nonzeros of no weight.
 */
function loadCorrections(side: Side, row: usize, rowWeight: f64): usize {
	const end = <usize>load<i32>(side.offsets + row * I32, 4);
	let corrected: usize = 0;
	for (let block = <usize>load<i32>(side.offsets + row * I32); block < end; block += BLOCK) {
		const first = corrected;
		for (let at = block; at < min(end, block + BLOCK); at++, corrected++) {
			const column = load<i32>(side.indices + at * I32);
			const unrated = rowWeight * load<f64>(side.columnWeights + <usize>column * F64);
			store<i32>(columns + corrected * I32, column);
			store<f64>(corrections + corrected * F64, load<f64>(side.confidences + at * F64) - unrated);
			store<f64>(excesses + corrected * F64, -load<f64>(side.rightHandSides + at * F64));
		}
		for (; (corrected & 3) != 0; corrected++) {
			store<i32>(columns + corrected * I32, load<i32>(columns));
			store<f64>(corrections + corrected * F64, 0);
			store<f64>(excesses + corrected * F64, 0);
		}
		transposeNonzeros(first, corrected, side.columnFactors, side.k);
	}
	return corrected;
}

/** One sweep over the rows `from` to `to` of a side. */
export function sweepRows(side: Side, scratch: usize, from: i32, to: i32): void {
	const k = side.k;
	layOut(scratch, k, side.mostNonzeros);
	const stride = <usize>k * F64;
	for (let row = <usize>from; row < <usize>to; row++) {
		const rowFactors = side.rowFactors + row * stride;
		const rowWeight = load<f64>(side.rowWeights + row * F64);
		const ridge = load<f64>(side.ridges + row * F64);
		memory.fill(downhill, 0, pad(k) * F64);
		memory.fill(own + stride, 0, pad(k) * F64 - stride);
		memory.copy(own, rowFactors, stride);
		let corrected: usize = 0;
		if (side.isCorrected) corrected = loadCorrections(side, row, rowWeight);
		else addRightHandSides(side, row);
		store<f64>(side.violations + row * F64, sweepOwn(k, side.gram, rowWeight, ridge, corrected));
		memory.copy(rowFactors, own, stride);
	}
}

/** p.q, p being `own`. */
@inline
function multiplyOwn(row: usize, stride: usize): f64 {
	let sum = f64x2.splat(0);
	for (let byte: usize = 0; byte < stride; byte += 16) {
		sum = multiplyAdd(sum, v128.load(own + byte), v128.load(row + byte));
	}
	return addLanes(sum);
}

/** The weighted squared error of all rows of a side, over nonzeros and zeros. */
export function measureLoss(side: Side, scratch: usize): f64 {
	layOut(scratch, side.k, 0);
	const stride = <usize>side.k * F64;
	memory.fill(own + stride, 0, pad(side.k) * F64 - stride);
	let loss: f64 = 0;
	for (let row: usize = 0; row < side.rows; row++) {
		const weight = load<f64>(side.rowWeights + row * F64);
		memory.copy(own, side.rowFactors + row * stride, stride);
		memory.fill(downhill, 0, pad(side.k) * F64);
		subtractGramTimesOwn(side.gram, weight, side.k);
		loss -= multiplyOwn(downhill, stride);
		const end = <usize>load<i32>(side.offsets + row * I32, 4);
		for (let at = <usize>load<i32>(side.offsets + row * I32); at < end; at++) {
			const column = <usize>load<i32>(side.indices + at * I32);
			const product = multiplyOwn(side.columnFactors + column * stride, stride);
			const confidence = load<f64>(side.confidences + at * F64);
			// c (t - p.q)^2 written with c t, since t is not kept; where c is 0, so is c t.
			const rest = load<f64>(side.rightHandSides + at * F64) - confidence * product;
			if (confidence > 0) loss += rest * rest / confidence;
			loss -= weight * load<f64>(side.columnWeights + column * F64) * product * product;
		}
	}
	return loss;
}

/**
 * Sweeps one row until the violation has fallen to `tolerance` of the first sweep's. Its nonzeros are already in the
 * Gram matrix and the right-hand side.
 *
 * @returns how many sweeps it took.
 */
export function solveRow(
	row: usize, rightHandSide: usize, gram: usize, ridge: f64, k: i32, scratch: usize, tolerance: f64, maxSweeps: i32,
): i32 {
	layOut(scratch, k, 0);
	const stride = <usize>k * F64;
	memory.fill(own + stride, 0, pad(k) * F64 - stride);
	memory.copy(own, row, stride);
	let first: f64 = 0;
	for (let sweep: i32 = 1; ; sweep++) {
		memory.fill(downhill + stride, 0, pad(k) * F64 - stride);
		memory.copy(downhill, rightHandSide, stride);
		const violation = sweepOwn(k, gram, 1, ridge, 0);
		if (sweep == 1) first = violation;
		if (violation > tolerance * first && sweep < maxSweeps) continue;
		memory.copy(row, own, stride);
		return sweep;
	}
}
