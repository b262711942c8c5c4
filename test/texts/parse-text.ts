import { IntlMessageFormat } from 'intl-messageformat';

/** A part of an ICU message: plain text, a placeholder, or a plural with its branches. */
export type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The types of parts, as the parser numbers them. */
export const Part = { literal: 0, argument: 1, number: 2, plural: 6, pound: 7 } as const;

/** The parts of an ICU message, with their places in it. @throws {SyntaxError} */
export function parseText(text: string): Element[] {
	return new IntlMessageFormat(text, 'en-US', undefined, { ignoreTag: true, captureLocation: true }).getAst();
}

/** All parts, those in the branches of plurals included. */
export function listParts(elements: readonly Element[]): Element[] {
	return elements.flatMap((element) => [
		element,
		...('options' in element ? Object.values(element.options).flatMap(({ value }) => listParts(value)) : []),
	]);
}
