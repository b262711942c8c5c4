import type { Catalogue } from '../../catalogue/catalogue.ts';
import { labelMovie } from '../../catalogue/movie.ts';

/** Title and year of a movie, which the catalogue may lack. */
export function labelMovieId(movieId: number, catalogue: Catalogue): string {
	const movie = catalogue.get(movieId);
	return movie === undefined ? `movie ${movieId}, which the catalogue lacks` : labelMovie(movie);
}
