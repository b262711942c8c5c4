import type { Movie } from './movie.ts';
import { splitWords } from './split-words.ts';
import type { TitleFacts } from './title-facts.ts';
import type { IndexedName } from './title-index.ts';
import type { TitleNames } from './title-tables.ts';

/** Sorts movies by their number of ratings, the most rated first. Unrated ones keep their order. */
export function sortByRatings(movies: readonly Movie[]): Movie[] {
	const rated = movies.filter(({ ratings }) => ratings > 0).sort((a, b) => b.ratings - a.ratings || a.id - b.id);
	return [...rated, ...movies.filter(({ ratings }) => ratings === 0)];
}

/** Lists every name the movies go by: titles, those in other languages, and those of the tables. */
export function listNames(movies: readonly Movie[], tables: TitleNames, facts: TitleFacts): IndexedName[] {
	const names: IndexedName[] = [];
	const places = new Map<number, number>();
	for (let movie = 0; movie < movies.length; movie++) {
		const { id, title, alternatives, ratings } = movies[movie];
		const rated = ratings > 0;
		places.set(id, movie);
		names.push({ movie, words: splitWords(title), rated, kind: 'title' });
		for (const name of alternatives) names.push({ movie, words: splitWords(name), rated, kind: 'alternative' });
		for (const name of facts.namesOf(id)) names.push({ movie, words: splitWords(name), rated, kind: 'alternative' });
	}
	for (const { movieId, name } of tables.names) {
		const movie = places.get(movieId);
		if (movie !== undefined) names.push({ movie, words: splitWords(name), rated: true, kind: 'nickname' });
	}
	return names;
}
