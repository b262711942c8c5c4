import type { Query } from '../rules/query.ts';
import type { Texts } from '../texts/texts.ts';
import { nameGenre } from './name-genre.ts';

/** Names the movies that a query asks for, as a heading. @example 'Horror movies from 1980 to 1989' */
export function describeQuery({ genre, from, to }: Query, texts: Texts): string {
	const kind = genre === undefined ? 'movies' : 'genre';
	const values = { genre: genre === undefined ? '' : nameGenre(genre, texts), from: from ?? '', to: to ?? '' };
	return texts.sayMessage({ key: `query.${kind}.${findSpan(from, to)}`, values });
}

function findSpan(from: number | undefined, to: number | undefined) {
	if (from === undefined) return to === undefined ? 'all' : 'until';
	if (to === undefined) return 'since';
	return from === to ? 'one' : 'between';
}
