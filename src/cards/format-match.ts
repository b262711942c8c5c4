import type { Texts } from '../texts/texts.ts';

/** Near the top a tenth matters: of 5,600 movies, 56 match by 99% or more. */
const FINE_FROM = 99;
/** No movie matches by 100%. */
const BEST = 99.9;

/** Making a format takes longer than saying all the rest of a line. */
const formats = new Map<string, Intl.NumberFormat>();

/** A percentile as people read it, never rounded up. @example formatMatch(99.57, texts) // '99.5%' */
export function formatMatch(match: number, { locale }: Texts): string {
	const digits = match < FINE_FROM ? 0 : 1;
	const key = `${locale} ${digits}`;
	const format = formats.get(key) ?? createFormat(locale, digits);
	formats.set(key, format);
	return format.format(Math.min(match, BEST));
}

function createFormat(locale: string, digits: number): Intl.NumberFormat {
	return new Intl.NumberFormat(locale, {
		style: 'unit',
		unit: 'percent',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
		roundingMode: 'floor',
	});
}
