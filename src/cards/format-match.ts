import type { Texts } from '../texts/texts.ts';

/** Near the top a tenth matters: of 5,600 movies, 56 match by 99% or more. */
const FINE_FROM = 99;
/** No movie matches by 100%. */
const BEST = 99.9;

/** A percentile as people read it, never rounded up. @example formatMatch(99.57, texts) // '99.5%' */
export function formatMatch(match: number, texts: Texts): string {
	const digits = match < FINE_FROM ? 0 : 1;
	const format = new Intl.NumberFormat(texts.locale, {
		style: 'unit',
		unit: 'percent',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
		roundingMode: 'floor',
	});
	return format.format(Math.min(match, BEST));
}
