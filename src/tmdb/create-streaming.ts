import type { Ask } from './create-asker.ts';
import { readStreamed, readStreamingServices } from './read-answers.ts';
import type { StreamingService } from './tmdb.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Services come and go slowly; what they show changes from week to week. */
const KEPT_MS = { services: 30 * DAY_MS, page: 7 * DAY_MS };
/** Of a service's movies we ask for the best known: 20 a page. */
const MOST_PAGES = 100;
/** Pages that are asked for together. TMDB allows 40 requests a second, and posters need some. */
const TOGETHER = 10;

interface Streaming {
	/** The services of a country, the most used first; `undefined` when TMDB does not answer. */
	list(country: string): Promise<readonly StreamingService[] | undefined>;
	/** TMDB's ids of a service's movies; `undefined` when TMDB does not answer. */
	find(service: number, country: string): Promise<ReadonlySet<number> | undefined>;
}

/** Asks which services stream movies in a country, and which movies those are. */
export function createStreaming(ask: Ask): Streaming {
	function askForPage(service: number, country: string, page: number) {
		const which = `with_watch_providers=${service}&watch_region=${country}`;
		const path = `/3/discover/movie?${which}&with_watch_monetization_types=flatrate|free|ads&sort_by=vote_count.desc`;
		return ask(`streamed ${service} ${country} ${page}`, `${path}&page=${page}`, readStreamed, KEPT_MS.page);
	}

	return {
		list(country) {
			const path = `/3/watch/providers/movie?watch_region=${country}`;
			return ask(`streaming ${country}`, path, (body) => readStreamingServices(body, country), KEPT_MS.services);
		},
		async find(service, country) {
			const first = await askForPage(service, country, 1);
			if (first === undefined) return undefined;
			const ids = new Set(first.ids);
			const last = Math.min(first.pages, MOST_PAGES);
			for (let from = 2; from <= last; from += TOGETHER) {
				const numbers = Array.from({ length: Math.min(TOGETHER, last - from + 1) }, (_, place) => from + place);
				const pages = await Promise.all(numbers.map((page) => askForPage(service, country, page)));
				for (const page of pages) {
					if (page === undefined) return undefined; // half a list would leave movies out without a word
					for (const id of page.ids) ids.add(id);
				}
			}
			return ids;
		},
	};
}
