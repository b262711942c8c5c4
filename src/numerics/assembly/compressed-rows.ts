// What is computed from compressed rows: see `../compress-rows.ts`.

import { addScaled, F64, I32, multiplyAddSingles, pad } from './lanes';
import { CompressedRows, SquareMatrix } from './layouts';

/**
 * Writes the columns, which begin with `first`, and in single precision the values of those of `width` doubles that are
 * not 0, and a zero behind them. It has no branch that depends on the numbers, since that would be mispredicted.
 *
 * @returns how many are not 0.
 */
export function packNonzeros(numbers: usize, width: usize, first: usize, columns: usize, values: usize): usize {
	let count: usize = 0;
	for (let at: usize = 0; at < width; at++) {
		const value = load<f64>(numbers + at * F64);
		store<u16>(columns + 2 * count, <u16>(first + at));
		store<f32>(values + 4 * count, <f32>value);
		count += <usize>(value != 0);
	}
	return endRow(columns, values, count);
}

/** Does the same with bytes, each times a scale. */
export function packBytes(bytes: usize, width: usize, scale: f64, columns: usize, values: usize): usize {
	let count: usize = 0;
	for (let at: usize = 0; at < width; at++) {
		const value = load<u8>(bytes + at);
		store<u16>(columns + 2 * count, <u16>at);
		store<f32>(values + 4 * count, <f32>(scale * <f64>value));
		count += <usize>(value != 0);
	}
	return endRow(columns, values, count);
}

@inline
function endRow(columns: usize, values: usize, count: usize): usize {
	store<u16>(columns + 2 * count, 0);
	store<f32>(values + 4 * count, 0);
	return count;
}

/**
 * Multiplies the rows that `picked` lists by two vectors of single precision, which stand interleaved in `pair`. The
 * sums stand in the order of `picked`.
 */
export function multiplyPair(matrix: CompressedRows, picked: usize, count: usize, pair: usize, sums: usize): void {
	const offsets = matrix.offsets, columns = matrix.columns, values = matrix.values;
	for (let i: usize = 0; i < count; i++) {
		multiplyRow(offsets + <usize>load<i32>(picked + i * I32) * I32, columns, values, pair, sums + 8 * i);
	}
}

/** Multiplies one row by both vectors, two nonzeros at a time. */
@inline
function multiplyRow(row: usize, columns: usize, values: usize, pair: usize, sums: usize): void {
	let even = f32x4.splat(0);
	let odd = even;
	const begin = <usize>load<i32>(row);
	const end = values + 4 * <usize>load<i32>(row, 4);
	let place = columns + 2 * begin;
	for (let value = values + 4 * begin; value < end; value += 16, place += 8) {
		const four = v128.load(value);
		let first = v128.load64_zero(pair + 8 * <usize>load<u16>(place));
		let last = v128.load64_zero(pair + 8 * <usize>load<u16>(place, 4));
		first = v128.load64_lane(pair + 8 * <usize>load<u16>(place, 2), first, 1);
		last = v128.load64_lane(pair + 8 * <usize>load<u16>(place, 6), last, 1);
		even = multiplyAddSingles(even, v128.shuffle<f32>(four, four, 0, 0, 1, 1), first);
		odd = multiplyAddSingles(odd, v128.shuffle<f32>(four, four, 2, 2, 3, 3), last);
	}
	const both = f32x4.add(even, odd);
	v128.store64_lane(sums, f32x4.add(both, v128.shuffle<f32>(both, both, 2, 3, 0, 1)), 0);
}

/**
 * Adds rows to the normal equations of one person: target * row to the right-hand side, and correction * row row' to
 * the upper triangle of the Gram matrix. It takes four nonzeros at a time and so writes left of the diagonal, too:
 * mirror the matrix afterwards.
 */
export function absorbRows(
	matrix: CompressedRows, picked: usize, count: usize, targets: usize, corrections: usize,
	rightHandSide: usize, gram: usize, k: i32,
): void {
	const offsets = matrix.offsets, columns = matrix.columns, values = matrix.values;
	const stride = pad(k) * F64;
	for (let i: usize = 0; i < count; i++) {
		const row = offsets + <usize>load<i32>(picked + i * I32) * I32;
		const end = <usize>load<i32>(row, 4);
		const weight = load<f64>(targets + i * F64);
		const correction = load<f64>(corrections + i * F64);
		for (let nonzero = <usize>load<i32>(row); nonzero < end; nonzero += 4) {
			const placeA = <usize>load<u16>(columns + 2 * nonzero), placeB = <usize>load<u16>(columns + 2 * nonzero, 2);
			const placeC = <usize>load<u16>(columns + 2 * nonzero, 4), placeD = <usize>load<u16>(columns + 2 * nonzero, 6);
			const a = <f64>load<f32>(values + 4 * nonzero), b = <f64>load<f32>(values + 4 * nonzero, 4);
			const c = <f64>load<f32>(values + 4 * nonzero, 8), d = <f64>load<f32>(values + 4 * nonzero, 12);
			addTo(rightHandSide + placeA * F64, weight * a);
			addTo(rightHandSide + placeB * F64, weight * b);
			addTo(rightHandSide + placeC * F64, weight * c);
			addTo(rightHandSide + placeD * F64, weight * d);
			const lineA = gram + placeA * stride, lineB = gram + placeB * stride;
			const lineC = gram + placeC * stride, lineD = gram + placeD * stride;
			const scaledA = correction * a, scaledB = correction * b, scaledC = correction * c, scaledD = correction * d;
			for (let other = nonzero; other < end; other++) {
				const at = <usize>load<u16>(columns + 2 * other) * F64;
				const value = <f64>load<f32>(values + 4 * other);
				addTo(lineA + at, scaledA * value);
				addTo(lineB + at, scaledB * value);
				addTo(lineC + at, scaledC * value);
				addTo(lineD + at, scaledD * value);
			}
		}
	}
}

@inline
function addTo(place: usize, value: f64): void {
	store<f64>(place, load<f64>(place) + value);
}

/** Computes v.Mv for each row v that `picked` lists, with only those columns of v that the symmetric matrix M has. */
export function measureSquares(
	rows: CompressedRows, picked: usize, count: usize, matrix: SquareMatrix, squares: usize,
): void {
	const offsets = rows.offsets, columns = rows.columns, values = rows.values;
	const size = matrix.size, next = matrix.stride * F64, begin = matrix.values;
	for (let i: usize = 0; i < count; i++) {
		const row = offsets + <usize>load<i32>(picked + i * I32) * I32;
		const start = <usize>load<i32>(row);
		const end = <usize>load<i32>(row, 4);
		let square: f64 = 0;
		for (let nonzero = start; nonzero < end; nonzero++) {
			const place = <usize>load<u16>(columns + 2 * nonzero);
			if (place >= size) break;
			const line = begin + place * next;
			const value = <f64>load<f32>(values + 4 * nonzero);
			let sum = value * load<f64>(line + place * F64) / 2;
			for (let other = start; other < nonzero; other++) {
				sum += <f64>load<f32>(values + 4 * other) * load<f64>(line + <usize>load<u16>(columns + 2 * other) * F64);
			}
			square += 2 * value * sum;
		}
		store<f64>(squares + i * F64, square);
	}
}

/** Multiplies a row by eight dense vectors that stand side by side: four numbers for `first`, four for `last`. */
@inline
function multiplyEight(
	offsets: usize, columns: usize, values: usize, row: usize, dense: usize, first: usize, last: usize,
): void {
	const end = <usize>load<i32>(offsets + row * I32, 4);
	let a = f32x4.splat(0), b = a, otherA = a, otherB = a;
	for (let nonzero = <usize>load<i32>(offsets + row * I32); nonzero < end; nonzero += 2) {
		const value = v128.load32_splat(values + 4 * nonzero), other = v128.load32_splat(values + 4 * nonzero, 4);
		const eight = dense + 32 * <usize>load<u16>(columns + 2 * nonzero);
		const otherEight = dense + 32 * <usize>load<u16>(columns + 2 * nonzero, 2);
		a = multiplyAddSingles(a, value, v128.load(eight));
		b = multiplyAddSingles(b, value, v128.load(eight, 16));
		otherA = multiplyAddSingles(otherA, other, v128.load(otherEight));
		otherB = multiplyAddSingles(otherB, other, v128.load(otherEight, 16));
	}
	v128.store(first, f32x4.add(a, otherA));
	v128.store(last, f32x4.add(b, otherB));
}

/**
 * Prepares the losses of four movies: writes two vectors for each row v that `movies` lists, side by side, to `dense`.
 * These are length * M v, as far as the symmetric matrix M reaches, and scale * v. `scratch` holds a row of M.
 */
export function writeEffects(
	rows: CompressedRows, movies: usize, lengths: usize, matrix: SquareMatrix, scale: f64, dense: usize, scratch: usize,
): void {
	const offsets = rows.offsets, columns = rows.columns, values = rows.values;
	const size = matrix.size, next = matrix.stride * F64, begin = matrix.values;
	for (let lane: usize = 0; lane < 4; lane++) {
		const row = <usize>load<i32>(movies + lane * I32);
		const length = load<f64>(lengths + row * F64);
		const end = <usize>load<i32>(offsets + row * I32, 4);
		const out = dense + 8 * lane;
		memory.fill(scratch, 0, next);
		for (let nonzero = <usize>load<i32>(offsets + row * I32); nonzero < end; nonzero++) {
			const place = <usize>load<u16>(columns + 2 * nonzero);
			const value = <f64>load<f32>(values + 4 * nonzero);
			const to = out + 32 * place;
			store<f32>(to, load<f32>(to, 4) + <f32>(scale * value), 4);
			if (place < size) addScaled(length * value, begin + place * next, scratch, 0, <i32>size);
		}
		for (let f: usize = 0; f < size; f++) store<f32>(out + 32 * f, <f32>load<f64>(scratch + f * F64));
	}
}

/**
 * Writes the losses of four movies that `writeEffects` prepared, movie after movie: for each rated row w that `picked`
 * lists, weight * (length * M v).w + centred * (scale * v).w. `sums` is scratch of eight singles.
 */
export function sumLosses(
	rows: CompressedRows, picked: usize, count: usize, dense: usize,
	weights: usize, centred: usize, sums: usize, losses: usize,
): void {
	const offsets = rows.offsets, columns = rows.columns, values = rows.values;
	for (let i: usize = 0; i < count; i++) {
		multiplyEight(offsets, columns, values, <usize>load<i32>(picked + i * I32), dense, sums, sums + 16);
		const weight = load<f64>(weights + i * F64);
		const stars = load<f64>(centred + i * F64);
		for (let lane: usize = 0; lane < 4; lane++) {
			const loss = weight * <f64>load<f32>(sums + 8 * lane) + stars * <f64>load<f32>(sums + 8 * lane, 4);
			store<f64>(losses + (lane * count + i) * F64, loss);
		}
	}
}

/**
 * Multiplies each row that `movies` lists, a multiple of eight of them, by each row that `picked` lists. It takes four
 * movies at a time: their products with all of `picked` come first, then those of the next four. Eight movies stand
 * side by side in `dense`, which has `width` rows, so that one load of a nonzero serves them all.
 */
export function multiplyEights(
	matrix: CompressedRows, movies: usize, movieCount: usize, picked: usize, count: usize,
	width: usize, dense: usize, sums: usize,
): void {
	const offsets = matrix.offsets, columns = matrix.columns, values = matrix.values;
	for (let movie: usize = 0; movie < movieCount; movie += 8, sums += 32 * count) {
		memory.fill(dense, 0, 32 * width);
		for (let lane: usize = 0; lane < 8; lane++) {
			const row = offsets + <usize>load<i32>(movies + (movie + lane) * I32) * I32;
			const end = <usize>load<i32>(row, 4);
			for (let nonzero = <usize>load<i32>(row); nonzero < end; nonzero++) {
				// Adds, since the zeros that pad a row stand in column 0, which may be in use.
				const to = dense + 32 * <usize>load<u16>(columns + 2 * nonzero) + 4 * lane;
				store<f32>(to, load<f32>(to) + load<f32>(values + 4 * nonzero));
			}
		}
		for (let i: usize = 0; i < count; i++) {
			const row = <usize>load<i32>(picked + i * I32);
			multiplyEight(offsets, columns, values, row, dense, sums + 16 * i, sums + 16 * (count + i));
		}
	}
}
