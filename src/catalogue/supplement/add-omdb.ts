import type { Movie } from '../movie.ts';
import type { Features, NewMovie, Supplement, SupplementTitle } from './supplement.ts';

/** What omdb.org knows about a movie. */
export interface OmdbMovie {
	readonly omdbId: string;
	readonly wikidataId: string | undefined;
	readonly imdbId: string | undefined;
	/** In the movie's own language. */
	readonly title: string;
	readonly year: number | undefined;
	readonly titles: readonly { readonly lang: string; readonly title: string; readonly isOfficial: boolean }[];
	readonly genres: readonly string[];
	/** Its terms are those of the catalogue. */
	readonly termIds: readonly string[];
	readonly countries: readonly string[];
	readonly languages: readonly string[];
}

/**
 * Adds what omdb.org knows to a supplement. What the supplement says stands; titles and terms are added to it.
 *
 * @param movieLens the movies of MovieLens
 */
export function addOmdb(supplement: Supplement, movieLens: readonly Movie[], found: readonly OmdbMovie[]): Supplement {
	const idOf = new Map(movieLens.flatMap(({ id, omdbId }) => (omdbId ? [[omdbId, id] as const] : [])));
	const features = new Map(supplement.features);
	const titles: SupplementTitle[] = [...supplement.titles];
	const newMovies: NewMovie[] = [...supplement.newMovies];
	for (const movie of found) {
		const id = idOf.get(movie.omdbId);
		if (id === undefined) {
			newMovies.push(describeNew(movie));
			continue;
		}
		titles.push(...movie.titles.map((name): SupplementTitle => ({ movieId: id, source: 'alias', ...name })));
		features.set(id, combine(features.get(id), movie));
	}
	return { ...supplement, titles, features, newMovies };
}

function describeNew({ titles, ...movie }: OmdbMovie): NewMovie {
	const official = titles.toSorted((a, b) => Number(b.isOfficial) - Number(a.isOfficial));
	return {
		...movie,
		titles: official.map(({ lang, title }) => ({ lang, title })),
		minutes: undefined,
		keywords: [],
		directors: [],
		sitelinks: 0,
		kind: 'movie',
	};
}

function combine(features: Features | undefined, { termIds, countries, languages }: OmdbMovie): Features {
	const keep = (list: readonly string[] | undefined, other: readonly string[]) => (list?.length ? list : other);
	return {
		directors: features?.directors ?? [],
		termIds: [...new Set([...(features?.termIds ?? []), ...termIds])],
		countries: keep(features?.countries, countries),
		languages: keep(features?.languages, languages),
	};
}
