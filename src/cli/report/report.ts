import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { readCatalogue } from '../../catalogue/catalogue.ts';
import { listContentFacts } from '../../catalogue/content-facts.ts';
import { parseScaleFigures, type ReportFigures } from '../../evaluation/report-figures.ts';
import { buildMovieContent } from '../../model/movie-content.ts';
import { joinRatings, type RatingTable } from '../../training/rating-table.ts';
import type { RatingScale } from '../../training/read-ratings.ts';
import { readShippedTraining } from '../evaluate/shipped-training.ts';
import { switchFlag, valueFlag } from '../flags/flag.ts';
import { CATALOGUE_FLAG, MODEL_FLAG } from '../flags/shared-flags.ts';
import { PATH } from '../flags/value-kind.ts';
import { runInSteps } from '../progress/run-in-steps.ts';
import { fetchRatings } from '../ratings/fetch-ratings.ts';
import { findSources, RATINGS_FLAG, RELEASE_OPERANDS, SCALE_FLAG } from '../ratings/rating-sources.ts';
import { readRatingFiles } from '../ratings/read-rating-files.ts';
import type { Call, Subcommand } from '../subcommand.ts';
import { countSteps, measureReport, type RatingSet } from './measure-report.ts';
import { FULL, QUICK } from './report-settings.ts';
import { writeReport } from './write-report.ts';

const DEFAULT_RELEASE = 'ml-latest-small';
const SCALE_RESULTS = 'bench/results/scale.json';

const FLAGS = {
	ratings: RATINGS_FLAG,
	scale: SCALE_FLAG,
	model: MODEL_FLAG,
	catalogue: CATALOGUE_FLAG,
	out: valueFlag(PATH, {
		label: '<file>',
		about: 'the page; its charts go into a folder beside it',
		default: 'docs/report.md',
	}),
	quick: switchFlag('take seconds, and measure too little to mean much'),
};

/** Measures everything and writes the page about it. */
export const report = {
	name: 'report',
	summary: 'measure quality and write docs/report.md with its charts',
	operands: RELEASE_OPERANDS,
	flags: FLAGS,
	notes: [
		'The first set of ratings is measured alone, then with the next, and so on.',
		`If you name none, it is ${DEFAULT_RELEASE}.`,
		`Of more than ${FULL.sample.mostPeople} people, ${FULL.sample.people} are asked, and the others teach.`,
	],
	examples: [
		'npm run report',
		'npm run cli -- report ml-latest-small --ratings ml-latest-2023/ratings.csv',
		'npm run cli -- report --quick --out quick.md',
	],
	async run(call, { output, errors }) {
		const figures = await measure(call, errors);
		await writeReport(figures, call.flags.out);
		output.write(`Wrote ${call.flags.out} in ${figures.seconds.toFixed(0)} s.\n`);
		return 0;
	},
} satisfies Subcommand<typeof FLAGS>;

async function measure({ flags, operands, args }: Call<typeof FLAGS>, errors: Writable): Promise<ReportFigures> {
	const startedAt = performance.now();
	const settings = flags.quick ? QUICK : FULL;
	const names = operands.length + flags.ratings.length === 0 ? [DEFAULT_RELEASE] : operands;
	const sources = findSources(names, flags.ratings, 'report', flags.scale);
	const catalogue = readCatalogue(flags.catalogue);
	const content = buildMovieContent(listContentFacts(flags.catalogue, catalogue));
	const training = await readShippedTraining(flags.model, content);
	const sets = await readSets(await fetchRatings(sources, errors), errors, flags.scale);
	const measured = await runInSteps(errors, countSteps(sets, settings), (step) =>
		measureReport(sets, { training, catalogue, content, settings, step }),
	);
	return {
		// Folders are private, and differ from machine to machine.
		command: ['npm run report', ...(args.length > 0 ? ['--'] : []), ...args.map(shortenPath)].join(' '),
		date: new Date().toISOString().slice(0, 10),
		machine: `${availableParallelism()} cores of ${cpus()[0].model}, node ${process.version}`,
		seconds: (performance.now() - startedAt) / 1000,
		quick: flags.quick,
		...measured,
		scale: existsSync(SCALE_RESULTS) ? parseScaleFigures(await readFile(SCALE_RESULTS, 'utf8')) : undefined,
	};
}

/** The ratings of the first file, then those of the first two files, and so on. */
async function readSets(paths: readonly string[], errors: Writable, scale: RatingScale): Promise<RatingSet[]> {
	const tables: RatingTable[] = [];
	for (const path of paths) tables.push((await readRatingFiles([path], errors, scale)).table);
	const names = paths.map((path) => basename(dirname(path)) || basename(path));
	return tables.map((_, last) => ({
		title: names.slice(0, last + 1).join(' + '),
		table: joinRatings(tables.slice(0, last + 1)),
	}));
}

/** Keeps the last folder and the name of an argument that is a path. */
function shortenPath(arg: string): string {
	return arg.includes('/') ? join(basename(dirname(arg)), basename(arg)) : arg;
}
