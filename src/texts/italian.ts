import type { Language } from './languages.ts';

/** Italian, as friends write it in a chat: tu, short sentences. The words are those of docs/glossary.md. */
export const italian = {
	'language.itself': 'Italiano',
} as const satisfies Language;
