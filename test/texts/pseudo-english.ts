import { languages } from '../../src/texts/languages.ts';
import { pseudoLanguage } from './pseudo-language.ts';

/** Says everything in the pseudo language to people who speak English, for what speaks no other language. */
Object.assign(languages, { 'en-US': pseudoLanguage });
