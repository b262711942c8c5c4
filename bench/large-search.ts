import { readFileSync } from 'node:fs';
import { buildCatalogueIndex } from '../src/catalogue/build-catalogue-index.ts';
import { readDetailRows } from '../src/catalogue/details-table.ts';
import { readTitleTables } from '../src/catalogue/index/title-tables.ts';
import type { Movie } from '../src/catalogue/movie.ts';
import { readMovies } from '../src/catalogue/read-movies.ts';
import { createTitleSearch, type TitleSearch } from '../src/catalogue/title-search.ts';
import { readTitleRows } from '../src/catalogue/titles-table.ts';
import { buildMovieContent } from '../src/model/movie-content.ts';
import { createRandom } from '../src/numerics/random.ts';
import { pickBelow } from '../test/catalogue/make-typos.ts';

interface LargeSearch {
	readonly search: TitleSearch;
	readonly names: number;
	/** To build its index, without reading the files. */
	readonly buildMs: number;
	/** What the index and the search keep. */
	readonly megabytes: number;
	/** With the names that were made up. */
	readonly movies: readonly Movie[];
}

/**
 * Opens the search of the shipped catalogue with more names than it has: the others are made of halves of two titles,
 * and given to movies at random. Memory is measured only with `--expose-gc`; else it counts what is not collected yet.
 *
 * @param names how many names to search
 */
export function openLargeSearch(path: string, names: number): LargeSearch {
	const movies = readMovies(path, readFileSync(path));
	const sources = {
		tables: readTitleTables(),
		titleRows: readTitleRows(path),
		detailRows: readDetailRows(path),
		content: buildMovieContent([]),
	};
	const own = buildCatalogueIndex({ ...sources, movies }).nameMovies.length;
	const more = addNames(movies, names - own);
	const memory = measureMemory();
	const before = performance.now();
	const index = buildCatalogueIndex({ ...sources, movies: more });
	const buildMs = performance.now() - before;
	const search = createTitleSearch(index);
	return { search, names: index.nameMovies.length, buildMs, megabytes: measureMemory() - memory, movies: more };
}

function addNames(movies: readonly Movie[], count: number): Movie[] {
	const random = createRandom(9);
	const added = movies.map((): string[] => []);
	const pickTitle = (): string[] => movies[pickBelow(movies.length, random)].title.split(' ');
	for (let made = 0; made < count; made++) {
		const [first, second] = [pickTitle(), pickTitle()];
		const name = [...first.slice(0, Math.ceil(first.length / 2)), ...second.slice(Math.floor(second.length / 2))];
		added[pickBelow(movies.length, random)].push(name.join(' '));
	}
	return movies.map((movie, at) => ({ ...movie, alternatives: [...movie.alternatives, ...added[at]] }));
}

function measureMemory(): number {
	globalThis.gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return (heapUsed + arrayBuffers) / 1e6;
}
