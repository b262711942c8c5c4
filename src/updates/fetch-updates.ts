import type { FoundMovie } from '../catalogue/supplement/add-found.ts';
import type { Job } from './job.ts';
import { TooSlow } from './update-error.ts';
import { describeMovie, listPointers, readFirstDay } from './wikidata/describe-movie.ts';
import { listReleased } from './wikidata/list-released.ts';
import { type NamedItem, nameItems } from './wikidata/name-items.ts';
import { readItems } from './wikidata/read-items.ts';
import type { Wikidata } from './wikidata/wikidata.ts';
import { countDays, type Window } from './window.ts';

/** How far an update is. */
export interface UpdateProgress {
	/** What was just done. */
	readonly what: string;
	readonly doneDays: number;
	readonly totalDays: number;
}

export interface Updates {
	readonly movies: readonly FoundMovie[];
	/** Wikidata ids, of those asked about, that Wikidata has deleted. */
	readonly deleted: ReadonlySet<string>;
}

/**
 * Asks Wikidata for the movies that were released in the job's span, one query at a time. All that arrives is saved, so
 * that another call with the same job goes on.
 *
 * @param knownIds Wikidata ids of movies in the span that are known; they are read again, too
 * @throws {UpdateError} when Wikidata refuses or cannot be reached.
 */
export async function fetchUpdates(
	wikidata: Wikidata,
	job: Job,
	knownIds: readonly string[],
	onProgress?: (progress: UpdateProgress) => void,
): Promise<Updates> {
	const named = new Map<string, NamedItem>();
	const totalDays = countDays(job.span);
	const seen = new Set(job.results.flatMap(({ itemIds }) => itemIds));
	while (job.pending.length > 0) {
		const [window] = job.pending;
		const { from, to } = window;
		const movies = await fetchWindow(wikidata, window, job.span.from, seen, named).catch((error: unknown) => {
			if (error instanceof TooSlow) return undefined;
			throw error;
		});
		if (movies) await job.finish(window, movies);
		else await job.split(window);
		const leftDays = job.pending.reduce((sum, each) => sum + countDays(each), 0);
		const count = movies ? `${movies.movies.length} movies` : 'too slow, asked in halves';
		onProgress?.({ what: `${from} to ${to}: ${count}`, doneDays: totalDays - leftDays, totalDays });
	}
	const rest = knownIds.filter((id) => !seen.has(id));
	const items = await readItems(wikidata, rest);
	await nameNew(wikidata, items.flatMap(listPointers), named);
	return {
		movies: [
			...job.results.flatMap(({ movies }) => movies),
			...items.flatMap((item) => (item.isMissing ? [] : (describeMovie(item, 0, named) ?? []))),
		],
		deleted: new Set(items.flatMap(({ id, isMissing }) => (isMissing ? [id] : []))),
	};
}

/** Reads the movies of a window that no other has brought, and adds them to `seen`. */
async function fetchWindow(
	wikidata: Wikidata,
	window: Window,
	since: string,
	seen: Set<string>,
	named: Map<string, NamedItem>,
) {
	const released = (await listReleased(wikidata, window)).filter(({ itemId }) => !seen.has(itemId));
	const sitelinksOf = new Map(released.map(({ itemId, sitelinks }) => [itemId, sitelinks]));
	const items = await readItems(wikidata, [...sitelinksOf.keys()]);
	// What was released before the span was only shown again in it.
	const fresh = items.filter((item) => !item.isMissing && (readFirstDay(item) ?? '') >= since);
	await nameNew(wikidata, fresh.flatMap(listPointers), named);
	const movies = fresh.flatMap((item) => describeMovie(item, sitelinksOf.get(item.id) ?? 0, named) ?? []);
	for (const itemId of sitelinksOf.keys()) seen.add(itemId);
	return { itemIds: [...sitelinksOf.keys()], movies };
}

async function nameNew(wikidata: Wikidata, ids: readonly string[], named: Map<string, NamedItem>): Promise<void> {
	const unknown = [...new Set(ids)].filter((id) => !named.has(id));
	for (const [id, item] of await nameItems(wikidata, unknown)) named.set(id, item);
}
