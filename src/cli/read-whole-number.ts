import { UsageError } from './verb.ts';

/**
 * The value of a flag that takes a whole number.
 *
 * @param flag its name without the dashes, for the complaint.
 * @throws {UsageError} when the text is no whole number from `min` to `max`.
 */
export function readWholeNumber(flag: string, text: string, min: number, max: number): number {
	const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
	if (!(value >= min && value <= max))
		throw new UsageError(`--${flag} must be a whole number from ${min} to ${max}, not "${text}".`);
	return value;
}
