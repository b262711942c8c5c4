import type { Texts } from '../texts/texts.ts';

/** No movie is certain to be liked, and none certain not to be. */
const LEAST = 1;
const MOST = 99;

/** Making a format takes longer than saying all the rest of a line. */
const formats = new Map<string, Intl.NumberFormat>();

/** A chance in percent as people read it. @example formatMatch(81.6, texts) // '82%' */
export function formatMatch(match: number, { locale }: Texts): string {
	const format = formats.get(locale) ?? createFormat(locale);
	formats.set(locale, format);
	return format.format(Math.min(MOST, Math.max(LEAST, match)));
}

function createFormat(locale: string): Intl.NumberFormat {
	return new Intl.NumberFormat(locale, { style: 'unit', unit: 'percent', maximumFractionDigits: 0 });
}
