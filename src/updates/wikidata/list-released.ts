import type { Window } from '../window.ts';
import { readItemId, runSparql, type Wikidata } from './wikidata.ts';

/** A movie that was released in a window, for the first time or again. */
export interface Released {
	readonly itemId: string;
	/** How many Wikimedia pages it has. */
	readonly sitelinks: number;
}

/**
 * Lists the movies with a date of release in a window that have an IMDb id or a page in any Wikipedia. Wikidata has
 * thousands of others, mostly from programmes of festivals, of which it knows little more than the title.
 *
 * @throws {TooSlow} when there are too many: halve the window.
 */
export async function listReleased(wikidata: Wikidata, { from, to }: Window): Promise<Released[]> {
	const rows = await runSparql(
		wikidata,
		`SELECT ?movie (SAMPLE(?i) AS ?imdb) (SAMPLE(?n) AS ?links) WHERE {
  ?movie wdt:P577 ?d .
  FILTER(?d >= "${from}T00:00:00Z"^^xsd:dateTime && ?d < "${to}T00:00:00Z"^^xsd:dateTime)
  ?movie wdt:P31/wdt:P279* wd:Q11424 ; wikibase:sitelinks ?n .
  OPTIONAL { ?movie wdt:P345 ?i }
} GROUP BY ?movie`,
	);
	const released = new Map<string, Released>();
	for (const { movie, imdb, links } of rows) {
		const itemId = readItemId(movie);
		const sitelinks = /^\d{1,6}$/.test(links ?? '') ? Number(links) : 0;
		if (itemId && (imdb !== undefined || sitelinks > 0)) released.set(itemId, { itemId, sitelinks });
	}
	return [...released.values()];
}
