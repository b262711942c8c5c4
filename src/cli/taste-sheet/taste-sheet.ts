import { writeFile } from 'node:fs/promises';
import { readCatalogue } from '../../catalogue/catalogue.ts';
import { type ContentFacts, listContentFacts } from '../../catalogue/content-facts.ts';
import { buildMovieContent } from '../../model/movie-content.ts';
import { createRecommender } from '../../recommender/recommender.ts';
import { valueFlag } from '../flags/flag.ts';
import { CATALOGUE_FLAG, MODEL_FLAG } from '../flags/shared-flags.ts';
import { PATH } from '../flags/value-kind.ts';
import { readModelOrRefuse } from '../read-model-or-refuse.ts';
import type { Subcommand } from '../subcommand.ts';
import { formatTaste, type Taste } from './format-taste.ts';
import tastes from './tastes.json' with { type: 'json' };

const FLAGS = {
	model: MODEL_FLAG,
	catalogue: CATALOGUE_FLAG,
	out: valueFlag(PATH, { label: '<file>', about: 'the page', default: 'taste-sheet.md' }),
};

/** Writes what forty made-up people would get, to be read by someone who knows movies. */
export const tasteSheet = {
	name: 'taste-sheet',
	summary: 'write a page of forty tastes with ten recommendations each, to read critically',
	flags: FLAGS,
	examples: ['npm run cli -- taste-sheet --out taste-sheet.md'],
	async run({ flags }, { output }) {
		const catalogue = readCatalogue(flags.catalogue);
		const facts = listContentFacts(flags.catalogue, catalogue);
		const recommender = createRecommender(await readModelOrRefuse(flags.model), buildMovieContent(facts));
		const factsById = new Map<number, ContentFacts>(facts.map((each) => [each.movieId, each]));
		const sections = tastes.map((taste: Taste) => formatTaste(taste, { recommender, catalogue, factsById }));
		await writeFile(flags.out, `# What ${tastes.length} tastes get\n\n${sections.join('\n')}`);
		output.write(`Wrote ${flags.out}.\n`);
		return 0;
	},
} satisfies Subcommand<typeof FLAGS>;
