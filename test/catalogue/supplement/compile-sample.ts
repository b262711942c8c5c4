import { compileCatalogue } from '../../../src/catalogue/compile-catalogue.ts';
import type { Complain } from '../../../src/catalogue/read-source-rows.ts';
import { applySupplement } from '../../../src/catalogue/supplement/apply-supplement.ts';
import { readSupplement } from '../../../src/catalogue/supplement/read-supplement.ts';
import { LINKS, MOVIES, sampleFiles } from './sample-supplement.ts';

interface Additions {
	/** Rows to add to the files of the supplement, by file. */
	readonly supplement?: Readonly<Record<string, readonly string[]>>;
	/** Rows to add to movies.csv and links.csv. */
	readonly movies?: readonly string[];
	readonly links?: readonly string[];
	readonly newline?: string;
}

/** Compiles the sample, with rows added, and returns what the compile step makes of it and complains about. */
export function compileSample({ supplement: more, movies = [], links = [], newline = '\n' }: Additions = {}) {
	const source = {
		movies: { name: 'movies.csv', text: [...MOVIES, ...movies, ''].join(newline) },
		links: { name: 'links.csv', text: [...LINKS, ...links, ''].join(newline) },
	};
	const movieLens = compileCatalogue([source], []);
	const complaints = movieLens.complaints.map(({ reason }) => reason);
	const complain: Complain = ({ name }, line, reason) => complaints.push(`${name}:${line} ${reason}`);
	const known = new Set(movieLens.movies.map(({ id }) => id));
	const supplement = readSupplement(sampleFiles(more, newline), known, complain);
	const compiled = applySupplement(movieLens.movies, supplement);
	const get = (id: number) => compiled.movies.find((movie) => movie.id === id);
	return { movieLens: movieLens.movies, supplement, compiled, complaints, get };
}
