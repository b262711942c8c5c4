import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileCatalogue, type Source } from '../catalogue/compile-catalogue.ts';
import type { SourceFile } from '../catalogue/read-source-rows.ts';
import { writeCatalogue } from '../catalogue/write-catalogue.ts';
import { repeatedFlag, settingFlag } from './flags/flag.ts';
import { PATH } from './flags/value-kind.ts';
import type { Subcommand } from './subcommand.ts';
import { UsageError } from './usage-error.ts';

const FLAGS = {
	ratings: repeatedFlag(PATH, {
		label: '<csv>',
		about: 'count how often movies are rated in this file; may be given several times',
	}),
	out: settingFlag('cataloguePath', PATH, { label: '<csv>', about: 'where to write the catalogue' }),
};

/** Compiles the catalogue from MovieLens folders. */
export const catalogue = {
	name: 'catalogue',
	summary: 'compile the catalogue of movies from MovieLens folders',
	operands: {
		usage: '<folder> ...',
		about: 'folders with movies.csv and links.csv; later ones add the movies that earlier ones lack',
		kind: PATH,
	},
	flags: FLAGS,
	examples: ['npm run cli -- catalogue ml-32m ml-latest-small --ratings ml-latest-small/ratings.csv'],
	async run({ flags, operands }, { errors }) {
		if (operands.length === 0) throw new UsageError('Name a MovieLens folder, one with movies.csv and links.csv.');
		const sources = await Promise.all(operands.map(readFolder));
		const compiled = compileCatalogue(sources, await Promise.all(flags.ratings.map(readSource)));
		for (const { file, line, reason } of compiled.complaints) errors.write(`${file}:${line}: ${reason}\n`);
		await writeCatalogue(flags.out, compiled.movies);
		errors.write(
			`${compiled.movies.length} movies written to ${flags.out}, ${compiled.complaints.length} complaints\n`,
		);
		return 0;
	},
} satisfies Subcommand<typeof FLAGS>;

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
