// From the sums of a person and every movie to a list.

import { F64, I32, multiplyAdd, multiplyAddSingles } from './lanes';
import { ScoreArrays } from './layouts';

/** Both products of a movie as doubles. */
@inline
function widenPair(pair: usize): v128 {
	return f64x2.promote_low_f32x4(v128.load64_zero(pair));
}

/** Multiplies the first product of each picked movie by its length, and adds its push to the second. */
export function finishProducts(arrays: ScoreArrays, products: usize, picked: usize, count: usize): void {
	const lengths = arrays.lengths, pushes = arrays.pushes;
	for (let i: usize = 0; i < count; i++) {
		const row = <usize>load<i32>(picked + i * I32), pair = products + 8 * i;
		store<f32>(pair, <f32>(<f64>load<f32>(pair) * load<f64>(lengths + F64 * row)));
		store<f32>(pair, load<f32>(pair, 4) + load<f32>(pushes + 4 * row), 4);
	}
}

/**
 * Writes four doubles to `moments`, of finished products times the movies' weights: the total of all first products, of
 * all second ones, of the squares of the first and of the second.
 */
export function measureMoments(
	products: usize, picked: usize, count: usize, weights: usize, moments: usize,
): void {
	let total = f64x2.splat(0), squares = total;
	for (let i: usize = 0; i < count; i++) {
		const weight = load<f32>(weights + 4 * <usize>load<i32>(picked + i * I32));
		const weighed = f64x2.mul(widenPair(products + 8 * i), f64x2.splat(<f64>weight));
		total = f64x2.add(total, weighed);
		squares = multiplyAdd(squares, weighed, weighed);
	}
	v128.store(moments, total);
	v128.store(moments, squares, 16);
}

/** Adds to those of the single-precision `sums` that `picked` lists `value` times the amount of each. */
export function addToPicked(sums: usize, picked: usize, amounts: usize, count: usize, value: f32): void {
	for (let i: usize = 0; i < count; i++) {
		const at = sums + 4 * <usize>load<i32>(picked + i * I32);
		store<f32>(at, load<f32>(at) + value * load<f32>(amounts + 4 * i));
	}
}

/**
 * Writes the score of each picked movie, by its finished products: weight * (first + bonusScale * trust * bonus + scale
 * * second). Movies from row `known` on score `discount` less.
 */
export function writeScores(
	arrays: ScoreArrays, products: usize, picked: usize, count: usize, known: i32,
	scale: f64, bonusScale: f64, discount: f64, values: usize,
): void {
	const bonuses = arrays.bonuses, trusts = arrays.trusts, weights = arrays.weights;
	for (let i: usize = 0; i < count; i++) {
		const row = load<i32>(picked + i * I32);
		const at: usize = 4 * <usize>row;
		const bonus = bonusScale * <f64>(load<f32>(trusts + at) * load<f32>(bonuses + at));
		const sum = <f64>load<f32>(products + 8 * i) + bonus + scale * <f64>load<f32>(products + 8 * i, 4);
		store<f64>(values + F64 * i, <f64>load<f32>(weights + at) * sum - (row < known ? 0 : discount));
	}
}

/**
 * Lists the movies `from` to `to` whose score may be `floor` or more. The inner product of two vectors is at most that
 * of their lengths (Cauchy and Schwarz), and dislikes can only take from a score, so it is at most
 *
 *     weight * (norm * the movie's norm + bonusScale * trust * bonus + scale * push) - discount
 *
 * It takes four movies at a time, in single precision: raise the norms by more than the rounding.
 *
 * @returns how many.
 */
export function listPossible(
	arrays: ScoreArrays, from: usize, to: usize, norm: f32, scale: f32, bonusScale: f32, floor: f32, rows: usize,
): usize {
	const norms = arrays.norms, trusts = arrays.trusts, bonuses = arrays.bonuses;
	const pushes = arrays.pushes, weights = arrays.weights;
	const lengths = f32x4.splat(norm), scales = f32x4.splat(scale);
	const bonusScales = f32x4.splat(bonusScale), floors = f32x4.splat(floor);
	let found: usize = 0;
	for (let row = from; row < to; row += 4) {
		const at: usize = 4 * row;
		const bonus = f32x4.mul(v128.load(trusts + at), v128.load(bonuses + at));
		const product = f32x4.mul(lengths, v128.load(norms + at));
		const sum = multiplyAddSingles(
			multiplyAddSingles(product, bonusScales, bonus), scales, v128.load(pushes + at));
		const possible = f32x4.ge(f32x4.mul(v128.load(weights + at), sum), floors);
		if (!v128.any_true(possible)) continue;
		const bits = i32x4.bitmask(possible), lanes = min(to - row, 4);
		for (let lane: usize = 0; lane < lanes; lane++) {
			store<i32>(rows + found * I32, <i32>(row + lane));
			found += <usize>((bits >> <i32>lane) & 1);
		}
	}
	return found;
}

/**
 * Writes the nearness of each movie, four movies at a time. It divides the movie's cosine with each of the `count`
 * others by the highest cosine that any movie has with that one; the nearness is the greatest of these shares.
 * `cosines` are as `multiplyEights` leaves them, none below 0. `highest` is scratch, a number for each other.
 */
export function measureNearness(
	cosines: usize, movieCount: usize, count: usize, highest: usize, nearness: usize,
): void {
	const next: usize = 16 * count;
	const end = cosines + movieCount * I32 * count;
	for (let i: usize = 0; i < count; i++) {
		let four = f32x4.splat(0);
		for (let at = cosines + 16 * i; at < end; at += next) four = f32x4.pmax(four, v128.load(at));
		const two = f32x4.pmax(four, v128.shuffle<f32>(four, four, 2, 3, 0, 1));
		store<f32>(highest + 4 * i, max(f32x4.extract_lane(two, 0), f32x4.extract_lane(two, 1)));
	}
	for (let group = cosines; group < end; group += next, nearness += 16) {
		let nearest = f32x4.splat(0);
		for (let i: usize = 0; i < count; i++) {
			// Where nothing is near, 0 / 0 is no number, and not above any.
			nearest = f32x4.pmax(nearest, f32x4.div(v128.load(group + 16 * i), v128.load32_splat(highest + 4 * i)));
		}
		v128.store(nearness, nearest);
	}
}

/**
 * Writes the three highest cosines of each of four movies with `count` others, lane by lane and highest first; 0 where
 * there are fewer. The movies are the others from place `first` on, and none is compared with itself.
 */
export function findNearest(cosines: usize, count: usize, first: usize, nearest: usize): void {
	for (let i = first; i < min(count, first + 4); i++) store<f32>(cosines + 16 * i + 4 * (i - first), 0);
	let a = f32x4.splat(0), b = a, c = a;
	for (let i: usize = 0; i < count; i++) {
		const cosine = v128.load(cosines + 16 * i);
		const behindA = f32x4.pmin(a, cosine);
		const behindB = f32x4.pmin(b, behindA);
		a = f32x4.pmax(a, cosine);
		b = f32x4.pmax(b, behindA);
		c = f32x4.pmax(c, behindB);
	}
	v128.store(nearest, a);
	v128.store(nearest, b, 16);
	v128.store(nearest, c, 32);
}

/**
 * Divides one place for each movie, four movies at a time, among the others, in proportion to its squared cosine with
 * each. The shares add up to 1, or to 0 where all are 0.
 */
export function dividePlaces(cosines: usize, movieCount: usize, count: usize, shares: usize): void {
	const zero = f32x4.splat(0);
	const length: usize = 16 * count;
	for (let movie: usize = 0; movie < movieCount; movie += 4, cosines += length, shares += length) {
		let sum = zero;
		for (let byte: usize = 0; byte < length; byte += 16) {
			const cosine = v128.load(cosines + byte);
			const share = f32x4.mul(cosine, cosine);
			v128.store(shares + byte, share);
			sum = f32x4.add(sum, share);
		}
		const isNear = f32x4.gt(sum, zero);
		for (let byte: usize = 0; byte < length; byte += 16) {
			// Not times 1 / sum: that is infinite where the sum is very small.
			v128.store(shares + byte, v128.and(f32x4.div(v128.load(shares + byte), sum), isNear));
		}
	}
}

/**
 * Finds the movie with the highest worth less the sum of share * price over the others. It takes four movies at a time.
 *
 * @returns its place, the first of equals; -1 when none is worth more than -Infinity.
 */
export function findWorthiest(shares: usize, movieCount: usize, count: usize, prices: usize, worths: usize): i32 {
	let choice: i32 = -1;
	let highest: f32 = -Infinity;
	for (let movie: usize = 0; movie < movieCount; movie += 4) {
		let even = f32x4.splat(0), odd = even;
		for (let i: usize = 0; i < (count & ~1); i += 2, shares += 32) {
			even = multiplyAddSingles(even, v128.load(shares), v128.load32_splat(prices + 4 * i));
			odd = multiplyAddSingles(odd, v128.load(shares, 16), v128.load32_splat(prices + 4 * i, 4));
		}
		if ((count & 1) != 0) {
			even = multiplyAddSingles(even, v128.load(shares), v128.load32_splat(prices + 4 * (count - 1)));
			shares += 16;
		}
		let worth = f32x4.sub(v128.load(worths + 4 * movie), f32x4.add(even, odd));
		for (let lane: usize = 0; lane < 4; lane++) {
			worth = lane == 0 ? worth : v128.shuffle<f32>(worth, worth, 1, 2, 3, 0);
			const value = f32x4.extract_lane(worth, 0);
			if (!(value > highest)) continue;
			highest = value;
			choice = <i32>(movie + lane);
		}
	}
	return choice;
}
