import { setTimeout as sleep } from 'node:timers/promises';
import { createAsker } from './create-asker.ts';
import { createPictures } from './create-pictures.ts';
import { createStreaming } from './create-streaming.ts';
import type { AnswerStore } from './keep-answers.ts';
import { type KeptSheet, readFoundId, readPosterPath, readSheet } from './read-answers.ts';
import type { AskedMovie, Tmdb } from './tmdb.ts';

const HOSTS = { api: 'https://api.themoviedb.org', images: 'https://image.tmdb.org' };

const DAY_MS = 24 * 60 * 60_000;
/** TMDB allows six months. Where to watch changes from week to week. */
const KEPT_MS = { id: 90 * DAY_MS, poster: 60 * DAY_MS, sheet: 7 * DAY_MS };
/** A card goes out without what has not come by then. */
const PATIENCE_MS = 1500;

export interface TmdbOptions {
	/** A v4 read token or a v3 key. Never logged. */
	readonly token: string;
	readonly answers: AnswerStore;
	readonly log: { error(message: string): void };
	/** For tests: other servers than TMDB's. */
	readonly hosts?: typeof HOSTS;
	/** Milliseconds since 1970, UTC. */
	readonly now?: () => number;
	/** How long a card waits; 1.5 s if left out. */
	readonly patienceMs?: number;
}

/** Asks TMDB, and keeps what it says for a while. See {@link Tmdb} for what may be done with it. */
export function createTmdb(options: TmdbOptions): Tmdb {
	const { token, answers, log, hosts = HOSTS, now = Date.now, patienceMs = PATIENCE_MS } = options;
	const ask = createAsker({ origin: hosts.api, token, answers, log, now, patienceMs });
	const pictures = createPictures(hosts.images);
	const streaming = createStreaming(ask);

	/** Resolves when a card has waited long enough. */
	const endPatience = (): Promise<undefined> => sleep(patienceMs, undefined, { ref: false });

	/** TMDB's own id, asked for by an id of IMDb or Wikidata where the catalogue has none. */
	async function findId({ tmdbId, imdbId, wikidataId }: AskedMovie): Promise<number | undefined> {
		if (tmdbId !== undefined) return tmdbId;
		const [id, source] = imdbId === undefined ? [wikidataId, 'wikidata_id'] : [`tt${imdbId}`, 'imdb_id'];
		if (id === undefined) return undefined;
		return ask(`id ${id}`, `/3/find/${id}?external_source=${source}`, readFoundId, KEPT_MS.id);
	}

	async function findPoster(movie: AskedMovie, language: string): Promise<string | undefined> {
		const id = await findId(movie);
		if (id === undefined) return undefined;
		const question = `poster ${id} ${language}`;
		const path = await ask(question, `/3/movie/${id}?language=${language}`, readPosterPath, KEPT_MS.poster);
		return path && pictures.give(movie.id, path);
	}

	async function findKeptSheet(movie: AskedMovie, language: string, country: string): Promise<KeptSheet | undefined> {
		const id = await findId(movie);
		if (id === undefined) return undefined;
		const parts = 'credits,translations,watch/providers';
		const path = `/3/movie/${id}?language=${language}&append_to_response=${parts}`;
		return ask(`sheet ${id} ${language} ${country}`, path, (body) => readSheet(body, country), KEPT_MS.sheet);
	}

	return {
		isOn: true,
		async findPosters(movies, locale) {
			const language = nameLanguage(locale);
			const posters = new Map<number, string>();
			const findEach = movies.map(async (movie) => {
				const url = await findPoster(movie, language);
				if (url !== undefined) posters.set(movie.id, url);
			});
			await Promise.race([Promise.all(findEach), endPatience()]);
			return { urls: new Map(posters), areSamples: false }; // those that come later are kept for the next list
		},
		async findSheet(movie, locale, country) {
			const finding = findKeptSheet(movie, nameLanguage(locale), country);
			const kept = await Promise.race([finding, endPatience()]);
			if (!kept) return undefined;
			const { posterPath, ...facts } = kept;
			return { posterUrl: posterPath && pictures.give(movie.id, posterPath), facts };
		},
		listStreaming: (country) => Promise.race([streaming.list(country), endPatience()]),
		findStreamed: streaming.find,
		movieOf: pictures.movieOf,
		readPicture: pictures.read,
	};
}

/** A locale of Discord as TMDB names it; English for what is none. */
function nameLanguage(locale: string): string {
	if (locale === 'es-419') return 'es-MX'; // Spanish of Latin America
	return /^[a-z]{2}(-[A-Z]{2})?$/.test(locale) ? locale : 'en-US';
}
