// What is made of compressed rows: see `../compress-rows.ts`.

import { addScaled, F64, I32, multiplyAddSingles, pad } from './lanes';

/**
 * Multiplies compressed rows of single-precision numbers with two vectors of such that stand interleaved in `pair`. Rows have a multiple
 * of four cells; `picked` lists which to take. Two cells go at a time, each with both vectors.
 */
export function multiplyPair(
	offsets: usize, places: usize, values: usize, picked: usize, count: usize, pair: usize, sums: usize,
): void {
	for (let i: usize = 0; i < count; i++) {
		const row = offsets + <usize>load<i32>(picked + i * I32) * I32;
		const end = <usize>load<i32>(row, 4);
		let even = f32x4.splat(0);
		let odd = even;
		for (let cell = <usize>load<i32>(row); cell < end; cell += 4) {
			const place = places + 2 * cell;
			const four = v128.load(values + 4 * cell);
			let first = v128.load64_zero(pair + 8 * <usize>load<u16>(place));
			let last = v128.load64_zero(pair + 8 * <usize>load<u16>(place, 4));
			first = v128.load64_lane(pair + 8 * <usize>load<u16>(place, 2), first, 1);
			last = v128.load64_lane(pair + 8 * <usize>load<u16>(place, 6), last, 1);
			even = multiplyAddSingles(even, v128.shuffle<f32>(four, four, 0, 0, 1, 1), first);
			odd = multiplyAddSingles(odd, v128.shuffle<f32>(four, four, 2, 2, 3, 3), last);
		}
		const both = f32x4.add(even, odd);
		v128.store64_lane(sums + 8 * i, f32x4.add(both, v128.shuffle<f32>(both, both, 2, 3, 0, 1)), 0);
	}
}

/**
 * Adds such rows to the normal equations of one person: pull * row to `pull`, and correction * row row' to the upper triangle of a Gram
 * matrix. Four cells go at a time, so that something falls left of the diagonal, too: mirror it afterwards.
 */
export function absorbRows(
	offsets: usize, places: usize, values: usize, picked: usize, count: usize, pulls: usize, corrections: usize,
	pull: usize, gram: usize, k: i32,
): void {
	const stride = pad(k) * F64;
	for (let i: usize = 0; i < count; i++) {
		const row = offsets + <usize>load<i32>(picked + i * I32) * I32;
		const end = <usize>load<i32>(row, 4);
		const weight = load<f64>(pulls + i * F64);
		const correction = load<f64>(corrections + i * F64);
		for (let cell = <usize>load<i32>(row); cell < end; cell += 4) {
			const placeA = <usize>load<u16>(places + 2 * cell), placeB = <usize>load<u16>(places + 2 * cell, 2);
			const placeC = <usize>load<u16>(places + 2 * cell, 4), placeD = <usize>load<u16>(places + 2 * cell, 6);
			const a = <f64>load<f32>(values + 4 * cell), b = <f64>load<f32>(values + 4 * cell, 4);
			const c = <f64>load<f32>(values + 4 * cell, 8), d = <f64>load<f32>(values + 4 * cell, 12);
			addTo(pull + placeA * F64, weight * a);
			addTo(pull + placeB * F64, weight * b);
			addTo(pull + placeC * F64, weight * c);
			addTo(pull + placeD * F64, weight * d);
			const lineA = gram + placeA * stride, lineB = gram + placeB * stride;
			const lineC = gram + placeC * stride, lineD = gram + placeD * stride;
			const scaledA = correction * a, scaledB = correction * b, scaledC = correction * c, scaledD = correction * d;
			for (let other = cell; other < end; other++) {
				const at = <usize>load<u16>(places + 2 * other) * F64;
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

/** v.Mv of such rows, of each only what stands in the first `size` places, and a symmetric matrix, its rows `stride` doubles apart. */
export function measureSquares(
	offsets: usize, places: usize, values: usize, picked: usize, count: usize, matrix: usize, size: usize, stride: usize,
	squares: usize,
): void {
	for (let i: usize = 0; i < count; i++) {
		const row = offsets + <usize>load<i32>(picked + i * I32) * I32;
		const start = <usize>load<i32>(row);
		const end = <usize>load<i32>(row, 4);
		let square: f64 = 0;
		for (let cell = start; cell < end; cell++) {
			const place = <usize>load<u16>(places + 2 * cell);
			if (place >= size) break;
			const line = matrix + place * stride * F64;
			const value = <f64>load<f32>(values + 4 * cell);
			let sum = value * load<f64>(line + place * F64) / 2;
			for (let other = start; other < cell; other++) {
				sum += <f64>load<f32>(values + 4 * other) * load<f64>(line + <usize>load<u16>(places + 2 * other) * F64);
			}
			square += 2 * value * sum;
		}
		store<f64>(squares + i * F64, square);
	}
}

/** Multiplies such a row with eight dense vectors that stand side by side: four numbers for `first`, four for `last`. */
@inline
function multiplyEight(offsets: usize, places: usize, values: usize, row: usize, dense: usize, first: usize, last: usize): void {
	const end = <usize>load<i32>(offsets + row * I32, 4);
	let a = f32x4.splat(0), b = a, otherA = a, otherB = a;
	for (let cell = <usize>load<i32>(offsets + row * I32); cell < end; cell += 2) {
		const value = v128.load32_splat(values + 4 * cell), other = v128.load32_splat(values + 4 * cell, 4);
		const eight = dense + 32 * <usize>load<u16>(places + 2 * cell);
		const otherEight = dense + 32 * <usize>load<u16>(places + 2 * cell, 2);
		a = multiplyAddSingles(a, value, v128.load(eight));
		b = multiplyAddSingles(b, value, v128.load(eight, 16));
		otherA = multiplyAddSingles(otherA, other, v128.load(otherEight));
		otherB = multiplyAddSingles(otherB, other, v128.load(otherEight, 16));
	}
	v128.store(first, f32x4.add(a, otherA));
	v128.store(last, f32x4.add(b, otherB));
}

/**
 * Of each row v that `movies` lists, a multiple of four of them, and each row w that `picked` lists: pull * length * v.Mw, of v only what
 * stands in the first `size` places, and weight * scale * v.w. One movie's after the other's stand in `losses`. `scratch` has room for
 * `stride` doubles, eight vectors of singles, and eight singles.
 */
export function explainRows(
	offsets: usize, places: usize, values: usize, lengths: usize, movies: usize, movieCount: usize, scale: f64,
	matrix: usize, size: usize, stride: usize, picked: usize, count: usize, pulls: usize, weights: usize,
	width: usize, scratch: usize, losses: usize,
): void {
	const dense = scratch + stride * F64;
	const sums = dense + 32 * width;
	for (let movie: usize = 0; movie < movieCount; movie += 4) {
		memory.fill(dense, 0, 32 * width);
		for (let lane: usize = 0; lane < 4; lane++) {
			const row = <usize>load<i32>(movies + (movie + lane) * I32);
			const length = load<f64>(lengths + row * F64);
			const end = <usize>load<i32>(offsets + row * I32, 4);
			const out = dense + 8 * lane;
			memory.fill(scratch, 0, stride * F64);
			for (let cell = <usize>load<i32>(offsets + row * I32); cell < end; cell++) {
				const place = <usize>load<u16>(places + 2 * cell);
				const value = <f64>load<f32>(values + 4 * cell);
				const to = out + 32 * place;
				store<f32>(to, load<f32>(to, 4) + <f32>(scale * value), 4);
				if (place < size) addScaled(length * value, matrix + place * stride * F64, scratch, 0, <i32>size);
			}
			for (let f: usize = 0; f < size; f++) store<f32>(out + 32 * f, <f32>load<f64>(scratch + f * F64));
		}
		for (let i: usize = 0; i < count; i++) {
			multiplyEight(offsets, places, values, <usize>load<i32>(picked + i * I32), dense, sums, sums + 16);
			const pull = load<f64>(pulls + i * F64);
			const weight = load<f64>(weights + i * F64);
			for (let lane: usize = 0; lane < 4; lane++) {
				const loss = pull * <f64>load<f32>(sums + 8 * lane) + weight * <f64>load<f32>(sums + 8 * lane, 4);
				store<f64>(losses + ((movie + lane) * count + i) * F64, loss);
			}
		}
	}
}

/**
 * Multiplies rows that `movies` lists, a multiple of eight of them, with each that `picked` lists. Movies go by fours: their numbers stand
 * side by side in `sums`, those of the next four behind all of these. Eight are written side by side to `dense`, `width` places, so that
 * one load of a cell serves them all.
 */
export function multiplyEights(
	offsets: usize, places: usize, values: usize, movies: usize, movieCount: usize, picked: usize, count: usize,
	width: usize, dense: usize, sums: usize,
): void {
	for (let movie: usize = 0; movie < movieCount; movie += 8, sums += 32 * count) {
		memory.fill(dense, 0, 32 * width);
		for (let lane: usize = 0; lane < 8; lane++) {
			const row = offsets + <usize>load<i32>(movies + (movie + lane) * I32) * I32;
			const end = <usize>load<i32>(row, 4);
			for (let cell = <usize>load<i32>(row); cell < end; cell++) {
				// Added, since the zeros that fill a row up stand in a place that may be taken.
				const to = dense + 32 * <usize>load<u16>(places + 2 * cell) + 4 * lane;
				store<f32>(to, load<f32>(to) + load<f32>(values + 4 * cell));
			}
		}
		for (let i: usize = 0; i < count; i++) {
			const row = <usize>load<i32>(picked + i * I32);
			multiplyEight(offsets, places, values, row, dense, sums + 16 * i, sums + 16 * (count + i));
		}
	}
}
