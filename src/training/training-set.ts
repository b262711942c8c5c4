import { buildSparseMatrix, pickFloats, type SparseMatrix } from '../numerics/sparse-matrix.ts';
import type { RatingTable } from './rating-table.ts';

/** What a model is trained on. */
export interface TrainingSet {
	/** Stars, people by movies; every person has a rating. */
	readonly stars: SparseMatrix;
	/** Movie id of each column, most rated first, ties by id. */
	readonly movieIds: Int32Array;
	/** Number of ratings of each column. */
	readonly ratingCounts: Int32Array;
	/** Year of each column, 0 where unknown, as in a `Model`. */
	readonly years: Int32Array;
	/** Genres of each column, as in a `Model`. */
	readonly genres: Int32Array;
	readonly genreNames: readonly string[];
}

/** What the catalogue says about a movie. */
export interface MovieFacts {
	readonly year: number | undefined;
	readonly genres: readonly string[];
}

/** Names a format, not a kind of movie. */
const NO_GENRES: ReadonlySet<string> = new Set(['IMAX']);

/** Genres are the bits of a 32-bit integer that must not become negative. */
const MAX_GENRES = 31;

/**
 * Keeps the movies with at least `minRatings` ratings, and the people who rated one of them.
 *
 * @param factsOf - Looks up a movie by id; without it, or where it returns `undefined`, year and genres are unknown.
 * @throws {RangeError} when no movie has that many ratings.
 */
export function selectTrainingSet(
	table: RatingTable,
	minRatings: number,
	factsOf: (movieId: number) => MovieFacts | undefined = () => undefined,
): TrainingSet {
	const { movieOf, movies } = numberMovies(table.movieIdOf);
	const kept = movies.filter(({ count }) => count >= minRatings).sort((a, b) => b.count - a.count || a.id - b.id);
	if (kept.length === 0) throw new RangeError(`no movie has at least ${minRatings} ratings`);
	const columnOfMovie = new Int32Array(movies.length).fill(-1);
	for (const [column, { movie }] of kept.entries()) columnOfMovie[movie] = column;
	return {
		stars: buildStars(table, movieOf, columnOfMovie, kept),
		movieIds: Int32Array.from(kept, ({ id }) => id),
		ratingCounts: Int32Array.from(kept, ({ count }) => count),
		...describeMovies(kept.map(({ id }) => factsOf(id))),
	};
}

interface CountedMovie {
	/** Number of the movie, in the order of the table. */
	readonly movie: number;
	readonly id: number;
	count: number;
}

/** Numbers the movies. From here on arrays replace look-ups by id, so there is one look-up a rating. */
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

/** @param columnOf - Column of each movie, -1 for one that is left out. */
function buildStars(
	table: RatingTable,
	movieOf: Int32Array,
	columnOf: Int32Array,
	columns: readonly CountedMovie[],
): SparseMatrix {
	// Not by `filter`: with 32 million ratings the list of all of them would cost another 128 MB.
	const kept = new Int32Array(columns.reduce((sum, { count }) => sum + count, 0));
	for (let rating = 0, at = 0; rating < movieOf.length; rating++)
		if (columnOf[movieOf[rating]] >= 0) kept[at++] = rating;
	const { rowOf, people } = numberPeople(table, kept);
	return buildSparseMatrix(
		people,
		columns.length,
		kept.map((rating) => rowOf[table.userOf[rating]]),
		kept.map((rating) => columnOf[movieOf[rating]]),
		pickFloats(table.starsOf, kept),
	);
}

/** Numbers the people behind these ratings, in the order of the table's numbers. */
function numberPeople({ users, userOf }: RatingTable, ratings: Int32Array): { rowOf: Int32Array; people: number } {
	const isPresent = new Uint8Array(users);
	for (const rating of ratings) isPresent[userOf[rating]] = 1;
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
	if (genreNames.length > MAX_GENRES) throw new RangeError(`${genreNames.length} genres are more than ${MAX_GENRES}`);
	return {
		years: Int32Array.from(facts, (each) => each?.year ?? 0),
		genres: Int32Array.from(genresOf, (genres) =>
			genres.reduce((bits, genre) => bits | (1 << genreNames.indexOf(genre)), 0),
		),
		genreNames,
	};
}
