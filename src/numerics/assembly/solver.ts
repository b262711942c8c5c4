// Training, and the last step of a fold-in; see `../../training/coordinate-descent.ts`.

import { addLanes, addScaled, F64, I32, multiplyAdd, pad } from './lanes';

/** Cells whose factors fit into the first cache together. */
const BLOCK: usize = 64;

/** An odd number of cache lines of doubles, so that one cell's place in many rows does not fall on one line of a cache. */
@inline
function padCells(cells: i32): usize {
	return <usize>(((cells + 7) & ~7) | 8);
}

/** Bytes of scratch for rows of k factors with up to so many cells. */
export function measureScratch(k: i32, cells: i32): usize {
	return pad(k) * (3 * F64 + I32) + padCells(cells) * (2 * F64 + I32 + pad(k) * F64);
}

/** The sum of the lanes of a, and that of b. */
@inline
function addPairs(a: v128, b: v128): v128 {
	return f64x2.add(v128.shuffle<f64>(a, b, 0, 2), v128.shuffle<f64>(a, b, 1, 3));
}

/** Adds values[cell] * dense[indices[cell]] of all cells to `out`, `width` doubles, a multiple of 8. Rows of `dense` are `stride` bytes apart. */
function addRows(indices: usize, values: usize, cells: usize, dense: usize, stride: usize, width: usize, out: usize): void {
	let byte: usize = 0;
	// As many sums as there are registers: two cache lines at a time, and the last one alone.
	for (; byte + 128 <= width * F64; byte += 128) {
		const to = out + byte;
		let a = v128.load(to), b = v128.load(to, 16), c = v128.load(to, 32), d = v128.load(to, 48);
		let e = v128.load(to, 64), f = v128.load(to, 80), g = v128.load(to, 96), h = v128.load(to, 112);
		for (let cell: usize = 0; cell < cells; cell++) {
			const row = dense + <usize>load<i32>(indices + cell * I32) * stride + byte;
			const value = v128.load64_splat(values + cell * F64);
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
	for (let cell: usize = 0; cell < cells; cell++) {
		const row = dense + <usize>load<i32>(indices + cell * I32) * stride + byte;
		const value = v128.load64_splat(values + cell * F64);
		a = multiplyAdd(a, value, v128.load(row));
		b = multiplyAdd(b, value, v128.load(row, 16));
		c = multiplyAdd(c, value, v128.load(row, 32));
		d = multiplyAdd(d, value, v128.load(row, 48));
	}
	v128.store(to, a), v128.store(to, b, 16), v128.store(to, c, 32), v128.store(to, d, 48);
}

/** Rows `from` to `to` of the product of a sparse matrix and a dense one with `width` columns, a multiple of 8. */
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

/** The product of a dense matrix, its rows `tallStride` doubles apart, and one of `inner` rows and `width` columns, a multiple of 8. */
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
 * Adds rows `from` to `to`, from the diagonal on, of the sum over all rows of weight * q q' to `gram`. Each number is summed in the
 * order of the rows, so that any split of the work gives the same bytes.
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
 * Lists which of the factors `from` to `to` of a row are not 0. Without a branch that depends on them: it would be mispredicted for
 * every other factor, and cost more than what it saves.
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

/** Copies what is right of the diagonal of a Gram matrix to the left of it. */
export function mirrorGram(gram: usize, k: i32): void {
	const stride = pad(k) * F64;
	for (let f: usize = 0; f < <usize>k; f++) {
		for (let g: usize = 0; g < f; g++) store<f64>(gram + f * stride + g * F64, load<f64>(gram + g * stride + f * F64));
	}
}

/** Scratch of one row's problem; `layOut` says where. */
let own: usize = 0; // p, padded with zeros
let downhill: usize = 0; // half the negative gradient without ridge and corrected cells; right for the factors still to be visited
let scaledOwn: usize = 0; // - x p of the factors that are not 0, one after the other
let present: usize = 0; // which factors these are
let columns: usize = 0; // column of each corrected cell
let corrections: usize = 0; // c - x y of each corrected cell
let excesses: usize = 0; // (c - x y) p.q - c t of each corrected cell
let transposed: usize = 0; // q of the corrected cells, factor by factor, so that a walk along a factor reads memory in order
let nextFactor: usize = 0; // bytes from one factor to the next in it

function layOut(scratch: usize, k: i32, cells: i32): void {
	nextFactor = padCells(cells) * F64;
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
 * Copies the factors of corrected cells, a multiple of 4, to `transposed`, and adds what they make of p to the excesses. Four at a time:
 * each factor is another page, of which a processor knows few at once.
 */
function transposeCells(from: usize, to: usize, others: usize, k: i32): void {
	const stride = <usize>k * F64;
	const next = nextFactor;
	const row = own;
	for (let cell = from; cell < to; cell += 4) {
		const column = columns + cell * I32;
		const a = others + <usize>load<i32>(column) * stride;
		const b = others + <usize>load<i32>(column, 4) * stride;
		const c = others + <usize>load<i32>(column, 8) * stride;
		const d = others + <usize>load<i32>(column, 12) * stride;
		let into = transposed + cell * F64;
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
		const excess = excesses + cell * F64;
		const correction = corrections + cell * F64;
		v128.store(excess, multiplyAdd(v128.load(excess), v128.load(correction), addPairs(sumA, sumB)));
		v128.store(excess, multiplyAdd(v128.load(excess, 16), v128.load(correction, 16), addPairs(sumC, sumD)), 16);
	}
}

/**
 * Walks the corrected cells, a multiple of 4, along factor f: takes the step along the factor before it over into the excesses.
 *
 * @returns what the cells add to half the gradient along f.
 */
function walkCells(cells: usize, f: i32, step: f64): f64 {
	const here = transposed + <usize>f * nextFactor;
	const excess = excesses;
	const length = cells * F64;
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

/** What the corrected cells, a multiple of 4, add to half the second derivative along factor f. */
function sumBends(cells: usize, f: i32): f64 {
	const here = transposed + <usize>f * nextFactor;
	const weight = corrections;
	const length = cells * F64;
	let bends = f64x2.splat(0), otherBends = bends;
	for (let byte: usize = 0; byte < length; byte += 32) {
		const factor = v128.load(here + byte);
		const other = v128.load(here + byte, 16);
		bends = multiplyAdd(bends, v128.load(weight + byte), f64x2.mul(factor, factor));
		otherBends = multiplyAdd(otherBends, v128.load(weight + byte, 16), f64x2.mul(other, other));
	}
	return addLanes(f64x2.add(bends, otherBends));
}

/** Takes x gram p off `downhill`; zeros cost nothing. */
function subtractGramTimesOwn(gram: usize, gramScale: f64, k: i32): void {
	const count = listPresent(own, 0, k, present);
	for (let i: usize = 0; i < count; i++) {
		const f = <usize>load<i32>(present + i * I32);
		store<f64>(scaledOwn + i * F64, -gramScale * load<f64>(own + f * F64));
	}
	addRows(present, scaledOwn, count, gram, pad(k) * F64, pad(k), downhill);
}

/**
 * One pass of coordinate descent over the factors of `own`, each in turn being set to its best value.
 *
 * @returns the sum of the absolute projected half gradients met on the way.
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
		if (corrected > 0) slope += walkCells(corrected, f, step);
		step = 0;
		// Most factors are 0 and stay so, and need no second derivative.
		if (value == 0 && !(slope < 0)) continue;
		violation += Math.abs(slope);
		let bend = gramScale * load<f64>(row + at) + ridge;
		if (corrected > 0) bend += sumBends(corrected, f);
		if (!(bend > 0)) continue;
		const next = Math.max(0, value - slope / bend);
		if (next == value) continue;
		store<f64>(own + at, next);
		step = next - value;
		addScaled(-gramScale * step, row, downhill, f, k);
	}
	return violation;
}

/**
 * One sweep over the rows `from` to `to` of a side; see `../../training/coordinate-descent.ts` for the sum and the names. `confidences` is 0 where
 * no cell needs a correction.
 */
export function sweepRows(
	offsets: usize, indices: usize, pulls: usize, confidences: usize, rowWeights: usize, columnWeights: usize, ridges: usize,
	rows: usize, others: usize, gram: usize, violations: usize, k: i32, scratch: usize, mostCells: i32, from: i32, to: i32,
): void {
	layOut(scratch, k, mostCells);
	const stride = <usize>k * F64;
	for (let row = <usize>from; row < <usize>to; row++) {
		const start = <usize>load<i32>(offsets + row * I32);
		const end = <usize>load<i32>(offsets + row * I32, 4);
		const gramScale = load<f64>(rowWeights + row * F64);
		memory.fill(downhill, 0, pad(k) * F64);
		memory.fill(own + stride, 0, pad(k) * F64 - stride);
		memory.copy(own, rows + row * stride, stride);
		let corrected: usize = 0;
		// A block of cells at a time, so that its factors come from the memory once.
		for (let block = start; block < end; block += BLOCK) {
			const blockEnd = min(end, block + BLOCK);
			if (confidences == 0) {
				addRows(indices + block * I32, pulls + block * F64, blockEnd - block, others, stride, pad(k), downhill);
				continue;
			}
			const first = corrected;
			for (let cell = block; cell < blockEnd; cell++, corrected++) {
				const column = load<i32>(indices + cell * I32);
				const unrated = gramScale * load<f64>(columnWeights + <usize>column * F64);
				store<i32>(columns + corrected * I32, column);
				store<f64>(corrections + corrected * F64, load<f64>(confidences + cell * F64) - unrated);
				store<f64>(excesses + corrected * F64, -load<f64>(pulls + cell * F64));
			}
			// Filled up with cells of no weight.
			for (; (corrected & 3) != 0; corrected++) {
				store<i32>(columns + corrected * I32, load<i32>(columns));
				store<f64>(corrections + corrected * F64, 0);
				store<f64>(excesses + corrected * F64, 0);
			}
			transposeCells(first, corrected, others, k);
		}
		store<f64>(violations + row * F64, sweepOwn(k, gram, gramScale, load<f64>(ridges + row * F64), corrected));
		memory.copy(rows + row * stride, own, stride);
	}
}

/** p.q, p being `own`. */
@inline
function multiplyOwn(row: usize, stride: usize): f64 {
	let sum = f64x2.splat(0);
	for (let byte: usize = 0; byte < stride; byte += 16) sum = multiplyAdd(sum, v128.load(own + byte), v128.load(row + byte));
	return addLanes(sum);
}

/** What all rows of a side leave unexplained, the known cells and the others; see `../../training/coordinate-descent.ts`. */
export function measureLoss(
	offsets: usize, indices: usize, pulls: usize, confidences: usize, rowWeights: usize, columnWeights: usize,
	rows: usize, others: usize, count: usize, gram: usize, k: i32, scratch: usize,
): f64 {
	layOut(scratch, k, 0);
	const stride = <usize>k * F64;
	memory.fill(own + stride, 0, pad(k) * F64 - stride);
	let loss: f64 = 0;
	for (let row: usize = 0; row < count; row++) {
		const weight = load<f64>(rowWeights + row * F64);
		memory.copy(own, rows + row * stride, stride);
		memory.fill(downhill, 0, pad(k) * F64);
		subtractGramTimesOwn(gram, weight, k);
		loss -= multiplyOwn(downhill, stride);
		const end = <usize>load<i32>(offsets + row * I32, 4);
		for (let cell = <usize>load<i32>(offsets + row * I32); cell < end; cell++) {
			const column = <usize>load<i32>(indices + cell * I32);
			const product = multiplyOwn(others + column * stride, stride);
			const confidence = load<f64>(confidences + cell * F64);
			// c (t - p.q)^2, of which c t is known and not t; where c is 0, so is c t.
			const rest = load<f64>(pulls + cell * F64) - confidence * product;
			if (confidence > 0) loss += rest * rest / confidence;
			loss -= weight * load<f64>(columnWeights + column * F64) * product * product;
		}
	}
	return loss;
}

/**
 * Sweeps one row without known cells, whose Gram matrix and pull have them in already, until the violation has fallen to `tolerance`
 * of the first sweep's.
 *
 * @returns how many sweeps were made.
 */
export function solveRow(
	row: usize, pull: usize, gram: usize, ridge: f64, k: i32, scratch: usize, tolerance: f64, maxSweeps: i32,
): i32 {
	layOut(scratch, k, 0);
	const stride = <usize>k * F64;
	memory.fill(own + stride, 0, pad(k) * F64 - stride);
	memory.copy(own, row, stride);
	let first: f64 = 0;
	for (let sweep: i32 = 1; ; sweep++) {
		memory.fill(downhill + stride, 0, pad(k) * F64 - stride);
		memory.copy(downhill, pull, stride);
		const violation = sweepOwn(k, gram, 1, ridge, 0);
		if (sweep == 1) first = violation;
		if (violation > tolerance * first && sweep < maxSweeps) continue;
		memory.copy(row, own, stride);
		return sweep;
	}
}
