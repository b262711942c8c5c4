import type { MovieTerm } from './terms-table.ts';
import { HEADINGS, RENAMED, TELLING_TECHNIQUES, UNTELLING } from './theme-names.ts';

/** Terms of this kind say how a movie was received and not what it is about. */
const RECEPTION = 'Standing';
/** Among the moods of this kind are formats, lenses and kinds of sound. */
const TECHNIQUE = 'Technical term';

/**
 * Names the themes of a term: what a movie is about, its subgenre, how it feels. Terms that mean nearly the same have a
 * heading in common.
 *
 * @returns nothing for a term that says nothing about who likes a movie: a format, a prop, an award, a year.
 * @example nameThemes({ kind: 'Keyword', en: 'Joust', de: 'Turnier', id }) // ['Tournament']
 */
export function nameThemes({ kind, en, de }: MovieTerm): readonly string[] {
	const name = RENAMED.get(`${kind} ${de}`) ?? en;
	const heading = HEADINGS.get(name);
	if (heading !== undefined) return [heading, name];
	if (kind === RECEPTION || UNTELLING.has(name) || /^\d{4}$/.test(name)) return [];
	return kind === TECHNIQUE && !TELLING_TECHNIQUES.has(name) ? [] : [name];
}
