import type { Language } from './languages.ts';

/** Portuguese of Brazil, as friends write it in a chat: você, short sentences. Words are those of docs/glossary.md. */
export const brazilianPortuguese = {
	'language.itself': 'Português (Brasil)',
} as const satisfies Language;
