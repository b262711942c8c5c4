import type { Random } from '../../src/numerics/random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Makes one typo anywhere in the text: loses a letter, adds or replaces one, or swaps one with the next. Spaces and
 * digits are hit, too.
 */
export function makeTypo(text: string, random: Random): string {
	const at = pickBelow(text.length, random);
	const letter = LETTERS[pickBelow(LETTERS.length, random)];
	const [before, here, next, after] = [
		text.slice(0, at),
		text.slice(at, at + 1),
		text.slice(at + 1, at + 2),
		text.slice(at + 2),
	];
	const typos = [
		before + next + after,
		before + letter + here + next + after,
		before + letter + next + after,
		before + next + here + after,
	];
	return typos[pickBelow(typos.length, random)];
}

/** A whole number from 0 to one below the limit. */
export function pickBelow(limit: number, random: Random): number {
	return Math.floor(random.uniform() * limit);
}
