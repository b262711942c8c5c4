// What is computed from rows of bytes: see `../byte-rows.ts`.

import { I32, multiplyAddSingles } from './lanes';

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
