import type { Movie } from '../movie.ts';
import type { MovieDetails } from '../movie-details.ts';
import type { MovieTitle } from '../movie-title.ts';
import { compileDetails } from './compile-details.ts';
import { compileTitles } from './compile-titles.ts';
import { correctTitles } from './correct-titles.ts';
import { filterTerms } from './filter-terms.ts';
import { joinTwins } from './join-twins.ts';
import { type MergedMovies, mergeNewMovies } from './merge-new-movies.ts';
import type { NewMovie, Supplement, Term } from './supplement.ts';

/** A catalogue and its side tables. Maps are by movie id. */
export interface CompiledCatalogue {
	readonly movies: readonly Movie[];
	readonly titles: ReadonlyMap<number, readonly MovieTitle[]>;
	readonly details: ReadonlyMap<number, MovieDetails>;
	/** The terms that details name. */
	readonly terms: readonly Term[];
	readonly merged: MergedMovies;
}

/** Completes the movies of MovieLens with what a supplement knows, and adds its new movies. */
export function applySupplement(movieLens: readonly Movie[], known: Supplement): CompiledCatalogue {
	const supplement = joinTwins(movieLens, known);
	const identified = movieLens.map((movie) => ({ ...movie, ...pickOutsideIds(movie, supplement) }));
	const merged = mergeNewMovies(identified, supplement);
	const completed = identified.map((movie) => fillGaps(movie, supplement, merged.absorbed.get(movie.id)));
	const added = [...merged.added].map(([id, movie]) => createMovie(id, movie));
	const shown = filterTerms(supplement.terms);
	const details = compileDetails([...completed, ...added], supplement, merged, shown);
	const movies = [...correctTitles(completed, supplement, details), ...added].sort((a, b) => a.id - b.id);
	const used = new Set([...details.values()].flatMap(({ termIds }) => termIds));
	const terms = [...shown.values()].filter(({ id }) => used.has(id)).sort((a, b) => Number(a.id) - Number(b.id));
	return { movies, titles: compileTitles(movies, supplement, merged), details, terms, merged };
}

function pickOutsideIds({ id, imdbId }: Movie, { outsideIds }: Supplement) {
	const { wikidataId, omdbId, imdbId: other } = outsideIds.get(id) ?? {};
	return { wikidataId, omdbId, imdbId: imdbId ?? other };
}

/** What MovieLens says stands. */
function fillGaps(movie: Movie, { fillings }: Supplement, absorbed: NewMovie | undefined): Movie {
	const filling = fillings.get(movie.id);
	const genres = [movie.genres, filling?.genres, absorbed?.genres].find((list) => list?.length);
	return {
		...movie,
		imdbId: movie.imdbId ?? absorbed?.imdbId,
		tmdbId: movie.tmdbId ?? absorbed?.tmdbId,
		wikidataId: movie.wikidataId ?? absorbed?.wikidataId,
		omdbId: movie.omdbId ?? absorbed?.omdbId,
		year: movie.year ?? filling?.year ?? absorbed?.year,
		genres: genres ?? [],
	};
}

function createMovie(id: number, { title, year, genres, imdbId, tmdbId, wikidataId, omdbId }: NewMovie): Movie {
	const ids = { imdbId, tmdbId, wikidataId, omdbId };
	return { id, title, alternatives: [], year, genres, ...ids, ratings: 0 };
}
