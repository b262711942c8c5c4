import type { DetailsTable } from '../catalogue/details-table.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { MovieDetails } from '../catalogue/movie-details.ts';
import { writeTypedId } from '../catalogue/typed-id.ts';
import { nameOrigin } from './origin-names.ts';

const MOST_NAMES = 2;

/** How names are said to a person. */
interface Tongue {
	readonly locale: string;
	/** A genre in their language; left out where that cannot be said, and then genres tell nothing apart. */
	readonly nameGenre?: (genre: string) => string;
}

/**
 * Finds what tells movies apart that have one label: the director, else the country, else the genres. Where these are
 * the same, too, or nothing is known, the id of IMDb or our own comes with it.
 *
 * @param label what the person sees of a movie
 * @param details says what is known about a movie by its id; asked about those alone that look alike
 * @returns the marks of the movies that look alike; of no other
 * @example tellApart(menu, labelMovie, details, { locale: 'en' }) // Crash (1996): 'David Cronenberg'
 */
export function tellApart(
	movies: readonly Movie[],
	label: (movie: Movie) => string,
	details: Pick<DetailsTable, 'get'>,
	tongue: Tongue,
): Map<Movie, string> {
	const labels = movies.map((movie) => label(movie));
	if (new Set(labels).size === movies.length) return new Map();
	const groups = [...Map.groupBy(movies, (_, at) => labels[at]).values()].filter((group) => group.length > 1);
	return new Map(
		groups.flatMap((group) => {
			const known = group.map((movie) => describe(movie, details.get(movie.id), tongue));
			return group.map((movie, at) => {
				const isUnique = known[at] !== '' && known.indexOf(known[at]) === known.lastIndexOf(known[at]);
				const id = isUnique ? '' : movie.imdbId === undefined ? writeTypedId(movie) : `IMDb tt${movie.imdbId}`;
				return [movie, [known[at], id].filter((part) => part !== '').join(' · ')];
			});
		}),
	);
}

function describe({ genres }: Movie, details: MovieDetails | undefined, { locale, nameGenre }: Tongue): string {
	const { directors = [], countries = [] } = details ?? {};
	if (directors.length > 0) return directors.slice(0, MOST_NAMES).join(', ');
	const origins = countries.slice(0, MOST_NAMES).map((code) => nameOrigin('country', code, locale));
	const kinds = nameGenre === undefined ? [] : genres.slice(0, MOST_NAMES).map(nameGenre);
	return (origins.length > 0 ? origins : kinds).join(', ');
}
