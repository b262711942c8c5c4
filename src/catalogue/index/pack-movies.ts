import type { Movie } from '../movie.ts';
import { deriveOwnIds } from '../own-id.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { packTexts } from './text-table.ts';

/** The movies of a catalogue, in columns. */
export type MovieColumns = Pick<
	CatalogueIndex,
	| 'movieIds'
	| 'movieTitles'
	| 'movieTitleStarts'
	| 'movieAlternatives'
	| 'movieAlternativeStarts'
	| 'movieYears'
	| 'movieRatings'
	| 'movieImdb'
	| 'movieTmdb'
	| 'movieWikidata'
	| 'movieOmdb'
	| 'movieGenres'
	| 'genreSets'
	| 'genreSetStarts'
	| 'sortedIds'
	| 'sortedMovies'
>;

/** Between the values of a list. No value holds one. */
export const SEPARATOR = '|';

/** Sorts movies by their number of ratings, the most rated first. Unrated ones keep their order. */
export function sortByRatings(movies: readonly Movie[]): Movie[] {
	const rated = movies.filter(({ ratings }) => ratings > 0).sort((a, b) => b.ratings - a.ratings || a.id - b.id);
	return [...rated, ...movies.filter(({ ratings }) => ratings === 0)];
}

/** Packs movies into columns, in their order. `openMovies` gets the same movies out of them. */
export function packMovies(movies: readonly Movie[]): MovieColumns {
	const titles = packTexts(movies.map(({ title }) => title));
	const alternatives = packTexts(movies.map((movie) => movie.alternatives.join(SEPARATOR)));
	const genres = movies.map((movie) => movie.genres.join(SEPARATOR));
	const sets = [...new Set(genres)];
	const places = new Map(sets.map((set, place) => [set, place]));
	const packedSets = packTexts(sets);
	const pack = (read: (movie: Movie) => number | undefined) => Int32Array.from(movies, (movie) => read(movie) ?? 0);
	return {
		movieIds: pack(({ id }) => id),
		movieTitles: titles.bytes,
		movieTitleStarts: titles.starts,
		movieAlternatives: alternatives.bytes,
		movieAlternativeStarts: alternatives.starts,
		movieYears: pack(({ year }) => year),
		movieRatings: pack(({ ratings }) => ratings),
		movieImdb: pack(({ imdbId }) => (imdbId ? packImdbId(imdbId) : 0)),
		movieTmdb: pack(({ tmdbId }) => tmdbId),
		movieWikidata: pack(({ wikidataId }) => (wikidataId ? Number(wikidataId.slice(1)) : 0)),
		movieOmdb: pack(({ omdbId }) => Number(omdbId ?? 0)),
		movieGenres: Int32Array.from(genres, (set) => places.get(set)!),
		genreSets: packedSets.bytes,
		genreSetStarts: packedSets.starts,
		...sortIds(movies),
	};
}

/** The id of each movie, and every id of our own that it could ever have had; one id means one movie. */
function sortIds(movies: readonly Movie[]): Pick<MovieColumns, 'sortedIds' | 'sortedMovies'> {
	const places = new Map(movies.map(({ id }, place) => [id, place]));
	for (const [place, movie] of movies.entries()) {
		for (const id of deriveOwnIds(movie)) if (!places.has(id)) places.set(id, place);
	}
	const sortedIds = Int32Array.from(places.keys()).sort();
	return { sortedIds, sortedMovies: sortedIds.map((id) => places.get(id)!) };
}

/** The digits with a 1 before them, which keeps the zeros. */
export function packImdbId(imdbId: string): number {
	return Number(`1${imdbId}`);
}
