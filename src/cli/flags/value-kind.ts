/** What a flag accepts as its value. */
export interface ValueKind<T> {
	/** Completes the sentence "--folds must be ...". */
	readonly expected: string;
	/** @returns `undefined` when the text is not of this kind. */
	parse(text: string): T | undefined;
}

export const PATH: ValueKind<string> = { expected: 'a path', parse: (text) => text.trim() || undefined };

export const NAME: ValueKind<string> = { expected: 'a name', parse: (text) => text.trim() || undefined };

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

function acceptNumber(text: string, accepts: (value: number) => boolean): number | undefined {
	if (text.trim() === '') return undefined;
	const value = Number(text);
	return accepts(value) ? value : undefined;
}
