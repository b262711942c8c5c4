import type { Catalogue } from './catalogue.ts';
import type { Movie } from './movie.ts';
import type { TitleSearch } from './title-search.ts';

/** The value of a suggestion: an id that no title can be mistaken for. @example 'id:364' */
export function writeTypedId({ id }: Pick<Movie, 'id'>): string {
	return `id:${id}`;
}

/**
 * Reads a typed text as the id of a movie; `undefined` when the text is a title.
 *
 * `id:364` is always an id, even one that no movie has. A bare number is an id only if a movie has it and no title
 * holds that number: "2049" is Blade Runner 2049, and the movie with the id 2049 is `id:2049`.
 *
 * @example readTypedId('364', catalogue, titles) // 364
 */
export function readTypedId(
	text: string,
	catalogue: Pick<Catalogue, 'get'>,
	titles: Pick<TitleSearch, 'hasWord'>,
): number | undefined {
	const marked = /^\s*id:\s*(\d+)\s*$/i.exec(text);
	if (marked) return Number(marked[1]);
	const number = text.trim();
	const isId = /^[1-9]\d{0,9}$/.test(number) && catalogue.get(Number(number)) && !titles.hasWord(number);
	return isId ? Number(number) : undefined;
}
