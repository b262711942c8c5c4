import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Movie } from '../catalogue/movie.ts';

/** The value of a suggestion: the movie's id, marked where a title starts with that number. @example 'id:1917' */
export function writeTypedId({ id }: Movie, catalogue: Catalogue): string {
	return numbersInTitles(catalogue).has(String(id)) ? `id:${id}` : String(id);
}

/**
 * Reads a typed text as the id of a movie; `undefined` when the text is a title.
 *
 * `id:364` is always an id, even one that no movie has. A bare number is an id only if a movie has it and no title
 * starts with that number: "1917" is the movie of that name, and the movie with the id 1917 is `id:1917`.
 */
export function readTypedId(text: string, catalogue: Catalogue): number | undefined {
	const marked = /^id:\s*(\d+)$/i.exec(text)?.[1];
	if (marked !== undefined) return Number(marked);
	const isId = /^[1-9]\d{0,8}$/.test(text) && catalogue.get(Number(text)) && !numbersInTitles(catalogue).has(text);
	return isId ? Number(text) : undefined;
}

const numbersOf = new WeakMap<Catalogue, ReadonlySet<string>>();

/** The numbers that some title starts with: 1917, 2001, 300. */
function numbersInTitles(catalogue: Catalogue): ReadonlySet<string> {
	let numbers = numbersOf.get(catalogue);
	if (!numbers) {
		const titles = catalogue.movies.flatMap((movie) => [movie.title, ...movie.alternatives]);
		numbers = new Set(titles.map((title) => /^\d+(?![\p{L}\d])/u.exec(title)?.[0] ?? ''));
		numbersOf.set(catalogue, numbers);
	}
	return numbers;
}
