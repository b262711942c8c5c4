import { isDay } from '../../catalogue/catalogue-date.ts';
import { contactSchema, pathSchema } from '../../config.ts';
import { UsageError } from '../usage-error.ts';

/** What a flag accepts as its value, or a subcommand as its operands. */
export interface ValueKind<T> {
	/** Completes the sentence "--folds must be ...". */
	readonly expected: string;
	/**
	 * @returns `undefined` when the text is not of this kind.
	 * @throws {UsageError} when there is more to say about it.
	 */
	parse(text: string): T | undefined;
}

/** Begins with the home folder where `~` stands first, as in the environment: a shell leaves it in `--out=~/m`. */
export const PATH: ValueKind<string> = { expected: 'a path', parse: parsePath };

export const NAME: ValueKind<string> = { expected: 'a name', parse: (text) => text.trim() || undefined };

export const DAY: ValueKind<string> = {
	expected: 'a day such as 2025-12-01',
	parse: (text) => (isDay(text.trim()) ? text.trim() : undefined),
};

export const CONTACT: ValueKind<string> = {
	expected: 'a mail address or a URL, without spaces',
	parse: (text) => contactSchema.safeParse(text.trim()).data,
};

export function wholeNumber(min: number, max: number): ValueKind<number> {
	return {
		expected: `a whole number from ${min} to ${max}`,
		parse: (text) => acceptNumber(/^\d+$/.test(text.trim()) ? text : '', (value) => value >= min && value <= max),
	};
}

/** @param expected - Says which numbers `accepts` takes. */
export function decimalNumber(expected: string, accepts: (value: number) => boolean): ValueKind<number> {
	return { expected, parse: (text) => acceptNumber(text, accepts) };
}

export function oneOf<C extends string>(choices: readonly C[]): ValueKind<C> {
	return { expected: choices.join(' or '), parse: (text) => choices.find((choice) => choice === text) };
}

function parsePath(text: string): string | undefined {
	if (text.trim() === '') return undefined;
	const { data, error } = pathSchema.safeParse(text.trim());
	if (error) throw new UsageError(`${text} ${error.issues[0].message}.`);
	return data;
}

function acceptNumber(text: string, accepts: (value: number) => boolean): number | undefined {
	if (text.trim() === '') return undefined;
	const value = Number(text);
	return accepts(value) ? value : undefined;
}
