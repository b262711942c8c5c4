import { english } from './english.ts';
import { german } from './german.ts';
import type { TextKey } from './message.ts';

/** The texts of one language; what is missing is said in English. */
export type Language = Readonly<Partial<Record<TextKey, string>>>;

/** Every language we have, by Discord's name of its locale. Add one here; no command changes. */
export const languages: Readonly<Record<string, Language>> = { 'en-US': english, de: german };
