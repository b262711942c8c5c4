import type { OptionValue } from '../bot/request.ts';

/** Reads a whole number within bounds; `undefined` for anything else. */
export function readWhole(value: OptionValue, least: number, most: number): number | undefined {
	const number = Number(value);
	return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}
