import type { Movie } from './movie.ts';
import { splitWords } from './split-words.ts';
import type { IndexedName } from './title-index.ts';
import type { TitleNames } from './title-tables.ts';

/** The most rated first. The many that nobody rated follow in the order they came in. */
export function sortByRatings(movies: readonly Movie[]): Movie[] {
	const rated = movies.filter(({ ratings }) => ratings > 0).sort((a, b) => b.ratings - a.ratings || a.id - b.id);
	return [...rated, ...movies.filter(({ ratings }) => ratings === 0)];
}

/** Every name the films go by: titles, alternatives, and what the tables add. */
export function listNames(films: readonly Movie[], tables: TitleNames): IndexedName[] {
	const names: IndexedName[] = [];
	const places = new Map<number, number>();
	for (let film = 0; film < films.length; film++) {
		const { id, title, alternatives, ratings } = films[film];
		const rated = ratings > 0;
		places.set(id, film);
		names.push({ film, words: splitWords(title), rated });
		for (const name of alternatives) names.push({ film, words: splitWords(name), rated });
	}
	for (const { movieId, name } of tables.names) {
		const film = places.get(movieId);
		if (film !== undefined) names.push({ film, words: splitWords(name), rated: true });
	}
	return names;
}
