import type { Model } from '../model/model.ts';
import type { Recipe } from '../model/recipe.ts';

/** Far above the rounding of a probability, and far below what a rating changes. */
const ROUNDING = 1e-9;

/** By how much the scores of movies of a year are multiplied. */
export type YearWeight = (year: number) => number;

/**
 * Prepares a function that finds out whether a person rates movies of one period above all, as people do who rate what
 * is new. Their next movie is then probably of that period, too, and not one of the favourites of all times.
 *
 * A person is either a general viewer, who picks years as all ratings together do, or one of a period around a year T.
 * Of the movies of the latter, `periodShare` are of the period and the others of all years, so year y comes more often
 * than in all ratings by
 *
 *     lift_T(y) = periodShare * exp(-|y - T| / periodYears) / (its mean over all ratings)  +  1 - periodShare
 *
 * Before any rating, all periods together have the probability `periodPrior`. T runs from the middle of all ratings on:
 * older periods are those of people who rated long ago. By Bayes the rated years give each T a probability P_T. Year y
 * is then so many times likelier than for everyone:
 *
 *     r(y) = P(general) + sum over T of P_T lift_T(y)
 *
 * and its movies' scores are multiplied by r(y)^periodPower. O(ratings * periods) a call.
 *
 * @returns a function that returns `undefined` while the ratings do not speak for any period.
 */
export function createPeriodFinder(model: Model): (ratedRows: readonly number[]) => YearWeight | undefined {
	const { periodPrior, periodPower } = model.recipe.scoring;
	const ratingsOf = countRatings(model);
	if (periodPrior === 0 || ratingsOf.size === 0) return () => undefined;
	const periods = listPeriods(ratingsOf);
	const startOdds = Math.log(periodPrior / (1 - periodPrior) / periods.length);
	const years = [...ratingsOf.keys()];
	const [first, last] = [Math.min(...years), Math.max(...years)];
	const lifts = measureLifts(ratingsOf, periods, first, last, model.recipe.scoring);
	const logLifts = lifts.map(Math.log);

	return (ratedRows) => {
		const odds = new Float64Array(periods.length).fill(startOdds);
		for (const row of ratedRows) {
			const from = (model.years[row] - first) * odds.length;
			if (model.years[row] > 0) for (let at = 0; at < odds.length; at++) odds[at] += logLifts[from + at];
		}
		let highest = 0;
		for (let at = 0; at < odds.length; at++) highest = Math.max(highest, odds[at]);
		let special = 0;
		for (let at = 0; at < odds.length; at++) {
			odds[at] = Math.exp(odds[at] - highest);
			special += odds[at];
		}
		const general = Math.exp(-highest);
		const total = general + special;
		if (general / total >= 1 - periodPrior - ROUNDING) return undefined;
		const weights = new Float64Array(last - first + 1);
		for (let year = 0, from = 0; year < weights.length; year++) {
			let likelier = 0;
			for (let at = 0; at < odds.length; at++, from++) likelier += odds[at] * lifts[from];
			weights[year] = ((general + likelier) / total) ** periodPower;
		}
		return (year) => (year > 0 ? weights[year - first] : 1);
	};
}

/** lift_T(y) of each year y from `first` to `last`, and of each period T in turn. */
function measureLifts(
	ratingsOf: ReadonlyMap<number, number>,
	periods: readonly number[],
	first: number,
	last: number,
	{ periodYears, periodShare }: Recipe['scoring'],
): Float64Array {
	const ratings = sum(ratingsOf.values());
	const nearness = (year: number, period: number): number => Math.exp(-Math.abs(year - period) / periodYears);
	const means = periods.map((period) => {
		const shares = Array.from(ratingsOf, ([year, count]) => count * nearness(year, period));
		return sum(shares) / ratings;
	});
	return Float64Array.from({ length: (last - first + 1) * periods.length }, (_, place) => {
		const [year, at] = [first + Math.floor(place / periods.length), place % periods.length];
		return (periodShare * nearness(year, periods[at])) / means[at] + 1 - periodShare;
	});
}

/** The number of training ratings by the movies' year of release, without unknown years. */
function countRatings({ years, ratingCounts }: Model): Map<number, number> {
	const counts = new Map<number, number>();
	for (const [row, year] of years.entries()) {
		if (year > 0) counts.set(year, (counts.get(year) ?? 0) + ratingCounts[row]);
	}
	return counts;
}

/** Every year from the middle of all ratings to the last. */
function listPeriods(ratingsOf: ReadonlyMap<number, number>): number[] {
	const years = [...ratingsOf.keys()].sort((a, b) => a - b);
	const half = sum(ratingsOf.values()) / 2;
	let before = 0;
	const middle = years.find((year) => {
		before += ratingsOf.get(year)!;
		return before >= half;
	})!;
	return Array.from({ length: years[years.length - 1] - middle + 1 }, (_, later) => middle + later);
}

function sum(values: Iterable<number>): number {
	let total = 0;
	for (const value of values) total += value;
	return total;
}
