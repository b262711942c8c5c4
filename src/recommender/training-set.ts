import type { RatingTable } from './read-ratings.ts';
import { buildSparseMatrix, countUp, pickFloats, type SparseMatrix } from './sparse-matrix.ts';

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

/** A format, and not a kind of film. */
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
	const counts = new Map<number, number>();
	for (const movieId of table.movieIdOf) counts.set(movieId, (counts.get(movieId) ?? 0) + 1);
	const kept = [...counts].filter(([, count]) => count >= minRatings).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	if (kept.length === 0) throw new RangeError(`no movie has at least ${minRatings} ratings`);
	const columnById = new Map(kept.map(([movieId], column) => [movieId, column]));

	const cells = countUp(table.movieIdOf.length).filter((cell) => columnById.has(table.movieIdOf[cell]));
	const { rowOf, people } = numberPeople(table, cells);
	const stars = buildSparseMatrix(
		people,
		kept.length,
		cells.map((cell) => rowOf[table.userOf[cell]]),
		cells.map((cell) => columnById.get(table.movieIdOf[cell])!),
		pickFloats(table.starsOf, cells),
	);
	return {
		stars,
		movieIds: Int32Array.from(kept, ([movieId]) => movieId),
		ratingCounts: Int32Array.from(kept, ([, count]) => count),
		...describeMovies(kept.map(([movieId]) => factsOf(movieId))),
	};
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
