import type { Language } from './languages.ts';

/** Spanish, as friends write it in a chat in Spain: tú, short sentences. The words are those of docs/glossary.md. */
export const spanish = {
	'language.itself': 'Español (España)',
} as const satisfies Language;
