import { writeCatalogueIndex } from '../catalogue/write-catalogue-index.ts';
import { buildMovieContent } from '../model/movie-content.ts';
import { CATALOGUE_FLAG } from './flags/shared-flags.ts';
import type { Subcommand } from './subcommand.ts';

const FLAGS = { catalogue: CATALOGUE_FLAG };

/** Compiles the index of the catalogue again, after one of its files was edited. */
export const reindex = {
	name: 'reindex',
	summary: 'compile the index of the catalogue again, after an edit of its files',
	flags: FLAGS,
	examples: ['npm run cli -- reindex'],
	async run({ flags }, { errors }) {
		const bytes = await writeCatalogueIndex(flags.catalogue, buildMovieContent);
		errors.write(`${(bytes / 1e6).toFixed(1)} MB written to ${flags.catalogue}.index\n`);
		return 0;
	},
} satisfies Subcommand<typeof FLAGS>;
