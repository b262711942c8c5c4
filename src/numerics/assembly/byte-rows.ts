// What is computed from rows of bytes: see `../byte-rows.ts`.

import { I32, multiplyAddSingles } from './lanes';
import { ByteRows } from './layouts';

/**
 * Multiplies the first `count` rows by two vectors of 16-bit integers, `stride` each, one behind the other. Writes two
 * numbers in single precision for each row: its product with the first vector times the first of its scales and
 * `firstScale`, and so for the second; each plus its base pair. It takes two rows at a time, since to load a vector
 * costs as much as to multiply it.
 */
export function multiplyBytes(
	rows: ByteRows, count: usize, vectors: usize, firstScale: f32, secondScale: f32, basePairs: usize, sums: usize,
): void {
	const stride = rows.stride, bytes = rows.bytes;
	const vectorScales = f32x4.replace_lane(f32x4.splat(firstScale), 1, secondScale);
	const others = vectors + 2 * stride;
	for (let row: usize = 0; row < count; row += 2) {
		// An odd last row is multiplied twice.
		const next = min(row + 1, count - 1);
		const own = bytes + row * stride, nextOwn = bytes + next * stride;
		let first = i32x4.splat(0), second = first, nextFirst = first, nextSecond = first;
		for (let at: usize = 0; at < stride; at += 8) {
			const vector = v128.load(vectors + 2 * at), other = v128.load(others + 2 * at);
			const eight = v128.load_ext<u8>(own + at), nextEight = v128.load_ext<u8>(nextOwn + at);
			first = i32x4.add(first, i32x4.dot_i16x8_s(eight, vector));
			second = i32x4.add(second, i32x4.dot_i16x8_s(eight, other));
			nextFirst = i32x4.add(nextFirst, i32x4.dot_i16x8_s(nextEight, vector));
			nextSecond = i32x4.add(nextSecond, i32x4.dot_i16x8_s(nextEight, other));
		}
		writeSums(rows, row, first, second, vectorScales, basePairs, sums);
		writeSums(rows, next, nextFirst, nextSecond, vectorScales, basePairs, sums);
	}
}

@inline
function writeSums(
	rows: ByteRows, row: usize, first: v128, second: v128, vectorScales: v128, basePairs: usize, sums: usize,
): void {
	const two = i32x4.add(v128.shuffle<i32>(first, second, 0, 4, 1, 5), v128.shuffle<i32>(first, second, 2, 6, 3, 7));
	const products = f32x4.convert_i32x4_s(i32x4.add(two, v128.shuffle<i32>(two, two, 2, 3, 0, 1)));
	const scale = f32x4.mul(vectorScales, v128.load64_zero(rows.scales + 8 * row));
	const base = v128.load64_zero(basePairs + 8 * <usize>load<i32>(rows.bases + row * I32));
	v128.store64_lane(sums + 8 * row, multiplyAddSingles(base, products, scale), 0);
}

/**
 * Writes what `multiplyBytes` does where the second vector is 0: the second numbers are those of the bases. It takes
 * four rows at a time, as their sums are then added up side by side, and so needs little more than half of the time.
 */
export function multiplyBytesOnce(
	rows: ByteRows, count: usize, vector: usize, vectorScale: f32, basePairs: usize, sums: usize,
): void {
	const stride = rows.stride, begin = rows.bytes;
	const zero = i32x4.splat(0), vectorScales = f32x4.splat(vectorScale);
	for (let row: usize = 0; row < count; row += 4) {
		// Where fewer rows are left, the last one is multiplied again.
		const rowB = min(row + 1, count - 1), rowC = min(row + 2, count - 1), rowD = min(row + 3, count - 1);
		const ofA = begin + row * stride, ofB = begin + rowB * stride;
		const ofC = begin + rowC * stride, ofD = begin + rowD * stride;
		let a = zero, b = zero, c = zero, d = zero;
		for (let at: usize = 0; at < stride; at += 8) {
			const eight = v128.load(vector + 2 * at);
			a = i32x4.add(a, i32x4.dot_i16x8_s(v128.load_ext<u8>(ofA + at), eight));
			b = i32x4.add(b, i32x4.dot_i16x8_s(v128.load_ext<u8>(ofB + at), eight));
			c = i32x4.add(c, i32x4.dot_i16x8_s(v128.load_ext<u8>(ofC + at), eight));
			d = i32x4.add(d, i32x4.dot_i16x8_s(v128.load_ext<u8>(ofD + at), eight));
		}
		const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
		const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
		const four = i32x4.add(v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
		const products = f32x4.mul(f32x4.convert_i32x4_s(four), vectorScales);
		writeTwo(rows, row, rowB, v128.shuffle<f32>(products, zero, 0, 4, 1, 5), basePairs, sums);
		writeTwo(rows, rowC, rowD, v128.shuffle<f32>(products, zero, 2, 4, 3, 5), basePairs, sums);
	}
}

@inline
function writeTwo(rows: ByteRows, row: usize, next: usize, products: v128, basePairs: usize, sums: usize): void {
	const scales = v128.load64_lane(rows.scales + 8 * next, v128.load64_zero(rows.scales + 8 * row), 1);
	const base = v128.load64_zero(basePairs + 8 * <usize>load<i32>(rows.bases + row * I32));
	const bases = v128.load64_lane(basePairs + 8 * <usize>load<i32>(rows.bases + next * I32), base, 1);
	const two = multiplyAddSingles(bases, products, scales);
	v128.store64_lane(sums + 8 * row, two, 0);
	v128.store64_lane(sums + 8 * next, two, 1);
}

/**
 * Rounds a row of `stride` numbers in single precision to bytes, the greatest to 255. Numbers not above `leastShare` of
 * that become 0.
 *
 * @returns the greatest number, or 0 if none is above that.
 */
export function roundToBytes(numbers: usize, stride: usize, leastShare: f32, bytes: usize): f32 {
	let four = f32x4.splat(0);
	for (let at: usize = 0; at < stride; at += 4) four = f32x4.pmax(four, v128.load(numbers + 4 * at));
	four = f32x4.pmax(four, v128.shuffle<f32>(four, four, 2, 3, 0, 1));
	const most = max(f32x4.extract_lane(four, 0), f32x4.extract_lane(four, 1));
	const least = f32x4.splat(leastShare * most), scale = f32x4.splat(most > 0 ? 255 / most : 0);
	for (let at: usize = 0; at < stride; at += 16) {
		const from = numbers + 4 * at;
		const low = i16x8.narrow_i32x4_u(roundFour(from, least, scale), roundFour(from + 16, least, scale));
		const high = i16x8.narrow_i32x4_u(roundFour(from + 32, least, scale), roundFour(from + 48, least, scale));
		v128.store(bytes + at, i8x16.narrow_i16x8_u(low, high));
	}
	return most;
}

@inline
function roundFour(numbers: usize, least: v128, scale: v128): v128 {
	const four = v128.load(numbers);
	const rounded = i32x4.trunc_sat_f32x4_u(f32x4.nearest(f32x4.mul(four, scale)));
	return v128.and(rounded, f32x4.gt(four, least));
}

/** Adds up the squares of `stride` bytes. */
export function sumSquares(bytes: usize, stride: usize): i32 {
	let sum = i32x4.splat(0);
	for (let at: usize = 0; at < stride; at += 8) {
		const eight = v128.load_ext<u8>(bytes + at);
		sum = i32x4.add(sum, i32x4.dot_i16x8_s(eight, eight));
	}
	const two = i32x4.add(sum, v128.shuffle<i32>(sum, sum, 2, 3, 0, 1));
	return i32x4.extract_lane(two, 0) + i32x4.extract_lane(two, 1);
}

/** Counts those of `length` bytes, a multiple of 16, that are not 0. */
export function countBytes(bytes: usize, length: usize): i32 {
	const zero = i8x16.splat(0);
	let count: i32 = 0;
	for (let at: usize = 0; at < length; at += 16) {
		count += popcnt(i8x16.bitmask(i8x16.ne(v128.load(bytes + at), zero)));
	}
	return count;
}

/**
 * Adds up rows of `width` signed bytes, each times its scale: the rows that `picked` lists, `count` of them, with one
 * scale for each in single precision. Writes whole cache lines of single-precision sums.
 */
export function addByteRows(bytes: usize, width: usize, picked: usize, scales: usize, count: usize, sums: usize): void {
	for (let at: usize = 0; at < width; at += 16) {
		let a = f32x4.splat(0), b = a, c = a, d = a;
		for (let i: usize = 0; i < count; i++) {
			const sixteen = v128.load(bytes + <usize>load<i32>(picked + i * I32) * width + at);
			const scale = v128.load32_splat(scales + 4 * i);
			const low = i16x8.extend_low_i8x16_s(sixteen), high = i16x8.extend_high_i8x16_s(sixteen);
			a = multiplyAddSingles(a, scale, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(low)));
			b = multiplyAddSingles(b, scale, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(low)));
			c = multiplyAddSingles(c, scale, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(high)));
			d = multiplyAddSingles(d, scale, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(high)));
		}
		const out = sums + 4 * at;
		v128.store(out, a);
		v128.store(out, b, 16);
		v128.store(out, c, 32);
		v128.store(out, d, 48);
	}
}
