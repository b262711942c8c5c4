import type { Movie } from './movie.ts';
import { parseSourceTitle } from './parse-source-title.ts';
import { type Complain, type Complaint, readSourceRows, type SourceFile } from './read-source-rows.ts';

const NO_GENRES = '(no genres listed)';

/** A MovieLens folder. */
export interface Source {
	/** movies.csv: movieId,title,genres */
	readonly movies: SourceFile;
	/** links.csv: movieId,imdbId,tmdbId */
	readonly links: SourceFile;
}

/**
 * Compiles MovieLens files into movies in the order of their ids. Leaves out bad rows and complains about each.
 *
 * MovieLens drops a few movies from release to release. Later folders add the movies that the earlier ones lack, by id
 * and by IMDb id.
 *
 * @param ratings ratings.csv files: userId,movieId,rating,timestamp; users of different files are different people
 * @throws {Error} when a file's heading is not the expected one.
 */
export function compileCatalogue(
	sources: readonly Source[],
	ratings: readonly SourceFile[],
): { movies: Movie[]; complaints: Complaint[] } {
	const complaints: Complaint[] = [];
	const complain: Complain = (file, line, reason) => complaints.push({ file: file.name, line, reason });
	const movies = mergeSources(sources, complain);
	const counts = new Map<number, number>();
	for (const file of ratings) countRatings(file, movies, counts, complain);
	const counted = [...movies.values()].map((movie) => ({ ...movie, ratings: counts.get(movie.id) ?? 0 }));
	return { movies: counted.sort((a, b) => a.id - b.id), complaints };
}

function mergeSources(sources: readonly Source[], complain: Complain): Map<number, Movie> {
	const movies = new Map<number, Movie>();
	const imdbIds = new Set<string>();
	for (const source of sources) {
		for (const movie of compileSource(source, complain)) {
			if (movies.has(movie.id) || (movie.imdbId && imdbIds.has(movie.imdbId) && source !== sources[0])) continue;
			movies.set(movie.id, movie);
			if (movie.imdbId) imdbIds.add(movie.imdbId);
		}
	}
	return movies;
}

function compileSource({ movies, links }: Source, complain: Complain): Movie[] {
	const known = readMovies(movies, complain);
	const outside = readLinks(links, known, complain);
	return [...known].map(([id, { movie, line }]) => {
		const ids = outside.get(id);
		if (!ids) complain(movies, line, `movie ${id} has no row in ${links.name}`);
		return { ...movie, imdbId: ids?.imdbId, tmdbId: ids?.tmdbId, wikidataId: undefined, omdbId: undefined, ratings: 0 };
	});
}

type TitledMovie = Omit<Movie, 'imdbId' | 'tmdbId' | 'wikidataId' | 'omdbId' | 'ratings'>;

function readMovies(file: SourceFile, complain: Complain): Map<number, { movie: TitledMovie; line: number }> {
	const known = new Map<number, { movie: TitledMovie; line: number }>();
	for (const { line, fields } of readSourceRows(file, ['movieId', 'title', 'genres'], complain)) {
		const id = parseId(fields[0]);
		const parsed = parseSourceTitle(fields[1]);
		if (id === undefined) complain(file, line, `"${fields[0]}" is not a movie id`);
		else if (known.has(id)) complain(file, line, `movie ${id} is there twice`);
		else if (parsed.title === '') complain(file, line, `movie ${id} has no title`);
		else {
			const genres = fields[2] === NO_GENRES ? [] : fields[2].split('|').filter((genre) => genre !== '');
			known.set(id, { movie: { id, ...parsed, genres }, line });
		}
	}
	return known;
}

type Outside = Pick<Movie, 'imdbId' | 'tmdbId'>;

function readLinks(file: SourceFile, known: ReadonlyMap<number, unknown>, complain: Complain): Map<number, Outside> {
	const links = new Map<number, Outside>();
	for (const { line, fields } of readSourceRows(file, ['movieId', 'imdbId', 'tmdbId'], complain)) {
		const [movieId, imdb, tmdb] = fields;
		const id = parseId(movieId);
		if (id === undefined || !known.has(id)) complain(file, line, `"${movieId}" is not the id of a movie we know`);
		else if (links.has(id)) complain(file, line, `movie ${id} is there twice`);
		else {
			if (imdb !== '' && !/^\d{7,8}$/.test(imdb)) complain(file, line, `"${imdb}" is not an IMDb id`);
			if (tmdb !== '' && parseId(tmdb) === undefined) complain(file, line, `"${tmdb}" is not a TMDB id`);
			links.set(id, { imdbId: /^\d{7,8}$/.test(imdb) ? imdb : undefined, tmdbId: parseId(tmdb) });
		}
	}
	return links;
}

function countRatings(
	file: SourceFile,
	known: ReadonlyMap<number, unknown>,
	counts: Map<number, number>,
	complain: Complain,
): void {
	const seen = new Set<string>();
	for (const { line, fields } of readSourceRows(file, ['userId', 'movieId', 'rating', 'timestamp'], complain)) {
		const id = parseId(fields[1]);
		const stars = Number(fields[2]);
		const pair = `${fields[0]},${fields[1]}`;
		if (id === undefined || !known.has(id)) complain(file, line, `"${fields[1]}" is not the id of a movie we know`);
		else if (!(stars >= 0.5 && stars <= 5)) complain(file, line, `"${fields[2]}" is not a rating of 0.5 to 5 stars`);
		else if (seen.has(pair)) complain(file, line, `user ${fields[0]} rated movie ${id} before`);
		else {
			seen.add(pair);
			counts.set(id, (counts.get(id) ?? 0) + 1);
		}
	}
}

function parseId(text: string): number | undefined {
	return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
