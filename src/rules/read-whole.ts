import type { OptionValue } from '../bot/request.ts';

/** Reads a whole number within bounds; `undefined` for anything else, such as an empty text. */
export function readWhole(value: OptionValue, least: number, most: number): number | undefined {
	const number = /\d/.test(String(value)) ? Number(value) : Number.NaN;
	return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}
