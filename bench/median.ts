/** The middle value; of an even number, the mean of the middle two. @throws {RangeError} for no values. */
export function median(values: readonly number[]): number {
	if (values.length === 0) throw new RangeError('no values have no median');
	const sorted = values.toSorted((a, b) => a - b);
	return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** The value that a share of all values does not exceed (nearest rank). @example percentile(times, 0.99) */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** The arithmetic mean; NaN for no values. */
export function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
