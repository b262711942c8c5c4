import type { Model } from '../../model/model.ts';

/** Finds the rows of the movies that are strongest in a factor, strongest first. */
export function findStrongest({ itemFactors, factors, movieIds }: Model, factor: number, count: number): number[] {
	const weightOf = (row: number): number => itemFactors[row * factors + factor];
	return [...movieIds.keys()]
		.filter((row) => weightOf(row) > 0)
		.sort((a, b) => weightOf(b) - weightOf(a) || a - b)
		.slice(0, count);
}
