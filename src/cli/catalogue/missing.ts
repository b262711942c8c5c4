import { openCatalogue } from '../../catalogue/open-catalogue.ts';
import { buildMovieContent } from '../../model/movie-content.ts';
import type { MissingTitle } from '../../store/count-missing.ts';
import { openStore } from '../../store/open-store.ts';
import { assertDatabase } from '../assert-database.ts';
import { switchFlag } from '../flags/flag.ts';
import { CATALOGUE_FLAG, DATABASE_FLAG } from '../flags/shared-flags.ts';
import type { Subcommand } from '../subcommand.ts';

const FLAGS = {
	json: switchFlag('write a JSON line for each title'),
	database: DATABASE_FLAG,
	catalogue: CATALOGUE_FLAG,
};

/** Lists what people asked for and the catalogue lacks. */
export const missing = {
	name: 'catalogue missing',
	summary: 'list the titles that people asked for twice or more and the catalogue lacks',
	flags: FLAGS,
	notes: ['Who asked is not recorded. A title is forgotten six months after someone last asked for it.'],
	examples: ['npm run cli -- catalogue missing', 'npm run -s cli -- catalogue missing --json'],
	async run({ flags: { json, database, catalogue } }, { output, errors }) {
		assertDatabase(database);
		const titles = await listStillMissing(database, catalogue);
		for (const title of titles) output.write(json ? `${JSON.stringify(describe(title))}\n` : formatLine(title));
		if (titles.length === 0) errors.write('No title was asked for twice or more that the catalogue lacks.\n');
		return 0;
	},
} satisfies Subcommand<typeof FLAGS>;

/** Leaves out what the catalogue has learnt since. */
async function listStillMissing(database: string, cataloguePath: string): Promise<MissingTitle[]> {
	const store = await openStore(database);
	try {
		const titles = await store.missingTitles();
		if (titles.length === 0) return titles;
		const { search } = await openCatalogue(cataloguePath, buildMovieContent);
		return titles.filter(({ title }) => search.resolve(title).verdict === 'none');
	} finally {
		await store.close();
	}
}

function describe({ title, asked, lastAskedOn }: MissingTitle): object {
	return { title, asked, lastAskedOn: formatDay(lastAskedOn) };
}

function formatLine({ title, asked, lastAskedOn }: MissingTitle): string {
	return `${String(asked).padStart(6)}  ${formatDay(lastAskedOn)}  ${title}\n`;
}

function formatDay(milliseconds: number): string {
	return new Date(milliseconds).toISOString().slice(0, 10);
}
