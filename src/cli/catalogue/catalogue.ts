import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileCatalogue, type Source } from '../../catalogue/compile-catalogue.ts';
import type { Complain, SourceFile } from '../../catalogue/read-source-rows.ts';
import { replaceCatalogue } from '../../catalogue/replace-catalogue.ts';
import { applySupplement } from '../../catalogue/supplement/apply-supplement.ts';
import { readSupplement, SUPPLEMENT_FILES } from '../../catalogue/supplement/read-supplement.ts';
import { summariseCompiling } from '../../catalogue/supplement/summarise-compiling.ts';
import { NO_SUPPLEMENT } from '../../catalogue/supplement/supplement.ts';
import { buildMovieContent } from '../../model/movie-content.ts';
import { checkOutputPath } from '../check-output-path.ts';
import { repeatedFlag, settingFlag, valueFlag } from '../flags/flag.ts';
import { DAY, PATH } from '../flags/value-kind.ts';
import type { Subcommand } from '../subcommand.ts';
import { UsageError } from '../usage-error.ts';

const FLAGS = {
	ratings: repeatedFlag(PATH, {
		label: '<csv>',
		about: 'count how often movies are rated in this file; may be given several times',
	}),
	supplement: valueFlag(PATH, {
		label: '<folder>',
		about: 'complete the movies with open data from this folder, and add new ones',
	}),
	date: valueFlag(DAY, {
		label: '<day>',
		about: 'up to which day the sources know new movies, as 2025-12-01',
		shownDefault: 'today',
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
	async run({ flags, operands }, { output, errors }) {
		if (operands.length === 0) throw new UsageError('Name a MovieLens folder, one with movies.csv and links.csv.');
		await checkOutputPath(flags.out, 'catalogue.csv');
		const sources = await Promise.all(operands.map(readFolder));
		const { movies, complaints } = compileCatalogue(sources, await Promise.all(flags.ratings.map(readSource)));
		const complain: Complain = ({ name }, line, reason) => complaints.push({ file: name, line, reason });
		const supplement = flags.supplement
			? readSupplement(await readFiles(flags.supplement), new Set(movies.map(({ id }) => id)), complain)
			: NO_SUPPLEMENT;
		const compiled = applySupplement(movies, supplement);
		for (const { file, line, reason } of complaints) errors.write(`${file}:${line}: ${reason}\n`);
		await replaceCatalogue(flags.out, compiled, flags.date ?? new Date().toISOString().slice(0, 10), buildMovieContent);
		if (flags.supplement) output.write(summariseCompiling(movies, supplement, compiled));
		errors.write(`${compiled.movies.length} movies written to ${flags.out}, ${complaints.length} complaints\n`);
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

async function readFiles(folder: string): Promise<Map<string, SourceFile>> {
	const files = await Promise.all(SUPPLEMENT_FILES.map((name) => readSource(join(folder, name))));
	return new Map(files.map((file, at) => [SUPPLEMENT_FILES[at], file]));
}
