// From the sums of a person and every movie to a list.

import { F64, I32, multiplyAdd, multiplyAddSingles } from './lanes';
import { ScoreArrays } from './layouts';

/** Both sums of a movie as doubles. */
@inline
function widenPair(pair: usize): v128 {
	return f64x2.promote_low_f32x4(v128.load64_zero(pair));
}

/**
 * Multiplies the first sum of each movie by its length. Then writes four doubles to `moments`: the total of all first
 * sums, of all second sums, of the squares of the first and of the second.
 */
export function finishSums(sums: usize, lengths: usize, count: usize, moments: usize): void {
	const one = f64x2.splat(1);
	let total = f64x2.splat(0), otherTotal = total, squares = total, otherSquares = total;
	for (let i: usize = 0; i < count; i++) {
		const scaled = f64x2.mul(widenPair(sums + 8 * i), f64x2.replace_lane(one, 0, load<f64>(lengths + F64 * i)));
		v128.store64_lane(sums + 8 * i, f32x4.demote_f64x2_zero(scaled), 0);
		// In turn, so that no sum waits for the one before.
		if ((i & 1) == 0) {
			total = f64x2.add(total, scaled);
			squares = multiplyAdd(squares, scaled, scaled);
		} else {
			otherTotal = f64x2.add(otherTotal, scaled);
			otherSquares = multiplyAdd(otherSquares, scaled, scaled);
		}
	}
	v128.store(moments, f64x2.add(total, otherTotal));
	v128.store(moments, f64x2.add(squares, otherSquares), 16);
}

/** Writes what `finishSums` does of sums times `weights`, which it leaves as they are: the sums are finished. */
export function measureMoments(sums: usize, weights: usize, count: usize, moments: usize): void {
	let total = f64x2.splat(0), squares = total;
	for (let i: usize = 0; i < count; i++) {
		const weighed = f64x2.mul(widenPair(sums + 8 * i), f64x2.splat(<f64>load<f32>(weights + 4 * i)));
		total = f64x2.add(total, weighed);
		squares = multiplyAdd(squares, weighed, weighed);
	}
	v128.store(moments, total);
	v128.store(moments, squares, 16);
}

/** Adds a number to those of the single-precision `sums` that `picked` lists. */
export function addToPicked(sums: usize, picked: usize, count: usize, value: f32): void {
	for (let i: usize = 0; i < count; i++) {
		const at = sums + 4 * <usize>load<i32>(picked + i * I32);
		store<f32>(at, load<f32>(at) + value);
	}
}

/** Multiplies numbers in single precision by doubles. */
export function scaleSingles(singles: usize, scales: usize, count: usize): void {
	for (let i: usize = 0; i < (count & ~1); i += 2) {
		const two = f64x2.mul(f64x2.promote_low_f32x4(v128.load64_zero(singles + 4 * i)), v128.load(scales + F64 * i));
		v128.store64_lane(singles + 4 * i, f32x4.demote_f64x2_zero(two), 0);
	}
	if ((count & 1) == 0) return;
	const last = singles + 4 * (count - 1);
	store<f32>(last, <f32>(<f64>load<f32>(last) * load<f64>(scales + F64 * (count - 1))));
}

/**
 * Writes the score of each movie, weight * (first sum + bonusScale * bonus + scale * second sum), to `values`, and the
 * highest of every `span` movies to `peaks`. Movies from place `known` on score `discount` less.
 */
export function writeScores(
	arrays: ScoreArrays, count: usize, known: usize, scale: f64, bonusScale: f64, discount: f64, span: usize,
): void {
	let peak = arrays.peaks;
	for (let from: usize = 0; from < count; from += span, peak += F64) {
		const to = min(count, from + span);
		const middle = min(to, max(from, known));
		let highest = writeSpan(arrays, from, middle, scale, bonusScale, 0);
		if (middle < to) highest = max(highest, writeSpan(arrays, middle, to, scale, bonusScale, discount));
		store<f64>(peak, highest);
	}
}

/** @returns the highest score. */
@inline
function writeSpan(arrays: ScoreArrays, from: usize, to: usize, scale: f64, bonusScale: f64, discount: f64): f64 {
	const scales = f64x2.splat(scale), bonusScales = f64x2.splat(bonusScale), less = f64x2.splat(discount);
	const sums = arrays.sums, bonuses = arrays.bonuses, weights = arrays.weights, values = arrays.values;
	let highest = f64x2.splat(-Infinity), otherHighest = highest;
	let i = from;
	for (; i + 4 <= to; i += 4) {
		const two = v128.load(sums + 8 * i), next = v128.load(sums + 8 * i, 16);
		const firsts = v128.shuffle<f32>(two, next, 0, 2, 4, 6), seconds = v128.shuffle<f32>(two, next, 1, 3, 5, 7);
		const bonus = v128.load(bonuses + 4 * i), weight = v128.load(weights + 4 * i);
		const value = weigh(firsts, seconds, bonus, weight, scales, bonusScales, less);
		const otherValue = weigh(
			raise(firsts), raise(seconds), raise(bonus), raise(weight), scales, bonusScales, less);
		v128.store(values + F64 * i, value);
		v128.store(values + F64 * i, otherValue, 16);
		highest = f64x2.pmax(highest, value);
		otherHighest = f64x2.pmax(otherHighest, otherValue);
	}
	for (; i < to; i++) {
		const first = v128.load32_zero(sums + 8 * i), second = v128.load32_zero(sums + 8 * i, 4);
		const bonus = v128.load32_zero(bonuses + 4 * i), weight = v128.load32_zero(weights + 4 * i);
		const value = weigh(first, second, bonus, weight, scales, bonusScales, less);
		v128.store64_lane(values + F64 * i, value, 0);
		highest = f64x2.pmax(highest, f64x2.splat(f64x2.extract_lane(value, 0)));
	}
	highest = f64x2.pmax(highest, otherHighest);
	return f64x2.extract_lane(f64x2.pmax(highest, v128.shuffle<f64>(highest, highest, 1, 0)), 0);
}

/** The upper two lanes of four, for what takes the lower two. */
@inline
function raise(four: v128): v128 {
	return v128.shuffle<f32>(four, four, 2, 3, 2, 3);
}

/** The scores of two movies, by the lower two lanes of their single-precision parts. */
@inline
function weigh(
	first: v128, second: v128, bonus: v128, weight: v128, scale: v128, bonusScale: v128, discount: v128,
): v128 {
	const traits = multiplyAdd(f64x2.promote_low_f32x4(first), bonusScale, f64x2.promote_low_f32x4(bonus));
	const sum = multiplyAdd(traits, scale, f64x2.promote_low_f32x4(second));
	return f64x2.sub(f64x2.mul(f64x2.promote_low_f32x4(weight), sum), discount);
}

/**
 * Lists which of `count` doubles are at least `floor`. It looks only into spans whose peak is, and has no branch that
 * depends on a single number, since that would be mispredicted.
 *
 * @returns how many.
 */
export function listAbove(values: usize, count: usize, peaks: usize, span: usize, floor: f64, rows: usize): usize {
	let found: usize = 0;
	for (let from: usize = 0; from < count; from += span, peaks += F64) {
		if (load<f64>(peaks) < floor) continue;
		const to = min(count, from + span);
		for (let i = from; i < to; i++) {
			store<i32>(rows + found * I32, <i32>i);
			found += <usize>(load<f64>(values + i * F64) >= floor);
		}
	}
	return found;
}

/** Brings the `wanted` rows with the highest values to the front of `rows`, highest first and equals in their order. */
export function sortTop(values: usize, rows: usize, count: usize, wanted: usize): void {
	for (let next: usize = 0; next < count; next++) {
		const row = load<i32>(rows + next * I32);
		const value = load<f64>(values + <usize>row * F64);
		let at = rows + min(next, wanted) * I32;
		for (; at > rows; at -= I32) {
			const before = load<i32>(at - I32);
			if (load<f64>(values + <usize>before * F64) >= value) break;
			store<i32>(at, before);
		}
		store<i32>(at, row);
	}
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
 * Divides one place for each movie, four movies at a time, among the others, in proportion to its cosine with each
 * times `timeliness` of the years between them. The shares add up to 1, or to 0 where all are 0. Years are integers; 0
 * is an unknown year, which counts as no time apart.
 */
export function dividePlaces(
	cosines: usize, movieCount: usize, count: usize, years: usize, otherYears: usize, timeliness: usize, shares: usize,
): void {
	const zero = i32x4.splat(0);
	const length: usize = 16 * count;
	for (let movie: usize = 0; movie < movieCount; movie += 4, cosines += length, shares += length) {
		const year = v128.load(years + movie * I32);
		const isKnown = i32x4.gt_s(year, zero);
		let sum = f32x4.splat(0);
		for (let i: usize = 0; i < count; i++) {
			const other = v128.load32_splat(otherYears + i * I32);
			const areKnown = v128.and(isKnown, i32x4.gt_s(other, zero));
			const place = i32x4.shl(v128.and(i32x4.abs(i32x4.sub(year, other)), areKnown), 2);
			let timely = v128.load32_zero(timeliness + <usize>i32x4.extract_lane(place, 0));
			timely = v128.load32_lane(timeliness + <usize>i32x4.extract_lane(place, 1), timely, 1);
			timely = v128.load32_lane(timeliness + <usize>i32x4.extract_lane(place, 2), timely, 2);
			timely = v128.load32_lane(timeliness + <usize>i32x4.extract_lane(place, 3), timely, 3);
			const share = f32x4.mul(v128.load(cosines + 16 * i), timely);
			v128.store(shares + 16 * i, share);
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
