/**
 * What the kernel's files share. They are the inner loops of training, fold-in, scores, lists and reasons, in
 * AssemblyScript: TypeScript's syntax, compiled ahead to WebAssembly with SIMD, two lanes of doubles or four of single
 * precision, by `npm run build:kernel` and kept beside this folder as `kernel.wasm`. The same loops in JavaScript take
 * about four times as long, since V8 uses no SIMD for it.
 *
 * Everything is a place in one linear memory, in bytes, which the caller lays out; `../kernel.ts` says what is what.
 * Nothing is allocated here. Rows of factors are k doubles one after the other; rows of a Gram matrix and of scratch
 * are padded to whole cache lines. Loads may run past the end of a row into what follows it: those lanes are left out
 * of every result, or multiplied by 0, so that they only have to be finite.
 */

export const F64: usize = 8;
export const I32: usize = 4;

/** How many doubles a padded row has. */
@inline
export function pad(k: i32): usize {
	return <usize>((k + 7) & ~7);
}

@inline
export function addLanes(pair: v128): f64 {
	return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}

/**
 * Rounds once where the processor can, as nearly all do. Otherwise it rounds twice, and a trained model has other
 * bytes.
 */
@inline
export function multiplyAdd(sum: v128, a: v128, b: v128): v128 {
	return f64x2.relaxed_madd(a, b, sum);
}

@inline
export function multiplyAddSingles(sum: v128, a: v128, b: v128): v128 {
	return f32x4.relaxed_madd(a, b, sum);
}

/** Adds `scale` times a row to `out`, from the cache line that holds place `from` on. */
@inline
export function addScaled(scale: f64, row: usize, out: usize, from: i32, k: i32): void {
	const pair = f64x2.splat(scale);
	for (let byte = <usize>(from & ~7) * F64; byte < <usize>k * F64; byte += 64) {
		const a = row + byte;
		const b = out + byte;
		v128.store(b, multiplyAdd(v128.load(b), pair, v128.load(a)));
		v128.store(b, multiplyAdd(v128.load(b, 16), pair, v128.load(a, 16)), 16);
		v128.store(b, multiplyAdd(v128.load(b, 32), pair, v128.load(a, 32)), 32);
		v128.store(b, multiplyAdd(v128.load(b, 48), pair, v128.load(a, 48)), 48);
	}
}
