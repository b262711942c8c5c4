import { nameOrigin } from '../rules/origin-names.ts';
import type { Texts } from '../texts/texts.ts';

/** @param code ISO 3166-1 @example nameCountry('DE', texts) // 'Germany' */
export function nameCountry(code: string, { locale }: Texts): string {
	return nameOrigin('country', code, locale);
}
