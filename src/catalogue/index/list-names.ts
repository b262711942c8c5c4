import type { Movie } from '../movie.ts';
import { isOwnId } from '../own-id.ts';
import type { MovieTitles } from '../titles-table.ts';
import type { IndexedName } from './index-names.ts';
import { splitWords } from './split-words.ts';
import type { TitleNames } from './title-tables.ts';

/**
 * Lists the names the movies go by: titles, those of the tables, original titles, and for movies that anyone has rated
 * or that MovieLens lacks also titles in other languages. Those of all others are hardly asked for.
 */
export function listNames(movies: readonly Movie[], tables: TitleNames, translations: MovieTitles): IndexedName[] {
	const names: IndexedName[] = [];
	const places = new Map<number, number>();
	const titles = new Set(movies.map(({ title }) => title.toLowerCase()));
	for (let movie = 0; movie < movies.length; movie++) {
		const { id, title, alternatives, ratings } = movies[movie];
		const rated = ratings > 0;
		places.set(id, movie);
		names.push({ movie, words: splitWords(title), rated, kind: 'title' });
		for (const name of alternatives) names.push({ movie, words: splitWords(name), rated, kind: 'alternative' });
		const isKnown = rated || isOwnId(id);
		for (const { title: name, lang, isOfficial } of translations.get(id) ?? []) {
			if (!isKnown && lang !== 'orig') continue;
			// what people once called a movie is no name of it when another movie has it as its title
			if (!isOfficial && titles.has(name.toLowerCase())) continue;
			names.push({ movie, words: splitWords(name), rated, kind: 'alternative' });
		}
	}
	const add = (kind: 'nickname' | 'alternative') => {
		return ({ movieId, name }: { movieId: number; name: string }): void => {
			const movie = places.get(movieId);
			if (movie !== undefined) names.push({ movie, words: splitWords(name), rated: true, kind });
		};
	};
	tables.names.forEach(add('nickname'));
	tables.translations.forEach(add('alternative'));
	return names;
}
