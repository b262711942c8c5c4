import type { Movie } from './movie.ts';
import type { TitleFacts } from './title-facts.ts';
import { findTitle } from './titles-table.ts';

type Titled = Pick<Movie, 'id' | 'title' | 'alternatives'>;

/** The titles of movies in the languages of people. */
export interface LocalTitles {
	/**
	 * The title by which people of a locale know a movie; the catalogue's own where no other is known. Costs about 20 µs.
	 *
	 * @param locale as Discord says it
	 * @example titles.find(lionKing, 'fr') // 'Le Roi lion'
	 */
	find(movie: Titled, locale: string): string;
	/** The title in the movie's own language, if it is known; that of a movie in English is the catalogue's. */
	findOriginal(movie: Titled): string | undefined;
}

/** Words by which a title is English, though the movie is not. */
const ENGLISH = /\b(the|of|and)\b|'s\b/i;

/** Finds titles in the tables beside a catalogue. */
export function createLocalTitles({ titles, details }: TitleFacts): LocalTitles {
	/** MovieLens writes the original title first behind a title in English, and marks no language. */
	const guessOriginal = ({ alternatives: [first] }: Titled) =>
		first === undefined || ENGLISH.test(first) ? undefined : first;

	const findOriginal: LocalTitles['findOriginal'] = (movie) => {
		const known = findTitle(titles, movie.id, 'orig');
		const language = details.get(movie.id)?.language;
		if (known !== undefined || language === undefined) return known;
		return language === 'en' ? movie.title : guessOriginal(movie);
	};

	return {
		find(movie, locale) {
			const [lang] = locale.split('-');
			// The catalogue's title is what people call the movie in English.
			if (lang === 'en') return movie.title;
			const isOriginal = details.get(movie.id)?.language === lang;
			return findTitle(titles, movie.id, lang) ?? (isOriginal ? findOriginal(movie) : undefined) ?? movie.title;
		},
		findOriginal,
	};
}
