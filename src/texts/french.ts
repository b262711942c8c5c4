import type { Language } from './languages.ts';

/** French, as friends write it in a chat: tu, short sentences. The words are those of docs/glossary.md. */
export const french = {
	'language.itself': 'Français',
} as const satisfies Language;
