const NAMES = new Intl.DisplayNames('en', { type: 'region', style: 'short' });
const known = new Map<string, string | undefined>();

/** Names a country by its code as terms do: Hong Kong, and not Hong Kong SAR China. Nothing for what is no code. */
export function nameCountryInEnglish(code: string): string | undefined {
	if (!known.has(code)) known.set(code, /^[A-Z]{2}$/.test(code) ? NAMES.of(code) : undefined);
	return known.get(code);
}
