import { buildSparseMatrix, pickFloats, type SparseMatrix } from '../numerics/sparse-matrix.ts';
import type { RatingTable } from './read-ratings.ts';

/** What a model is trained on. */
export interface TrainingSet {
	/** Stars, people by movies; everybody has at least one rating. */
	readonly stars: SparseMatrix;
	/** Movie id of each column, most rated first, equals by id. */
	readonly movieIds: Int32Array;
	/** Number of ratings of each column. */
	readonly ratingCounts: Int32Array;
	/** Year and genres of each column, as in a `Model`. */
	readonly years: Int32Array;
	readonly genres: Int32Array;
	readonly genreNames: readonly string[];
}

/** What is known of a movie besides its ratings. */
export interface MovieFacts {
	readonly year: number | undefined;
	readonly genres: readonly string[];
}

/** A format, and not a kind of movie. */
const NO_GENRES: ReadonlySet<string> = new Set(['IMAX']);

/**
 * Keeps the movies that have at least `minRatings` ratings, and the people who rated one of them.
 *
 * @param factsOf - Year and genres by movie id; without it, or where it is `undefined`, none are known.
 * @throws {RangeError} when no movie has that many.
 */
export function selectTrainingSet(
	table: RatingTable,
	minRatings: number,
	factsOf: (movieId: number) => MovieFacts | undefined = () => undefined,
): TrainingSet {
	const { movieOf, movies } = numberMovies(table.movieIdOf);
	const kept = movies.filter(({ count }) => count >= minRatings).sort((a, b) => b.count - a.count || a.id - b.id);
	if (kept.length === 0) throw new RangeError(`no movie has at least ${minRatings} ratings`);
	const columnOf = new Int32Array(movies.length).fill(-1);
	for (const [column, { movie }] of kept.entries()) columnOf[movie] = column;

	const cells = new Int32Array(kept.reduce((sum, { count }) => sum + count, 0));
	for (let cell = 0, at = 0; cell < movieOf.length; cell++) if (columnOf[movieOf[cell]] >= 0) cells[at++] = cell;
	const { rowOf, people } = numberPeople(table, cells);
	const stars = buildSparseMatrix(
		people,
		kept.length,
		cells.map((cell) => rowOf[table.userOf[cell]]),
		cells.map((cell) => columnOf[movieOf[cell]]),
		pickFloats(table.starsOf, cells),
	);
	return {
		stars,
		movieIds: Int32Array.from(kept, ({ id }) => id),
		ratingCounts: Int32Array.from(kept, ({ count }) => count),
		...describeMovies(kept.map(({ id }) => factsOf(id))),
	};
}

interface CountedMovie {
	/** The number of the movie, in the order in which they first occur. */
	readonly movie: number;
	readonly id: number;
	count: number;
}

/** Numbers the movies, so that their ids are looked up once a rating and arrays do for the rest. */
function numberMovies(movieIdOf: Int32Array): { movieOf: Int32Array; movies: CountedMovie[] } {
	const byId = new Map<number, CountedMovie>();
	const movieOf = movieIdOf.map((id) => {
		const found = byId.get(id) ?? { movie: byId.size, id, count: 0 };
		if (found.count === 0) byId.set(id, found);
		found.count++;
		return found.movie;
	});
	return { movieOf, movies: [...byId.values()] };
}

/** Numbers the people who gave one of these ratings, in the order of the table's numbers. */
function numberPeople({ users, userOf }: RatingTable, cells: Int32Array): { rowOf: Int32Array; people: number } {
	const isPresent = new Uint8Array(users);
	for (const cell of cells) isPresent[userOf[cell]] = 1;
	let people = 0;
	const rowOf = Int32Array.from(isPresent, (present) => (present ? people++ : -1));
	return { rowOf, people };
}

/** @throws {RangeError} for more genres than there are bits. */
function describeMovies(
	facts: readonly (MovieFacts | undefined)[],
): Pick<TrainingSet, 'years' | 'genres' | 'genreNames'> {
	const genresOf = facts.map((each) => each?.genres.filter((genre) => !NO_GENRES.has(genre)) ?? []);
	const genreNames = [...new Set(genresOf.flat())].sort();
	if (genreNames.length > 31) throw new RangeError(`${genreNames.length} genres are more than 31`);
	return {
		years: Int32Array.from(facts, (each) => each?.year ?? 0),
		genres: Int32Array.from(genresOf, (genres) =>
			genres.reduce((bits, genre) => bits | (1 << genreNames.indexOf(genre)), 0),
		),
		genreNames,
	};
}
