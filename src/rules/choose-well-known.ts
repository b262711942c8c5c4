import type { Movie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';

/** How many movies a quick start shows: with their buttons they fill a message. */
export const QUICK_START_SIZE = 5;
/** A quick start draws from this many of the most rated movies, which most people have seen. */
const WELL_KNOWN = 200;

/**
 * Chooses the most rated movie, then again and again the well-known one whose genres are least like those chosen.
 *
 * @param besides - movies to leave out like the rated ones.
 */
export function chooseWellKnown(
	rated: ReadonlyMap<number, number>,
	besides: readonly Movie[],
	{ catalogue, recommender }: Services,
): Movie[] {
	const candidates = recommender.movieIds
		.slice(0, WELL_KNOWN)
		.map((movieId) => catalogue.get(movieId)!)
		.filter((movie) => !rated.has(movie.id) && !besides.includes(movie));
	const chosen: Movie[] = [];
	while (chosen.length < QUICK_START_SIZE && chosen.length < candidates.length) {
		const likeness = (movie: Movie) =>
			Math.max(0, ...chosen.map((other) => (other === movie ? 2 : compareGenres(movie, other))));
		// `reduce` keeps the first of equals, and candidates come most rated first.
		chosen.push(candidates.reduce((best, movie) => (likeness(movie) < likeness(best) ? movie : best)));
	}
	return chosen;
}

/** Jaccard similarity of the genres, 0 to 1. */
function compareGenres(a: Movie, b: Movie): number {
	const union = new Set([...a.genres, ...b.genres]);
	return union.size === 0 ? 1 : a.genres.filter((genre) => b.genres.includes(genre)).length / union.size;
}
