import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileCatalogue, type Source } from '../catalogue/compile-catalogue.ts';
import type { SourceFile } from '../catalogue/read-source-rows.ts';
import { writeCatalogue } from '../catalogue/write-catalogue.ts';
import { type Io, UsageError, type Verb } from './verb.ts';

/** Compiles data/catalogue.csv from a MovieLens folder. */
export const catalogue = {
	name: 'catalogue',
	summary: 'compile the catalogue of movies from a MovieLens folder',
	usage:
		'catalogue <folder with movies.csv and links.csv> [<folder with more movies> ...] [--ratings <ratings.csv> ...] [--out data/catalogue.csv]\n' +
		'catalogue ml-32m ml-latest-small --ratings ml-latest-small/ratings.csv',
	async run(args, io) {
		const { folders, ratings, out } = parseArguments(args);
		const sources = await Promise.all(folders.map(readFolder));
		const compiled = compileCatalogue(sources, await Promise.all(ratings.map(readSource)));
		report(compiled.complaints, io);
		await writeCatalogue(out, compiled.movies);
		io.errors.write(`${compiled.movies.length} movies written to ${out}, ${compiled.complaints.length} complaints\n`);
		return 0;
	},
} satisfies Verb;

function parseArguments(args: readonly string[]): { folders: string[]; ratings: string[]; out: string } {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				ratings: { type: 'string', multiple: true, default: [] },
				out: { type: 'string', default: 'data/catalogue.csv' },
			},
		});
		if (positionals.length === 0) throw new Error('Name a MovieLens folder, one with movies.csv and links.csv.');
		return { folders: positionals, ratings: values.ratings, out: values.out };
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

async function readFolder(folder: string): Promise<Source> {
	return { movies: await readSource(join(folder, 'movies.csv')), links: await readSource(join(folder, 'links.csv')) };
}

async function readSource(path: string): Promise<SourceFile> {
	try {
		return { name: path, text: await readFile(path, 'utf8') };
	} catch (error) {
		throw new UsageError(`Cannot read ${path}: ${(error as Error).message}`);
	}
}

function report(complaints: ReturnType<typeof compileCatalogue>['complaints'], io: Io): void {
	for (const { file, line, reason } of complaints)
		io.errors.write(`${file}:${line}: ${reason}
`);
}
