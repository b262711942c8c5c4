import { dirname, join } from 'node:path';
import { readCatalogue } from '../../catalogue/catalogue.ts';
import { readCatalogueDate } from '../../catalogue/catalogue-date.ts';
import { openMovieDetails } from '../../catalogue/details-table.ts';
import { isOwnId } from '../../catalogue/own-id.ts';
import { replaceCatalogue } from '../../catalogue/replace-catalogue.ts';
import { addFound } from '../../catalogue/supplement/add-found.ts';
import { applySupplement } from '../../catalogue/supplement/apply-supplement.ts';
import { describeStored, type StoredCatalogue } from '../../catalogue/supplement/describe-stored.ts';
import { summariseUpdate } from '../../catalogue/supplement/summarise-update.ts';
import { readMovieTerms } from '../../catalogue/terms-table.ts';
import { readMovieTitles } from '../../catalogue/titles-table.ts';
import { fetchUpdates, type Updates } from '../../updates/fetch-updates.ts';
import { type Job, openJob } from '../../updates/job.ts';
import { type ClientOptions, createPoliteClient } from '../../updates/polite-client.ts';
import { UpdateError } from '../../updates/update-error.ts';
import { WIKIDATA_URLS } from '../../updates/wikidata/wikidata.ts';
import { addDays } from '../../updates/window.ts';
import { createDayProgress } from '../progress/day-progress.ts';
import type { Io } from '../subcommand.ts';
import { UsageError } from '../usage-error.ts';
import { holdUpdateLock } from './hold-update-lock.ts';

interface UpdateSettings {
	/** The path of the catalogue. */
	readonly catalogue: string;
	readonly since: string | undefined;
	readonly contact: string | undefined;
	readonly dryRun: boolean;
}

/** What tests put in the place of Wikidata and of its limits. */
export type UpdateWhere = Partial<typeof WIKIDATA_URLS> & Pick<ClientOptions, 'pause' | 'timeoutMs' | 'maxBytes'>;

/** A movie may become known to Wikidata long after its release. */
const LOOK_BACK_DAYS = 365;
/** How far to look back from a catalogue that does not say how new it is. */
const LOOK_BACK_WITHOUT_DATE_DAYS = 2 * 365;

/**
 * Asks Wikidata for movies and replaces the catalogue by a better one. Ctrl-C stops in order.
 *
 * @throws {UpdateError} when it cannot go on; the message says what to do.
 */
export async function updateCatalogue(
	{ catalogue: path, since, contact, dryRun }: UpdateSettings,
	{ output, errors }: Io,
	{ now = Date.now(), ...where }: UpdateWhere & { readonly now?: number } = {},
): Promise<void> {
	const today = new Date(now).toISOString().slice(0, 10);
	if (since !== undefined && since > today) throw new UsageError(`--since ${since} has not come yet.`);
	const folder = join(dirname(path), '.catalogue-update');
	const lock = holdUpdateLock(folder);
	const interrupt = new AbortController();
	const onInterrupt = () => interrupt.abort(new UpdateError('Stopped. Run the same command again, and it goes on.'));
	process.once('SIGINT', onInterrupt);
	const progress = createDayProgress(errors);
	try {
		const stored = readStored(path);
		const job = await openJob(folder, { since, fallback: findStart(path, today), today });
		errors.write(`${describeJob(job)}\n`);
		if (contact === undefined) errors.write(`${NO_CONTACT}\n`);
		const client = createPoliteClient({
			...where,
			userAgent: `Matinee/0.1 (${contact ?? 'no contact given'}) Node.js/${process.versions.node}`,
			signal: interrupt.signal,
			onPause: progress.pause,
		});
		const wikidata = { ...WIKIDATA_URLS, ...where, client };
		const updates = await fetchUpdates(wikidata, job, listKnown(stored, job.span.from), progress.step);
		progress.stop();
		for (const { from } of job.skipped)
			errors.write(`${from} is left out: Wikidata could not list that day in time.\n`);
		await finish(path, stored, updates, { dryRun, today }, { output, errors });
		if (!dryRun) await job.remove();
	} finally {
		process.off('SIGINT', onInterrupt);
		progress.stop();
		lock.close();
	}
}

const NO_CONTACT =
	'Wikidata asks for a way to reach you, and slows down those who give none: set UPDATE_CONTACT, or add ' +
	'--contact <mail address or URL>.';

function describeJob({ span: { from, to }, isResumed, pending }: Job): string {
	const days = `movies released from ${from} to ${addDays(to, -1)}`;
	return isResumed
		? `Going on with ${days}: ${pending.length} spans are left.`
		: `Asking Wikidata for ${days}, month by month.`;
}

function readStored(path: string): StoredCatalogue {
	const { movies } = readCatalogue(path);
	return { movies, titles: readMovieTitles(path), details: openMovieDetails(path), terms: readMovieTerms(path) };
}

/** The first day of the month to look back to. */
function findStart(path: string, today: string): string {
	const date = readCatalogueDate(path);
	const start = date ? addDays(date, -LOOK_BACK_DAYS) : addDays(today, -LOOK_BACK_WITHOUT_DATE_DAYS);
	return `${start.slice(0, 7)}-01`;
}

/** Movies that we have from Wikidata, of the years that are asked for. */
function listKnown({ movies }: StoredCatalogue, since: string): string[] {
	const firstYear = Number(since.slice(0, 4));
	return movies.flatMap(({ id, year = 0, wikidataId }) =>
		isOwnId(id) && year >= firstYear && wikidataId !== undefined ? [wikidataId] : [],
	);
}

async function finish(
	path: string,
	stored: StoredCatalogue,
	{ movies, deleted }: Updates,
	{ dryRun, today }: { dryRun: boolean; today: string },
	{ output, errors }: Pick<Io, 'output' | 'errors'>,
): Promise<void> {
	const { movieLens, supplement } = describeStored(stored);
	const compiled = applySupplement(movieLens, addFound(supplement, movieLens, movies));
	const lost = stored.movies.filter(({ wikidataId }) => wikidataId !== undefined && deleted.has(wikidataId));
	output.write(summariseUpdate(stored, compiled, lost));
	if (dryRun) {
		errors.write('Nothing is changed. Without --dry-run, what has arrived is not asked for again.\n');
		return;
	}
	await replaceCatalogue(path, compiled, today);
	errors.write(`${path} has ${compiled.movies.length} movies, and is of ${today}.\n`);
}
