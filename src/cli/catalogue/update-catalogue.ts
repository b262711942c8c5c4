import { dirname, join } from 'node:path';
import { readCatalogue } from '../../catalogue/catalogue.ts';
import { readCatalogueDate } from '../../catalogue/catalogue-date.ts';
import { openMovieDetails } from '../../catalogue/details-table.ts';
import { isOwnId } from '../../catalogue/own-id.ts';
import { replaceCatalogue } from '../../catalogue/replace-catalogue.ts';
import { addFound } from '../../catalogue/supplement/add-found.ts';
import { addOmdb, type OmdbMovie } from '../../catalogue/supplement/add-omdb.ts';
import { applySupplement } from '../../catalogue/supplement/apply-supplement.ts';
import { describeStored, type StoredCatalogue } from '../../catalogue/supplement/describe-stored.ts';
import { summariseUpdate } from '../../catalogue/supplement/summarise-update.ts';
import { readMovieTerms } from '../../catalogue/terms-table.ts';
import { readMovieTitles } from '../../catalogue/titles-table.ts';
import { buildMovieContent } from '../../model/movie-content.ts';
import { fetchUpdates, type Updates } from '../../updates/fetch-updates.ts';
import { type Job, openJob } from '../../updates/job.ts';
import { describeDumps } from '../../updates/omdb/describe-dumps.ts';
import { type DumpOptions, fetchDumps } from '../../updates/omdb/fetch-dumps.ts';
import { type ClientOptions, createPoliteClient } from '../../updates/polite-client.ts';
import { UpdateError } from '../../updates/update-error.ts';
import { WIKIDATA_URLS } from '../../updates/wikidata/wikidata.ts';
import { addDays } from '../../updates/window.ts';
import { createByteProgress } from '../progress/byte-progress.ts';
import { createDayProgress } from '../progress/day-progress.ts';
import type { Io } from '../subcommand.ts';
import { UsageError } from '../usage-error.ts';
import { holdUpdateLock } from './hold-update-lock.ts';

interface UpdateSettings {
	/** The path of the catalogue. */
	readonly catalogue: string;
	readonly since: string | undefined;
	readonly contact: string | undefined;
	/** Whether to read omdb.org's dumps, too. */
	readonly omdb: boolean;
	readonly dryRun: boolean;
}

/** What tests put in the place of the real servers and limits. */
export type UpdateWhere = Partial<typeof WIKIDATA_URLS> &
	Pick<ClientOptions, 'pause' | 'timeoutMs' | 'maxBytes'> &
	Pick<DumpOptions, 'omdbUrl'>;

/** A movie may become known to Wikidata long after its release. */
const LOOK_BACK_DAYS = 365;
/** How far to look back from a catalogue that does not say how new it is. */
const LOOK_BACK_WITHOUT_DATE_DAYS = 2 * 365;

/**
 * Asks Wikidata for movies, reads omdb.org's dumps if wanted, and replaces the catalogue by a better one. Ctrl-C stops
 * in order.
 *
 * @throws {UpdateError} when it cannot go on; the message says what to do.
 */
export async function updateCatalogue(
	settings: UpdateSettings,
	io: Io,
	{ now = Date.now(), ...where }: UpdateWhere & { readonly now?: number } = {},
): Promise<void> {
	const today = new Date(now).toISOString().slice(0, 10);
	if (settings.since !== undefined && settings.since > today)
		throw new UsageError(`--since ${settings.since} has not come yet.`);
	const { catalogue: path } = settings;
	const folder = join(dirname(path), '.catalogue-update');
	const lock = holdUpdateLock(folder);
	const interrupt = new AbortController();
	const onInterrupt = () => interrupt.abort(new UpdateError('Stopped. Run the same command again, and it goes on.'));
	process.once('SIGINT', onInterrupt);
	try {
		const stored = readStored(path);
		const job = await openJob(folder, { since: settings.since, fallback: findStart(path, today), today });
		io.errors.write(`${describeJob(job)}\n`);
		const found = await fetchAll(job, folder, stored, settings, io, { ...where, signal: interrupt.signal });
		await finish(stored, found, settings, today, io);
		if (!settings.dryRun) await job.remove();
	} finally {
		process.off('SIGINT', onInterrupt);
		lock.close();
	}
}

/** What the sources brought. */
interface Found extends Updates {
	readonly fromOmdb: readonly OmdbMovie[];
}

async function fetchAll(
	job: Job,
	folder: string,
	stored: StoredCatalogue,
	{ contact, omdb }: UpdateSettings,
	{ errors }: Pick<Io, 'errors'>,
	where: UpdateWhere & { readonly signal: AbortSignal },
): Promise<Found> {
	if (contact === undefined) errors.write(`${NO_CONTACT}\n`);
	const userAgent = `Matinee/0.1 (${contact ?? 'no contact given'}) Node.js/${process.versions.node}`;
	const days = createDayProgress(errors);
	const bytes = createByteProgress(errors);
	try {
		const client = createPoliteClient({ ...where, userAgent, onPause: days.pause });
		const known = listKnown(stored, job.span.from);
		const updates = await fetchUpdates({ ...WIKIDATA_URLS, ...where, client }, job, known, days.step);
		days.stop();
		for (const { from } of job.skipped)
			errors.write(`${from} is left out: Wikidata could not list that day in time.\n`);
		if (!omdb) return { ...updates, fromOmdb: [] };
		const { omdbUrl, signal } = where;
		const dumps = await fetchDumps(join(folder, 'omdb.org'), { omdbUrl, signal, onProgress: bytes.step });
		const omdbIds = new Set(stored.movies.map(({ omdbId }) => omdbId));
		return { ...updates, fromOmdb: describeDumps(dumps, job.span.from, (id) => omdbIds.has(id)) };
	} finally {
		days.stop();
		bytes.stop();
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

/** Compiles what is stored and what was found, says what that changes, and puts it in place. */
async function finish(
	stored: StoredCatalogue,
	{ movies, deleted, fromOmdb }: Found,
	{ catalogue: path, dryRun }: UpdateSettings,
	today: string,
	{ output, errors }: Pick<Io, 'output' | 'errors'>,
): Promise<void> {
	const { movieLens, supplement } = describeStored(stored);
	const completed = addOmdb(addFound(supplement, movieLens, movies), movieLens, fromOmdb);
	const compiled = applySupplement(movieLens, completed);
	const lost = stored.movies.filter(({ wikidataId }) => wikidataId !== undefined && deleted.has(wikidataId));
	output.write(summariseUpdate(stored, compiled, lost));
	if (dryRun) {
		errors.write('Nothing is changed. Without --dry-run, what has arrived is not asked for again.\n');
		return;
	}
	await replaceCatalogue(path, compiled, today, buildMovieContent);
	errors.write(`${path} has ${compiled.movies.length} movies, and is of ${today}.\n`);
}
