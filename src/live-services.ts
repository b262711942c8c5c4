import type { Logger } from 'pino';
import type { InFlight } from './bot/in-flight.ts';
import type { Monitor } from './metrics/monitor.ts';
import {
	describeAge,
	type KnowledgePaths,
	listKnowledgeFiles,
	openKnowledge,
	renumberStore,
	type Services,
} from './services.ts';
import { describeFiles, watchChanges } from './watch-changes.ts';

/** No request takes longer: Discord takes what follows an answer for 15 minutes. */
const LONGEST_REQUEST_MS = 15 * 60_000;

/** Services whose knowledge of movies can be replaced while the bot runs. */
export interface LiveServices {
	/** The services of now. A request asks once, and keeps what it gets. */
	current(): Services;
	/**
	 * Loads model and catalogue beside those of now, and swaps them between two requests. Files that cannot be used are
	 * refused: the log says why, and all stays as it is. It never rejects, and loads once more for all who ask meanwhile.
	 */
	reload(): Promise<void>;
	/** Loads nothing from now on, and waits for what is being loaded. */
	close(): Promise<void>;
}

export interface LiveOptions {
	readonly paths: KnowledgePaths;
	readonly monitor: Pick<Monitor, 'measure' | 'reloadDone'>;
	/** The requests that use services of ours. */
	readonly inFlight: Pick<InFlight, 'finish'>;
	readonly log: Logger;
}

/** A reload would build it for seconds, in which nothing is answered; a start may. */
class NoIndexError extends Error {
	override name = 'NoIndexError';
}

/**
 * Makes services live: they are loaded again when `reload` is called, or when a file of theirs changed. First brings up
 * to date what the store holds.
 *
 * While it loads, memory holds both. It takes most of a second, in turns, so that answers come meanwhile.
 */
export async function createLiveServices(opened: Services, options: LiveOptions): Promise<LiveServices> {
	const { paths, monitor, inFlight, log } = options;
	const files = listKnowledgeFiles(paths);
	/** What the files were when they were loaded or refused last. */
	let known: string | undefined;
	let services = opened;
	let measured = monitor.measure(services);
	let loading: Promise<void> | undefined;
	let isAskedAgain = false;
	let isClosed = false;

	async function renumber(): Promise<void> {
		const renumbered = await renumberStore(services);
		if (renumbered) log.info(renumbered, 'these rows carried an old id of their movie and have its current one now');
	}

	function sayAge(): void {
		const age = describeAge(services.catalogueDate);
		if (age !== undefined) log.warn(age);
	}

	async function load(): Promise<void> {
		const startedAt = performance.now();
		try {
			known = await describeFiles(files);
			const knowledge = await openKnowledge(paths, (reason) => {
				throw new NoIndexError(reason);
			});
			if (isClosed) return;
			services = { ...services, ...knowledge };
			measured = monitor.measure(services);
		} catch (error) {
			log.error({ reason: (error as Error).message }, 'refused a new model or catalogue, and kept those of before');
			monitor.reloadDone(false);
			return;
		}
		monitor.reloadDone(true);
		const { modelId, catalogueDate, catalogue } = services;
		const tookMs = Math.round(performance.now() - startedAt);
		log.info({ modelId, catalogueDate, movies: catalogue.size, tookMs }, 'loaded model and catalogue again');
		sayAge();
		await tryToRenumber();
		// Requests of before the swap may still write the ids that they knew.
		void inFlight.finish(LONGEST_REQUEST_MS).then(tryToRenumber);
	}

	async function tryToRenumber(): Promise<void> {
		if (isClosed) return;
		try {
			await renumber();
		} catch (error) {
			log.error({ err: error }, 'could not renumber what is stored; the next reload or start does');
		}
	}

	async function loadUntilQuiet(): Promise<void> {
		do {
			isAskedAgain = false;
			await load();
		} while (isAskedAgain && !isClosed);
		loading = undefined;
	}

	async function reload(): Promise<void> {
		if (isClosed) return;
		isAskedAgain = loading !== undefined;
		loading ??= loadUntilQuiet();
		await loading;
	}

	await renumber();
	sayAge();
	const stopWatching = watchChanges(files, (description) => {
		if (description !== known) void reload();
	});
	return {
		current: () => measured,
		reload,
		async close() {
			isClosed = true;
			stopWatching();
			await loading;
		},
	};
}
