import type { Language } from './languages.ts';

/** Japanese, polite (です・ます) and short. The words are those of docs/glossary.md. */
export const japanese = {
	'language.itself': '日本語',
} as const satisfies Language;
