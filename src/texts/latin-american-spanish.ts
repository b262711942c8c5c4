import type { Language } from './languages.ts';

/** What people of Latin America say otherwise than in Spain; all the rest is said as in spanish.ts. */
export const latinAmericanSpanish = {
	'language.itself': 'Español (Latinoamérica)',
} as const satisfies Language;
